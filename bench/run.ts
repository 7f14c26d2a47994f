/**
 * What the budgets of CONTRIBUTING.md are measured with: `npm run bench`. All that is compared
 * is measured in one run, in turns, each time in a process of its own; only ratios mean anything
 * on a machine with other work.
 *
 *   --sizes 5,50,200   sizes of the inputs in MB (default 5,50,200,500,1000)
 *   --large            2,000 MB as well
 *   --rounds 3         how often each is measured (default 5 up to 50 MB, else 3)
 *   --rows 200000      rows of an export (default 1,000,000)
 *   --parts 6          files that it comes in (default 4)
 *   --only cold|files|journal|poll|report|state|export  one of the parts
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { coldStart } from './cold-start.js';
import { benchExport } from './export.js';
import { HEADINGS, benchFile } from './files.js';
import { benchReport } from './report.js';
import { benchState } from './state.js';
import { benchJournal } from './journal.js';
import { benchPoll, POLL_HEADINGS } from './poll.js';

const CONNECTOR = join(import.meta.dirname, '../dist/index.js');
const DATA = join(import.meta.dirname, 'data');
const DEFAULT_SIZES = [5, 50, 200, 500, 1_000];
const LARGE = 2_000;
/** One with many projects, one with many issues in each. */
const WORLDS = [
  { orgs: 10, projects: 200, issues: 20 },
  { orgs: 5, projects: 100, issues: 40 },
];

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    large: { type: 'boolean', default: false },
    rows: { type: 'string' },
    parts: { type: 'string' },
    only: { type: 'string' },
  },
});

const { only } = values;
if (only === undefined || only === 'cold') console.log(`${coldStart(CONNECTOR, DATA)}\n`);
if (only === undefined || only === 'journal') {
  console.log(`A journal and its delivery, node ${process.version}, medians\n`);
  for (const line of await benchJournal(DATA)) console.log(line);
  console.log();
}
if (only === undefined || only === 'files') {
  const sizes = values.sizes?.split(',').map(Number) ?? DEFAULT_SIZES;
  console.log(`Reading what \`snyk test --json\` printed, node ${process.version}, medians\n`);
  console.log(HEADINGS);
  for (const size of values.large ? [...sizes, LARGE] : sizes) {
    const rounds = Number(values.rounds ?? (size > 50 ? 3 : 5));
    for (const line of await benchFile({ connector: CONNECTOR, data: DATA, size, rounds })) {
      console.log(line);
    }
  }
}
if (only === undefined || only === 'poll') {
  console.log(`\nPolling the sandbox's Snyk, node ${process.version}\n`);
  console.log(POLL_HEADINGS);
  for (const world of WORLDS) {
    console.log(await benchPoll({ connector: CONNECTOR, data: DATA, world }));
  }
}
if (only === undefined || only === 'report') {
  console.log(`\nreport.html and snyk-to-html's page of the same scan, in Chromium, medians`);
  for (const line of await benchReport({ connector: CONNECTOR, data: DATA, rounds: 3 })) {
    console.log(line);
  }
}
if ((values.only ?? 'state') === 'state') {
  console.log(`\nWriting and reading what a poll remembers, node ${process.version}, medians`);
  const rounds = Number(values.rounds ?? 3);
  for (const orgs of [50, 1]) {
    const size = { orgs, projects: 10_000, issues: 1_000_000 };
    for (const line of await benchState({ data: DATA, ...size, rounds })) console.log(line);
  }
}
if (only === undefined || only === 'export') {
  const rows = Number(values.rows ?? 1_000_000);
  const parts = Number(values.parts ?? 4);
  const size = `${rows.toLocaleString('en')} rows in ${parts} parts`;
  console.log(`\nReading an export of ${size}, node ${process.version}`);
  for (const line of await benchExport({ rows, parts }, Number(values.rounds ?? 1)))
    console.log(line);
}
