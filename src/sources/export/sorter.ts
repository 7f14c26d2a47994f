import type { Collection } from '../../model/collection.js';
import { digest } from '../../model/digest.js';
import type { ProjectRecord } from '../../model/record.js';
import { Buckets } from './buckets.js';
import { rowIdentity } from './lift/identity.js';
import { keyOf, projectOf } from './lift/project.js';
import { liftRows } from './lift/records.js';
import { readLine, writeLine } from './line.js';
import type { RowBatch } from './parts.js';
import type { Columns } from './row.js';
import { Row } from './row.js';

/** Rows that may be in memory at once; each is some kilobytes. */
const ROWS_PER_BUCKET = 2_000;
/** A bucket with so many more rows, perhaps of one huge project, is divided by finding. */
export const MAX_ROWS_OF_BUCKET = 3 * ROWS_PER_BUCKET;
const MIN_BUCKETS = 16;
const MAX_BUCKETS = 1_024;

/**
 * Brings rows together by project: exports give them in no order. They go to buckets on disk, of
 * which one at a time is in memory again.
 */
export class Sorter {
  private readonly buckets: Buckets;
  private readonly columns: Columns[] = [];
  /** The projects' plain keys by what `projectOf` tells. */
  private readonly projects = new Map<string, string>();

  /** @param expected rows that will come, as far as Snyk says. */
  constructor(
    private readonly directory: string,
    expected: number | null,
    private readonly collection: Collection,
  ) {
    const wanted = Math.ceil((expected ?? Infinity) / ROWS_PER_BUCKET);
    const count = Math.min(MAX_BUCKETS, Math.max(MIN_BUCKETS, wanted));
    this.buckets = new Buckets(directory, 'projects', count);
  }

  async add({ columns, rows }: RowBatch): Promise<void> {
    const known = this.columns.indexOf(columns);
    const header = known >= 0 ? known : this.columns.push(columns) - 1;
    for (const values of rows) {
      const row = new Row(columns, values);
      const project = projectOf(row);
      if (project === '' || row.get('PROBLEM_ID').trim() === '') {
        this.collection.missing(
          'rows of the export',
          'they name no project or no problem, so that nobody knows what they are about',
        );
        continue;
      }
      if (!this.projects.has(project)) this.projects.set(copyOf(project), keyOf(row));
      const full = this.buckets.add(project, writeLine(header, values));
      if (full !== undefined) await full;
    }
  }

  /** All records. May be read once. */
  async *records(): AsyncGenerator<ProjectRecord> {
    const keys = this.distinctKeys();
    let number = 0;
    for await (const bucket of this.buckets.all()) {
      number += 1;
      const pages = new Map<string, number>();
      const heaps = bucket.count > MAX_ROWS_OF_BUCKET ? this.divided(bucket, number) : [bucket];
      for await (const heap of heaps) {
        const rows: Row[] = [];
        for await (const lines of heap.lines())
          for (const line of lines) rows.push(this.rowOf(line));
        yield* liftRows(rows, { keys, pages });
      }
    }
  }

  /** All rows of a finding stay together; those of a project come in several heaps. */
  private async *divided(
    bucket: { readonly count: number; lines(): AsyncIterable<readonly string[]> },
    number: number,
  ): AsyncGenerator<{ lines(): AsyncIterable<readonly string[]> }> {
    const count = Math.ceil(bucket.count / ROWS_PER_BUCKET);
    const parts = new Buckets(this.directory, `findings-${number}`, count);
    for await (const lines of bucket.lines()) {
      for (const line of lines) {
        const full = parts.add(rowIdentity(this.rowOf(line)).group, line);
        if (full !== undefined) await full;
      }
    }
    yield* parts.all();
  }

  private rowOf(line: string): Row {
    const { header, values } = readLine(line);
    const columns = this.columns[header];
    if (columns?.size !== values.length) {
      throw new Error('A file that holds rows aside was changed while they were read.');
    }
    return new Row(columns, values);
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

/** A slice of the file would keep all that was read with it alive. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
