/**
 * Proves that a poll may be divided: a plan, its legs as processes several at a time, one of which
 * is killed (SIGKILL) while it reads, and `collect`. What the webhook has then must be what one poll
 * tells, after the killed leg is run again by itself; and the next plan must read changes only.
 *
 *   tsx .ci/legs.ts [--orgs 30] [--projects 6] [--issues 5] [--legs 6] [--parallel 2]
 *                   [--program dist/index.js]
 *
 * Once by hand: --orgs 300 --projects 12 --issues 10 --legs 20.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { differences } from '../__tests__/builders/told.js';
import { Checks, Rehearsal } from './poll-rehearsal.js';

const { values } = parseArgs({
  options: {
    orgs: { type: 'string', default: '30' },
    projects: { type: 'string', default: '6' },
    issues: { type: 'string', default: '5' },
    legs: { type: 'string', default: '6' },
    parallel: { type: 'string', default: '2' },
    program: { type: 'string', default: join(import.meta.dirname, '../dist/index.js') },
  },
});
const legs = Number(values.legs);
const parallel = Number(values.parallel);
const DYING = Math.ceil(legs / 2);
const PLAN = ['--plan', 'planned/plan.json'];

const matrixSchema = z.object({
  include: z.array(z.object({ leg: z.number(), shard: z.string(), pages: z.number() })),
});
type Leg = z.infer<typeof matrixSchema>['include'][number];
const legSchema = z.object({ upstream: z.object({ requests: z.number() }) });

interface Ended {
  readonly code: number | null;
  readonly seconds: number;
  readonly output: string;
}

const checks = new Checks();
const rehearsal = await Rehearsal.start({
  program: values.program,
  snyk: {
    world: {
      orgs: Number(values.orgs),
      projects: Number(values.projects),
      issues: Number(values.issues),
    },
  },
});
const { url } = rehearsal.server.sandbox;
const SNYK = ['--snyk-api', url, '--snyk-token', 'any'];
const STATE = ['--state', 'state', '--platform', 'http', '--platform-url', `${url}/findings`];

try {
  const truth = rehearsal.truth();
  const matrix = await plan('the first time');
  const ended = await runLegs(matrix);
  checks.check(ended.killed, `leg ${DYING} is killed while it reads`);

  const some = (await collect(3, 'without the killed leg')).told;
  const rest = new Map([...truth].filter(([id]) => !some.has(id)));
  const others = new Map([...truth].filter(([id]) => some.has(id)));
  checks.none(differences(some, others), `the other legs' ${some.size} findings are delivered`);
  checks.check(rest.size > 0, `${rest.size} are missing`);

  const again = matrix.find(({ leg }) => leg === DYING);
  if (again !== undefined) checks.check((await leg(again)).code === 0, 'the leg is run again');
  const all = await collect(0, 'with all legs');
  checks.none(differences(all.told, rest), 'what was missing is delivered, and nothing twice');

  const single = await rehearsal.poll(['--state', 'single-state', '--output-dir', 'out']);
  checks.none(differences(single.told, truth), 'one poll tells the same');
  for (const file of ['findings.ndjson', 'target.ndjson']) {
    const [one, divided] = [await linesOf(`out/${file}`), await linesOf(`collected/${file}`)];
    checks.check(
      one.length > 0 && one.join() === divided.join(),
      `${file} of both are the same ${one.length} lines`,
    );
  }
  console.log(`One poll: ${single.requests} requests, ${single.seconds.toFixed(1)} s`);

  const changed = new Set(rehearsal.snyk.change({ change: 'title', count: 20 }).issues);
  await runLegs(await plan('again'), { isWhole: true });
  const delta = await collect(0, 'of what changed');
  const expected = new Map([...rehearsal.truth()].filter(([id]) => changed.has(id)));
  checks.none(differences(delta.told, expected), `${changed.size} changes are told, no more`);
} finally {
  await rehearsal.close();
}
process.exitCode = checks.end();

async function plan(what: string): Promise<readonly Leg[]> {
  const before = rehearsal.requests();
  const words = ['--legs', String(legs), '--output-dir', 'planned', ...SNYK, ...STATE];
  const { code, output, seconds } = await program('plan', words);
  const { include } = matrixSchema.parse(JSON.parse(output));
  const pages = include.map((each) => each.pages);
  const requests = rehearsal.requests() - before;
  console.log(
    `plan ${what}: ${requests} requests, ${seconds.toFixed(1)} s; ` +
      `${Math.min(...pages)} to ${Math.max(...pages)} pages a leg`,
  );
  checks.check(code === 0 && include.length === legs, `${include.length} legs are planned`);
  return include;
}

/** All legs, so many at a time; one of them is killed when it has asked for something. */
async function runLegs(
  matrix: readonly Leg[],
  { isWhole = false } = {},
): Promise<{ readonly killed: boolean }> {
  const waiting = [...matrix];
  const startedAt = performance.now();
  const times: number[] = [];
  const wrong: string[] = [];
  let killed = false;
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const isDying = !isWhole && next.leg === DYING;
      const { code, seconds, output } = await leg(next, { isDying });
      if (isDying) killed = code === null;
      else if (code !== 0) wrong.push(`leg ${next.leg}: ${output}`);
      times.push(seconds);
    }
  };
  await Promise.all(Array.from({ length: parallel }, work));
  const requests = matrix.map(({ leg }) => requestsOf(leg)).filter((count) => count > 0);
  const total = requests.reduce((sum, count) => sum + count, 0);
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(
    `${requests.length} legs: ${total} requests, ${Math.min(...requests)} to ${Math.max(...requests)} each, ` +
      `${Math.min(...times).toFixed(1)} to ${Math.max(...times).toFixed(1)} s each, ${seconds.toFixed(1)} s together`,
  );
  checks.none(wrong, 'the legs end well');
  return { killed };
}

