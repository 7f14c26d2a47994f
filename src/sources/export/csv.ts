import Papa from 'papaparse';

/**
 * Characters of one row at most. Rows of exports have some kilobytes; a quote that is never closed
 * would otherwise gather the rest of the file.
 */
export const MAX_ROW_LENGTH = 8 * 1024 * 1024;

/** Rows that were complete at the same time. */
export interface CsvBatch {
  readonly rows: readonly (readonly string[])[];
  /** What is wrong with some of the rows, by their place in `rows`. */
  readonly problems: ReadonlyMap<number, string>;
  /** Line of the file where the first of the rows begins, from 1. */
  readonly line: number;
}

/** A file cannot be read on from a place. */
export class CsvError extends Error {
  override readonly name = 'CsvError';
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly message: string; readonly row: number }[];
  readonly meta: { readonly cursor: number };
}

/**
 * Reads CSV (RFC 4180) as it comes, in pieces of any size: quoted values may hold line ends and
 * commas, lines end in any one way.
 */
export class CsvReader {
  private rest = '';
  private line = 1;
  private newline: '\n' | '\r\n' | '\r' = '\n';
  private parser: Papa.Parser | undefined;

  /**
   * The rows that are complete with this piece.
   *
   * @throws CsvError when a row is longer than MAX_ROW_LENGTH.
   */
  push(piece: string): CsvBatch {
    const text = this.rest === '' ? piece : this.rest + piece;
    // A carriage return at the very end may be the half of a line end.
    const isBegun = this.parser !== undefined || /\n|\r[^]/.test(text);
    const batch = isBegun ? this.read(text, true) : { rows: [], problems: new Map(), line: 1 };
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
    if (this.parser === undefined) {
      this.newline = newlineOf(text);
      this.parser = new Papa.Parser({ delimiter: ',', newline: this.newline });
    }
    const parsed: unknown = this.parser.parse(text, 0, isMore);
    if (!isParsed(parsed)) throw new CsvError('the CSV library gave no rows');
    const { data, errors, meta } = parsed;
    const { line } = this;
    this.rest = isMore ? text.slice(meta.cursor) : '';
    this.line += occurrences(this.newline, text, text.length - this.rest.length);
    return {
      rows: data,
      problems: new Map(errors.map(({ row, message }) => [row, message])),
      line,
    };
  }
}

/** Line of the file where a row begins. */
export function lineOf({ rows, line }: CsvBatch, index: number): number {
  let number = line + index;
  for (const values of rows.slice(0, index)) {
    for (const value of values) number += occurrences('\n', value, value.length);
  }
  return number;
}

function occurrences(sought: string, text: string, end: number): number {
  let count = 0;
  for (let at = text.indexOf(sought); at >= 0 && at < end; at = text.indexOf(sought, at + 1)) {
    count += 1;
  }
  return count;
}

/** That of the header, whose names hold no line ends. */
function newlineOf(text: string): '\n' | '\r\n' | '\r' {
  const [end] = /\r\n|\r|\n/.exec(text) ?? [];
  return end === '\r\n' || end === '\r' ? end : '\n';
}

/** The library types what it returns as `any`. */
function isParsed(value: unknown): value is Parsed {
  if (typeof value !== 'object' || value === null) return false;
  if (!('data' in value && 'errors' in value && 'meta' in value)) return false;
  const { data, errors, meta } = value;
  if (!Array.isArray(data) || !Array.isArray(errors)) return false;
  return typeof meta === 'object' && meta !== null && 'cursor' in meta;
}
