/**
 * Proves that a poll tells exactly what there is, and the next ones exactly what changed, with no
 * more requests than there are pages. Every request and answer is checked against Snyk's OpenAPI
 * document where there is one.
 *
 *   tsx .ci/poll.ts [--orgs 5] [--projects 100] [--issues 30] [--spec OPENAPI.json]
 *                   [--program dist/index.js] [--rate 300]
 *
 * Once by hand: --orgs 50 --projects 200 --issues 20. `--rate`, requests in a minute, limits the
 * sandbox as Snyk does.
 */
import { existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Told } from '../__tests__/builders/told.js';
import { asResolved, differences } from '../__tests__/builders/told.js';
import type { Polled } from './poll-rehearsal.js';
import { Checks, Rehearsal } from './poll-rehearsal.js';
import { createContract, exchangeSchema } from './snyk-contract.js';

const { values } = parseArgs({
  options: {
    orgs: { type: 'string', default: '5' },
    projects: { type: 'string', default: '100' },
    issues: { type: 'string', default: '30' },
    spec: { type: 'string', default: '../shared/specs/snyk-rest-mini.openapi.json' },
    rate: { type: 'string' },
    program: { type: 'string', default: join(import.meta.dirname, '../dist/index.js') },
  },
});
const orgs = Number(values.orgs);
const projects = Number(values.projects);
const issues = Number(values.issues);

/** On a page of Snyk's lists. */
const PAGE = 100;
/** What DESIGN promises of requests. */
const MAX_PAGES = 1.02;
const MAX_QUIET = 0.08;
/** And of memory: 1.4 times that of a fifth is what V8 and the worst findings add up to their bounds. */
const MAX_GROWTH = 1.6;
/** And of time, where the limit decides it. */
const MAX_WAIT = 1.1;

const checks = new Checks();
const rehearsal = await Rehearsal.start({
  program: values.program,
  snyk: {
    world: { orgs, projects, issues },
    ...(values.rate !== undefined && { rateLimit: { perMinute: Number(values.rate) } }),
  },
});
const { snyk } = rehearsal;
try {
  const full = await wholeSweep();
  await flatMemory(full);
  await quietRun(full);
  await someChanges();
  await someDeleted();
  await someClosed();
  await contract();
} finally {
  await rehearsal.close();
}
process.exitCode = checks.end();

async function wholeSweep(): Promise<Polled> {
  const full = await rehearsal.poll();
  say(`Everything, ${orgs} × ${projects} × ${issues}`, full);
  checks.none(differences(full.told, rehearsal.truth()), 'each issue is told once, as it is');
  const pages =
    Math.ceil(orgs / PAGE) +
    orgs * (Math.ceil(projects / PAGE) + Math.ceil((projects * issues) / PAGE));
  const ratio = full.requests / pages;
  checks.check(
    ratio <= MAX_PAGES,
    `${full.requests} requests for ${pages} pages: ${ratio.toFixed(3)}`,
  );
  const { rate } = values;
  if (rate !== undefined) {
    const least = (full.requests / Number(rate)) * 60;
    const refused = snyk.state().statuses['429'] ?? 0;
    checks.check(
      full.seconds <= MAX_WAIT * least,
      `${full.seconds.toFixed(0)} s of ${least.toFixed(0)} s that the limit allows`,
    );
    checks.check(refused === 0, `${refused} requests refused as too many`);
  }
  return full;
}

/** What a poll takes at most does not grow with what it reads; see docs/scale.md for more of it. */
async function flatMemory(full: Polled): Promise<void> {
  const few = Math.ceil(orgs / 5);
  const world = { orgs: few, projects, issues };
  const smaller = await Rehearsal.start({ program: values.program, snyk: { world } });
  try {
    const run = await smaller.poll();
    say(`${few} of ${orgs} organizations`, run);
    const growth = full.peak / run.peak;
    checks.check(growth <= MAX_GROWTH, `all took ${growth.toFixed(2)} times its memory`);
  } finally {
    await smaller.close();
  }
}

async function quietRun(full: Polled): Promise<void> {
  const quiet = await rehearsal.poll();
  say('Nothing changed', quiet);
  checks.none(differences(quiet.told, new Map()), 'nothing is told');
  const ratio = quiet.requests / full.requests;
  checks.check(
    ratio <= MAX_QUIET,
    `${quiet.requests} requests, ${(100 * ratio).toFixed(1)} % of a whole sweep`,
  );
}

async function someChanges(): Promise<void> {
  const changed = snyk.change({ change: 'severity', share: 0.01 }).issues;
  await onlyThese(`${changed.length} issues (1 %) of another severity`, new Set(changed));
}

async function someDeleted(): Promise<void> {
  const before = rehearsal.truth();
  const deleted = snyk.change({ change: 'deleteProjects', count: 5 }).issues;
  const run = await rehearsal.poll();
  say('5 projects deleted', run);
  const expected = new Map<string, string>();
  for (const id of deleted) {
    const look = before.get(id) ?? '';
    if (!look.startsWith('resolved ')) expected.set(id, asResolved(look));
  }
  checks.none(differences(run.told, expected), `their ${expected.size} findings are resolved`);
}

async function someClosed(): Promise<void> {
  const fixed = snyk.change({ change: 'fix', count: 100 }).issues;
  const ignored = snyk.change({ change: 'ignore', count: 50 }).issues;
  await onlyThese('100 issues fixed, 50 ignored', new Set([...fixed, ...ignored]));
  const quiet = await rehearsal.poll();
  say('Nothing since', quiet);
  checks.none(differences(quiet.told, new Map()), 'nothing is told twice');
}

async function onlyThese(what: string, ids: ReadonlySet<string>): Promise<void> {
  const run = await rehearsal.poll();
  say(what, run);
  const expected = new Map([...rehearsal.truth()].filter(([id]) => ids.has(id)));
  checks.none(differences(run.told, expected), `these ${ids.size} are told, and no other`);
}

/** Holds each exchange against Snyk's own document. */
async function contract(): Promise<void> {
  if (!existsSync(values.spec)) {
    console.log(`Not checked against Snyk's OpenAPI document: there is none at ${values.spec}`);
    return;
  }
  const check = createContract(JSON.parse(readFileSync(values.spec, 'utf8')));
  const wrong = new Set<string>();
  let exchanges = 0;
  const file = await open(rehearsal.conversation);
  for await (const line of file.readLines()) {
    const exchange = exchangeSchema.parse(JSON.parse(line));
    const faults = check(exchange);
    if (faults !== undefined) exchanges += 1;
    for (const fault of faults ?? []) wrong.add(`${exchange.request.path}: ${fault}`);
  }
  checks.none([...wrong], `${exchanges} exchanges keep to Snyk's OpenAPI document`);
  checks.check(exchanges > 0, 'there was a conversation');
}

function say(what: string, { code, record, told, ...cost }: Polled): void {
  const { requests, seconds, cpu, peak } = cost;
  console.log(
    `${what}: ${countOf(told)} findings, ${requests} requests, ${seconds.toFixed(1)} s, ` +
      `CPU ${cpu.toFixed(1)} s, ${peak.toFixed(0)} MB at most`,
  );
  const { complete, upstream } = record;
  checks.check(
    code === 0 && complete && upstream.retries === 0,
    `exit code ${String(code)}, ${upstream.retries} requests repeated`,
  );
}

function countOf(told: Told): number {
  return [...told.values()].reduce((sum, looks) => sum + looks.length, 0);
}
