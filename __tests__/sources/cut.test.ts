import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cut, MAX_DESCRIPTION } from '../../src/sources/cut.js';

describe('cut', () => {
  it('keeps what is not too long', () => {
    const whole = 'x'.repeat(MAX_DESCRIPTION);

    expect(cut(whole, MAX_DESCRIPTION)).toBe(whole);
    expect(cut(`${whole}y`, MAX_DESCRIPTION)).toBe(whole);
  });

  it('splits no character', () => {
    expect(cut('ab😀', 3)).toBe('ab');
    expect(cut('ab😀c', 4)).toBe('ab😀');
  });

  it('gives the beginning of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, max) => {
        const beginning = cut(text, max);
        expect(text.startsWith(beginning)).toBe(true);
        expect(beginning.length).toBeGreaterThanOrEqual(Math.min(text.length, max) - 1);
        expect(beginning.length).toBeLessThanOrEqual(max);
      }),
    );
  });
});
