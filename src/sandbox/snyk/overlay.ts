import { MAX_ISSUES } from './ids.js';
import type { Severity } from './severity.js';

/** What became different of an issue. Times in milliseconds since 1970. */
export interface IssueChange {
  readonly severity?: Severity;
  readonly title?: string;
  readonly resolved?: boolean;
  readonly ignored?: boolean;
  readonly reason?: string;
  /** Of an issue that was created later. */
  readonly createdAt?: number;
  readonly updatedAt: number;
}

/** What became different of a project. */
export interface ProjectChange {
  readonly deleted?: boolean;
  readonly inactive?: boolean;
  readonly name?: string;
  /** Issues that were created later. */
  readonly created?: number;
}

/** What became different of one org since the world began. */
export interface OrgOverlay {
  deleted: boolean;
  /** Grows with every change; what was computed under another number is out of date. */
  revision: number;
  readonly projects: Map<number, ProjectChange>;
  /** By `issueNumber`. */
  readonly issues: Map<number, IssueChange>;
}

export function emptyOverlay(): OrgOverlay {
  return { deleted: false, revision: 0, projects: new Map(), issues: new Map() };
}

/** An issue of an org as one number. */
export function issueNumber(project: number, issue: number): number {
  return project * MAX_ISSUES + issue;
}
