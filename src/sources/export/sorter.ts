import { join } from 'node:path';
import type { Collection } from '../../model/collection.js';
import { copyOf } from '../../model/copy.js';
import { digest } from '../../model/digest.js';
import type { ProjectRecord } from '../../model/record.js';
import { COLUMN } from './columns.js';
import { keyOf, projectOf } from './lift/project.js';
import { liftRows } from './lift/records.js';
import type { Row } from './row.js';
import { RowsByProject } from './rows-by-project.js';

/** Brings rows together by project and finding: exports give them in no order. */
export class Sorter {
  private readonly sorted: RowsByProject;
  /** The projects' plain keys by what `projectOf` tells. */
  private readonly projects = new Map<string, string>();

  constructor(
    directory: string,
    private readonly collection: Collection,
  ) {
    this.sorted = new RowsByProject(join(directory, 'rows'));
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
      const full = this.sorted.add(row, project);
      if (full !== undefined) await full;
    }
  }

  /** All records. May be read once. */
  async *records(): AsyncGenerator<ProjectRecord> {
    const keys = this.distinctKeys();
    let last = { project: '', page: 0 };
    for await (const heap of this.sorted.heaps()) {
      const { project } = heap;
      let page = project === last.project ? last.page : 0;
      for (const record of liftRows(heap, keys.get(project) ?? '', page)) {
        yield record;
        page += 1;
      }
      last = { project, page };
    }
  }

  close(): Promise<void> {
    return this.sorted.close();
  }

  /**
   * Keys of all projects. Of several that look the same, as when two orgs have the same
   * repository, the one with the lowest id keeps the plain key, so that order does not matter.
   */
  private distinctKeys(): ReadonlyMap<string, string> {
    const keys = new Map<string, string>();
    const owners = new Set<string>();
    for (const id of [...this.projects.keys()].sort()) {
      const plain = this.projects.get(id) ?? '';
      keys.set(id, owners.has(plain) ? digest(plain, id) : plain);
      owners.add(plain);
    }
    return keys;
  }
}
