import { COLUMN } from '../columns.js';
import type { Row } from '../row.js';
import { timeOf } from './values.js';

/** Whether a row is the later news; of two of the same time always the same one is. */
export function isNewer(one: Row, other: Row): boolean {
  const [told, otherTold] = [one.get(COLUMN.UPDATED_AT), other.get(COLUMN.UPDATED_AT)];
  if (told === otherTold) return isAfter(one, other);
  const [a, b] = [timeOf(told) ?? '', timeOf(otherTold) ?? ''];
  return a === b ? isAfter(one, other) : a > b;
}

/** By the first value that differs. */
function isAfter({ columns, cells }: Row, { cells: others }: Row): boolean {
  for (let place = 0; place < columns.size; place += 1) {
    const [value = '', other = ''] = [cells[place], others[place]];
    if (value !== other) return value > other;
  }
  return false;
}
