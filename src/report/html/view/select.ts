import type { WordColumnName } from '../format.js';
import { STATUSES } from '../format.js';
import { SEVERITIES } from '../../../model/severity.js';
import type { Findings } from './findings.js';
import type { Filter } from './state.js';

const SEARCHED: readonly WordColumnName[] = [
  'title',
  'problem',
  'cves',
  'component',
  'place',
  'project',
  'action',
  'key',
];

/**
 * A probability of attacks within 30 days from which few problems remain: FIRST's data has about
 * one in twenty at 10 % or more.
 */
const LIKELY_EPSS = 10_000;

/** Rows that pass the filter, in the order of the table. */
export function select(findings: Findings, filter: Filter): Int32Array {
  let rows = Int32Array.from({ length: findings.size }, (_, row) => row);
  for (const test of testsOf(findings, filter)) rows = rows.filter(test);
  return rows;
}

/** Whether attackers use it, or are likely to within a month. */
export function isLikely(findings: Findings): (row: number) => boolean {
  const epss = findings.column('epss');
  const { words, at } = findings.wordsOf('exploit');
  const used = words.map((word) => /^(?:mature|attacked|high|functional)$/i.test(word));
  return (row) => (epss[row] ?? -1) >= LIKELY_EPSS || used[at[row] ?? -1] === true;
}

type Test = (row: number) => boolean;

function testsOf(findings: Findings, filter: Filter): Test[] {
  const tests: Test[] = [];
  if (filter.statuses.length > 0)
    tests.push(oneOf(findings.column('status'), positions(STATUSES, filter.statuses)));
  if (filter.severities.length > 0)
    tests.push(oneOf(findings.column('severity'), positions(SEVERITIES, filter.severities)));
  if (filter.fixable) tests.push(oneOf(findings.column('fixable'), [1]));
  if (filter.fresh) tests.push(oneOf(findings.column('fresh'), [1]));
  if (filter.likely) tests.push(isLikely(findings));
  for (const name of ['project', 'type', 'action'] as const) {
    const wanted = filter[name];
    if (wanted !== '') tests.push(wordTest(findings, name, (word) => word === wanted));
  }
  for (const term of filter.query.toLowerCase().split(/\s+/).filter(Boolean))
    tests.push(anyOf(findings, term));
  return tests;
}

/** Each distinct word is looked into once, however many rows have it. */
function anyOf(findings: Findings, term: string): Test {
  const tests = SEARCHED.map((name) => {
    const passing = Uint8Array.from(findings.lowerWordsOf(name), (word) =>
      Number(word.includes(term)),
    );
    const { at } = findings.wordsOf(name);
    return (row: number) => passing[at[row] ?? -1] === 1;
  });
  return (row) => tests.some((test) => test(row));
}

function wordTest(
  findings: Findings,
  name: WordColumnName,
  passes: (word: string) => boolean,
): Test {
  const { words, at } = findings.wordsOf(name);
  const passing = Uint8Array.from(words, (word) => Number(passes(word)));
  return (row) => passing[at[row] ?? -1] === 1;
}

function oneOf(column: Int32Array, wanted: readonly number[]): Test {
  return (row) => wanted.includes(column[row] ?? -1);
}

function positions<T>(all: readonly T[], wanted: readonly T[]): number[] {
  return wanted.map((one) => all.indexOf(one));
}
