import type { Day } from './calendar.js';
import { DAY_MS, dayOfMonth, monthOf, weekdayOf } from './calendar.js';
import type { Clock } from './clock.js';
import { clockOf } from './clock.js';
import { occurrencesAfter, wallDay, wallTime } from './occurrences.js';
import { MAX_YEARS } from './parse.js';
import type { Schedule } from './schedule.js';

export interface Cron {
  /** Minute, hour, day of the month, month, weekday; in UTC. */
  readonly cron: string;
  /**
   * Whether it fires at occurrences only. The others fire also when nothing is due (an end, an
   * interval or the other half of the year cannot be said in a cron); `dueAt` then says so.
   */
  readonly exact: boolean;
}

/**
 * The crons that fire at every occurrence of a schedule, for the `schedule` of a GitHub workflow.
 * Where clocks are changed there is one for each offset from UTC; of their runs, `dueAt` lets the
 * one at the right local time do the work.
 *
 * @param now offsets are those of the five years from here, or from the schedule's start
 */
export function cronsOf(schedule: Schedule, now: Date): Cron[] {
  const clock = clockOf(schedule.timeZone);
  const byTime = new Map<number, Set<Day>>();
  for (const fires of firings(schedule, clock, now.getTime())) {
    const day = Math.floor(fires / DAY_MS);
    const time = fires - day * DAY_MS;
    byTime.set(time, (byTime.get(time) ?? new Set()).add(day));
  }
  const mayBeExact = byTime.size === 1 && schedule.end === null && hasBegun(schedule, clock, now);
  return [...byTime]
    .sort(([one], [other]) => one - other)
    .map(([time, days]) => ({
      cron: [...clockFields(time), ...dayFields(schedule, [...days])].join(' '),
      exact: mayBeExact && isSaidByFields(schedule, [...days]),
    }));
}

/** When crons must fire. A time that the clocks skip is taken as they stood before the change. */
function* firings(schedule: Schedule, clock: Clock, now: number): Generator<number, void> {
  const start = clock.toInstant((schedule.start ?? 0) * DAY_MS) - 1;
  const from = Math.max(now, start);
  const until = from + MAX_YEARS * 366 * DAY_MS;
  const none = occurrencesAfter(schedule, clock, from).next().done === true;
  // What has ended keeps its last crons: the workflow needs one, and `dueAt` knows the end.
  for (const instant of occurrencesAfter(schedule, clock, none ? start : from)) {
    if (instant > until) return;
    const wall = wallTime(schedule, wallDay(clock, instant));
    const before = instant - 1;
    yield clock.toWall(instant) === wall ? instant : wall - (clock.toWall(before) - before);
  }
}

function clockFields(time: number): string[] {
  const minutes = Math.floor(time / 60_000);
  return [String(minutes % 60), String(Math.floor(minutes / 60))];
}

/** Day of the month, month, weekday. */
function dayFields({ occurs, every }: Schedule, days: readonly Day[]): string[] {
  if (occurs === 'daily') return ['*', '*', '*'];
  if (occurs === 'weekly') return ['*', '*', listed(days.map(weekdayOf), 7)];
  const months = days.map((day) => (monthOf(day) % 12) + 1);
  const eachMonth = occurs === 'monthly' && every === 1;
  return [listed(days.map(dayOfMonth), 31), eachMonth ? '*' : listed(months, 12), '*'];
}

/** `1,15`, or `*` for all that there are. */
function listed(numbers: readonly number[], all: number): string {
  const each = [...new Set(numbers)].sort((one, other) => one - other);
  return each.length === all ? '*' : each.join(',');
}

function hasBegun({ start }: Schedule, clock: Clock, now: Date): boolean {
  return start === null || start <= wallDay(clock, now.getTime());
}

/** Not an interval, nor days that some months lack. A moment (`once`) has an end, and is none. */
function isSaidByFields({ every, on, occurs }: Schedule, days: readonly Day[]): boolean {
  const inEveryMonth = [...on, ...days.map(dayOfMonth)].every((day) => day <= 28);
  return every === 1 && (occurs !== 'monthly' || inEveryMonth);
}
