import type { SweepOptions } from './options.js';
import type { Gate } from './in-order.js';
import type { Memory } from './org/shelf.js';
import type { Progress } from './progress.js';

/** What the reading of all orgs shares. */
export interface SweepContext {
  readonly options: SweepOptions;
  /** Also given when nobody takes what is read any more. */
  readonly signal: AbortSignal;
  /** Address of Snyk's web interface. */
  readonly app: string;
  readonly progress: Progress;
  /** Lists that are read at the same time. */
  readonly gate: Gate;
  /** Issues that all orgs may hold in memory. */
  readonly memory: Memory;
}
