import { SortedLines } from '../../files/sorted-lines.js';
import type { KeyedRow } from './headers.js';
import { Headers } from './headers.js';
import { rowIdentity } from './lift/identity.js';
import type { Row } from './row.js';

/** Rows that are in memory at once, about; each is some kilobytes. */
export const MAX_ROWS_OF_HEAP = 8_000;

/** Rows of one project: all of them, or of a large one all of some of its findings. */
export interface Heap {
  readonly project: string;
  readonly rows: readonly Row[];
}

/** Brings the rows of a project together, on disk: exports give them in no order. */
export class RowsByProject {
  private readonly headers = new Headers();
  private readonly lines: SortedLines;

  /** @param path of a file, which is not there yet. */
  constructor(path: string) {
    this.lines = new SortedLines(path);
  }

  /**
   * @param project what tells the project from others.
   * @returns what to wait for, when there is anything.
   */
  add(row: Row, project: string): Promise<void> | undefined {
    return this.lines.add(this.headers.lineOf({ project, finding: rowIdentity(row).group, row }));
  }

  /** Project by project, once all rows were added. */
  async *heaps(): AsyncGenerator<Heap> {
    let last: KeyedRow | undefined;
    let rows: Row[] = [];
    for await (const lines of this.lines.inOrder()) {
      for (const line of lines) {
        const next = this.headers.parse(line);
        if (last !== undefined && isNextHeap(last, next, rows.length)) {
          yield { project: last.project, rows };
          rows = [];
        }
        rows.push(next.row);
        last = next;
      }
    }
    if (last !== undefined) yield { project: last.project, rows };
  }

  /** The file stays. */
  close(): Promise<void> {
    return this.lines.close();
  }
}

function isNextHeap(last: KeyedRow, next: KeyedRow, rows: number): boolean {
  if (next.project !== last.project) return true;
  return rows >= MAX_ROWS_OF_HEAP && next.finding !== last.finding;
}
