import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../src/model/collection.js';
import { Columns, Row } from '../../../src/sources/export/row.js';
import { MAX_ROWS_OF_HEAP } from '../../../src/sources/export/rows-by-project.js';
import { Sorter } from '../../../src/sources/export/sorter.js';

const COLUMNS = new Columns(['PROBLEM_ID', 'PROJECT_PUBLIC_ID', 'PROJECT_NAME', 'PROJECT_TYPE']);

async function sorted(
  rows: readonly (readonly string[])[],
): Promise<{ pages: string[]; keys: Set<string>; collection: Collection }> {
  const directory = await mkdtemp(join(tmpdir(), 'sorter-'));
  const collection = new Collection();
  const pages: string[] = [];
  const keys = new Set<string>();
  try {
    const sorter = new Sorter(directory, collection);
    await sorter.add(rows.map((cells) => new Row(COLUMNS, cells)));
    for await (const { id, page, issues } of sorter.records()) {
      pages.push(`${id ?? ''} ${page}`);
      for (const { findingKey } of issues) keys.add(findingKey);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  return { pages, keys, collection };
}

describe('rows that are sorted on disk', () => {
  it.each([MAX_ROWS_OF_HEAP, MAX_ROWS_OF_HEAP + 1])(
    'keep %i findings of one project, page after page',
    async (count) => {
      const rows = Array.from({ length: count }, (_, index) => {
        return [`SNYK-JS-A-${index}`, 'huge', 'acme/huge', 'npm'];
      });
      const { pages, keys } = await sorted(rows);
      expect(keys.size).toBe(count);
      expect(pages[0]).toBe('huge 0');
      expect(new Set(pages).size).toBe(pages.length);
      expect(pages.length).toBeLessThan(count / 50);
    },
  );

  it('name rows that are about nothing', async () => {
    const { pages, collection } = await sorted([
      ['SNYK-JS-A-1', '', '', ''],
      ['', 'p', 'n', 'npm'],
      ['SNYK-JS-A-1', 'p', 'n', 'npm'],
    ]);
    expect(pages).toEqual(['p 0']);
    expect(collection.gaps).toHaveLength(1);
  });
});
