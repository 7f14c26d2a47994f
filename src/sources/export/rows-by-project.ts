import { SortedLines } from '../../files/sorted-lines.js';
import { COLUMN } from './columns.js';
import { Headers } from './headers.js';
import type { KeyedLine } from './heap.js';
import { Heap, keyedLine } from './heap.js';
import { rowIdentity } from './lift/identity.js';
import { timeOf } from './lift/values.js';
import type { Row } from './row.js';

/** Lines that are in memory at once, about; each is some kilobytes. */
export const MAX_ROWS_OF_HEAP = 8_000;

/** Brings the rows of a project together, on disk: exports give them in no order. */
export class RowsByProject {
  private readonly lines: SortedLines;

  /** @param path of a file, which is not there yet. */
  constructor(
    path: string,
    private readonly headers = new Headers(),
  ) {
    this.lines = new SortedLines(path);
  }

  /**
   * @param project what tells the project from others.
   * @returns what to wait for, when there is anything.
   */
  add(row: Row, project: string): Promise<void> | undefined {
    const updatedAt = timeOf(row.get(COLUMN.UPDATED_AT)) ?? '';
    const finding = rowIdentity(row).group;
    return this.lines.add(this.headers.lineOf(row, { project, finding, updatedAt }));
  }

  /** Project by project, once all rows were added. */
  async *heaps(): AsyncGenerator<Heap> {
    for await (const lines of this.projects())
      if (lines[0] !== undefined) yield new Heap(lines[0].project, lines, this.headers);
  }

  /** The lines of each heap. */
  async *projects(): AsyncGenerator<readonly KeyedLine[]> {
    let heap: KeyedLine[] = [];
    for await (const lines of this.lines.inOrder()) {
      for (const line of lines) {
        const next = keyedLine(line);
        if (isNextHeap(heap, next)) {
          yield heap;
          heap = [];
        }
        heap.push(next);
      }
    }
    if (heap.length > 0) yield heap;
  }

  /** The file stays. */
  close(): Promise<void> {
    return this.lines.close();
  }
}

function isNextHeap(heap: readonly KeyedLine[], next: KeyedLine): boolean {
  const last = heap.at(-1);
  if (last === undefined) return false;
  if (next.project !== last.project) return true;
  return heap.length >= MAX_ROWS_OF_HEAP && next.finding !== last.finding;
}
