import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CsvReader, lineOf, MAX_ROW_LENGTH } from '../../../src/sources/export/csv.js';

function read(text: string, sizes: readonly number[] = [text.length]): string[][] {
  const reader = new CsvReader();
  const rows: string[][] = [];
  let from = 0;
  for (let index = 0; from < text.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    for (const row of reader.push(text.slice(from, from + size)).rows) rows.push([...row]);
    from += size;
  }
  for (const row of reader.end().rows) rows.push([...row]);
  return rows;
}

const value = fc.oneof(
  fc.string(),
  fc.constantFrom('', '"', '""', ',', '\n', 'a\r\nb', '=1+1', '__proto__', '\u2028', 'é\n"x",'),
);

describe('CSV in pieces', () => {
  it('is what was written, however it is cut and its lines end', () => {
    const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 12 });
    const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });
    const written = fc.record({
      rows: table,
      sizes: cuts,
      end: fc.constantFrom('\n', '\r\n'),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(written, ({ rows, sizes, end, open }) => {
        const all = [['A', 'B', 'C'], ...rows];
        const lines = all.map((row) =>
          row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','),
        );
        expect(read(lines.join(end) + (open ? '' : end), sizes)).toEqual(all);
      }),
    );
  });

  it('tells the line of a bad row, quoted line ends counted', () => {
    const reader = new CsvReader();
    const batch = reader.push('A,B\n"1\n2",x\n"bad"bad,y\n3,4\n');
    expect([...batch.problems.keys()]).toEqual([2]);
    expect(lineOf(batch, 2)).toBe(4);
  });

  it('gives up a row that does not end', () => {
    const reader = new CsvReader();
    reader.push('A,B\n"');
    reader.push('x'.repeat(MAX_ROW_LENGTH - 1));
    expect(() => reader.push('x')).toThrow(/line 2.*quote is not closed/);
  });
});
