import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Cost } from './measure.js';
import { measure, median } from './measure.js';

/** See "Budgets" in CONTRIBUTING.md: flat, whatever is remembered. */
const BUDGET_PEAK = 250;

const WORK = join(import.meta.dirname, 'state-work.ts');

/** In turns, so that each finds what the one before it left. */
const CONTENDERS = ['make', 'write', 'gzip', 'gunzip', 'read'] as const;
type Contender = (typeof CONTENDERS)[number];

/** What each is compared with: the compression alone, of the same bytes. */
const BASE: Readonly<Record<Contender, Contender>> = {
  make: 'gzip',
  write: 'gzip',
  gzip: 'gzip',
  gunzip: 'gunzip',
  read: 'gunzip',
};

/**
 * Writes and reads what a poll remembers: `issues` in `projects` of `orgs`. Beside it, gzip and
 * gunzip alone of the same bytes, and making the issues, which is a part of writing them here.
 *
 * @returns lines of a table; ratios are to gzip or gunzip in the same round.
 */
export async function benchState(options: {
  data: string;
  orgs: number;
  projects: number;
  issues: number;
  rounds: number;
}): Promise<string[]> {
  const { data, orgs, projects, issues, rounds } = options;
  const folder = join(data, 'state');
  const costs: Record<Contender, Cost[]> = { make: [], write: [], gzip: [], gunzip: [], read: [] };
  let sizes = '';
  try {
    for (let round = 0; round < rounds; round += 1) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      for (const name of CONTENDERS) {
        if (name === 'gzip') await cost('plain', folder, [orgs, projects, issues]);
        costs[name].push(await cost(name, folder, [orgs, projects, issues]));
      }
      sizes = sizesOf(folder);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const title = `${issues} issues in ${projects} projects of ${orgs} orgs: ${sizes}`;
  return [title, ...CONTENDERS.map((name) => line(name, costs))];
}

async function cost(work: string, folder: string, numbers: readonly number[]): Promise<Cost> {
  const args = ['--import', 'tsx', WORK, work, folder, ...numbers.map(String)];
  const outcome = await measure(args);
  if ('failed' in outcome) throw new Error(`${work}: ${outcome.failed}`);
  return outcome.cost;
}

function sizesOf(folder: string): string {
  const ledgers = join(folder, 'state', 'orgs');
  const state = readdirSync(ledgers).reduce((sum, name) => sum + sizeOf(join(ledgers, name)), 0);
  const alone = sizeOf(join(folder, 'plain.ndjson.gz'));
  const plain = sizeOf(join(folder, 'plain.ndjson'));
  return `${mb(plain)} MB as lines, ${mb(state)} MB as a state, ${mb(alone)} MB as one gzip`;
}

function sizeOf(path: string): number {
  return statSync(path).size;
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function line(name: Contender, costs: Readonly<Record<Contender, readonly Cost[]>>): string {
  const ratio = (of: (cost: Cost) => number): string =>
    median(
      costs[name].flatMap((own, round) => {
        const base = costs[BASE[name]][round];
        return base === undefined ? [] : [of(own) / of(base)];
      }),
    ).toFixed(2);
  const peak = Math.max(...costs[name].map((cost) => cost.peak));
  const bound = name === 'write' || name === 'read';
  return [
    name.padEnd(8),
    `${median(costs[name].map((cost) => cost.wall)).toFixed(2)} s`.padStart(9),
    `ratio ${ratio((cost) => cost.wall)} to ${BASE[name]}`.padEnd(24),
    `CPU ${median(costs[name].map((cost) => cost.cpu)).toFixed(2)} s`.padStart(12),
    `peak ${peak.toFixed(0)} MB`.padStart(13),
    bound && peak > BUDGET_PEAK ? `  OVER the budget of ${BUDGET_PEAK} MB` : '',
  ]
    .join('')
    .trimEnd();
}
