import type { TargetLimits } from '../../http/limiter.js';
import type { RetryPolicy } from '../../http/retry.js';
import { errorCodesOf } from './snyk-error.js';

/**
 * Snyk's limits per API key. The minute is documented (docs.snyk.io, REST API rate limits), the
 * second stands in `x-ratelimit-limit` of its answers, which the limiter follows when they tell
 * something else. It stays 3 % below by itself.
 */
export const REQUESTS_PER_MINUTE = 1620;
const REQUESTS_PER_SECOND = 160;

/** "Unavailable due to maintenance", a planned one (Snyk's error catalog; its CLI gives up too). */
const MAINTENANCE = 'SNYK-0099';
/** "Test limit reached" comes as 429, but no pause of minutes helps: it counts by month. */
const TEST_LIMIT = 'SNYK-0006';

/** How fast Snyk may be asked. What the user sets is never exceeded. */
export function snykLimits(settings: {
  readonly requestsPerMinute?: number | undefined;
  readonly concurrency: number;
}): TargetLimits {
  const { requestsPerMinute, concurrency } = settings;
  return {
    windows: [
      { requests: requestsPerMinute ?? REQUESTS_PER_MINUTE, seconds: 60 },
      { requests: REQUESTS_PER_SECOND, seconds: 1 },
    ],
    concurrency,
    fixed: requestsPerMinute !== undefined,
  };
}

/** What is repeated is what the client repeats by default, which is what Snyk's CLI repeats. */
export const SNYK_RETRY: Partial<RetryPolicy> = {
  final: ({ text }) => isMaintenance(text) || errorCodesOf(text).includes(TEST_LIMIT),
};

export function isMaintenance(text: string): boolean {
  return errorCodesOf(text).includes(MAINTENANCE);
}
