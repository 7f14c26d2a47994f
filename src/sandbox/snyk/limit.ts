import * as z from 'zod';
import { createRateWindow } from '../rate-window.js';

/** How many requests may come. Source: Snyk's documentation and recorded headers, 2026. */
const rateLimits = z.strictObject({
  perSecond: z.int().min(1).default(160),
  perMinute: z.int().min(1).default(1_620),
  perHour: z.int().min(1).default(97_200),
});

export type SnykRateLimits = z.input<typeof rateLimits>;

type Headers = Readonly<Record<string, string>>;

/** Counts requests and says what Snyk says of them. */
interface SnykLimit {
  /** Counts one request. `wait` is how many seconds it is refused for; undefined when it may pass. */
  take(): { readonly wait: number | undefined; readonly headers: Headers };
}

const MINUTE_SECONDS = 60;

/**
 * A limit that was passed answers 429 "until requests stop for the duration of the interval (one
 * minute)": every request that comes too early begins the minute anew.
 */
export function createSnykLimit(given: SnykRateLimits, now: () => number): SnykLimit {
  const { perSecond, perMinute, perHour } = rateLimits.parse(given);
  const second = createRateWindow(perSecond, 1, now);
  const minute = createRateWindow(perMinute, MINUTE_SECONDS, now);
  const hour = createRateWindow(perHour, 3_600, now);
  let bannedUntil = Number.NEGATIVE_INFINITY;
  const told = [
    `${perSecond}`,
    `${perSecond};w=1;name="sandbox|per_second|token"`,
    `${perMinute};w=60;name="sandbox|per_minute|token"`,
    `${perHour};w=3600;name="sandbox|per_hour|token"`,
  ].join(', ');
  const wait = () => {
    if (now() < bannedUntil || !minute.take()) {
      bannedUntil = now() + MINUTE_SECONDS * 1_000;
      return MINUTE_SECONDS;
    }
    if (!second.take()) return second.waitSeconds();
    return hour.take() ? undefined : hour.waitSeconds();
  };
  return {
    take: () => {
      const seconds = wait();
      return {
        wait: seconds,
        headers: {
          'x-ratelimit-limit': told,
          'x-ratelimit-remaining': String(seconds === undefined ? second.remaining() : 0),
          // Seconds from now, not a time.
          'x-ratelimit-reset': String(seconds ?? 1),
          ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }),
        },
      };
    },
  };
}
