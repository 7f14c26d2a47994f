import type { BatchCounts, ReceivedBatch } from './store.js';
import type { Tokens } from './tokens.js';

/** Who may use the sandbox. Without an account of a kind, anything but nothing is accepted. */
export interface Accounts {
  readonly username?: string;
  readonly password?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  /** Of DefectDojo and of webhooks; a webhook without it is open to all. */
  readonly token?: string;
}

/** What the platforms of one sandbox share. */
export interface PlatformContext {
  readonly accounts: Accounts;
  readonly tokens: Tokens;
  /** Qualys: the columns that make two rows the same finding; the whole row where it has none. */
  readonly identityColumns: readonly string[];
  /** Qualys: requests to the API in `windowSeconds`. */
  readonly rateLimit: number;
  readonly windowSeconds: number;
  /** Qualys: what a file lacks keeps its status. The box of the CSV connection. */
  retainsMissing(): boolean;
  /** Qualys: uploads under way, this one included. */
  running(): number;
  store(batch: ReceivedBatch): BatchCounts;
  /** Why the batch is refused; undefined when none of its documents holds the poison. */
  poisoned(documents: readonly unknown[]): string | undefined;
}

/** Whether a credential is accepted: the one that was set, or any when none was. */
export function matches(given: string, set: string | undefined): boolean {
  return given !== '' && (set === undefined || given === set);
}
