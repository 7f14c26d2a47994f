import type { Clock } from './clock.js';
import type { Headers } from './headers.js';
import type { Setback } from './setback.js';

/** When and how often a request is repeated. All of it is data, set by target or by request. */
export interface RetryPolicy {
  /** Answers that pass by themselves. */
  readonly statuses: readonly number[];
  /** Answers by which this target says "too fast". Qualys also says 409. */
  readonly throttled: readonly number[];
  /**
   * Answers that say "too fast" only together with `Retry-After` or `X-RateLimit-Remaining: 0`.
   * GitHub's secondary limits are 403 of this kind.
   */
  readonly throttledWhenAsked: readonly number[];
  /** Words by which an answer with one of those says so without a header. */
  readonly throttledWords?: RegExp;
  /** An answer that is final although its status is listed: a maintenance window, for example. */
  final?(answer: { status: number; headers: Headers; text: string }): boolean;
  /** Attempts in all, the first included, that may fail other than by throttling. */
  readonly attempts: number;
  /** Attempts that may be throttled. */
  readonly throttledAttempts: number;
  /** No repetition begins later than this after the first attempt, in milliseconds. */
  readonly maxElapsedMs: number;
}

/** Snyk's own CLI repeats these (go-application-framework, retry_middleware.go). */
export const RETRIED_STATUSES = [408, 425, 429, 500, 502, 503, 504] as const;
/** A longer wait is not worth a CI job: give up and let the next run go on (same source). */
export const MAX_ASKED_WAIT_MS = 600_000;
/** Added at random to an asked wait, so that clients do not all come back at once (same source). */
export const ASKED_WAIT_JITTER_MS = 2_000;
/** Bounds of our own backoff, where the service asks for nothing. */
const BACKOFF_BASE_MS = 1_000;
export const BACKOFF_MAX_MS = 30_000;

export const DEFAULT_RETRY: RetryPolicy = {
  statuses: RETRIED_STATUSES,
  throttled: [429],
  throttledWhenAsked: [],
  attempts: 5,
  // Snyk's limit is shared by all users of a token, so it may hit us many times (snyk/parlay: 20).
  throttledAttempts: 20,
  maxElapsedMs: 1_800_000,
};

/** Whether and why an answer with this status may be repeated. */
export function classifyAnswer(
  policy: RetryPolicy,
  answer: { status: number; headers: Headers; text: string },
): Setback {
  const { status, headers, text } = answer;
  const asked = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0';
  const said = policy.throttledWords?.test(text) === true;
  if (policy.final?.(answer) === true) return 'refused';
  if (policy.throttled.includes(status)) return 'throttled';
  if ((asked || said) && policy.throttledWhenAsked.includes(status)) return 'throttled';
  return policy.statuses.includes(status) ? 'unavailable' : 'refused';
}

/** What has happened to one request so far. */
export interface RetryState {
  /** Attempts that failed other than by throttling. */
  failures: number;
  throttles: number;
  readonly startedAt: number;
  /** The same request twice does no harm. */
  readonly repeatable: boolean;
}

/**
 * How long to wait before the request is repeated, in milliseconds; undefined to give up.
 *
 * A request that is not repeatable is repeated only when the service did not look at it.
 *
 * @param event what happened, and the wait that the service asked for, if it did.
 */
export function retryDelay(
  policy: RetryPolicy,
  state: RetryState,
  event: { readonly setback: Setback; readonly asked: number | undefined; readonly clock: Clock },
): number | undefined {
  const { setback, asked, clock } = event;
  if (setback === 'refused') return undefined;
  const untouched = setback === 'throttled' || setback === 'unreached';
  if (!state.repeatable && !untouched) return undefined;
  if (state.failures >= policy.attempts) return undefined;
  if (state.throttles >= policy.throttledAttempts) return undefined;
  if (asked !== undefined && asked > MAX_ASKED_WAIT_MS) return undefined;
  const delay =
    asked === undefined
      ? backoff(state.failures + state.throttles, clock)
      : asked + clock.random() * ASKED_WAIT_JITTER_MS;
  return clock.now() + delay - state.startedAt > policy.maxElapsedMs ? undefined : delay;
}

/** Full jitter: anything from nothing to a bound that doubles with each attempt. */
function backoff(attempts: number, clock: Clock): number {
  return clock.random() * Math.min(BACKOFF_MAX_MS, BACKOFF_BASE_MS * 2 ** (attempts - 1));
}
