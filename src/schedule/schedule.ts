import type { Day } from './calendar.js';

export const OCCURS = ['once', 'daily', 'weekly', 'monthly'] as const;

/** When a connection runs, as its profile says it. */
export interface Schedule {
  readonly occurs: (typeof OCCURS)[number];
  /** Minutes since midnight, on the clock of the zone. */
  readonly minute: number;
  /** Name in the IANA time zone database. */
  readonly timeZone: string;
  /** The first day that may have an occurrence; for `once` that very day. */
  readonly start: Day | null;
  /** The last day that may have one; for `once` that very day. */
  readonly end: Day | null;
  /** Each day, week (from Monday) or month, each second, …; counted from `start`. */
  readonly every: number;
  /** For weekly the weekdays (0 is Sunday), for monthly the days of the month; ascending. */
  readonly on: readonly number[];
}
