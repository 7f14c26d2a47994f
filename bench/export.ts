/**
 * What reading an export costs beside the CSV library alone: `tsx bench/export.ts`.
 *
 *   --rows 500000     rows of the export (default), in parts of a million at most
 *   --step NAME       runs one contender in this process: `library` or `export`
 */
import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { createHttpClient } from '../src/http/client.js';
import { createTransport } from '../src/http/transport.js';
import { Collection } from '../src/model/collection.js';
import { ISSUE_COLUMNS } from '../src/sources/export/columns.js';
import type { FinishedExport } from '../src/sources/export/jobs.js';
import { exportRows } from '../src/sources/export/parts.js';
import { Sorter } from '../src/sources/export/sorter.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { measure } from './measure.js';

const PROJECTS = 20_000;

const { values } = parseArgs({
  options: { rows: { type: 'string', default: '500000' }, step: { type: 'string' } },
});
const rows = Number(values.rows);
const file = join(import.meta.dirname, 'data', `export-${rows}.csv`);

if (values.step === 'library') await library();
else if (values.step === 'export') await whole();
else {
  await writeExport();
  for (const step of ['library', 'export']) {
    const outcome = await measure([
      ...['--import', 'tsx', import.meta.filename],
      ...['--rows', values.rows, '--step', step],
    ]);
    if ('failed' in outcome) console.log(`${step}: ${outcome.failed}`);
    else {
      const { wall, cpu, peak } = outcome.cost;
      console.log(
        `${step.padEnd(8)} ${wall.toFixed(1)} s, CPU ${cpu.toFixed(1)} s, ${peak.toFixed(0)} MB`,
      );
    }
  }
}

/** The CSV library over the same file, which does nothing with the rows. */
async function library(): Promise<void> {
  let count = 0;
  await new Promise<void>((resolve, reject) => {
    Papa.parse<string[]>(createReadStream(file, 'utf8'), {
      delimiter: ',',
      newline: '\n',
      chunk: ({ data }) => (count += data.length),
      complete: () => {
        resolve();
      },
      error: reject,
    });
  });
  if (count < rows) throw new Error(`the library read ${count} rows`);
}

/** Download from this machine, sorting and lifting. */
async function whole(): Promise<void> {
  const server = createServer((_request, response) => createReadStream(file).pipe(response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const link = new URL(`http://127.0.0.1:${address.port}/part`);
  const collection = new Collection();
  const results = { rows, links: [link] };
  const finished: FinishedExport = {
    job: { id: 'bench', scope: 'orgs/bench', request: '', series: '', startedAt: '' },
    reused: false,
    results,
    renew: () => Promise.resolve(results),
  };
  const transport = createTransport();
  const download = createHttpClient({ service: 'Snyk export', transport });
  const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-bench-'));
  let issues = 0;
  try {
    const sorter = new Sorter(directory, rows, collection);
    for await (const batch of exportRows(finished, { download, collection, required: [] })) {
      await sorter.add(batch);
    }
    for await (const record of sorter.records()) issues += record.issues.length;
  } finally {
    await rm(directory, { recursive: true, force: true });
    await transport.close();
    server.close();
  }
  if (issues !== rows || !collection.complete) throw new Error(`the export had ${issues} issues`);
}

async function writeExport(): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync(join(import.meta.dirname, 'data'), { recursive: true });
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
