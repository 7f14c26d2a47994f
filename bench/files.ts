import { mkdirSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { writeInput } from './input.js';
import { measure, median } from './measure.js';
import type { Cost, Outcome } from './measure.js';

/** See "Budgets" in CONTRIBUTING.md. */
const BUDGET = { wallRatio: 1.2, peak: 250 };

/** Below this many MB the start of the process decides, which the cold start measures. */
const BUDGET_FROM = 50;

const PARSE = "JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'))";

const CONTENDERS = ['JSON.parse', 'convert', 'scan'] as const;
type Contender = (typeof CONTENDERS)[number];
type Outcomes = Readonly<Record<Contender, Outcome[]>>;

export const HEADINGS = row(['MB', 'what', 'wall s', 'ratio', 'CPU s', 'ratio', 'peak MB', 'MB/s']);

/**
 * Compares reading a scan file of `size` MB with merely parsing the same bytes.
 *
 * @returns lines of the table; ratios are to `JSON.parse` in the same round.
 */
export async function benchFile(options: {
  connector: string;
  data: string;
  size: number;
  rounds: number;
}): Promise<string[]> {
  const { connector, data, size, rounds } = options;
  mkdirSync(data, { recursive: true });
  if (!fits(data, size)) return [row([String(size), 'skipped: it would not fit the disk'])];

  const file = join(data, `scan-${size}mb.json`);
  const out = join(data, 'out');
  const distinct = await writeInput(file, size * 1e6);
  const commands: Readonly<Record<Contender, readonly string[]>> = {
    'JSON.parse': ['--eval', PARSE, file],
    convert: [connector, 'convert', file, '--to', 'target'],
    scan: [connector, 'scan', '--input', file, '--output-dir', out, '--fail-on', 'none'],
  };
  const outcomes: Outcomes = { 'JSON.parse': [], convert: [], scan: [] };
  for (let round = 0; round < rounds; round++) {
    for (const name of CONTENDERS) outcomes[name].push(await measure(commands[name]));
    checkScan(outcomes.scan.at(-1), out, distinct);
    rmSync(out, { recursive: true, force: true });
  }
  return CONTENDERS.map((name) => line(size, name, outcomes));
}

/** The input stays for the next time; twice its size leaves room for what is made of it. */
function fits(folder: string, size: number): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > size * 1e6 * 2;
}

const runSchema = z.object({ counts: z.object({ findings: z.number() }) });

/** A run that read only a part of the input would look fast. */
function checkScan(outcome: Outcome | undefined, out: string, distinct: number): void {
  if (outcome === undefined || 'failed' in outcome) return;
  const run = runSchema.parse(JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')));
  if (run.counts.findings !== distinct) {
    throw new Error(`scan counted ${run.counts.findings} findings; the input has ${distinct}`);
  }
}

function line(size: number, name: Contender, outcomes: Outcomes): string {
  const failed = outcomes[name].find((outcome) => 'failed' in outcome);
  if (failed !== undefined) return row([String(size), name, `cannot: ${failed.failed}`]);
  const own = costs(outcomes[name]);
  const base = costs(outcomes['JSON.parse']);
  const ratio = (of: (cost: Cost) => number): number =>
    median(own.flatMap((cost, round) => (base[round] ? [of(cost) / of(base[round])] : [])));
  const wallRatio = ratio((cost) => cost.wall);
  const wall = median(own.map((cost) => cost.wall));
  const peak = Math.max(...own.map((cost) => cost.peak));
  const bound = name !== 'JSON.parse' && size >= BUDGET_FROM;
  const over = bound && (wallRatio > BUDGET.wallRatio || peak > BUDGET.peak);
  return row([
    String(size),
    name,
    wall.toFixed(2),
    shown(wallRatio),
    median(own.map((cost) => cost.cpu)).toFixed(2),
    shown(ratio((cost) => cost.cpu)),
    peak.toFixed(0),
    (size / wall).toFixed(0),
    over ? `OVER the budget of ${BUDGET.wallRatio} and ${BUDGET.peak} MB` : '',
  ]);
}

function costs(outcomes: readonly Outcome[]): Cost[] {
  return outcomes.flatMap((outcome) => ('cost' in outcome ? [outcome.cost] : []));
}

/** There is nothing to compare with where JSON.parse cannot. */
function shown(ratio: number): string {
  return Number.isNaN(ratio) ? '-' : ratio.toFixed(2);
}

function row(cells: readonly string[]): string {
  const padded = cells.map((cell, column) => (column === 1 ? cell.padEnd(10) : cell.padStart(7)));
  return padded.join('  ').trimEnd();
}
