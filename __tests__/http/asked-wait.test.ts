import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { askedWait } from '../../src/http/asked-wait.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');

describe('askedWait', () => {
  it.each([
    ['seconds', { 'retry-after': '7' }, 7_000],
    ['nothing', { 'retry-after': '0' }, 0],
    ['a date', { 'retry-after': 'Sun, 01 Mar 2026 12:00:30 GMT' }, 30_000],
    ['a date that has passed', { 'retry-after': 'Sun, 01 Mar 2026 11:00:00 GMT' }, 0],
    ['the old form of a date', { 'retry-after': 'Sunday, 01-Mar-26 12:00:05 GMT' }, 5_000],
    [
      'a date by a clock that is ahead',
      { 'retry-after': 'Sun, 01 Mar 2026 13:00:10 GMT', date: 'Sun, 01 Mar 2026 13:00:00 GMT' },
      10_000,
    ],
    ["Snyk's seconds until the reset", { 'x-ratelimit-reset': '42' }, 42_000],
    ["GitHub's moment of the reset", { 'x-ratelimit-reset': String(NOW / 1000 + 9) }, 9_000],
    ['a moment in milliseconds', { 'x-ratelimit-reset': String(NOW + 1234) }, 1_234],
    ["Qualys' seconds to wait", { 'x-ratelimit-towait-sec': '181' }, 181_000],
    ['a fraction', { 'retry-after': '0.5' }, 500],
    [
      'the longest of several',
      { 'retry-after': '1', 'x-ratelimit-reset': '3', 'x-ratelimit-towait-sec': '2' },
      3_000,
    ],
  ])('reads %s', (_what, headers, expected) => {
    expect(askedWait(headers, NOW).throttled).toBe(expected);
  });

  it.each(['', 'soon', '-5', '1e9', 'NaN', '12 s', '2026-03-01', '0x10', '1,2'])(
    'ignores %j',
    (value) => {
      expect(askedWait({ 'retry-after': value }, NOW)).toEqual({
        retryAfter: undefined,
        throttled: undefined,
      });
    },
  );

  it('keeps Retry-After apart, for answers that are no throttling', () => {
    const wait = askedWait({ 'retry-after': '2', 'x-ratelimit-reset': '60' }, NOW);
    expect(wait.retryAfter).toBe(2_000);
    expect(askedWait({ 'x-ratelimit-reset': '60' }, NOW).retryAfter).toBeUndefined();
  });

  it('gives no negative and no endless wait, whatever the headers say', () => {
    const headers = fc.dictionary(
      fc.constantFrom('retry-after', 'x-ratelimit-reset', 'x-ratelimit-towait-sec', 'date'),
      fc.oneof(fc.string(), fc.nat().map(String), fc.date({ noInvalidDate: true }).map(String)),
    );
    fc.assert(
      fc.property(headers, (given) => {
        const { throttled } = askedWait(given, NOW);
        if (throttled === undefined) return;
        expect(Number.isNaN(throttled)).toBe(false);
        expect(throttled).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
