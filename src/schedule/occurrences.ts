import type { Day } from './calendar.js';
import { DAY_MS, dayInMonth, monthOf, weekdayOf } from './calendar.js';
import type { Clock } from './clock.js';
import type { Schedule } from './schedule.js';

const MINUTE_MS = 60_000;

/** Each moment at which a schedule occurs after `after`, in order. Without an end, endless. */
export function* occurrencesAfter(
  schedule: Schedule,
  clock: Clock,
  after: number,
): Generator<number, void> {
  for (const day of daysFrom(schedule, wallDay(clock, after) - 1)) {
    const instant = clock.toInstant(wallTime(schedule, day));
    if (instant > after) yield instant;
  }
}

/** The last moment at which a schedule occurs, up to and with `until`; null when there is none. */
export function latestOccurrence(schedule: Schedule, clock: Clock, until: number): number | null {
  for (const day of daysBackFrom(schedule, wallDay(clock, until) + 1)) {
    const instant = clock.toInstant(wallTime(schedule, day));
    if (instant <= until) return instant;
  }
  return null;
}

/** What the clock is to show on a day of the schedule. */
export function wallTime({ minute }: Schedule, day: Day): number {
  return day * DAY_MS + minute * MINUTE_MS;
}

export function wallDay(clock: Clock, instant: number): Day {
  return Math.floor(clock.toWall(instant) / DAY_MS);
}

function* daysFrom(schedule: Schedule, from: Day): Generator<Day> {
  const { start, end, every } = schedule;
  const first = Math.max(from, start ?? from);
  for (let period = periodUpTo(schedule, first); ; period += every)
    for (const day of daysOf(schedule, period)) {
      if (end !== null && day > end) return;
      if (day >= first) yield day;
    }
}

function* daysBackFrom(schedule: Schedule, from: Day): Generator<Day> {
  const { start, end, every } = schedule;
  const last = Math.min(from, end ?? from);
  for (let period = periodUpTo(schedule, last); ; period -= every)
    for (const day of daysOf(schedule, period).reverse()) {
      if (start !== null && day < start) return;
      if (day <= last) yield day;
    }
}

/** The last period that counts and begins no later than a day. */
function periodUpTo(schedule: Schedule, day: Day): number {
  const { every, start } = schedule;
  const period = periodOf(schedule, day);
  if (start === null) return period;
  const since = period - periodOf(schedule, start);
  return period - (((since % every) + every) % every);
}

/** The number of the day, of the week or of the month. */
function periodOf({ occurs }: Schedule, day: Day): number {
  if (occurs === 'monthly') return monthOf(day);
  return occurs === 'weekly' ? Math.floor((day - FIRST_MONDAY) / 7) : day;
}

/** 5 January 1970. */
const FIRST_MONDAY = 4;

/** The days of a period on which the schedule occurs, in order, each once. */
function daysOf({ occurs, on }: Schedule, period: number): Day[] {
  if (occurs === 'monthly') return [...new Set(on.map((day) => dayInMonth(period, day)))];
  if (occurs !== 'weekly') return [period];
  const monday = period * 7 + FIRST_MONDAY;
  return [0, 1, 2, 3, 4, 5, 6]
    .map((offset) => monday + offset)
    .filter((day) => on.includes(weekdayOf(day)));
}
