/**
 * Proves that delivery loses nothing and doubles nothing: a scan and its deliveries are killed
 * (SIGKILL) at random moments, while the sandbox fails in every way it knows, and gone on with
 * until all is done. Then the sandbox must have each document exactly once.
 *
 *   tsx .ci/kills.ts [--platform http] [--kills 25] [--scans 3] [--documents 4000]
 *                    [--batch 5] [--faults 0.05] [--seed 1] [--program dist/index.js]
 *
 * `--kills` deliveries and at most `--scans` scans are killed. `--faults` is the share of requests
 * that meet one, of all kinds alike. `--batch`, documents in a request, is for http only.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { scanResult, vulnerability } from '../__tests__/builders/scans.js';
import { seededChance } from '../src/sandbox/chance.js';
import { readEvent } from '../src/sandbox/event.js';
import { MAX_DESCRIPTION } from '../src/sources/cut.js';

const { values } = parseArgs({
  options: {
    platform: { type: 'string', default: 'http' },
    kills: { type: 'string', default: '25' },
    scans: { type: 'string', default: '3' },
    documents: { type: 'string', default: '4000' },
    batch: { type: 'string', default: '5' },
    faults: { type: 'string', default: '0.05' },
    seed: { type: 'string', default: '1' },
    program: { type: 'string', default: join(import.meta.dirname, '../dist/index.js') },
  },
});

const KILLS = Number(values.kills);
const DOCUMENTS = Number(values.documents);
const chance = seededChance(Number(values.seed));

/** Scans that are killed before one may end: half a journal must never be delivered. */
const SCANS = Number(values.scans);
/** A delivery that gives up is gone on with; one that never ends is a fault. */
const MAX_RESUMES = 50;

const KINDS = [
  ...['throttled', 'serverError', 'resetBefore', 'resetAfter', 'slow', 'truncated', 'duplicated'],
  ...(values.platform === 'qualys-etm' ? ['expiredToken'] : []),
];

const stateSchema = z.object({
  documents: z.number(),
  requests: z.number(),
  replayed: z.number(),
  faults: z.record(z.string(), z.number()),
});

/** Settings by platform, below the address of the sandbox. */
const PLATFORMS: Readonly<Record<string, (url: string) => string[]>> = {
  http: (url) => [
    ...['--platform-url', `${url}/findings`],
    ...['--platform-options', JSON.stringify({ 'max-documents': Number(values.batch) })],
  ],
  defectdojo: (url) => [
    ...['--platform-url', url],
    ...['--platform-options', JSON.stringify({ 'product-type': 'Research' })],
  ],
  'qualys-etm': (url) => [
    ...['--platform-url', url, '--platform-username', 'someone'],
    ...[
      '--platform-options',
      JSON.stringify({ connection: 'c', profile: 'p', 'retain-missing': true }),
    ],
  ],
};
const SECRETS = {
  SNYK_CONNECTOR_PLATFORM_TOKEN: values.platform === 'qualys-etm' ? '' : 'token-of-the-platform',
  SNYK_CONNECTOR_PLATFORM_PASSWORD: values.platform === 'qualys-etm' ? 'password-of-someone' : '',
};

/** A file of Qualys has 9 MiB: descriptions as long as they may be, and 20,000 documents are ten files. */
const FILLER = values.platform === 'qualys-etm' ? MAX_DESCRIPTION : 40;

const directory = mkdtempSync(join(tmpdir(), 'kills-'));
const processes = new Set<ChildProcess>();
try {
  process.exitCode = await prove();
} finally {
  for (const child of processes) child.kill('SIGKILL');
  rmSync(directory, { recursive: true, force: true });
}

async function prove(): Promise<number> {
  const startedAt = Date.now();
  writeScan();
  const url = await startSandbox();
  const settings = ['--platform', values.platform, ...(PLATFORMS[values.platform]?.(url) ?? [])];
  const scan = ['scan', '--input', 'scan.json', '--fail-on', 'none', '--dry-run', ...settings];
  const scans = await killScans(scan);
  const lives = await deliverAndKill(['deliver', ...settings], url);
  const state = await stateOf(url);
  const { missing, doubled, closed } = await look(url);

  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(
    `${values.platform}: ${DOCUMENTS} documents, ${scans} scans and ${lives.kills} deliveries ` +
      `killed, ${lives.resumes} resumed, ${seconds} s, seed ${values.seed}`,
  );
  console.log(
    `  ${state.requests} requests, ${state.replayed} batches known by their key; ` +
      Object.entries(state.faults)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
  );
  return tell([
    [`${KILLS} deliveries were killed`, lives.kills === KILLS],
    [`missing: ${missing.length} ${missing.slice(0, 5).join(', ')}`, missing.length === 0],
    [`doubled: ${doubled.length} ${doubled.slice(0, 5).join(', ')}`, doubled.length === 0],
    [`closed: ${closed}`, closed === 0],
    [`at last: ${lives.last}`, lives.code === 0 && lives.last.includes(' 0 pending')],
    ['nothing was rejected', !existsSync(join(directory, 'snyk-connector-out/rejected.ndjson'))],
  ]);
}

