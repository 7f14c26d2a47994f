import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigError } from '../../src/model/errors.js';
import { parseDay } from '../../src/schedule/calendar.js';
import { MAX_EVERY, MAX_YEARS, parseSchedule } from '../../src/schedule/parse.js';

function problemsOf(value: unknown): readonly string[] {
  try {
    parseSchedule(value);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const daily = { occurs: 'daily', at: '03:20' };

describe('parseSchedule', () => {
  it('reads a mapping, JSON, YAML and a word alike', () => {
    const expected = {
      ...{
        occurs: 'daily',
        minute: 200,
        timeZone: 'UTC',
        start: null,
        end: null,
        every: 1,
        on: [],
      },
    };
    expect(parseSchedule(daily)).toEqual(expected);
    expect(parseSchedule('{"occurs":"daily","at":"03:20"}')).toEqual(expected);
    expect(parseSchedule('occurs: Daily\nat: 3:20\nstart:\n')).toEqual(expected);
    expect(parseSchedule('weekly')).toMatchObject({ occurs: 'weekly', on: [1] });
  });

  it('reads each way to recur', () => {
    const weekly = { ...daily, occurs: 'weekly', start: '2026-11-25', every: 2 };
    expect(parseSchedule(weekly)).toMatchObject({ on: [3], every: 2 });
    expect(parseSchedule({ ...weekly, on: 'sun, Thursday' })).toMatchObject({ on: [0, 4] });
    expect(parseSchedule({ ...daily, occurs: 'monthly', on: [31, 1, 1] }).on).toEqual([1, 31]);
    expect(parseSchedule({ ...daily, occurs: 'monthly', start: '2026-11-25' }).on).toEqual([25]);
    const day = parseDay('2027-01-31');
    expect(parseSchedule({ occurs: 'once', at: '2027-01-31T03:20' })).toMatchObject({
      ...{ minute: 200, start: day, end: day },
    });
  });

  it('takes a quiet time from the name when none is given, always the same', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const { minute } = parseSchedule('daily', name);
        expect(parseSchedule('daily', name).minute).toBe(minute);
        expect(minute).toBeGreaterThanOrEqual(3 * 60 + 7);
        expect(minute).toBeLessThanOrEqual(5 * 60 + 52);
        expect(minute % 60).toBeGreaterThanOrEqual(7);
        expect(minute % 60).toBeLessThanOrEqual(52);
      }),
    );
    const times = ['one', 'two', 'three'].map((name) => parseSchedule('daily', name).minute);
    expect(new Set(times).size).toBe(3);
  });

  it('tells all problems at once, with what was seen and what to give', () => {
    expect(
      problemsOf({
        ...{ occurs: 'wekly', att: '1', at: '24:00', 'time-zone': 'Europe/Berln', every: 0 },
        ...{ start: '2026-02-30', end: 'never', on: 'someday' },
      }),
    ).toEqual([
      'schedule.att: there is no such key. Did you mean `at`?',
      'schedule.occurs: "wekly" is not allowed. Give `once`, `daily`, `weekly`, `monthly`. Did you mean `weekly`?',
      'schedule.time-zone: "Europe/Berln" is not allowed. Give the name of a time zone, such as `Europe/Berlin`. Did you mean `Europe/Berlin`?',
      'schedule.start: "2026-02-30" is not allowed. Give a date such as `2027-01-31`.',
      'schedule.end: "never" is not allowed. Give a date such as `2027-01-31`.',
      'schedule.at: "24:00" is not allowed. Give a time from `00:00` to `23:59`.',
      'schedule.every: 0 is not allowed. Give a whole number from 1 to 366.',
    ]);
    expect(problemsOf({ ...daily, occurs: 'weekly', on: ['mondey', 31] })).toEqual([
      'schedule.on: Give weekdays such as `monday`. Did you mean `monday`?',
      'schedule.on: Give weekdays such as `monday`.',
    ]);
    expect(problemsOf({ ...daily, occurs: 'monthly', on: '0,32' })).toHaveLength(2);
    expect(problemsOf({ ...daily, on: 'monday' })[0]).toContain('schedule.on: "monday"');
    expect(problemsOf({ occurs: 'once', at: '03:20', every: 2 })).toEqual([
      'schedule.every: 2 is not allowed. `occurs: once` has only `at`, a date and a time; leave this out.',
      'schedule.at: "03:20" is not allowed. Give a date and a time, such as `2027-01-31 03:20`, for `occurs: once`.',
    ]);
    expect(problemsOf({})).toEqual(['schedule.occurs: Give `once`, `daily`, `weekly`, `monthly`.']);
    for (const value of [[], 5, null, true, '- a', ''])
      expect(problemsOf(value)).toEqual([
        'schedule: give a mapping, such as `{ occurs: daily, at: "03:20" }`.',
      ]);
    expect(problemsOf('{')[0]).toContain('schedule: this is neither JSON nor YAML');
  });

  it('accepts names of zones only, on every version of Node', () => {
    for (const zone of ['UTC', 'europe/berlin', 'Etc/GMT+12', 'CET'])
      expect(problemsOf({ ...daily, 'time-zone': zone })).toEqual([]);
    for (const zone of ['+01:00', '__proto__', 'a'.repeat(100_000), 5, ['UTC']])
      expect(problemsOf({ ...daily, 'time-zone': zone })).toHaveLength(1);
  });

  it(`allows ${MAX_YEARS} years and not a day more`, () => {
    const from = { ...daily, start: '2026-11-22' };
    expect(problemsOf({ ...from, end: '2031-11-22' })).toEqual([]);
    expect(problemsOf({ ...from, end: '2031-11-23' })).toEqual([
      'schedule.end: "2031-11-23" is not allowed. Give 2031-11-22 or earlier: 5 years are allowed.',
    ]);
    const leap = { ...daily, start: '2028-02-29' };
    expect(problemsOf({ ...leap, end: '2033-02-28' })).toEqual([]);
    expect(problemsOf({ ...leap, end: '2033-03-01' })).toHaveLength(1);
    expect(problemsOf({ ...from, end: '2026-11-21' })[0]).toContain('not before `start`');
    expect(problemsOf({ ...daily, end: '2026-11-21' })[0]).toContain('Give `start`, too');
  });

  it(`allows an interval of ${MAX_EVERY} and not of one more`, () => {
    const from = { ...daily, start: '2026-11-22' };
    expect(parseSchedule({ ...from, every: MAX_EVERY }).every).toBe(MAX_EVERY);
    expect(problemsOf({ ...from, every: MAX_EVERY + 1 })).toHaveLength(1);
    expect(problemsOf({ ...daily, every: 2 })).toEqual([
      'schedule.every: 2 is not allowed. Give `start`, too: it is counted from there.',
    ]);
  });

  it('refuses a range in which nothing occurs', () => {
    const range = { start: '2026-11-24', end: '2026-11-29', at: '03:20' };
    expect(problemsOf({ ...range, occurs: 'weekly', on: 'monday' })).toEqual([
      'schedule.end: nothing occurs from `start` to `end`. Give a later date.',
    ]);
    expect(problemsOf({ ...range, occurs: 'weekly', on: 'sunday' })).toEqual([]);
  });

  it('throws nothing but ConfigError, whatever it is given', () => {
    const anyText = fc.oneof(
      fc.string(),
      fc.date({ noInvalidDate: true }).map(String),
      fc.anything(),
    );
    const keys = ['occurs', 'at', 'time-zone', 'start', 'end', 'every', 'on'];
    const anyKeys = fc.dictionary(fc.constantFrom(...keys, '__proto__'), anyText);
    fc.assert(
      fc.property(fc.oneof(anyKeys, fc.anything(), fc.json()), (value) => {
        problemsOf(value);
      }),
      { numRuns: 200 },
    );
  });
});
