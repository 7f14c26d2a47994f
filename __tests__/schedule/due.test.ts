import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clockOf } from '../../src/schedule/clock.js';
import { dueAt, MAX_LATENESS_AFTER_END_MS } from '../../src/schedule/due.js';
import { latestOccurrence, occurrencesAfter } from '../../src/schedule/occurrences.js';
import { parseSchedule } from '../../src/schedule/parse.js';
import { anySchedule } from './schedules.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FROM = Date.UTC(2022, 0, 1);
const UNTIL = Date.UTC(2030, 0, 1);

const berlin = parseSchedule({ occurs: 'daily', at: '03:20', 'time-zone': 'Europe/Berlin' });

function firstOf(value: object, count: number, after = '2026-01-01T00:00:00Z'): string[] {
  const schedule = parseSchedule(value);
  const found: string[] = [];
  for (const instant of occurrencesAfter(schedule, clockOf(schedule.timeZone), Date.parse(after))) {
    found.push(new Date(instant).toISOString().slice(0, 16));
    if (found.length === count) break;
  }
  return found;
}

describe('dueAt', () => {
  const now = new Date('2026-11-22T03:10:00Z'); // 50 minutes late

  it('lets a late run do its work, once', () => {
    const yesterday = new Date('2026-11-21T02:20:00Z');
    expect(dueAt(berlin, now, yesterday)).toEqual({
      due: true,
      why: 'Scheduled for 2026-11-22 03:20 Europe/Berlin.',
      next: new Date('2026-11-23T02:20:00Z'),
    });
    expect(dueAt(berlin, new Date('2026-11-22T04:00:00Z'), now)).toEqual({
      due: false,
      why: 'What was scheduled for 2026-11-22 03:20 Europe/Berlin ran at 2026-11-22 04:10 Europe/Berlin. The next: 2026-11-23 03:20 Europe/Berlin.',
      next: new Date('2026-11-23T02:20:00Z'),
    });
  });

  it('is not due at an occurrence that a run started at, and due at its very moment', () => {
    const exactly = new Date('2026-11-22T02:20:00Z');
    expect(dueAt(berlin, exactly, new Date(exactly.getTime() - 1)).due).toBe(true);
    expect(dueAt(berlin, exactly, exactly).due).toBe(false);
    expect(
      dueAt(berlin, new Date(exactly.getTime() - 1), new Date('2026-11-21T02:20:00Z')).due,
    ).toBe(false);
  });

  it('is due when nothing ran yet and something was scheduled', () => {
    expect(dueAt(berlin, now, null).due).toBe(true);
    const later = parseSchedule({ occurs: 'daily', at: '03:20', start: '2026-11-23' });
    expect(dueAt(later, now, null)).toEqual({
      due: false,
      why: 'Nothing was scheduled yet. The next: 2026-11-23 03:20 UTC.',
      next: new Date('2026-11-23T03:20:00Z'),
    });
  });

  it('catches up the last occurrence of all for two days, and then no more', () => {
    const ends = parseSchedule({
      ...{ occurs: 'daily', at: '03:20', start: '2026-11-01', end: '2026-11-20' },
    });
    const last = Date.parse('2026-11-20T03:20:00Z');
    const before = new Date('2026-11-19T03:20:00Z');
    const inTime = new Date(last + MAX_LATENESS_AFTER_END_MS);
    expect(dueAt(ends, inTime, before)).toMatchObject({ due: true, next: null });
    expect(dueAt(ends, new Date(inTime.getTime() + 1), before)).toEqual({
      due: false,
      why: 'The schedule ended with 2026-11-20 03:20 UTC.',
      next: null,
    });
  });

  it('takes a last start that is no date for none', () => {
    expect(dueAt(berlin, now, new Date(NaN)).due).toBe(true);
  });

  it('misses no occurrence and takes none twice, whenever it is asked', () => {
    const polls = fc.array(fc.integer({ min: 1, max: 45 * DAY_MS }), { maxLength: 25 });
    fc.assert(
      fc.property(
        anySchedule,
        fc.integer({ min: FROM, max: UNTIL - 3 * 365 * DAY_MS }),
        polls,
        (schedule, begin, waits) => {
          const clock = clockOf(schedule.timeZone);
          let before = begin;
          let lastStarted: Date | null = new Date(begin);
          for (const wait of waits) {
            const now = new Date(before + wait);
            const [occurred = Infinity] = occurrencesAfter(schedule, clock, lastStarted.getTime());
            const { due, next } = dueAt(schedule, now, lastStarted);
            const latest = latestOccurrence(schedule, clock, now.getTime());
            const over = next === null && Number(now) - Number(latest) > MAX_LATENESS_AFTER_END_MS;
            expect(due).toBe(occurred <= now.getTime() && !over);
            if (next !== null) expect(next.getTime()).toBeGreaterThan(now.getTime());
            if (due) {
              lastStarted = now;
              expect(dueAt(schedule, now, lastStarted).due).toBe(false);
            }
            before = now.getTime();
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('occurrences', () => {
  it('are the same forwards and backwards', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: FROM, max: UNTIL }), (schedule, moment) => {
        const clock = clockOf(schedule.timeZone);
        const [next] = occurrencesAfter(schedule, clock, moment);
        const latest = latestOccurrence(schedule, clock, moment);
        if (next !== undefined) {
          expect(latestOccurrence(schedule, clock, next)).toBe(next);
          expect(latestOccurrence(schedule, clock, next - 1)).toBe(latest);
        }
        if (latest !== null) {
          const [again] = occurrencesAfter(schedule, clock, latest - 1);
          expect(again).toBe(latest);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keep the local time when clocks change', () => {
    const daily = { occurs: 'daily', at: '02:30', 'time-zone': 'Europe/Berlin' };
    expect(firstOf(daily, 3, '2026-03-28T00:00:00Z')).toEqual([
      ...['2026-03-28T01:30', '2026-03-29T01:00', '2026-03-30T00:30'],
    ]);
    expect(firstOf(daily, 3, '2026-10-24T00:00:00Z')).toEqual([
      ...['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30'],
    ]);
  });

  it('come each second week from the week of the start', () => {
    const weekly = { occurs: 'weekly', every: 2, on: ['mon', 'friday'], at: '06:05' };
    expect(firstOf({ ...weekly, start: '2026-01-07' }, 4)).toEqual([
      ...['2026-01-09T06:05', '2026-01-19T06:05', '2026-01-23T06:05', '2026-02-02T06:05'],
    ]);
  });

  it('come on the last day of shorter months, once', () => {
    const monthly = { occurs: 'monthly', on: [30, 31], at: '00:10' };
    expect(firstOf(monthly, 4)).toEqual([
      ...['2026-01-30T00:10', '2026-01-31T00:10', '2026-02-28T00:10', '2026-03-30T00:10'],
    ]);
    expect(firstOf({ ...monthly, on: 29, every: 12, start: '2027-02-01' }, 2)).toEqual([
      ...['2027-02-28T00:10', '2028-02-29T00:10'],
    ]);
  });

  it('come each third day from the start', () => {
    const daily = { occurs: 'daily', every: 3, start: '2026-02-27', at: '23:59' };
    expect(firstOf(daily, 3)).toEqual([
      ...['2026-02-27T23:59', '2026-03-02T23:59', '2026-03-05T23:59'],
    ]);
  });
});
