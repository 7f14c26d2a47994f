import type { Headers } from './headers.js';

/** A reset later than this many seconds is a moment since 1970, not a span (2001 in seconds). */
const SMALLEST_EPOCH_SECONDS = 1_000_000_000;
/** And from here on in milliseconds. */
const SMALLEST_EPOCH_MS = 1_000_000_000_000;

/** How long the service asks us to wait before the same request, in milliseconds. */
export interface AskedWait {
  /** `Retry-After`: means the same with every status. */
  readonly retryAfter: number | undefined;
  /**
   * The longest of all: `Retry-After`, `X-RateLimit-Reset` (Snyk: seconds left; GitHub: seconds
   * since 1970), `X-RateLimit-ToWait-Sec` (Qualys). The last two also stand on answers that have
   * nothing to do with limits, so only a throttled answer is read this way.
   */
  readonly throttled: number | undefined;
}

/** Reads the three headers; anything that is neither a number nor a date is ignored. */
export function askedWait(headers: Headers, now: number): AskedWait {
  const serverNow = dateOf(headers['date']) ?? now; // dates are of the server's clock
  const retryAfter = spanOf(headers['retry-after'], serverNow);
  const others = [
    spanOf(headers['x-ratelimit-reset'], serverNow),
    spanOf(headers['ratelimit-reset'], serverNow),
    spanOf(headers['x-ratelimit-towait-sec'], serverNow),
  ];
  const asked = [retryAfter, ...others].filter((span) => span !== undefined);
  return { retryAfter, throttled: asked.length === 0 ? undefined : Math.max(...asked) };
}

/** Milliseconds from now of seconds, seconds or milliseconds since 1970, or an HTTP date. */
function spanOf(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (!/^\d+(\.\d+)?$/.test(text)) {
    const date = dateOf(text);
    return date === undefined ? undefined : Math.max(0, date - now);
  }
  const number = Number(text);
  if (number >= SMALLEST_EPOCH_MS) return Math.max(0, number - now);
  if (number >= SMALLEST_EPOCH_SECONDS) return Math.max(0, number * 1000 - now);
  return number * 1000;
}

/** An HTTP date (RFC 9110 §5.6.7), which begins with the name of a day. */
function dateOf(value: string | undefined): number | undefined {
  const time = /^[A-Z][a-z]{2,8},? /.test(value ?? '') ? Date.parse(value ?? '') : NaN;
  return Number.isNaN(time) ? undefined : time;
}
