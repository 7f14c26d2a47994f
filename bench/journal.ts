import { mkdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { measure, median } from './measure.js';
import type { Cost } from './measure.js';

/** See "Budgets" in CONTRIBUTING.md: of wall time, and of memory with ten times the documents. */
const BUDGET = { ratio: 2.5, growth: 1.5 };

const DOCUMENTS = [100_000, 1_000_000];
const ROUNDS = 3;
/** What a document takes on the disk, and the journal of it. */
const BYTES = 1_000;

const TASKS = ['plain', 'write', 'deliver'] as const;
type Task = (typeof TASKS)[number];

/**
 * What it costs to put documents into a journal and to deliver them from it to a platform that
 * takes all at once, beside merely writing the same bytes to the disk.
 */
export async function benchJournal(data: string): Promise<string[]> {
  const lines = [row(['documents', 'what', 'wall s', 'ratio', 'peak MB', 'documents/s'])];
  const peaks: number[] = [];
  for (const documents of DOCUMENTS) {
    mkdirSync(data, { recursive: true });
    const { bavail, bsize } = statfsSync(data);
    if (bavail * bsize < documents * BYTES * 2)
      return [...lines, 'the rest would not fit the disk'];
    const costs: Record<Task, Cost[]> = { plain: [], write: [], deliver: [] };
    for (let round = 0; round < ROUNDS; round += 1)
      for (const task of TASKS) costs[task].push(await run(task, documents, data));
    for (const task of TASKS) {
      const own = costs[task];
      const wall = median(own.map((cost) => cost.wall));
      const peak = Math.max(...own.map((cost) => cost.peak));
      const ratio = median(
        own.flatMap((cost, round) => {
          const base = costs.plain[round];
          return base === undefined ? [] : [cost.wall / base.wall];
        }),
      );
      if (task === 'deliver') peaks.push(peak);
      lines.push(
        row([
          documents.toLocaleString('en'),
          task === 'deliver' ? 'write, deliver' : task,
          wall.toFixed(2),
          ratio.toFixed(2),
          peak.toFixed(0),
          (documents / wall).toFixed(0),
          ratio > BUDGET.ratio ? `OVER the budget of ${BUDGET.ratio}` : '',
        ]),
      );
    }
  }
  const [few = 0, many = 0] = peaks;
  const verdict = many / few > BUDGET.growth ? `  OVER the budget of ${BUDGET.growth}` : '';
  return [...lines, `memory, ten times the documents: ${(many / few).toFixed(2)}${verdict}`];
}

async function run(task: Task, documents: number, data: string): Promise<Cost> {
  const folder = join(data, 'journal');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const script = join(import.meta.dirname, 'journal-task.ts');
  const outcome = await measure(['--import', 'tsx', script, task, String(documents), folder]);
  rmSync(folder, { recursive: true, force: true });
  if ('failed' in outcome) throw new Error(`${task}: ${outcome.failed}`);
  return outcome.cost;
}

function row(cells: readonly string[]): string {
  const padded = cells.map((cell, column) => (column === 1 ? cell.padEnd(14) : cell.padStart(11)));
  return padded.join('  ').trimEnd();
}
