import type { Clock } from '../../http/clock.js';
import type { Redactor } from '../../http/redact.js';
import type { HttpStatistics } from '../../http/statistics.js';
import type { Transport } from '../../http/transport.js';
import type { Log } from '../../model/log.js';
import type { SnykAccount } from './account.js';
import type { SnykApi } from './api.js';

/** Whom to ask as whom, and how fast. */
export interface SnykApiOptions {
  /** The network; one for all clients. */
  readonly transport: Transport;
  readonly account: SnykAccount;
  /** Address of the API, without a slash at its end; see `accountOf`. */
  readonly url: string;
  /** Set by the user: never faster. Without it, what Snyk allows. */
  readonly requestsPerMinute?: number | undefined;
  /** Requests under way at the same time. */
  readonly concurrency: number;
  readonly log?: Log;
  readonly redactor: Redactor;
  readonly statistics: HttpStatistics;
  readonly clock?: Clock;
  /** Told what a person should know, each thing once. */
  warn(message: string): void;
}

/** Snyk's API as a service account or user sees it. */
export function createSnykApi(options: SnykApiOptions): SnykApi {
  const { url, statistics } = options;
  return {
    url,
    statistics,
    get: () => Promise.reject(new Error('not built yet')),
    pages: () => {
      throw new Error('not built yet');
    },
    request: () => Promise.reject(new Error('not built yet')),
  };
}
