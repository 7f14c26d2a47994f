import type { Verdict } from '../gate/gate.js';
import type { Gap } from '../model/collection.js';
import type { Counts } from '../report/totals.js';
import type { RunEntry } from '../state/layout.js';

/** Version of the shape of run.json; raised when a field changes its meaning. */
export const RUN_SCHEMA_VERSION = 1;

/** The record of a run: `run.json`. */
export interface RunRecord {
  readonly schemaVersion: number;
  readonly command: string;
  /** Version of this program. */
  readonly version: string;
  /** `scheduled`: the run had nothing to do yet, by the schedule of its profile. */
  readonly state: 'processed' | 'errored' | 'scheduled';
  readonly complete: boolean;
  readonly incomplete: readonly Gap[];
  /** Why the run is no picture of all, although nothing is missing; null when it is one. */
  readonly partial: string | null;
  /** ISO 8601, UTC, like `finishedAt`. */
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly counts: Counts;
  readonly gate: Verdict;
  readonly delivery: Delivery;
  readonly upstream: Upstream;
  /** The last runs on the same state, the oldest first, this one included. */
  readonly history?: readonly RunEntry[] | undefined;
  readonly warnings: readonly string[];
  readonly errors: readonly string[];
}

/** Target documents by what became of them. */
export interface Delivery {
  readonly platform: string;
  readonly documents: number;
  readonly delivered: number;
  readonly rejected: number;
  readonly pending: number;
}

/** What the run asked of Snyk and the platform over HTTP. */
export interface Upstream {
  readonly requests: number;
  readonly retries: number;
  readonly throttledMs: number;
}

/** Exit codes of the command. */
export const EXIT = { done: 0, gateFailed: 1, failed: 2, incomplete: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/**
 * Exit code of a run that came to its end. Incomplete wins over the gate, since a verdict over a
 * part says nothing of the rest; with `on-incomplete: warn` the gate decides.
 */
export function exitCodeOf(run: RunRecord, onIncomplete: 'fail' | 'warn'): ExitCode {
  if (run.state === 'errored') return EXIT.failed;
  if (!run.complete && onIncomplete === 'fail') return EXIT.incomplete;
  return run.gate.verdict === 'fail' ? EXIT.gateFailed : EXIT.done;
}
