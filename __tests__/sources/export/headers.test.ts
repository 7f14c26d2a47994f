import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Headers } from '../../../src/sources/export/headers.js';
import { Columns, Row } from '../../../src/sources/export/row.js';

const SIZES = [1, 2, 3];
/** Also with halves of surrogate pairs and line ends. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\n', '\r', '\u2028', '\ud800', '"'),
);

const keyed = fc.record({
  project: text,
  finding: text,
  cells: fc
    .integer({ min: 1, max: 3 })
    .chain((size) => fc.array(text, { minLength: size, maxLength: size })),
});

describe('a row as a line', () => {
  it('is one line, and comes back under its own header', () => {
    const columns = SIZES.map(
      (size) => new Columns(Array.from({ length: size }, (_, n) => `C${n}`)),
    );
    const headers = new Headers();
    fc.assert(
      fc.property(keyed, ({ project, finding, cells }) => {
        const own = columns[cells.length - 1];
        if (own === undefined) throw new RangeError('no such header');
        const line = headers.lineOf({ project, finding, row: new Row(own, cells) });
        expect(line).not.toMatch(/[\n\r]/);
        const back = headers.parse(line);
        expect(back).toEqual({ project, finding, row: new Row(own, cells) });
        expect(back.row.columns).toBe(own);
      }),
    );
  });

  it('stands with those of its project and finding, once lines are sorted', () => {
    const columns = new Columns(['C']);
    const key = fc.constantFrom('', 'a', 'a"', 'a",', 'b', 'a\n', 'a\\', 'ab');
    const headers = new Headers();
    const keys = fc.array(fc.record({ project: key, finding: key }));
    fc.assert(
      fc.property(keys, (all) => {
        const lines = all.map((one) => headers.lineOf({ ...one, row: new Row(columns, ['x']) }));
        const sorted = lines.sort().map((line) => headers.parse(line));
        const names = sorted.map(({ project, finding }) => JSON.stringify([project, finding]));
        const begun = names.filter((name, n) => name !== names[n - 1]);
        expect(new Set(begun).size).toBe(begun.length);
        const projects = sorted.map(({ project }) => project);
        const begunProjects = projects.filter((name, n) => name !== projects[n - 1]);
        expect(new Set(begunProjects).size).toBe(begunProjects.length);
      }),
    );
  });

  it.each(['[["p","f",0],["x","y"]]', '[["p","f",1],["x"]]', '[["p","f",0],[1]]', '{}', '7'])(
    'that is %s was written by somebody else',
    (line) => {
      const headers = new Headers();
      headers.lineOf({ project: 'p', finding: 'f', row: new Row(new Columns(['C']), ['x']) });
      expect(() => headers.parse(line)).toThrow('was changed');
    },
  );
});
