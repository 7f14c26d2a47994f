/** Numbers from 0 up to, not including, 1. */
export type Chance = () => number;

/**
 * Repeatable chance: the same seed gives the same numbers, so a rehearsal can be repeated.
 * Mulberry32, which is good enough to draw faults and no good for secrets.
 */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
