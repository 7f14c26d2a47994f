import { once } from 'node:events';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ISSUE_COLUMNS } from '../src/sources/export/columns.js';
import type { Cost } from './measure.js';
import { measure } from './measure.js';

/** See "Budgets" in CONTRIBUTING.md: of CPU time, and megabytes of memory. */
const BUDGET = { ratio: 8, peak: 350 };

const PROJECTS = 20_000;
const STEPS = ['library', 'export'] as const;

/**
 * What reading an export costs, with its download from this machine, sorting by project and
 * lifting, beside the CSV library alone, which does nothing with the rows.
 */
export async function benchExport(data: string, rows: number): Promise<string[]> {
  const file = join(data, `export-${rows}.csv`);
  await writeExport(file, rows);
  const costs: Cost[] = [];
  for (const step of STEPS) {
    const task = join(import.meta.dirname, 'export-task.ts');
    const told = ['--rows', String(rows), '--file', file, '--step', step];
    const outcome = await measure(['--import', 'tsx', task, ...told]);
    if ('failed' in outcome) return [`${step}: ${outcome.failed}`];
    costs.push(outcome.cost);
  }
  const [library, whole] = costs;
  if (library === undefined || whole === undefined) return [];
  const ratio = whole.cpu / library.cpu;
  const isOver = ratio > BUDGET.ratio || whole.peak > BUDGET.peak;
  return [
    told('library', library),
    told('export', whole),
    `CPU ${ratio.toFixed(1)} times the library's, ${((whole.cpu / rows) * 1e6).toFixed(0)} µs a row${isOver ? '  OVER the budget' : ''}`,
  ];
}

function told(step: string, { wall, cpu, peak }: Cost): string {
  return `${step.padEnd(8)} ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${peak.toFixed(0)} MB`;
}

async function writeExport(file: string, rows: number): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  const output = createWriteStream(file);
  output.write(`${ISSUE_COLUMNS.join(',')}\n`);
  for (let index = 0; index < rows; index += 1) {
    const line = `${ISSUE_COLUMNS.map((name) => valueOf(name, index)).join(',')}\n`;
    if (!output.write(line)) await once(output, 'drain');
  }
  output.end();
  await once(output, 'close');
}

/** About 1,3 kB a row; neighbours are of different projects. */
function valueOf(name: string, index: number): string {
  const project = index % PROJECTS;
  const told: Readonly<Record<string, string>> = {
    PROBLEM_ID: `SNYK-JS-PACKAGE-${index}`,
    PROBLEM_TITLE: '"Regular Expression, Denial of Service\n(ReDoS)"',
    PRODUCT_NAME: 'Snyk Open Source',
    ISSUE_TYPE: 'Vulnerability',
    ISSUE_STATUS: 'Open',
    ISSUE_SEVERITY: 'High',
    CVE: `"[""CVE-2024-${index}""]"`,
    CWE: '"[""CWE-1333""]"',
    PACKAGE_NAME_AND_VERSION: `package-${index % 1700}@1.${index % 9}.0`,
    PROJECT_PUBLIC_ID: `00000000-0000-4000-8000-${String(project).padStart(12, '0')}`,
    PROJECT_NAME: `acme/app-${project}:package.json`,
    PROJECT_TYPE: 'npm',
    PROJECT_ORIGIN: 'github',
    PROJECT_TARGET_FILE: 'package.json',
    PROJECT_TARGET_REF: 'main',
    PROJECT_TARGET_UPSTREAM_URL: `https://github.com/acme/app-${project}`,
    ISSUE_URL: `https://app.snyk.io/org/acme/project/${project}#issue-SNYK-JS-PACKAGE-${index}`,
    FIRST_INTRODUCED: '2024-11-28 09:10:00.000',
    UPDATED_AT: '2024-11-28 09:10:00.000',
    SNYK_CVSS_SCORE: '7.5',
    SNYK_CVSS_VECTOR: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
    EPSS_SCORE: '0.00470',
    EPSS_PERCENTILE: '0.63352',
  };
  return told[name] ?? `${name.toLowerCase()}-${index % 97}`.slice(0, 14);
}
