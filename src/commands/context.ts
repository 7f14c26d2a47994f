import type { Host } from '../hosts/host.js';
import type { Clock } from '../http/clock.js';
import type { Log } from '../model/log.js';
import type { Environment } from '../model/environment.js';
import type { Settings } from '../settings/table.js';

/** All that a command is told. Commands read no environment of their own. */
export interface CommandContext {
  readonly settings: Settings;
  readonly host: Host;
  /** The host's log at the level that the settings ask for. */
  readonly log: Log;
  /** Environment for the processes that a command starts, such as the Snyk CLI. */
  readonly env: Environment;
  /** Absolute; where relative paths of the settings begin. */
  readonly cwd: string;
  /** What was given besides flags, such as the file of `convert`. */
  readonly operands: readonly string[];
  /** Version of this program. */
  readonly version: string;
  readonly now: () => Date;
  /** By which requests wait; by default the system's. */
  readonly clock?: Clock;
  /** Aborted when the user or the CI stops the run. */
  readonly signal: AbortSignal;
}
