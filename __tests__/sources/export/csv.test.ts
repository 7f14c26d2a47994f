import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import type { CsvBatch } from '../../../src/sources/export/csv.js';
import { CsvReader, MAX_ROW_LENGTH } from '../../../src/sources/export/csv.js';

/** A bad row is null: what its values would be is nobody's business. */
type Told = readonly (readonly string[] | null)[];

function read(text: string, sizes: readonly number[] = [text.length]): Told {
  const reader = new CsvReader();
  const batches: CsvBatch[] = [];
  let from = 0;
  for (let index = 0; from < text.length; index += 1) {
    const size = sizes[index % sizes.length] ?? 1;
    batches.push(reader.push(text.slice(from, from + size)));
    from += size;
  }
  batches.push(reader.end());
  const told = batches.map(({ rows, problems }) =>
    rows.map((row, at) => (problems.has(at) ? null : row.values())),
  );
  return told.flat();
}

/** What a library of many years makes of the same. */
function expected(text: string, newline: '\n' | '\r\n'): Told {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline });
  const bad = new Set(errors.map(({ row }) => row));
  const rows = data.map((values, at) => (bad.has(at) ? null : values));
  // It sees one more row, an empty one, behind the last line end.
  return text.endsWith(newline) && rows.at(-1)?.join() === '' ? rows.slice(0, -1) : rows;
}

/** Where a bad row ends, each reader guesses. */
function upToBad(rows: Told): Told {
  const bad = rows.indexOf(null);
  return bad < 0 ? rows : rows.slice(0, bad + 1);
}

const value = fc.oneof(
  fc.string(),
  fc.constantFrom('', '"', '""', ',', '\n', 'a\r\nb', '=1+1', '__proto__', '\u2028', 'é\n"x",'),
);
const cuts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 });

describe('CSV in pieces', () => {
  it('is what was written, however it is cut and its lines end', () => {
    const table = fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { maxLength: 12 });
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

  it('is read as papaparse reads it, good or bad', () => {
    const piece = fc.constantFrom('a', 'b c', ',', ',,', '"', '""', '" ', ' ', '\t', '@end');
    const texts = fc.record({
      pieces: fc.array(piece, { maxLength: 30 }),
      end: fc.constantFrom('\n' as const, '\r\n' as const),
      sizes: cuts,
    });
    fc.assert(
      fc.property(texts, ({ pieces, end, sizes }) => {
        const text = `A,B${end}${pieces.join('').replaceAll('@end', end)}${end}`;
        expect(upToBad(read(text, sizes))).toEqual(upToBad(expected(text, end)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('may be put aside as a line, and is the same again', () => {
    const table = fc.array(fc.array(value, { minLength: 2, maxLength: 2 }), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, end) => {
        const lines = rows.map((row) =>
          row.map((one) => `"${one.replaceAll('"', '""')}"`).join(','),
        );
        const { rows: first } = new CsvReader().push(`A,B${end}${lines.join(end)}${end}x`);
        const aside = first.map(({ source }) => `${source}\n`).join('');
        const again = new CsvReader('\n').push(aside).rows.map((row) => row.values());
        expect(again).toEqual(first.map((row) => row.values()));
      }),
    );
  });

  it('tells the line of a bad row, quoted line ends counted', () => {
    const batch = new CsvReader().push('A,B\n"1\n2",x\n"bad"bad,y\n3,4\n');
    expect([...batch.problems.keys()]).toEqual([2]);
    expect(batch.rows.map((row) => batch.lineOf(row))).toEqual([1, 2, 4, 5]);
  });

  it('reads the row behind a bad one', () => {
    const text = 'A,B\n"bad"bad,y\n3,4\n"a "quoted" word",5\n6,7\n"open,8\n';
    expect(read(text, [4])).toEqual([['A', 'B'], null, ['3', '4'], null, ['6', '7'], null]);
  });

  it('gives up a row that does not end', () => {
    const reader = new CsvReader();
    reader.push('A,B\n"');
    reader.push('x'.repeat(MAX_ROW_LENGTH - 1));
    expect(() => reader.push('x')).toThrow(/line 2.*quote is not closed/);
  });
});
