import type { CsvRow, Newline } from './csv-scan.js';
import { CsvScan } from './csv-scan.js';

/**
 * Characters of one row at most. Rows of exports have some kilobytes; a quote that is never closed
 * would otherwise gather the rest of the file.
 */
export const MAX_ROW_LENGTH = 8 * 1024 * 1024;

/** Rows that were complete at the same time. */
export interface CsvBatch {
  readonly rows: readonly CsvRow[];
  /** What is wrong with some of the rows, by their place in `rows`. */
  readonly problems: ReadonlyMap<number, string>;
  /** Line of the file where a row begins, from 1. */
  lineOf(row: CsvRow): number;
}

/** A file cannot be read on from a place. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
}

const NOTHING: CsvBatch = { rows: [], problems: new Map(), lineOf: () => 1 };

/**
 * Reads CSV (RFC 4180) as it comes, in pieces of any size: quoted values may hold line ends and
 * commas, lines end in any one way.
 */
export class CsvReader {
  private rest = '';
  private line = 1;

  /** @param newline how lines end; by default as the first one does. */
  constructor(private newline?: Newline) {}

  /**
   * The rows that are complete with this piece.
   *
   * @throws CsvError when a row is longer than MAX_ROW_LENGTH.
   */
  push(piece: string): CsvBatch {
    const text = this.rest === '' ? piece : this.rest + piece;
    // A carriage return at the very end may be the half of a line end.
    const isBegun = this.newline !== undefined || /\n|\r[^]/.test(text);
    const batch = isBegun ? this.read(text, true) : NOTHING;
    if (!isBegun) this.rest = text;
    if (this.rest.length <= MAX_ROW_LENGTH) return batch;
    throw new CsvError(
      `the row at line ${this.line} is longer than ${MAX_ROW_LENGTH} characters; perhaps a quote is not closed`,
    );
  }

  /** The last row, when no line end follows it. */
  end(): CsvBatch {
    return this.read(this.rest, false);
  }

  private read(text: string, isMore: boolean): CsvBatch {
    this.newline ??= newlineOf(text);
    const { newline, line } = this;
    const { rows, problems, end } = new CsvScan(text, newline, isMore);
    // A quoted line end counts, too, whatever lines end with otherwise.
    const feed = newline === '\r' ? '\r' : '\n';
    this.rest = text.slice(end);
    this.line += occurrences(feed, text, end);
    return { rows, problems, lineOf: (row) => line + occurrences(feed, text, row.start) };
  }
}

function occurrences(sought: string, text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0 && at < end; at = text.indexOf(sought, at + 1)) {
    count += 1;
  }
  return count;
}

/** That of the header, whose names hold no line ends. */
function newlineOf(text: string): Newline {
  const [end] = /\r\n|\r|\n/.exec(text) ?? [];
  return end === '\r\n' || end === '\r' ? end : '\n';
}
