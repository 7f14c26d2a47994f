import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { convert } from '../../src/transform/convert.js';

describe('convert', () => {
  it.each([
    ['string', 5, '5'],
    ['string', true, 'true'],
    ['string', 'x', 'x'],
    ['integer', ' 42 ', 42],
    ['integer', 4, 4],
    ['integer', '1e3', 1000],
    ['number', '4.20', 4.2],
    ['number', '-.5', -0.5],
    ['boolean', 'TRUE', true],
    ['boolean', false, false],
  ] as const)('makes a %s of %j', (type, value, wanted) => {
    expect(convert(value, type)).toBe(wanted);
  });

  it.each([
    ['integer', 1.5],
    ['integer', '9007199254740993'],
    ['integer', '0x10'],
    ['integer', true],
    ['number', ''],
    ['number', 'NaN'],
    ['number', '1e999'],
    ['number', '5 apples'],
    ['boolean', 'yes'],
    ['boolean', 1],
    ['date-time', 1_700_000_000],
    ['date-time', 'yesterday'],
    ['date-time', '2023-02-30'],
    ['date-time', '2024-01-01T25:00:00Z'],
    ['date-time', '2024-13-01'],
  ] as const)('makes no %s of %j', (type, value) => {
    expect(convert(value, type)).toBeUndefined();
  });

  it('makes no text of lists and mappings', () => {
    expect(convert(['a'], 'string')).toBeUndefined();
    expect(convert({ a: 1 }, 'string')).toBeUndefined();
  });

  it.each([
    ['2024-12-13T12:29:59.035Z', '2024-12-13T12:29:59.035Z'],
    ['2025-04-13T04:13:03.151452Z', '2025-04-13T04:13:03.151Z'],
    ['2024-12-13T12:29:59+02:00', '2024-12-13T10:29:59.000Z'],
    ['2024-12-13 12:29:59 -0530', '2024-12-13T17:59:59.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2024-12-13T12:29', '2024-12-13T12:29:00.000Z'],
  ])('reads the time %s', (text, wanted) => {
    expect(convert(text, 'date-time')).toBe(wanted);
  });

  it('leaves a time that is in its form already as it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(convert(date.toISOString(), 'date-time')).toBe(date.toISOString());
        },
      ),
    );
  });
});
