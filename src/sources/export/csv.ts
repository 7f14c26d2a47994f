import Papa from 'papaparse';

/**
 * Characters of one row at most. Rows of exports have some kilobytes; a quote that is never closed
 * would otherwise gather the rest of the file.
 */
export const MAX_ROW_LENGTH = 8 * 1024 * 1024;

export interface CsvRow {
  readonly values: readonly string[];
  /** What is wrong with it; undefined when nothing is. */
  readonly problem?: string;
}

/** A part cannot be read on from a place. */
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
  private parser: Papa.Parser | undefined;

  /**
   * The rows that are complete with this piece.
   *
   * @throws CsvError when a row is longer than MAX_ROW_LENGTH.
   */
  push(piece: string): CsvRow[] {
    const text = this.rest === '' ? piece : this.rest + piece;
    this.rest = text;
    if (this.parser === undefined && !/[\r\n]./s.test(text)) return this.checked([]);
    const { data, errors, meta } = this.parse(text, true);
    this.rest = text.slice(meta.cursor);
    return this.checked(rowsOf(data, errors));
  }

  /** The last row, when no line end follows it. */
  end(): CsvRow[] {
    const text = this.rest;
    this.rest = '';
    if (text === '') return [];
    const { data, errors } = this.parse(text, false);
    return rowsOf(data, errors);
  }

  private checked(rows: CsvRow[]): CsvRow[] {
    if (this.rest.length <= MAX_ROW_LENGTH) return rows;
    throw new CsvError(
      `a row is longer than ${MAX_ROW_LENGTH} characters; perhaps a quote is not closed`,
    );
  }

  private parse(text: string, isMore: boolean): Parsed {
    this.parser ??= new Papa.Parser({ delimiter: ',', newline: newlineOf(text) });
    const parsed: unknown = this.parser.parse(text, 0, isMore);
    if (isParsed(parsed)) return parsed;
    throw new CsvError('the CSV library gave no rows');
  }
}

function rowsOf(data: Parsed['data'], errors: Parsed['errors']): CsvRow[] {
  const rows: CsvRow[] = data.map((values) => ({ values }));
  for (const { row, message } of errors) {
    const values = rows[row]?.values;
    if (values !== undefined) rows[row] = { values, problem: message };
  }
  return rows;
}

/** That of the header, whose names hold no line ends. */
function newlineOf(text: string): '\n' | '\r\n' | '\r' {
  const [end = '\n'] = /\r\n?|\n/.exec(text) ?? [];
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
