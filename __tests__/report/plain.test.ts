import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { count, formatNumber, plain } from '../../src/report/plain.js';
import { anyText } from '../builders/any-text.js';

describe('plain', () => {
  it('makes one line of anything', () => {
    expect(plain(' a\r\n\tb\u2028c\u0000d\u0085e\u00a0f ')).toBe('a b c d e f');
    expect(plain('safe\u202Etxt\u200B\uFEFF')).toBe('safetxt');
    expect(plain('\ud800a')).toBe('\uFFFDa');
  });

  it('keeps N characters and cuts N+1', () => {
    expect(plain('é😀漢', 3)).toBe('é😀漢');
    expect(plain('é😀漢x', 3)).toBe('é😀…');
    expect(plain('x'.repeat(100_000), 5)).toBe('xxxx…');
    expect(plain(`${' '.repeat(1_000)}x`, 5)).toBe('…');
  });

  it('never gives more than it may, nor anything that is not plain', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 20 }), (text, max) => {
        const line = plain(text, max);
        expect(Array.from(line).length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
        expect(plain(line, max)).toBe(line);
      }),
    );
  });
});

describe('count', () => {
  it('speaks of one and of many', () => {
    expect(count(1, 'finding')).toBe('1 finding');
    expect(count(0, 'finding')).toBe('0 findings');
    expect(count(1_234_567, 'is', 'are')).toBe('1,234,567 are');
    expect(formatNumber(100)).toBe('100');
  });
});
