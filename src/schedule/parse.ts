import { digest } from '../model/digest.js';
import { ConfigError } from '../model/errors.js';
import { readMappingText } from '../model/mapping.js';
import { didYouMean } from '../model/suggest.js';
import type { Day } from './calendar.js';
import { addYears, DAY_MS, dayOfMonth, formatDay, parseDay, weekdayOf } from './calendar.js';
import { clockOf } from './clock.js';
import type { Key } from './keys.js';
import { ScheduleKeys } from './keys.js';
import { occurrencesAfter } from './occurrences.js';
import type { Schedule } from './schedule.js';
import { OCCURS } from './schedule.js';
import { minuteOfDay, WEEKDAYS, weekdayNumber } from './words.js';

/** Qualys ETM, schedule of a connector: "a maximum duration of 5 years is supported". */
export const MAX_YEARS = 5;

/** Days, weeks or months from one occurrence to the next; ours, far beyond what is of use. */
export const MAX_EVERY = 366;

/**
 * Reads the setting `schedule`; see docs/schedule.md.
 *
 * @param value a mapping, or its text in JSON or YAML; a mere word such as `daily` is `occurs`
 * @param connection name of the connection. Where `at` is not given, the time follows from it, so
 *   that not all connections run in the same minute.
 * @throws ConfigError with all problems, each named like `schedule.at`
 */
export function parseSchedule(value: unknown, connection = ''): Schedule {
  const keys = new ScheduleKeys(readMappingText('schedule', value));
  const occurs = keys.isMapping ? readOccurs(keys) : null;
  const timeZone = readTimeZone(keys);
  const rest = occurs === 'once' ? readMoment(keys) : readRecurrence(keys, occurs, connection);
  if (occurs === null || keys.problems.length > 0) throw new ConfigError(keys.problems);
  const schedule = { occurs, timeZone, ...rest };
  if (isEmpty(schedule))
    throw new ConfigError('schedule.end: nothing occurs from `start` to `end`. Give a later date.');
  return schedule;
}

function readOccurs(keys: ScheduleKeys): Schedule['occurs'] | null {
  const text = keys.text('occurs')?.toLowerCase();
  const word = OCCURS.find((each) => each === text);
  if (word !== undefined) return word;
  const words = OCCURS.map((each) => `\`${each}\``).join(', ');
  keys.refuse('occurs', `Give ${words}.${didYouMean(text ?? '', OCCURS)}`);
  return null;
}

/** Names only: what else `Intl` takes (`+01:00`) differs between the versions of Node. */
const ZONE_NAME = /^[a-z][\w+/-]*$/i;

function readTimeZone(keys: ScheduleKeys): string {
  if (keys.value('time-zone') === undefined) return 'UTC';
  const name = keys.text('time-zone') ?? '';
  if (ZONE_NAME.test(name) && isTimeZone(name)) return name;
  const hint = didYouMean(name, Intl.supportedValuesOf('timeZone'));
  keys.refuse('time-zone', `Give the name of a time zone, such as \`Europe/Berlin\`.${hint}`);
  return 'UTC';
}

function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    // A RangeError is the only way in which `Intl` says that it does not know a zone.
    return false;
  }
}

type Recurrence = Omit<Schedule, 'occurs' | 'timeZone'>;

function readMoment(keys: ScheduleKeys): Recurrence {
  for (const key of ['start', 'end', 'every', 'on'] as const)
    if (keys.value(key) !== undefined)
      keys.refuse(key, '`occurs: once` has only `at`, a date and a time; leave this out.');
  const [date = '', time = '', ...more] = (keys.text('at') ?? '').split(/[T ]+/i);
  const day = parseDay(date);
  const minute = minuteOfDay(time);
  if (day === undefined || minute === undefined || more.length > 0)
    keys.refuse('at', 'Give a date and a time, such as `2027-01-31 03:20`, for `occurs: once`.');
  return { minute: minute ?? 0, start: day ?? 0, end: day ?? 0, every: 1, on: [] };
}

