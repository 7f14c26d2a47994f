import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Headers } from '../../../src/sources/export/headers.js';
import { Heap, keyedLine } from '../../../src/sources/export/heap.js';
import { Columns, Row } from '../../../src/sources/export/row.js';

const COLUMNS = new Columns(['NAME']);

function heapOf(rows: readonly { finding: string; updatedAt: string; name: string }[]): Heap {
  const headers = new Headers();
  const lines = rows.map(({ name, ...key }) =>
    headers.lineOf(new Row(COLUMNS, [name]), { project: 'p', ...key }),
  );
  return new Heap('p', lines.sort().map(keyedLine), headers);
}

describe('the rows of a project', () => {
  const word = fc.constantFrom('', 'a', 'b', 'ab');
  const rows = fc.array(fc.record({ finding: word, updatedAt: word, name: fc.string() }), {
    minLength: 1,
  });

  it('come finding by finding, none lost and none twice', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const found = [...heapOf(all).findings()].map((own) => own.map((row) => row.named('NAME')));
        const names = [...new Set(all.map(({ finding }) => finding))];
        const wanted = names.map((name) =>
          all.filter(({ finding }) => finding === name).map((one) => one.name),
        );
        const sets = (lists: readonly string[][]) =>
          lists.map((list) => JSON.stringify([...list].sort())).sort();
        expect(sets(found)).toEqual(sets(wanted));
      }),
    );
  });

  it('tell the project as the newest of them does, in whatever order they come', () => {
    fc.assert(
      fc.property(rows, (all) => {
        const newest = heapOf(all).newest.named('NAME');
        const latest = all
          .map((one) => one.updatedAt)
          .sort()
          .at(-1);
        expect(all.filter((one) => one.updatedAt === latest).map((one) => one.name)).toContain(
          newest,
        );
        expect(heapOf([...all].reverse()).newest.named('NAME')).toBe(newest);
      }),
    );
  });
});
