import { isObject, jsonOf } from './values.js';

/** Lines and columns from 1, the last column exclusive; columns may be unknown. */
export interface Region {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

/**
 * The place that `CODE_REGION` tells: JSON (`{"start":{"line":3,"column":5},"end":…}`, also with
 * `rows` and `cols`), or numbers such as `3:5-4:9`, `3-4` and `3`. Snyk documents only that there
 * are lines and columns, so what is none of these is no place.
 */
export function regionOf(text: string): Region | undefined {
  const json = /^\s*\{/.test(text) ? jsonOf(text) : undefined;
  if (isObject(json)) return isObject(json['start']) ? betweenPlaces(json) : betweenRows(json);
  const plain = /^\D*(\d+)(?:[:,]\s*(\d+))?(?:\D+?(\d+)(?:[:,]\s*(\d+))?)?\D*$/.exec(text.trim());
  if (plain === null) return undefined;
  const [, line, column, endLine = line, endColumn] = plain;
  return region([line, column], [endLine, endColumn]);
}

type Told = readonly [line: unknown, column: unknown];

function betweenPlaces({ start, end }: Readonly<Record<string, unknown>>): Region | undefined {
  const first = isObject(start) ? start : {};
  const last = isObject(end) ? end : first;
  return region([first['line'], first['column']], [last['line'], last['column']]);
}

function betweenRows({ rows, cols }: Readonly<Record<string, unknown>>): Region | undefined {
  const [line, endLine = line] = items(rows);
  const [column, endColumn] = items(cols);
  return region([line, column], [endLine, endColumn]);
}

function region(start: Told, end: Told): Region | undefined {
  const first = place(start);
  if (first.line < 1) return undefined;
  const last = place(end);
  return { start: first, end: last.line < first.line ? first : last };
}

function place([line, column]: Told): { line: number; column: number } {
  return { line: count(line), column: count(column) };
}

function count(value: unknown): number {
  const number = Number(value ?? 0);
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
