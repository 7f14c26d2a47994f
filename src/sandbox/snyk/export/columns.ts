import { mix } from '../mix.js';

/** A row of an export, its values by the names of their columns. */
export type ExportRow = Readonly<Record<string, string>>;

/** A column that is newer than all clients. */
const UNKNOWN_COLUMN = 'ADDED_SINCE';
const UNKNOWN_VALUE = 'first line\nsecond, with a comma and "quotes"\r\nthird';

/** The text of a part, a piece at a time: a header, then the rows. */
export function* csvOf(columns: readonly string[], rows: Iterable<ExportRow>): Generator<string> {
  let piece = `${columns.map(quoted).join(',')}\n`;
  for (const row of rows) {
    piece += `${columns.map((name) => quoted(valueOf(row, name))).join(',')}\n`;
    if (piece.length < PIECE_LENGTH) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}

const PIECE_LENGTH = 64 * 1024;

function valueOf(row: ExportRow, name: string): string {
  return name === UNKNOWN_COLUMN ? UNKNOWN_VALUE : (row[name] ?? '');
}

/** RFC 4180: in quotes where it must be. */
function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** The header of a part. */
export function headerOf(
  columns: readonly string[],
  { part, shuffled, unknown }: { part: number; shuffled: boolean; unknown: boolean },
): string[] {
  const all = unknown ? [...columns, UNKNOWN_COLUMN] : [...columns];
  if (!shuffled) return all;
  const drawn = new Map(all.map((name, place) => [name, mix(mix(part, 0x5f), place)]));
  return all.sort((a, b) => (drawn.get(a) ?? 0) - (drawn.get(b) ?? 0));
}
