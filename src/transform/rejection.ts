import type { Row } from './map.js';
import { describeSource } from './map.js';
import type { PresentedIssue, PresentedRecord } from './presented.js';

/** Something that could not be put into the form that the map asks for, and why. */
export interface Rejection {
  readonly scope: 'asset' | 'finding';
  /** Our key of the project or the finding. */
  readonly key: string;
  /** Snyk's id, where there is one. */
  readonly id: string | null;
  readonly row: { readonly to: string; readonly from?: string; readonly line?: number };
  readonly reason: string;
}

/** Thrown by a row that cannot give its value; caught around each finding and each document. */
export class RowFailure extends Error {
  override readonly name = 'RowFailure';
  readonly row: Row;

  constructor(row: Row, reason: string, options?: { cause?: unknown }) {
    super(reason, options);
    this.row = row;
  }
}

/** One finding is left out; the rest of its document stays. */
export function rejectFinding(issue: PresentedIssue, failure: RowFailure): Rejection {
  const { findingKey: key, snykId: id } = issue;
  return { scope: 'finding', key, id, row: rowOf(failure), reason: failure.message };
}

/** The whole document is left out, and with it each of its findings. */
export function rejectAsset(record: PresentedRecord, failure: RowFailure): Rejection[] {
  const { key, snykId: id } = record;
  const because = new RowFailure(failure.row, `its asset was rejected: ${failure.message}`);
  return [
    { scope: 'asset', key, id, row: rowOf(failure), reason: failure.message },
    ...record.issues.map((issue) => rejectFinding(issue, because)),
  ];
}

function rowOf({ row }: RowFailure): Rejection['row'] {
  return { to: row.to.text, from: describeSource(row), line: row.at.to.line };
}