function readRecurrence(
  keys: ScheduleKeys,
  occurs: Schedule['occurs'] | null,
  connection: string,
): Recurrence {
  const { start, end } = readRange(keys);
  return {
    minute: readTime(keys) ?? quietMinute(connection),
    start,
    end,
    every: readEvery(keys),
    on: readDays(keys, occurs, start),
  };
}

function readTime(keys: ScheduleKeys): number | undefined {
  if (keys.value('at') === undefined) return undefined;
  const minute = minuteOfDay(keys.text('at') ?? '');
  if (minute === undefined) keys.refuse('at', 'Give a time from `00:00` to `23:59`.');
  return minute;
}

/**
 * A minute between 03:07 and 05:52, always the same for a name: at night, after the hours at which
 * clocks are set, and away from the full hour, when GitHub starts scheduled workflows late.
 */
function quietMinute(connection: string): number {
  const number = Number.parseInt(digest('schedule', connection).slice(0, 8), 16);
  return (3 + (number % 3)) * 60 + 7 + (Math.floor(number / 3) % 46);
}

function readRange(keys: ScheduleKeys): { start: Day | null; end: Day | null } {
  const start = keys.day('start');
  const end = keys.day('end');
  if (end === null) return { start, end };
  if (keys.value('start') === undefined)
    keys.refuse(
      'end',
      `Give \`start\`, too: from there to the end, ${MAX_YEARS} years are allowed.`,
    );
  if (start === null) return { start, end };
  const last = addYears(start, MAX_YEARS);
  if (end < start) keys.refuse('end', 'Give a date that is not before `start`.');
  if (end > last)
    keys.refuse('end', `Give ${formatDay(last)} or earlier: ${MAX_YEARS} years are allowed.`);
  return { start, end };
}

function readEvery(keys: ScheduleKeys): number {
  const value = keys.value('every');
  if (value === undefined) return 1;
  const text = keys.text('every') ?? '';
  const every = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (every < 1 || every > MAX_EVERY)
    keys.refuse('every', `Give a whole number from 1 to ${MAX_EVERY}.`);
  else if (every > 1 && keys.value('start') === undefined)
    keys.refuse('every', 'Give `start`, too: it is counted from there.');
  return Math.max(every, 1);
}

function readDays(
  keys: ScheduleKeys,
  occurs: Schedule['occurs'] | null,
  start: Day | null,
): number[] {
  const given = keys.list('on');
  if (occurs === 'daily' && given.length > 0)
    keys.refuse('on', '`occurs: daily` has no days; leave this out, or say `weekly`.');
  if (occurs !== 'weekly' && occurs !== 'monthly') return [];
  const weekly = occurs === 'weekly';
  if (given.length === 0) {
    if (start !== null) return [weekly ? weekdayOf(start) : dayOfMonth(start)];
    return [1]; // Monday, or the first of the month.
  }
  const days = given.flatMap((text = '') => {
    const day = weekly ? weekdayNumber(text) : monthDay(text);
    return day ?? (refuseDay(keys, 'on', { text, weekly }), []);
  });
  return [...new Set(days)].sort((one, other) => one - other);
}

function monthDay(text: string): number | undefined {
  const day = /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return day >= 1 && day <= 31 ? day : undefined;
}

function refuseDay(keys: ScheduleKeys, key: Key, seen: { text: string; weekly: boolean }): void {
  if (seen.weekly)
    keys.refuse(key, `Give weekdays such as \`monday\`.${didYouMean(seen.text, WEEKDAYS)}`);
  else
    keys.refuse(key, 'Give days of the month, from 1 to 31; 31 is also the last of a shorter one.');
}

function isEmpty(schedule: Schedule): boolean {
  if (schedule.start === null) return false;
  const clock = clockOf(schedule.timeZone);
  const [first] = occurrencesAfter(schedule, clock, clock.toInstant(schedule.start * DAY_MS) - 1);
  return first === undefined;
}
