import type { Headers, RowKey } from './headers.js';
import { rowKeyOf } from './headers.js';
import type { Row } from './row.js';

/** A line of a row, and the key that it begins with. */
export interface KeyedLine extends RowKey {
  readonly line: string;
}

export function keyedLine(line: string): KeyedLine {
  return { ...rowKeyOf(line), line };
}

/**
 * Rows of one project: all of them, or of a large one all of some of its findings. They stay lines
 * until somebody asks for them: a row is a hundred texts, and thousands of them would have to be
 * kept alive.
 */
export class Heap {
  /** @param lines at least one, in their order. */
  constructor(
    readonly project: string,
    private readonly lines: readonly KeyedLine[],
    private readonly headers: Headers,
  ) {}

  /** The latest news of the project, which may have been renamed or tagged between two rows. */
  get newest(): Row {
    const [first, ...others] = this.lines;
    if (first === undefined) throw new RangeError('a heap without rows');
    let newest = first;
    for (const other of others) if (other.updatedAt > newest.updatedAt) newest = other;
    return this.headers.rowOf(newest.line);
  }

  /** The rows of each finding. */
  *findings(): Generator<readonly Row[]> {
    let rows: Row[] = [];
    let last: KeyedLine | undefined;
    for (const next of this.lines) {
      if (last !== undefined && next.finding !== last.finding) {
        yield rows;
        rows = [];
      }
      rows.push(this.headers.rowOf(next.line));
      last = next;
    }
    if (rows.length > 0) yield rows;
  }
}