async function leg({ leg, shard }: Leg, { isDying = false } = {}): Promise<Ended> {
  const words = ['--shard', shard, '--output-dir', `legs/${leg}`, '--state', 'state'];
  return program('poll', [...PLAN, ...words, ...SNYK], isDying);
}

async function collect(expected: number, what: string) {
  const words = ['--legs-dir', 'legs', '--output-dir', 'collected', ...SNYK, ...STATE];
  const before = rehearsal.requests();
  const { code, seconds, output } = await program('collect', [...PLAN, ...words]);
  if (code !== expected) console.log(output);
  checks.check(code === expected, `collect ${what} ends with ${expected}`);
  const asked = rehearsal.requests() - before;
  console.log(`collect ${what}: ${asked} requests, ${seconds.toFixed(1)} s`);
  return { told: await rehearsal.told() };
}

async function program(command: string, words: readonly string[], isDying = false): Promise<Ended> {
  const startedAt = performance.now();
  const asked = rehearsal.requests();
  const args = [values.program, command, ...words, '--fail-on', 'none'];
  const child = spawn(process.execPath, args, {
    cwd: rehearsal.directory,
    env: { PATH: process.env.PATH, HOME: rehearsal.directory, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  if (isDying) {
    while (rehearsal.requests() < asked + 3 && child.exitCode === null) await sleep(1);
    child.kill('SIGKILL');
  }
  const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  const seconds = (performance.now() - startedAt) / 1_000;
  const { exitCode: code } = child;
  return { code, seconds, output: code === 0 ? output : output + complaints };
}

/** Those that a leg says it made; 0 when it left nothing. */
function requestsOf(leg: number): number {
  try {
    const file = join(rehearsal.directory, `legs/${leg}/leg.json`);
    return legSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).upstream.requests;
  } catch {
    return 0;
  }
}

async function linesOf(file: string): Promise<string[]> {
  const content = await readFile(join(rehearsal.directory, file), 'utf8');
  return content.trimEnd().split('\n').sort();
}
