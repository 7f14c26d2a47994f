/**
 * One well-mixed 32-bit number of two: what everything in the invented world is drawn from, so
 * that nothing of it need be kept. Good enough to invent, no good for secrets.
 */
export function mix(state: number, value: number): number {
  let mixed = (Math.imul(state, 0x9e3779b1) + Math.imul(value + 0x7f4a7c15, 0x85ebca6b)) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** A mixed number as one from 0 up to, not including, 1. */
export function fraction(mixed: number): number {
  return mixed / 2 ** 32;
}

/** One of a list, which must not be empty, by a mixed number. */
export function pick<T>(list: readonly [T, ...T[]], mixed: number): T {
  return list[mixed % list.length] ?? list[0];
}

/** So many hexadecimal digits drawn from a state, at most 8 from one number. */
export function hex(state: number, digits: number): string {
  let text = '';
  for (let part = 0; text.length < digits; part += 1) {
    text += mix(state, part).toString(16).padStart(8, '0');
  }
  return text.slice(0, digits);
}
