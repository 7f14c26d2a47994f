import { Buckets } from './buckets.js';
import { readLine, writeLine } from './line.js';
import type { Columns } from './row.js';
import { Row } from './row.js';

/** Rows whose keys fell into the same bucket. */
export interface Heap {
  /** How many. */
  readonly count: number;
  /** Some at a time. */
  rows(): AsyncIterable<readonly Row[]>;
}

/** The headers that rows stand under, one for each part: a row put aside keeps its number. */
export class Headers {
  private readonly columns: Columns[] = [];

  /** A row as a line, with its end. */
  lineOf({ columns, cells }: Row): string {
    return `${writeLine(this.numberOf(columns), cells)}\n`;
  }

  /** The rows of what `lineOf` made. */
  rowsOf(lines: string): Row[] {
    return lines.split('\n').flatMap((line) => (line === '' ? [] : [this.rowOf(line)]));
  }

  private rowOf(line: string): Row {
    const { header, values } = readLine(line);
    const columns = this.columns[header];
    if (columns?.size === values.length) return new Row(columns, values);
    throw new Error('A file that holds rows aside was changed while they were read.');
  }

  private numberOf(columns: Columns): number {
    const known = this.columns.lastIndexOf(columns);
    return known >= 0 ? known : this.columns.push(columns) - 1;
  }
}

/** Rows put aside on disk, those with equal keys in the same heap. */
export class RowsAside {
  private readonly buckets: Buckets;

  constructor(
    private readonly headers: Headers,
    file: { readonly path: string; readonly heaps: number },
  ) {
    this.buckets = new Buckets(file.path, file.heaps);
  }

  /** @returns what to wait for, when there is anything. */
  add(key: string, row: Row): Promise<void> | undefined {
    return this.buckets.add(key, this.headers.lineOf(row));
  }

  /** Each heap that has rows, once all were added. */
  async *heaps(): AsyncGenerator<Heap> {
    for await (const bucket of this.buckets.all())
      yield { count: bucket.count, rows: () => this.rowsOf(bucket.pieces()) };
  }

  close(): Promise<void> {
    return this.buckets.close();
  }

  private async *rowsOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly Row[]> {
    for await (const piece of pieces) yield this.headers.rowsOf(piece);
  }
}
