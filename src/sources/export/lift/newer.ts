import type { Row } from '../row.js';
import { timeOf } from './values.js';

/** Whether a row is the later news; of two of the same time always the same one is. */
export function isNewer(one: Row, other: Row): boolean {
  const [a = '', b = ''] = [one, other].map((row) => timeOf(row.get('UPDATED_AT')) ?? '');
  return a === b ? one.values.join('\n') > other.values.join('\n') : a > b;
}
