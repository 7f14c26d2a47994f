import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DependencyPaths } from '../../../../src/sources/snyk-cli/lift/paths.js';

describe('dependency paths', () => {
  it('come back as they were kept', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string())), (given) => {
        const paths = new DependencyPaths();
        const handles = given.map((path) => paths.add(path));
        expect(handles.map((handle) => paths.get(handle))).toEqual(given);
      }),
    );
  });

  it('come back from every block', () => {
    const paths = new DependencyPaths();
    const path = (index: number): string[] => ['root@1', `a@${index % 9}`, `b@${index % 7}`];
    const handles = Array.from({ length: 50_000 }, (_, index) => paths.add(path(index)));

    expect(handles.every((handle, index) => paths.get(handle).join() === path(index).join())).toBe(
      true,
    );
  });

  it('share the strings of their steps', () => {
    const paths = new DependencyPaths();
    const step = ['a', '1'].join('@');
    const [first] = paths.get(paths.add([step]));
    const [second] = paths.get(paths.add([['a', '1'].join('@')]));

    expect(Object.is(first, step)).toBe(true);
    expect(second).toBe(step);
  });
});
