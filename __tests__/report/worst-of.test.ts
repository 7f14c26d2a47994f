import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { WorstOf } from '../../src/report/worst-of.js';

const ascending = (a: number, b: number): number => a - b;

describe('WorstOf', () => {
  it('keeps the first in the order, whatever comes in whichever order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 10 }), (numbers, limit) => {
        const worst = new WorstOf<number, string>(limit, ascending);
        for (const number of numbers) worst.add(number, () => String(number));
        const sorted = numbers.toSorted(ascending);
        expect(worst.items).toEqual(sorted.slice(0, limit).map(String));
        expect(worst.leftOut).toBe(Math.max(0, numbers.length - limit));
      }),
    );
  });

  it('can be read in between', () => {
    const worst = new WorstOf<number, number>(2, ascending);
    for (const number of [5, 4, 3]) worst.add(number, () => number);
    expect(worst.items).toEqual([3, 4]);
    worst.add(1, () => 1);
    expect(worst.items).toEqual([1, 3]);
  });

  it('makes only what it keeps', () => {
    let made = 0;
    const worst = new WorstOf<number, number>(10, ascending);
    for (let number = 0; number < 10_000; number += 1) worst.add(number, () => (made += 1));
    expect(made).toBeLessThanOrEqual(20);
  });
});
