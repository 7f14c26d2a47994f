import { join } from 'node:path';
import type { ExportSize } from './export-parts.js';
import { rowsOf, serveExport } from './export-parts.js';
import type { Cost } from './measure.js';
import { measure, median } from './measure.js';

/** See "Budgets" in CONTRIBUTING.md: of CPU time, and megabytes of memory. */
const BUDGET = { ratio: 8, peak: 300 };

const STEPS = ['library', 'export'] as const;

/**
 * What it costs to read an export into records: download, CSV, sorting by project on disk and
 * lifting. Beside it the CSV library alone over the same parts, which does nothing with the rows.
 * Both download from another process, whose work is not counted.
 */
export async function benchExport(size: ExportSize, rounds: number): Promise<string[]> {
  const server = await serveExport(size);
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const urls = Array.from({ length: size.parts }, (_, part) => [
      '--url',
      `http://127.0.0.1:${address.port}/${part}`,
    ]);
    const counts = ['--rows', String(rowsOf(size)), '--issues', String(size.rows)];
    const costs: Costs = { library: [], export: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const step of STEPS) {
        const task = join(import.meta.dirname, 'export-task.ts');
        const args = ['--import', 'tsx', task, ...counts, ...urls.flat(), '--step', step];
        const outcome = await measure(args);
        if ('failed' in outcome) return [`${step}: ${outcome.failed}`];
        costs[step].push(outcome.cost);
      }
    }
    return told(costs, size);
  } finally {
    server.close();
  }
}

type Costs = Record<(typeof STEPS)[number], Cost[]>;

/** Ratios are those of each round: the machine may be slower in the next one. */
function told({ library, export: whole }: Costs, { rows }: ExportSize): string[] {
  const ratio = median(whole.map(({ cpu }, round) => cpu / (library[round]?.cpu ?? Number.NaN)));
  const peak = Math.max(...whole.map((cost) => cost.peak));
  const isOver = ratio > BUDGET.ratio || peak > BUDGET.peak;
  const each = ((median(whole.map(({ cpu }) => cpu)) / rows) * 1e6).toFixed(0);
  return [
    lineOf('library', library),
    lineOf('export', whole),
    `CPU ${ratio.toFixed(1)} times the library's, ${each} µs a row${isOver ? '  OVER the budget' : ''}`,
  ];
}

function lineOf(step: string, costs: readonly Cost[]): string {
  const wall = median(costs.map((cost) => cost.wall)).toFixed(1);
  const cpu = median(costs.map((cost) => cost.cpu)).toFixed(1);
  const peak = Math.max(...costs.map((cost) => cost.peak)).toFixed(0);
  return `${step.padEnd(8)} ${wall} s, CPU ${cpu} s, ${peak} MB`;
}
