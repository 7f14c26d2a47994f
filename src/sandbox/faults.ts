import { z } from 'zod';
import { ConfigError } from '../model/errors.js';
import type { Chance } from './chance.js';

const rate = z.number().min(0).max(1);

const faultSettings = z.strictObject({
  /** 429 with Retry-After; nothing is stored. */
  throttled: rate,
  /** 500, 502, 503 or 504; nothing is stored. */
  serverError: rate,
  /** The connection is cut before anything is stored. */
  resetBefore: rate,
  /** The connection is cut after it was stored: the answer is lost. */
  resetAfter: rate,
  /** The answer comes `slowMs` late. */
  slow: rate,
  /** The answer ends in the middle of its body, after it was stored. */
  truncated: rate,
  /** The request arrives twice, as from a proxy that repeats it. */
  duplicated: rate,
  /** All access tokens end before their time. Only Qualys' tokens do. */
  expiredToken: rate,
  slowMs: z.number().int().min(0).max(600_000),
  /** What throttled answers ask for, in seconds. */
  retryAfterSeconds: z.number().int().min(0).max(3_600),
  /** A batch with a document that contains this text is refused whole with 422; '' for none. */
  poison: z.string(),
  /** Qualys: whether a file leaves the status of what it lacks, as connections can be set to. */
  retainMissing: z.boolean(),
});

/** What the sandbox does wrong: rates from 0 to 1, of which each request draws at most one; and what it is strict about. */
export type Faults = z.infer<typeof faultSettings>;

export const NO_FAULTS: Faults = {
  throttled: 0,
  serverError: 0,
  resetBefore: 0,
  resetAfter: 0,
  slow: 0,
  truncated: 0,
  duplicated: 0,
  expiredToken: 0,
  slowMs: 2_000,
  retryAfterSeconds: 1,
  poison: '',
  retainMissing: true,
};

const RATES = [
  'throttled',
  'serverError',
  'resetBefore',
  'resetAfter',
  'slow',
  'truncated',
  'duplicated',
  'expiredToken',
] as const;

/** What happens to one request. */
export type Fate = (typeof RATES)[number] | 'none';

/**
 * Changes some of the faults; the others stay.
 *
 * @throws ConfigError that names every wrong one, also when the rates add up to more than 1.
 */
export function changedFaults(faults: Faults, change: unknown): Faults {
  const read = faultSettings.partial().safeParse(change);
  if (!read.success) {
    throw new ConfigError(
      read.error.issues.map(({ path, message }) => `faults ${path.join('.')}: ${message}.`),
    );
  }
  const given = Object.entries(read.data).filter(([, value]) => value !== undefined);
  const changed = { ...faults, ...Object.fromEntries(given) };
  const sum = RATES.reduce((total, name) => total + changed[name], 0);
  // Rates such as 0.1 do not add up exactly.
  if (sum <= 1 + Number.EPSILON * RATES.length) return changed;
  throw new ConfigError(`faults: the rates add up to ${sum}, which is more than 1.`);
}

/** Draws what happens to the next request. Always one number, so that a seed repeats a run. */
export function drawFate(faults: Faults, chance: Chance): Fate {
  let rest = chance();
  for (const name of RATES) {
    if (rest < faults[name]) return name;
    rest -= faults[name];
  }
  return 'none';
}
