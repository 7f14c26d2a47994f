import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  MAX_WINDOW_SECONDS,
  parseConcurrency,
  parseRateWindows,
} from '../../src/http/rate-windows.js';

const limit = (value: string, window?: string) =>
  parseRateWindows({
    'x-ratelimit-limit': value,
    ...(window === undefined ? {} : { 'x-ratelimit-window-sec': window }),
  });

describe('parseRateWindows', () => {
  it("reads Snyk's list", () => {
    const value =
      '160, 160;w=1;name="snyk_rest_per_second", 1620;w=60;name="a, b;w=9\\"", 97200;w=3600;name="h"';
    expect(limit(value)).toEqual([
      { requests: 160, seconds: 1 },
      { requests: 1620, seconds: 60 },
      { requests: 97_200, seconds: 3600 },
    ]);
  });

  it("reads Qualys' two headers", () => {
    expect(limit('300', '3600')).toEqual([{ requests: 300, seconds: 3600 }]);
  });

  it('reads the name without X-', () => {
    expect(parseRateWindows({ 'ratelimit-limit': '10;w=1' })).toEqual([
      { requests: 10, seconds: 1 },
    ]);
  });

  it.each([
    '',
    '5000',
    '0;w=60',
    '10;w=0',
    '-1;w=60',
    '1.5;w=60',
    'x;w=y',
    '10;name="w=60"',
    ';;,,',
  ])('makes nothing of %j', (value) => {
    expect(limit(value)).toEqual([]);
  });

  it('takes a day as the longest window and one a minute as the slowest', () => {
    expect(limit(`9999;w=${MAX_WINDOW_SECONDS}`)).toHaveLength(1);
    expect(limit(`9999;w=${MAX_WINDOW_SECONDS + 1}`)).toEqual([]);
    expect(limit('1;w=60')).toHaveLength(1);
    expect(limit('1;w=61')).toEqual([]);
  });

  it('finds the windows of any list, in any spacing and with any names', () => {
    const window = fc.record({
      requests: fc.integer({ min: 100, max: 1e6 }),
      seconds: fc.integer({ min: 1, max: 6000 }),
    });
    const name = fc.string().map((text) => JSON.stringify(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(window, name), { minLength: 1 }), (entries) => {
        const items = entries.map(
          ([{ requests, seconds }, text]) => ` ${requests} ; w = ${seconds};name=${text}`,
        );
        expect(limit(['7', ...items].join(','))).toEqual(entries.map(([one]) => one));
      }),
    );
  });

  it('never throws and never gives a window that cannot be kept', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (value, width) => {
        for (const { requests, seconds } of limit(value, width)) {
          expect(requests / seconds).toBeGreaterThanOrEqual(1 / 60);
        }
      }),
    );
  });
});

describe('parseConcurrency', () => {
  it('reads both spellings', () => {
    expect(parseConcurrency({ 'x-concurrency-limit-limit': '2' })).toBe(2);
    expect(parseConcurrency({ 'x-concurrencylimit-limit': '5' })).toBe(5);
    expect(parseConcurrency({ 'x-concurrency-limit-limit': '0' })).toBeUndefined();
    expect(parseConcurrency({})).toBeUndefined();
  });
});
