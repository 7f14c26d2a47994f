import { join } from 'node:path';
import type { Block } from '../../../files/packed-lines.js';
import { PackedLines } from '../../../files/packed-lines.js';
import { copyOf } from '../../../model/copy.js';
import { Headers } from '../headers.js';
import type { KeyedLine } from '../heap.js';
import { Heap, keyedLine } from '../heap.js';
import { projectOf } from '../lift/project.js';
import type { Row } from '../row.js';
import { RowsByProject } from '../rows-by-project.js';

/** The rows of an export on disk, by project, to be looked up in any order. */
export class ProjectRows {
  private readonly headers = new Headers();
  private readonly projects = new Map<string, readonly Block[]>();
  private readonly file: PackedLines;

  private constructor(private readonly directory: string) {
    this.file = new PackedLines(join(directory, 'projects'));
  }

  /** Reads the rows to their end and puts them aside. */
  static async of(batches: AsyncIterable<readonly Row[]>, directory: string): Promise<ProjectRows> {
    const rows = new ProjectRows(directory);
    try {
      await rows.read(batches);
      return rows;
    } catch (error) {
      await rows.close();
      throw error;
    }
  }

  /** @param project Snyk's id. */
  async of(project: string): Promise<Heap | undefined> {
    const lines: KeyedLine[] = [];
    for (const block of this.projects.get(project) ?? [])
      for (const line of await this.file.read(block)) lines.push(keyedLine(line));
    return lines.length === 0 ? undefined : new Heap(project, lines, this.headers);
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private async read(batches: AsyncIterable<readonly Row[]>): Promise<void> {
    const sorted = new RowsByProject(join(this.directory, 'rows'), this.headers);
    try {
      for await (const batch of batches) {
        for (const row of batch) {
          const full = sorted.add(row, projectOf(row));
          if (full !== undefined) await full;
        }
      }
      for await (const lines of sorted.projects()) {
        const blocks = await this.file.write(lines.map(({ line }) => line));
        const project = copyOf(lines[0]?.project ?? '');
        this.projects.set(project, [...(this.projects.get(project) ?? []), ...blocks]);
      }
    } finally {
      await sorted.close();
    }
  }
}