function tell(checks: readonly (readonly [string, boolean])[]): number {
  for (const [text, isGood] of checks) console.log(`  ${isGood ? 'ok  ' : 'FAIL'} ${text}`);
  const failed = checks.filter(([, isGood]) => !isGood).length;
  console.log(`${checks.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

/** Each project is a document, and says its number in the title of its finding. */
function writeScan(): void {
  const filler = 'x'.repeat(FILLER);
  const results = Array.from({ length: DOCUMENTS }, (_, number) =>
    scanResult({
      projectName: `project-${number}`,
      displayTargetFile: `${number}/package.json`,
      vulnerabilities: [
        vulnerability({ id: `SNYK-JS-P-${number}`, title: titleOf(number), description: filler }),
      ],
    }),
  );
  writeFileSync(join(directory, 'scan.json'), `[${results.map(stringify).join(',\n')}]`);
}

function stringify(value: unknown): string {
  return JSON.stringify(value);
}

function titleOf(number: number): string {
  return `Document ${number}.`;
}

async function startSandbox(): Promise<string> {
  const rate = Number(values.faults) / KINDS.length;
  const rates = Object.fromEntries(KINDS.map((kind) => [kind, rate]));
  const faults = JSON.stringify({ ...rates, slowMs: 200, retryAfterSeconds: 0 });
  const child = start(['sandbox', '--faults', faults], 'sandbox');
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
    if (url !== undefined) {
      child.stdout.resume();
      return url;
    }
  }
  throw new Error('the sandbox did not start');
}

/** Kills scans at any moment of theirs, then lets one end. */
async function killScans(args: readonly string[]): Promise<number> {
  const startedAt = Date.now();
  await ended(start(args, 'snyk-connector-out'), 0);
  const takes = Date.now() - startedAt;
  if (SCANS === 0) return 0;
  let killed = 0;
  for (let attempt = 0; attempt < SCANS; attempt += 1) {
    const child = start(args, 'snyk-connector-out');
    await Promise.race([sleep(chance() * takes), once(child, 'close')]);
    if (await kill(child)) killed += 1;
  }
  await ended(start(args, 'snyk-connector-out'), 0);
  const journals = readdirSync(join(directory, 'snyk-connector-out/journal'));
  if (journals.length !== 1) throw new Error(`more than one journal: ${journals.join(', ')}`);
  return killed;
}

interface Lives {
  readonly kills: number;
  readonly resumes: number;
  readonly code: number | null;
  /** What the last one said of its delivery. */
  readonly last: string;
}

async function deliverAndKill(args: readonly string[], url: string): Promise<Lives> {
  let kills = 0;
  for (let resumes = 0; resumes < KILLS + MAX_RESUMES; resumes += 1) {
    const child = start(args, 'snyk-connector-out');
    const said: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => said.push(text));
    const closed = once(child, 'close');
    if (kills < KILLS) {
      await Promise.race([momentIn(url, KILLS - kills), closed]);
      if (await kill(child)) {
        kills += 1;
        continue;
      }
    }
    await closed;
    const { exitCode: code } = child;
    if (code !== 3) return { kills, resumes, code, last: said.join('').trim() };
  }
  throw new Error(`still pending after ${MAX_RESUMES} resumes`);
}

/** One in five while it starts, the others when so much more has arrived that work remains for all. */
async function momentIn(url: string, left: number): Promise<void> {
  if (chance() < 0.2) {
    await sleep(chance() * 500);
    return;
  }
  const { documents } = await stateOf(url);
  const goal = documents + (chance() * 1.4 * (DOCUMENTS - documents)) / (left + 1);
  while ((await stateOf(url)).documents < goal) await sleep(2);
  await sleep(chance() * 10);
}

async function stateOf(url: string): Promise<z.infer<typeof stateSchema>> {
  return stateSchema.parse(await (await fetch(`${url}/_sandbox/state`)).json());
}

/** Which documents the platform does not have once. Where it updates, twice the same is once. */
async function look(
  url: string,
): Promise<{ missing: string[]; doubled: string[]; closed: number }> {
  const kept = new Map<string, number>();
  let closed = 0;
  const body = await (await fetch(`${url}/_sandbox/documents`)).text();
  for (const line of body.split('\n').filter((text) => text !== '')) {
    const event = readEvent(line);
    if (event === undefined) throw new Error(`no event: ${line.slice(0, 200)}`);
    if (event.event === 'closed') closed += 1;
    if (event.event !== 'stored' && event.event !== 'duplicate') continue;
    const title = /Document \d+\./.exec(JSON.stringify(event.document))?.[0] ?? 'unknown';
    kept.set(title, (kept.get(title) ?? 0) + 1);
  }
  const titles = Array.from({ length: DOCUMENTS }, (_, number) => titleOf(number));
  return {
    missing: titles.filter((title) => !kept.has(title)),
    doubled: [...kept].flatMap(([title, count]) => (count > 1 ? [title] : [])),
    closed,
  };
}

function start(args: readonly string[], output: string) {
  const child = spawn(process.execPath, [values.program, ...args, '--output-dir', output], {
    cwd: directory,
    env: { PATH: process.env.PATH, HOME: directory, ...SECRETS },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  processes.add(child);
  child.once('close', () => processes.delete(child));
  // What a process says in its last moments is shown when it was not us who ended it.
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  child.once('close', (code) => {
    if (code !== null && code !== 0 && code !== 3) console.error(said.join(''));
  });
  return child;
}

async function ended(child: ReturnType<typeof start>, expected: number): Promise<void> {
  child.stdout.resume();
  await once(child, 'close');
  if (child.exitCode !== expected) throw new Error(`ended with ${String(child.exitCode)}`);
}

/** False when it had ended by itself. */
async function kill(child: ReturnType<typeof start>): Promise<boolean> {
  if (child.exitCode !== null) return false;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
  return child.signalCode === 'SIGKILL';
}
