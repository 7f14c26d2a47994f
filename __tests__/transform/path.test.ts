import { describe, expect, it } from '@jest/globals';
import {
  appends,
  listCount,
  listText,
  MAX_PATH_NAMES,
  parseSourcePath,
  parseTargetPath,
} from '../../src/transform/path.js';
import type { Path } from '../../src/transform/path.js';

function path(text: string): Path {
  const parsed = parseTargetPath(text);
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
}

describe('parseSourcePath', () => {
  it('cuts a path at its lists', () => {
    expect(parseSourcePath('issues[].attributes.classes.0.id')).toEqual({
      text: 'issues[].attributes.classes.0.id',
      legs: [['issues'], ['attributes', 'classes', '0', 'id']],
    });
    expect(parseSourcePath('attributes.tags[]')).toEqual({
      text: 'attributes.tags[]',
      legs: [['attributes', 'tags'], []],
    });
  });

  it.each(['', '.', 'a.', '.a', 'a..b', '[]', 'a[', 'a[]b', 'a[][]', 'a[0]', 'a b', 'a.\n'])(
    'refuses %j as no path',
    (text) => {
      expect(parseSourcePath(text)).toContain('is no path');
    },
  );

  it.each(['__proto__', 'a.constructor', 'a[].prototype.b', '__proto__[]'])(
    'refuses %s, which reaches into prototypes',
    (text) => {
      expect(parseSourcePath(text)).toContain('is refused');
    },
  );

  it(`takes ${MAX_PATH_NAMES} names and not one more`, () => {
    const names = Array.from({ length: MAX_PATH_NAMES }, (_, index) => `n${index}`);
    expect(typeof parseSourcePath(names.join('.'))).toBe('object');
    expect(parseSourcePath([...names, 'x'].join('.'))).toContain(`has ${MAX_PATH_NAMES + 1} names`);
  });
});

describe('parseTargetPath', () => {
  it('refuses indices, because targets name lists', () => {
    expect(parseTargetPath('a.0.b')).toContain('addresses element 0');
    expect(typeof parseTargetPath('a.b0')).toBe('object');
  });

  it('tells what a path does', () => {
    expect([listCount(path('a.b')), listCount(path('a[].b')), listCount(path('a[].b[]'))]).toEqual([
      0, 1, 2,
    ]);
    expect([appends(path('a[].b')), appends(path('a[].b[]'))]).toEqual([false, true]);
    expect(listText(path('x.a[].b.c[].d'), 2)).toBe('x.a[].b.c[]');
  });
});
