import type { Headers } from './headers.js';

/** At most `requests` within any `seconds`. */
export interface RateWindow {
  readonly requests: number;
  readonly seconds: number;
  /** How many may go at once after a quiet time; by default a small share (see Gate). */
  readonly burst?: number;
}

/** Longer windows are budgets, not speeds; keeping pace with them would stall a run. */
export const MAX_WINDOW_SECONDS = 86_400;
/** A service that tells less than one request a minute is left to say 429. */
const MIN_REQUESTS_PER_SECOND = 1 / 60;

/**
 * The allowance that a service tells in its answers:
 * - Snyk: `X-Ratelimit-Limit: 160, 160;w=1;name="…", 1620;w=60;name="…"` (the first number is the
 *   window nearest to its end; IETF draft-ietf-httpapi-ratelimit-headers-03). Read as a number
 *   this crashed other clients (elastic/integrations#17450).
 * - Qualys: `X-RateLimit-Limit: 300` with `X-RateLimit-Window-Sec: 3600`.
 * - A plain number without a window (GitHub) says nothing about speed.
 *
 * What cannot be read is left out; never throws.
 */
export function parseRateWindows(headers: Headers): RateWindow[] {
  const text = headers['x-ratelimit-limit'] ?? headers['ratelimit-limit'] ?? '';
  // Names in quotation marks may hold commas and semicolons.
  const items = text.replace(/"(?:[^"\\]|\\.)*"?/g, '').split(',');
  const listed = items.map(windowOf).filter((window) => window !== undefined);
  if (listed.length > 0) return listed;
  const single = windowOf(`${text};w=${headers['x-ratelimit-window-sec'] ?? ''}`);
  return single === undefined ? [] : [single];
}

function windowOf(item: string): RateWindow | undefined {
  const [quota = '', ...parameters] = item.split(';').map((part) => part.trim());
  const width = parameters.find((parameter) => /^w\s*=/i.test(parameter))?.replace(/^w\s*=/i, '');
  const requests = count(quota);
  const seconds = count(width?.trim() ?? '');
  if (requests < 1 || seconds < 1 || seconds > MAX_WINDOW_SECONDS) return undefined;
  return requests / seconds < MIN_REQUESTS_PER_SECOND ? undefined : { requests, seconds };
}

/** 0 for what is no count. */
function count(text: string): number {
  return /^\d{1,12}$/.test(text) ? Number(text) : 0;
}

/** How many requests may run at once, where the service tells (Qualys; both spellings are seen). */
export function parseConcurrency(headers: Headers): number | undefined {
  const text = headers['x-concurrency-limit-limit'] ?? headers['x-concurrencylimit-limit'] ?? '';
  const told = count(text.trim());
  return told < 1 ? undefined : told;
}
