import type { Findings } from './findings.js';
import type { Sort } from './state.js';

/**
 * Rows in an order. By itself a column has what matters most first: the worst, the likeliest, the
 * oldest, and names by the alphabet; what is unknown comes last either way.
 */
export function ordered(
  findings: Findings,
  rows: Int32Array,
  by: { readonly sort: Sort; readonly reversed: boolean },
): Int32Array {
  const value = valueOf(findings, by.sort);
  const values = new Float64Array(findings.size);
  for (const row of rows) values[row] = placed(value(row), by.reversed);
  // Equal rows stay as the table has them, the worst first.
  return Int32Array.from(rows).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
}

function placed(value: number, reversed: boolean): number {
  if (value === Infinity) return value;
  return reversed ? -value : value;
}

/** The smaller, the earlier; infinite when it is not known. */
function valueOf(findings: Findings, sort: Sort): (row: number) => number {
  switch (sort) {
    case 'severity':
      return number(findings.column('severity'), 1);
    case 'score':
    case 'epss':
      return number(findings.column(sort), -1);
    case 'age':
      return (row) => {
        const day = findings.since(row);
        return day < 0 ? Infinity : day;
      };
    default: {
      const ranks = findings.rankOf(sort);
      const { words, at } = findings.wordsOf(sort);
      return (row) => {
        const word = at[row] ?? -1;
        return words[word] === '' ? Infinity : (ranks[word] ?? Infinity);
      };
    }
  }
}

function number(column: Int32Array, sign: 1 | -1): (row: number) => number {
  return (row) => {
    const value = column[row] ?? -1;
    return value < 0 ? Infinity : sign * value;
  };
}
