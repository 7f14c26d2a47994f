import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isAbsent, MAX_VALUE_DEPTH, presentJson, ValueError } from '../../src/transform/json.js';

function nested(depth: number): unknown {
  return depth === 0 ? 'core' : [nested(depth - 1)];
}

describe('presentJson', () => {
  it.each([undefined, null, '', [], {}, Number.NaN, Infinity, () => 1, Symbol('s'), 10n])(
    'counts %p as absent',
    (value) => {
      expect(presentJson(value)).toBeUndefined();
    },
  );

  it.each([0, false, 'x', [null], { a: '' }])('keeps %j', (value) => {
    expect(presentJson(value)).toEqual(value);
  });

  it('leaves out what JSON cannot say, and never sets a prototype', () => {
    const value = JSON.parse('{"__proto__": {"polluted": 1}, "a": 1}') as Record<string, unknown>;
    const json = presentJson({ ...value, f: () => 1, list: [() => 1, 2] });
    expect(json).toEqual({ a: 1, list: [2] });
    expect(Object.getPrototypeOf(json)).toBe(Object.prototype);
  });

  it('gives back any JSON value, as a copy', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        fc.pre(!JSON.stringify(value).includes('__proto__') && !isAbsent(value));
        const json = presentJson(value);
        expect(json).toEqual(value);
        if (typeof value === 'object') expect(json).not.toBe(value);
      }),
    );
  });

  it(`takes ${MAX_VALUE_DEPTH} levels and refuses one more`, () => {
    expect(presentJson(nested(MAX_VALUE_DEPTH))).toEqual(nested(MAX_VALUE_DEPTH));
    expect(() => presentJson(nested(MAX_VALUE_DEPTH + 1))).toThrow(ValueError);
  });

  it('refuses what is nested so deep that a walk would overflow the stack', () => {
    let value: unknown = 'core';
    for (let depth = 0; depth < 100_000; depth++) value = [value];
    expect(() => presentJson(value)).toThrow(ValueError);
  });
});
