import type { WordColumnName } from '../format.js';
import { STATUSES } from '../format.js';
import { SEVERITIES } from '../../../model/severity.js';
import type { Findings } from './findings.js';
import { isLikely } from './select.js';

/** Open findings under one name, by position of severity. */
export interface Share {
  readonly name: string;
  readonly count: number;
  readonly bySeverity: readonly number[];
}

export interface Figures {
  readonly open: number;
  readonly fixable: number;
  /** Null when neither EPSS nor maturity of exploits is known. */
  readonly likely: number | null;
  /** Days; null when no date is known. */
  readonly medianAge: number | null;
  /** What closes the most findings first. */
  readonly actions: readonly Share[];
  /** The project with the worst findings first. */
  readonly projects: readonly Share[];
  readonly ages: readonly Share[];
}

const AGES = [
  { name: 'Up to a week', days: 7 },
  { name: 'Up to a month', days: 30 },
  { name: 'Up to 3 months', days: 91 },
  { name: 'Up to a year', days: 365 },
  { name: 'Up to 3 years', days: 1_095 },
  { name: 'Older', days: Infinity },
] as const;

/** What the cards above the table tell, of the open findings. */
export function figuresOf(findings: Findings, today: number): Figures {
  const open = openRows(findings);
  const likely = isLikely(findings);
  const ages = open
    .map((row) => ({ row, age: ageOf(findings, row, today) }))
    .filter(({ age }) => age >= 0);
  const sorted = ages.map(({ age }) => age).sort((a, b) => a - b);
  return {
    open: open.length,
    fixable: open.filter((row) => findings.number('fixable', row) === 1).length,
    likely: knowsLikelihood(findings) ? open.filter(likely).length : null,
    medianAge: sorted[Math.floor(sorted.length / 2)] ?? null,
    actions: sharesOf(findings, open, 'action')
      .filter(({ name }) => name !== '')
      .sort((a, b) => b.count - a.count || worstShareFirst(a, b)),
    projects: sharesOf(findings, open, 'project').sort(worstShareFirst),
    ages: agesOf(findings, ages),
  };
}

/** Open findings, the worst first. */
export function openRows(findings: Findings): number[] {
  const status = findings.column('status');
  const open = STATUSES.indexOf('open');
  return Array.from(status.keys()).filter((row) => status[row] === open);
}

function knowsLikelihood(findings: Findings): boolean {
  const knowsExploits = findings.wordsOf('exploit').words.some((word) => word !== '');
  return knowsExploits || findings.column('epss').some((epss) => epss >= 0);
}

function ageOf(findings: Findings, row: number, today: number): number {
  const since = findings.since(row);
  return since < 0 ? -1 : Math.max(0, today - since);
}

function agesOf(
  findings: Findings,
  ages: readonly { readonly row: number; readonly age: number }[],
): Share[] {
  if (ages.length === 0) return [];
  const groups = AGES.map(() => new Array<number>());
  for (const { row, age } of ages) groups[AGES.findIndex(({ days }) => age <= days)]?.push(row);
  return AGES.map(({ name }, index) => shareOf(findings, name, groups[index] ?? []));
}

function sharesOf(findings: Findings, rows: readonly number[], name: WordColumnName): Share[] {
  const { words, at } = findings.wordsOf(name);
  const groups = new Map<number, number[]>();
  for (const row of rows) {
    const word = at[row] ?? -1;
    const known = groups.get(word);
    if (known === undefined) groups.set(word, [row]);
    else known.push(row);
  }
  const shares = new Map<string, Share>();
  for (const [word, members] of groups) {
    const share = shareOf(findings, words[word] ?? '', members);
    shares.set(share.name, added(shares.get(share.name), share));
  }
  return [...shares.values()];
}

/** Two words may read alike: one upgrade in two ecosystems. */
function added(known: Share | undefined, share: Share): Share {
  if (known === undefined) return share;
  return {
    name: share.name,
    count: known.count + share.count,
    bySeverity: share.bySeverity.map(
      (count, position) => count + (known.bySeverity[position] ?? 0),
    ),
  };
}

function shareOf(findings: Findings, name: string, rows: readonly number[]): Share {
  const bySeverity = SEVERITIES.map(() => 0);
  const column = findings.column('severity');
  for (const row of rows) {
    const severity = column[row] ?? 0;
    bySeverity[severity] = (bySeverity[severity] ?? 0) + 1;
  }
  return { name, count: rows.length, bySeverity };
}

/** One critical finding outweighs any number of high ones, and so on down. */
function worstShareFirst(a: Share, b: Share): number {
  for (const [severity, count] of a.bySeverity.entries()) {
    const difference = (b.bySeverity[severity] ?? 0) - count;
    if (difference !== 0) return difference;
  }
  return a.name < b.name ? -1 : 1;
}
