import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { clockOf } from '../../src/schedule/clock.js';
import { ZONES } from './schedules.js';

const MINUTE_MS = 60_000;
const wall = (text: string): number => Date.parse(`${text}:00Z`);
const iso = (instant: number): string => new Date(instant).toISOString();

/** Moments around changes of clocks are what matters, so they are drawn often. */
const anyCase = fc
  .record({
    zone: fc.constantFrom(...ZONES),
    near: fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) }),
    minutes: fc.integer({ min: -1_600, max: 1_600 }),
    atChange: fc.boolean(),
  })
  .map(({ zone, near, minutes, atChange }) => {
    const from = Temporal.Instant.fromEpochMilliseconds(near).toZonedDateTimeISO(zone);
    const moment = (atChange ? from.getTimeZoneTransition('next') : null) ?? from;
    const instant = Math.floor(moment.epochMilliseconds / MINUTE_MS + minutes) * MINUTE_MS;
    return { zone, instant };
  });

describe('clockOf', () => {
  it('shows what Temporal shows', () => {
    fc.assert(
      fc.property(anyCase, ({ zone, instant }) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        expect(clockOf(zone).toWall(instant) - instant).toBe(there.offsetNanoseconds / 1e6);
      }),
    );
  });

  it('finds the moment that Temporal finds, or the first after a gap', () => {
    fc.assert(
      fc.property(anyCase, ({ zone, instant: face }) => {
        const plain = Temporal.Instant.fromEpochMilliseconds(face)
          .toZonedDateTimeISO('UTC')
          .toPlainDateTime();
        const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
        const exists = earlier.toPlainDateTime().equals(plain);
        const expected = exists ? earlier : earlier.getTimeZoneTransition('next');
        expect(iso(clockOf(zone).toInstant(face))).toBe(iso(expected?.epochMilliseconds ?? NaN));
      }),
      { numRuns: 300 },
    );
  });

  it('takes the next time that there is for one that is skipped, and the first of two', () => {
    const berlin = clockOf('Europe/Berlin');
    expect(iso(berlin.toInstant(wall('2026-03-29T02:30')))).toBe('2026-03-29T01:00:00.000Z');
    expect(iso(berlin.toInstant(wall('2026-10-25T02:30')))).toBe('2026-10-25T00:30:00.000Z');
    // Samoa had no 30 December 2011.
    const apia = clockOf('Pacific/Apia');
    expect(iso(apia.toInstant(wall('2011-12-30T12:00')))).toBe('2011-12-30T10:00:00.000Z');
  });
});
