import type { Cell } from './columns.js';

/** As RFC 4180 has it. */
const LINE_END = '\r\n';

/** A line feed or carriage return alone ends a record for many readers, so it is quoted too. */
const NEEDS_QUOTES = /[\r\n]/;

/** A CSV file (RFC 4180, UTF-8 without a byte order mark) with a row of names before the rows. */
export async function csvFile(
  names: readonly string[],
  rows: readonly (readonly Cell[])[],
): Promise<Buffer> {
  const { stringify } = await import('csv-stringify/sync');
  const text = stringify(
    [names, ...rows].map((row) => [...row]),
    {
      record_delimiter: LINE_END,
      quoted_match: NEEDS_QUOTES,
    },
  );
  return Buffer.from(text);
}

/**
 * Bytes that the names take of a file, at most. A row has no more bytes in CSV than as a list in
 * JSON, by which the journal counts: quotes are doubled where JSON escapes them, a text without
 * quotes around it is shorter by them, and a line end is as long as brackets.
 */
export function bytesOfNames(names: readonly string[]): number {
  return Buffer.byteLength(JSON.stringify(names)) + 1;
}
