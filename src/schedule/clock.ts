import { DAY_MS } from './calendar.js';

/**
 * The clock on a wall of a time zone. Its times are numbers too: milliseconds that would show the
 * same clock face in UTC.
 */
export interface Clock {
  /** What the clock shows at a moment. */
  toWall(instant: number): number;
  /**
   * The moment at which the clock shows a time: the first one when it is set back and shows it
   * twice, the next one that there is when it is set forward over it.
   */
  toInstant(wall: number): number;
}

/** A formatter takes a millisecond to make, and a zone never changes. */
const clocks = new Map<string, Clock>();

/** @throws RangeError when there is no such zone. */
export function clockOf(timeZone: string): Clock {
  const clock = clocks.get(timeZone) ?? newClock(timeZone);
  clocks.set(timeZone, clock);
  return clock;
}

function newClock(timeZone: string): Clock {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const offsetAt = (instant: number): number => offsetOf(format.format(instant));
  return {
    toWall: (instant) => instant + offsetAt(instant),
    toInstant: (wall) => {
      // No zone is a day from UTC, so these are the offsets before and after any change nearby.
      const before = offsetAt(wall - DAY_MS);
      const after = offsetAt(wall + DAY_MS);
      for (const offset of [before, after])
        if (offsetAt(wall - offset) === offset) return wall - offset;
      return changeBetween(wall - after, wall - before, offsetAt);
    },
  };
}

/** Of `11/22/2026, GMT` or `…, GMT+05:30`; times long ago have seconds, too. */
function offsetOf(text: string): number {
  const [, sign, hours, minutes, seconds = 0] =
    /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const ms = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1_000;
  return sign === '-' ? -ms : ms;
}

/** The first moment with the later offset, when clocks are set forward between two moments. */
function changeBetween(from: number, to: number, offsetAt: (instant: number) => number): number {
  const later = offsetAt(to);
  let [before, after] = [from, to];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === later) after = middle;
    else before = middle;
  }
  return after;
}
