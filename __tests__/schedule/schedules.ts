import fc from 'fast-check';
import type { Schedule } from '../../src/schedule/schedule.js';

/** Zones with all that zones do: halves of hours, changes of half and of two hours, dates skipped. */
export const ZONES = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata'],
  ...['Australia/Lord_Howe', 'Antarctica/Troll', 'Africa/Casablanca', 'Asia/Kathmandu'],
  ...['Pacific/Apia', 'Pacific/Chatham', 'Africa/Cairo', 'America/Santiago', 'Etc/GMT+12'],
];

const FIRST_DAY = 19_000; // January 2022

const base = {
  minute: fc.oneof(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 0, max: 240 })),
  timeZone: fc.constantFrom(...ZONES),
};

const range = fc
  .record({
    start: fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 900 }),
    days: fc.option(fc.integer({ min: 62, max: 1_800 })),
    every: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ start, days, every }) => ({ start, end: days === null ? null : start + days, every }));

const endless = fc.constant({ start: null, end: null, every: 1 });

const some = (min: number, max: number): fc.Arbitrary<number[]> =>
  fc
    .uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength: 4 })
    .map((days) => days.sort((one, other) => one - other));

const days = fc.oneof(
  fc.constant({ occurs: 'daily' as const, on: [] }),
  some(0, 6).map((on) => ({ occurs: 'weekly' as const, on })),
  some(1, 31).map((on) => ({ occurs: 'monthly' as const, on })),
);

/** Any schedule that repeats. */
export const anyRecurring: fc.Arbitrary<Schedule> = fc
  .tuple(fc.record(base), fc.oneof(range, endless), days)
  .map(([time, between, on]) => ({ ...time, ...between, ...on }));

export const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  { weight: 5, arbitrary: anyRecurring },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.record(base), fc.integer({ min: FIRST_DAY, max: FIRST_DAY + 900 }))
      .map(([time, day]) => ({
        ...time,
        ...{ occurs: 'once' as const, start: day, end: day, every: 1, on: [] },
      })),
  },
);
