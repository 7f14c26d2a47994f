import { join } from 'node:path';
import type { ExportSize } from './export-parts.js';
import { rowsOf, serveExport } from './export-parts.js';
import type { Cost } from './measure.js';
import { measure } from './measure.js';

/** See "Budgets" in CONTRIBUTING.md: of CPU time, and megabytes of memory. */
const BUDGET = { ratio: 8, peak: 250 };

const STEPS = ['library', 'export'] as const;

/**
 * What it costs to read an export into records: download, CSV, sorting by project on disk and
 * lifting. Beside it the CSV library alone over the same parts, which does nothing with the rows.
 * Both download from another process, whose work is not counted.
 */
export async function benchExport(size: ExportSize): Promise<string[]> {
  const server = await serveExport(size);
  try {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    const urls = Array.from({ length: size.parts }, (_, part) => [
      '--url',
      `http://127.0.0.1:${address.port}/${part}`,
    ]);
    const counts = ['--rows', String(rowsOf(size)), '--issues', String(size.rows)];
    const costs: Cost[] = [];
    for (const step of STEPS) {
      const task = join(import.meta.dirname, 'export-task.ts');
      const args = ['--import', 'tsx', task, ...counts, ...urls.flat(), '--step', step];
      const outcome = await measure(args);
      if ('failed' in outcome) return [`${step}: ${outcome.failed}`];
      costs.push(outcome.cost);
    }
    return told(costs, size);
  } finally {
    server.close();
  }
}

function told([library, whole]: readonly Cost[], { rows }: ExportSize): string[] {
  if (library === undefined || whole === undefined) return [];
  const ratio = whole.cpu / library.cpu;
  const isOver = ratio > BUDGET.ratio || whole.peak > BUDGET.peak;
  const each = ((whole.cpu / rows) * 1e6).toFixed(0);
  return [
    lineOf('library', library),
    lineOf('export', whole),
    `CPU ${ratio.toFixed(1)} times the library's, ${each} µs a row${isOver ? '  OVER the budget' : ''}`,
  ];
}

function lineOf(step: string, { wall, cpu, peak }: Cost): string {
  return `${step.padEnd(8)} ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${peak.toFixed(0)} MB`;
}
