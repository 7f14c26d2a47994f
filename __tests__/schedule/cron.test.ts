import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockOf } from '../../src/schedule/clock.js';
import { cronsOf } from '../../src/schedule/cron.js';
import { dueAt } from '../../src/schedule/due.js';
import { occurrencesAfter } from '../../src/schedule/occurrences.js';
import { parseSchedule } from '../../src/schedule/parse.js';
import type { Schedule } from '../../src/schedule/schedule.js';
import { anyRecurring } from './schedules.js';

const NOW = new Date('2026-11-22T12:00:00Z');
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const crons = (value: object): object[] => cronsOf(parseSchedule(value), NOW);

/** The moments at which crons fire, after `from`, in order. */
function firings(schedule: Schedule, from: number, days: number): number[] {
  const found = cronsOf(schedule, new Date(from)).flatMap(({ cron }) => {
    const [minute = '', hour = '', ...fields] = cron.split(' ');
    const moments: number[] = [];
    for (let day = Math.floor(from / DAY_MS); day <= from / DAY_MS + days; day += 1) {
      const date = new Date(day * DAY_MS);
      const parts = [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCDay()];
      const matches = parts.every((part, index) =>
        (fields[index] ?? '').split(',').some((each) => each === '*' || Number(each) === part),
      );
      const moment = day * DAY_MS + (Number(hour) * 60 + Number(minute)) * 60_000;
      if (matches && moment > from) moments.push(moment);
    }
    return moments;
  });
  return found.sort((one, other) => one - other);
}

describe('cronsOf', () => {
  const at = { at: '03:20' };

  it('is one cron in UTC, and says whether it says all', () => {
    expect(crons({ ...at, occurs: 'daily' })).toEqual([{ cron: '20 3 * * *', exact: true }]);
    const kolkata = { 'time-zone': 'Asia/Kolkata' };
    expect(crons({ ...at, ...kolkata, occurs: 'daily' })).toEqual([
      { cron: '50 21 * * *', exact: true },
    ]);
    expect(crons({ ...at, ...kolkata, occurs: 'weekly', on: ['sunday', 'wed'] })).toEqual([
      { cron: '50 21 * * 2,6', exact: true },
    ]);
    expect(crons({ ...at, occurs: 'monthly', on: [1, 15] })).toEqual([
      { cron: '20 3 1,15 * *', exact: true },
    ]);
  });

  it('fires more often than needed where a cron cannot say it', () => {
    expect(crons({ ...at, occurs: 'monthly', on: 31 })).toEqual([
      { cron: '20 3 28,29,30,31 * *', exact: false },
    ]);
    expect(crons({ ...at, occurs: 'monthly', on: 1, 'time-zone': 'Asia/Tokyo' })).toEqual([
      { cron: '20 18 28,29,30,31 * *', exact: false },
    ]);
    expect(crons({ ...at, occurs: 'daily', every: 3, start: '2026-11-01' })).toEqual([
      { cron: '20 3 * * *', exact: false },
    ]);
    expect(crons({ ...at, occurs: 'monthly', every: 6, start: '2026-11-05' })).toEqual([
      { cron: '20 3 5 5,11 *', exact: false },
    ]);
    expect(crons({ ...at, occurs: 'daily', start: '2026-12-01' })).toMatchObject([
      { exact: false },
    ]);
    const ended = { start: '2026-10-01', end: '2026-11-01' };
    expect(crons({ ...at, occurs: 'daily', ...ended })).toMatchObject([{ cron: '20 3 * * *' }]);
    expect(crons({ occurs: 'once', at: '2027-01-31 03:20' })).toEqual([
      { cron: '20 3 31 1 *', exact: false },
    ]);
  });

  it('is one for each offset where clocks change', () => {
    expect(crons({ ...at, occurs: 'daily', 'time-zone': 'Europe/Berlin' })).toEqual([
      { cron: '20 1 * * *', exact: false },
      { cron: '20 2 * * *', exact: false },
    ]);
    const early = { occurs: 'weekly', on: 'monday', at: '01:30', 'time-zone': 'Europe/Berlin' };
    expect(crons(early)).toEqual([
      { cron: '30 0 * * 1', exact: false },
      { cron: '30 23 * * 0', exact: false },
    ]);
  });

  it('fires at every occurrence, and with dueAt the work is done then and only then', () => {
    const anyFrom = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2026, 0) });
    fc.assert(
      fc.property(anyRecurring, anyFrom, (schedule, from) => {
        const days = 400;
        const clock = clockOf(schedule.timeZone);
        let lastStarted = new Date(from);
        const ran: number[] = [];
        for (const moment of firings(schedule, from, days)) {
          if (!dueAt(schedule, new Date(moment), lastStarted).due) continue;
          lastStarted = new Date(moment);
          ran.push(moment);
        }
        const expected: number[] = [];
        for (const moment of occurrencesAfter(schedule, clock, from)) {
          if (moment > from + (days - 3) * DAY_MS) break;
          expected.push(moment);
        }
        // In the hours that clocks skip, cron fires when they stand as they stood before.
        const seen = ran.slice(0, expected.length).map((moment, index) => {
          const late = moment - (expected[index] ?? NaN);
          return late >= 0 && late < 2 * HOUR_MS;
        });
        expect(seen).toEqual(expected.map(() => true));
      }),
      { numRuns: 20 },
    );
  });

  it('never fires in vain when it is exact', () => {
    fc.assert(
      fc.property(anyRecurring, (schedule) => {
        const [first] = cronsOf(schedule, NOW);
        if (first?.exact !== true) return;
        const found = firings(schedule, NOW.getTime(), 100);
        const occurrences = occurrencesAfter(schedule, clockOf(schedule.timeZone), NOW.getTime());
        for (const moment of found) expect(occurrences.next().value).toBe(moment);
      }),
      { numRuns: 40 },
    );
  });
});
