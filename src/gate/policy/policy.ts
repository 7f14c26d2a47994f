import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Severity } from '../../model/severity.js';

export const ACTIONS = ['fail', 'warn', 'ignore'] as const;
type Action = (typeof ACTIONS)[number];

/** A gate policy that was read and found right. */
export interface GatePolicy {
  /** As it is named in messages. */
  readonly file: string;
  /** In the order of the file; the first that matches decides. */
  readonly rules: readonly Rule[];
  readonly limits: ReadonlyMap<LimitName, number>;
  readonly ignores: readonly Ignore[];
}

/** What is counted for a limit: open findings of one severity, or all of them. */
export const LIMIT_NAMES = ['critical', 'high', 'medium', 'low', 'info', 'total'] as const;
export type LimitName = Severity | 'total';

/** What a rule says of findings that all its conditions hold for. */
export interface Rule {
  readonly name: string;
  readonly action: Action;
  readonly conditions: readonly Condition[];
  /** Whether it also matches where no condition fails but what one asks for is not known. */
  readonly matchesUnknown: boolean;
  /** Where it stands in the file, 1-based. */
  readonly line: number;
}

export interface Condition {
  readonly name: string;
  /** As the policy has it, on one line. */
  readonly text: string;
  readonly test: Test;
}

/** `unknown`: Snyk, or the door that the finding came through, does not tell. */
export type Answer = 'yes' | 'no' | 'unknown';
export type Test = (subject: Subject) => Answer;

/** What is judged. */
export interface Subject {
  readonly record: ProjectRecord;
  readonly issue: Issue;
  /** Whether the baseline lacks it; true for all when there is no baseline. */
  readonly isNew: boolean;
  readonly now: Date;
}

/** An exception with its reason and its end. */
export interface Ignore {
  /** What it covers: all that is named must agree. */
  readonly conditions: readonly Condition[];
  readonly reason: string;
  /** As the policy has it. */
  readonly expires: string;
  /** From then on it does not hold, in milliseconds since 1970. */
  readonly until: number;
  readonly line: number;
}
