import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Headers, RowsAside } from '../aside.js';
import { copyOf } from '../../../model/copy.js';
import { projectOf } from '../lift/project.js';
import type { Row } from '../row.js';

/** Rows that may be in memory at once while they are brought together by project. */
const ROWS_PER_HEAP = 5_000;
const MIN_HEAPS = 16;
const MAX_HEAPS = 1_024;

/** Where the rows of a project lie in the file, in bytes. */
interface Extent {
  readonly at: number;
  readonly length: number;
}

/** The rows of an export on disk, by project, to be looked up in any order. */
export class ProjectRows {
  private readonly extents = new Map<string, Extent>();

  private constructor(
    private readonly file: FileHandle,
    private readonly headers: Headers,
  ) {}

  /**
   * Reads the rows to their end and puts them aside.
   *
   * @param expected how many will come, as far as Snyk says.
   */
  static async of(
    batches: AsyncIterable<readonly Row[]>,
    { directory, expected }: { readonly directory: string; readonly expected: number | null },
  ): Promise<ProjectRows> {
    const wanted = Math.ceil((expected ?? Infinity) / ROWS_PER_HEAP);
    const heaps = Math.min(MAX_HEAPS, Math.max(MIN_HEAPS, wanted));
    const headers = new Headers();
    const aside = new RowsAside(headers, { path: join(directory, 'rows'), heaps });
    try {
      for await (const batch of batches) {
        for (const row of batch) {
          const full = aside.add(projectOf(row), row);
          if (full !== undefined) await full;
        }
      }
      const rows = new ProjectRows(await open(join(directory, 'projects'), 'wx+', 0o600), headers);
      await rows.settle(aside);
      return rows;
    } finally {
      await aside.close();
    }
  }

  /** @param project Snyk's id. */
  async of(project: string): Promise<Row[]> {
    const extent = this.extents.get(project);
    if (extent === undefined) return [];
    const { at, length } = extent;
    const { buffer } = await this.file.read(Buffer.alloc(length), 0, length, at);
    return this.headers.rowsOf(buffer.toString());
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async settle(aside: RowsAside): Promise<void> {
    let at = 0;
    for await (const heap of aside.heaps()) {
      const projects = new Map<string, string[]>();
      for await (const rows of heap.rows()) {
        for (const row of rows) this.gather(projects, row);
      }
      for (const [project, lines] of projects) {
        const bytes = Buffer.from(lines.join(''));
        await this.file.write(bytes, 0, bytes.length, at);
        this.extents.set(project, { at, length: bytes.length });
        at += bytes.length;
      }
    }
  }

  private gather(projects: Map<string, string[]>, row: Row): void {
    const project = projectOf(row);
    const line = this.headers.lineOf(row);
    const lines = projects.get(project);
    if (lines === undefined) projects.set(copyOf(project), [line]);
    else lines.push(line);
  }
}
