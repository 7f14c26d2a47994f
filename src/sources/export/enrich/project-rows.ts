import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Buckets } from '../buckets.js';
import { projectOf } from '../lift/project.js';
import { readLine, writeLine } from '../line.js';
import type { RowBatch } from '../parts.js';
import type { Columns } from '../row.js';
import { Row } from '../row.js';

/** Rows that may be in memory at once while they are brought together by project. */
const ROWS_PER_BUCKET = 5_000;
const MIN_BUCKETS = 16;
const MAX_BUCKETS = 1_024;

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
    private readonly columns: readonly Columns[],
  ) {}

  /**
   * Reads the rows to their end and puts them aside.
   *
   * @param expected how many will come, as far as Snyk says.
   */
  static async of(
    batches: AsyncIterable<RowBatch>,
    { directory, expected }: { readonly directory: string; readonly expected: number | null },
  ): Promise<ProjectRows> {
    const wanted = Math.ceil((expected ?? Infinity) / ROWS_PER_BUCKET);
    const count = Math.min(MAX_BUCKETS, Math.max(MIN_BUCKETS, wanted));
    const buckets = new Buckets(directory, 'rows', count);
    const columns: Columns[] = [];
    for await (const batch of batches) {
      const known = columns.indexOf(batch.columns);
      const header = known >= 0 ? known : columns.push(batch.columns) - 1;
      for (const values of batch.rows) {
        const project = projectOf(new Row(batch.columns, values));
        const full = buckets.add(project, writeLine(header, values));
        if (full !== undefined) await full;
      }
    }
    const rows = new ProjectRows(await open(join(directory, 'projects'), 'wx+', 0o600), columns);
    await rows.settle(buckets);
    return rows;
  }

  /** @param project Snyk's id. */
  async of(project: string): Promise<Row[]> {
    const extent = this.extents.get(project);
    if (extent === undefined) return [];
    const { buffer } = await this.file.read(
      Buffer.alloc(extent.length),
      0,
      extent.length,
      extent.at,
    );
    return buffer
      .toString()
      .split('\n')
      .flatMap((line) => this.rowOf(line) ?? []);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async settle(buckets: Buckets): Promise<void> {
    let at = 0;
    for await (const bucket of buckets.all()) {
      const projects = new Map<string, string[]>();
      for await (const lines of bucket.lines()) {
        for (const line of lines) this.gather(projects, line);
      }
      for (const [project, lines] of projects) {
        const bytes = Buffer.from(lines.join('\n'));
        await this.file.write(bytes, 0, bytes.length, at);
        this.extents.set(project, { at, length: bytes.length });
        at += bytes.length;
      }
    }
  }

  private gather(projects: Map<string, string[]>, line: string): void {
    const row = this.rowOf(line);
    if (row === undefined) return;
    const project = projectOf(row);
    const lines = projects.get(project);
    if (lines === undefined) projects.set(Buffer.from(project).toString(), [line]);
    else lines.push(line);
  }

  private rowOf(line: string): Row | undefined {
    const { header, values } = readLine(line);
    const columns = this.columns[header];
    return columns === undefined ? undefined : new Row(columns, values);
  }
}
