import type { PresentedIssue, PresentedRecord } from './presented.js';
import type { Rejection } from './rejection.js';

/** Where a transform stands in a record while it makes a document of it. */
export interface Scope {
  readonly record: PresentedRecord;
  /** The issue whose finding is being made. */
  issue: PresentedIssue | undefined;
  /** The record, then the element of each loop that stands around. */
  readonly elements: unknown[];
  readonly rejected: Rejection[];
}

export function openScope(record: PresentedRecord): Scope {
  return { record, issue: undefined, elements: [record], rejected: [] };
}
