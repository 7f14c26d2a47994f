import type { Row } from '../row.js';
import { timeOf } from './values.js';

/** Whether a row is the later news; of two of the same time always the same one is. */
export function isNewer(one: Row, other: Row): boolean {
  const [told, otherTold] = [one.get('UPDATED_AT'), other.get('UPDATED_AT')];
  if (told === otherTold) return isAfter(one.values, other.values);
  const [a, b] = [timeOf(told) ?? '', timeOf(otherTold) ?? ''];
  return a === b ? isAfter(one.values, other.values) : a > b;
}

/** By the first value that differs. */
function isAfter(values: readonly string[], others: readonly string[]): boolean {
  for (const [place, value] of values.entries()) {
    const other = others[place] ?? '';
    if (value !== other) return value > other;
  }
  return false;
}
