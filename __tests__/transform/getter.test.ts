import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compileGetter, isInherited } from '../../src/transform/getter.js';

/** What a getter is meant to do, one careful step after another. */
function naive(value: unknown, names: readonly string[]): unknown {
  let current = value;
  for (const name of names) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.getOwnPropertyDescriptor(current, name)?.value;
  }
  return current;
}

const name = fc.constantFrom(
  'a',
  'b',
  '0',
  '1',
  'length',
  'toString',
  'map',
  'values',
  '__proto__',
);

describe('compileGetter', () => {
  it('reads objects by name and lists by index', () => {
    const value = { a: [{ b: 1 }, { b: 2 }] };
    expect(compileGetter(['a', '1', 'b'])(value)).toBe(2);
    expect(compileGetter(['a', '2', 'b'])(value)).toBeUndefined();
    expect(compileGetter([])(value)).toBe(value);
  });

  it('reads no inherited property, at any depth', () => {
    expect(compileGetter(['toString'])({})).toBeUndefined();
    expect(compileGetter(['a', 'map', 'name'])({ a: [] })).toBeUndefined();
    expect(compileGetter(['toString'])({ toString: 'own' })).toBe('own');
    expect([isInherited('toString'), isInherited('map'), isInherited('title')]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('agrees with a careful walk for paths of every length', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 5 }),
        fc.array(name, { maxLength: 9 }),
        (value, names) => {
          expect(compileGetter(names)(value)).toEqual(naive(value, names));
        },
      ),
    );
  });

  it('agrees with a careful walk where there is something to find', () => {
    const deep = { a: { a: { a: { a: { a: { a: { a: { a: 'end' } } } } } } } };
    for (let length = 0; length <= 9; length++) {
      const names = Array.from({ length }, () => 'a');
      expect(compileGetter(names)(deep)).toEqual(naive(deep, names));
    }
  });
});
