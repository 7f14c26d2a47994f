import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Headers, rowKeyOf } from '../../../src/sources/export/headers.js';
import { Columns, Row } from '../../../src/sources/export/row.js';

const SIZES = [1, 2, 3];
/** Also with halves of surrogate pairs and line ends. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('\n', '\r', '\u2028', '\ud800', '"'),
);

const key = fc.record({ project: text, finding: text, updatedAt: text });
const values = fc.array(text, { minLength: 1, maxLength: SIZES.length });

describe('a row as a line', () => {
  it('is one line, and comes back under its own header', () => {
    const columns = SIZES.map(
      (size) => new Columns(Array.from({ length: size }, (_, n) => `C${n}`)),
    );
    const headers = new Headers();
    fc.assert(
      fc.property(key, values, (own, cells) => {
        const header = columns[cells.length - 1];
        if (header === undefined) throw new RangeError('no such header');
        const line = headers.lineOf(new Row(header, cells), own);
        expect(line).not.toMatch(/[\n\r]/);
        expect(rowKeyOf(line)).toEqual(own);
        const row = headers.rowOf(line);
        expect(row).toEqual(new Row(header, cells));
        expect(row.columns).toBe(header);
      }),
    );
  });

  it('stands with those of its project and finding, once lines are sorted', () => {
    const row = new Row(new Columns(['C']), ['x']);
    const headers = new Headers();
    const name = fc.constantFrom('', 'a', 'a"', 'a",', 'b', 'a\n', 'a\\', 'ab', 'a\t');
    const keys = fc.array(fc.record({ project: name, finding: name, updatedAt: name }));
    fc.assert(
      fc.property(keys, (all) => {
        const sorted = all.map((one) => headers.lineOf(row, one)).sort();
        const found = sorted.map(rowKeyOf);
        expectTogether(found.map(({ project }) => project));
        expectTogether(found.map(({ project, finding }) => JSON.stringify([project, finding])));
      }),
    );
  });

  it.each([
    '["p","f","",0]\t["x","y"]',
    '["p","f","",1]\t["x"]',
    '["p","f","",0]\t[1]',
    '["p","f","",0]\t{}',
    '{}\t["x"]',
  ])('that is %j was written by somebody else', (line) => {
    const headers = new Headers();
    const own = { project: 'p', finding: 'f', updatedAt: '' };
    headers.lineOf(new Row(new Columns(['C']), ['x']), own);
    expect(() => headers.rowOf(line)).toThrow('was changed');
  });
});

function expectTogether(names: readonly string[]): void {
  const begun = names.filter((name, n) => name !== names[n - 1]);
  expect(new Set(begun).size).toBe(begun.length);
}
