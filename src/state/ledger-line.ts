import type { Issue, ProjectRecord } from '../model/record.js';
import type { KnownIssue } from './state.js';

/**
 * A ledger is gzip over lines of JSON: a project, its issues, the next project, …, and an end with
 * counts, so that a ledger that was cut off is noticed.
 */
export interface ProjectLine {
  readonly id: string;
  readonly digest: string;
  readonly record: ProjectRecord;
  /** How many lines of issues follow. */
  readonly issues: number;
}

export interface EndLine {
  readonly end: true;
  readonly projects: number;
  readonly issues: number;
}

/**
 * Longer lines are not written and not read: a record comes from an answer of at most 64 MiB
 * (MAX_BUFFERED_BYTES of http/decode.ts), and a string in V8 holds 512 MiB.
 */
export const MAX_LINE_BYTES = 128 * 1024 * 1024;

/**
 * The guards look at what every consumer relies on. A full schema would cost more than all else
 * that is done with a million issues; the file's checksum has been verified before.
 */
export function isProjectLine(value: unknown): value is ProjectLine {
  return (
    isObject(value) && hasIdAndDigest(value) && isCount(value.issues) && isRecord(value.record)
  );
}

export function isKnownIssue(value: unknown): value is KnownIssue {
  return isObject(value) && hasIdAndDigest(value) && isIssue(value.issue);
}

/** A record with its issues, as another process wrote it. */
export function isProjectRecord(value: unknown): value is ProjectRecord {
  return isRecord(value) && value.issues.every(isIssue);
}

export function isEndLine(value: unknown): value is EndLine {
  return isObject(value) && value.end === true && isCount(value.projects) && isCount(value.issues);
}

function isRecord(value: unknown): value is ProjectRecord {
  if (!isObject(value) || !isObject(value.attributes) || !isObject(value.tool)) return false;
  const { key, id, type, attributes, relationships, org, issues, page, source, product } = value;
  return (
    type === 'project' &&
    (id === null || typeof id === 'string') &&
    (org === null || (isObject(org) && isObject(org.attributes))) &&
    [key, source, product, value.tool.name].every(isString) &&
    ['name', 'type', 'target_file', 'target_reference'].every((name) =>
      isString(attributes[name]),
    ) &&
    isTargeted(relationships) &&
    Array.isArray(issues) &&
    isCount(page)
  );
}

function isTargeted(value: unknown): boolean {
  const target = isObject(value) ? value.target : undefined;
  const data = isObject(target) ? target.data : undefined;
  const attributes = isObject(data) ? data.attributes : undefined;
  return (
    isObject(attributes) &&
    isString(attributes.display_name) &&
    (attributes.url === null || isString(attributes.url))
  );
}

function isIssue(value: unknown): value is Issue {
  if (!isObject(value) || !isObject(value.attributes) || !isObject(value.facts)) return false;
  const { findingKey, id, type, attributes } = value;
  const { key, title, effective_severity_level: level, status } = attributes;
  return (
    type === 'issue' &&
    (id === null || typeof id === 'string') &&
    isString(findingKey) &&
    isString(key) &&
    isString(title) &&
    isString(level) &&
    isString(attributes.type) &&
    (status === 'open' || status === 'resolved') &&
    typeof attributes.ignored === 'boolean' &&
    Array.isArray(attributes.classes) &&
    Array.isArray(attributes.problems) &&
    Array.isArray(attributes.coordinates)
  );
}

function hasIdAndDigest(value: Readonly<Record<string, unknown>>): boolean {
  return isString(value.id) && isString(value.digest);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}
