/** A date on the calendar, whatever the zone: days since 1970-01-01. */
export type Day = number;

export const DAY_MS = 86_400_000;
export const DAY_MINUTES = 1_440;

/** `2026-11-30`; undefined when it is written otherwise or there is no such day. */
export function parseDay(text: string): Day | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const ms = Date.parse(`${text}T00:00:00Z`);
  // `Date.parse` takes 31 April for 1 May.
  return Number.isNaN(ms) || formatDay(ms / DAY_MS) !== text ? undefined : ms / DAY_MS;
}

export function formatDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, -'T00:00:00.000Z'.length);
}

/** The day of a month, or the last day of it when it is shorter. Months count on beyond December. */
export function dayInMonth(month: Month, dayOfMonth: number): Day {
  const last = new Date(0);
  last.setUTCFullYear(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 0);
  return last.getTime() / DAY_MS - Math.max(0, last.getUTCDate() - dayOfMonth);
}

/** Months since the year 0. */
type Month = number;

export function monthOf(day: Day): Month {
  const date = new Date(day * DAY_MS);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

export function dayOfMonth(day: Day): number {
  return new Date(day * DAY_MS).getUTCDate();
}

/** 0 is Sunday, as in cron. */
export function weekdayOf(day: Day): number {
  return new Date(day * DAY_MS).getUTCDay();
}

/** The same date so many years later; 29 February becomes 28 February where it must. */
export function addYears(day: Day, years: number): Day {
  return dayInMonth(monthOf(day) + 12 * years, dayOfMonth(day));
}
