import { join } from 'node:path';
import type { Collection } from '../../model/collection.js';
import { digest } from '../../model/digest.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Heap } from './aside.js';
import { Headers, RowsAside } from './aside.js';
import { rowIdentity } from './lift/identity.js';
import { keyOf, projectOf } from './lift/project.js';
import { liftRows } from './lift/records.js';
import { COLUMN } from './columns.js';
import { copyOf } from '../../model/copy.js';
import type { Row } from './row.js';

/** Rows that may be in memory at once; each is some kilobytes. */
const ROWS_PER_HEAP = 2_000;
/** A heap with so many more rows, perhaps of one huge project, is divided by finding. */
export const MAX_ROWS_OF_HEAP = 6 * ROWS_PER_HEAP;
const MIN_HEAPS = 16;
const MAX_HEAPS = 1_024;

/**
 * Brings rows together by project: exports give them in no order. They go to heaps on disk, of
 * which one at a time is in memory again.
 */
export class Sorter {
  private readonly headers = new Headers();
  private readonly aside: RowsAside;
  /** The projects' plain keys by what `projectOf` tells. */
  private readonly projects = new Map<string, string>();

  /** @param expected rows that will come, as far as Snyk says. */
  constructor(
    private readonly directory: string,
    expected: number | null,
    private readonly collection: Collection,
  ) {
    const wanted = Math.ceil((expected ?? Infinity) / ROWS_PER_HEAP);
    const heaps = Math.min(MAX_HEAPS, Math.max(MIN_HEAPS, wanted));
    this.aside = new RowsAside(this.headers, { path: join(directory, 'projects'), heaps });
  }

  async add(rows: readonly Row[]): Promise<void> {
    for (const row of rows) {
      const project = projectOf(row);
      if (project === '' || row.get(COLUMN.PROBLEM_ID).trim() === '') {
        this.collection.missing(
          'rows of the export',
          'they name no project or no problem, so that nobody knows what they are about',
        );
        continue;
      }
      if (!this.projects.has(project)) this.projects.set(copyOf(project), keyOf(row));
      const full = this.aside.add(project, row);
      if (full !== undefined) await full;
    }
  }

  /** All records. May be read once. */
  async *records(): AsyncGenerator<ProjectRecord> {
    const keys = this.distinctKeys();
    let number = 0;
    for await (const heap of this.aside.heaps()) {
      number += 1;
      const pages = new Map<string, number>();
      const heaps = heap.count > MAX_ROWS_OF_HEAP ? this.divided(heap, number) : [heap];
      for await (const one of heaps) {
        const rows: Row[] = [];
        for await (const some of one.rows()) rows.push(...some);
        yield* liftRows(rows, { keys, pages });
      }
    }
  }

  close(): Promise<void> {
    return this.aside.close();
  }

  /** All rows of a finding stay together; those of a project come in several heaps. */
  private async *divided(heap: Heap, number: number): AsyncGenerator<Heap> {
    const parts = new RowsAside(this.headers, {
      path: join(this.directory, `findings-${number}`),
      heaps: Math.ceil(heap.count / ROWS_PER_HEAP),
    });
    try {
      for await (const rows of heap.rows()) {
        for (const row of rows) {
          const full = parts.add(rowIdentity(row).group, row);
          if (full !== undefined) await full;
        }
      }
      yield* parts.heaps();
    } finally {
      await parts.close();
    }
  }

  /**
   * Keys of all projects. Of several that look the same, as when two orgs have the same
   * repository, the one with the lowest id keeps the plain key, so that order does not matter.
   */
  private distinctKeys(): ReadonlyMap<string, string> {
    const keys = new Map<string, string>();
    const owners = new Map<string, string>();
    for (const id of [...this.projects.keys()].sort()) {
      const plain = this.projects.get(id) ?? '';
      if (owners.has(plain)) keys.set(id, digest(plain, id));
      else {
        owners.set(plain, id);
        keys.set(id, plain);
      }
    }
    return keys;
  }
}
