/**
 * Proves that a poll may be killed (SIGKILL) anywhere: while it collects, stages, delivers and
 * commits. Before each killed poll the world changes a little; after it an undisturbed one runs.
 * Then the webhook must know every finding as Snyk does, once, and the state must hold what a
 * state that was never disturbed holds.
 *
 *   tsx .ci/poll-kills.ts [--kills 100] [--seed 1] [--program dist/index.js]
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Told } from '../__tests__/builders/told.js';
import { seededChance } from '../src/sandbox/chance.js';
import { openState } from '../src/state/open-state.js';

import { Checks, Rehearsal } from './poll-rehearsal.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    program: { type: 'string', default: join(import.meta.dirname, '../dist/index.js') },
  },
});
const KILLS = Number(values.kills);
const chance = seededChance(Number(values.seed));
/** Few documents in a batch, so that a delivery has moments to be killed in. */
const BATCHES = ['--platform-options', '{"max-documents":2}'];
const CHANGES = [...BATCHES, '--full-sync-every', '1000 runs'];
const ALL = [...BATCHES, '--full-sync-every', '1 runs'];

type Phase = 'collecting' | 'delivering' | 'staged' | 'anywhere';
const PHASES: readonly Phase[] = ['collecting', 'delivering', 'staged', 'anywhere'];

const checks = new Checks();
const startedAt = Date.now();
const rehearsal = await Rehearsal.start({
  program: values.program,
  snyk: { world: { orgs: 4, projects: 25, issues: 12, seed: Number(values.seed) } },
});
const { snyk } = rehearsal;
/** What the webhook knows of each finding: what it was told last. */
const known = new Map<string, string>();
/** Findings of projects that Snyk no longer has. */
const gone = new Set<string>();
/** How often findings were told again as they were known, since all was last as it should be. */
const again = new Map<string, number>();
/** Runs since then that tell everything. */
let wholeRuns = 0;

try {
  take((await rehearsal.poll(CHANGES)).told);
  again.clear();
  const killed: Record<Phase, number> = { collecting: 0, delivering: 0, staged: 0, anywhere: 0 };
  const wrong: string[] = [];
  const doubled: string[] = [];
  let takesMs = 1_500;
  for (let kills = 0; kills < KILLS && wrong.length < 20;) {
    change();
    const phase = PHASES[Math.floor(chance() * PHASES.length)] ?? 'anywhere';
    const isWhole = chance() < 0.25;
    if (isWhole) wholeRuns += 1;
    if (await killedIn(phase, { args: isWhole ? ALL : CHANGES, takesMs })) {
      kills += 1;
      killed[phase] += 1;
      // One in four is killed again before the next can mend what the first one left.
      if (chance() < 0.25 && kills < KILLS) continue;
    }
    const next = await rehearsal.poll(CHANGES);
    takesMs = next.seconds * 1_000;
    take(next.told);
    const told = (what: string) => `after ${kills} kills (${phase}): ${what}`;
    if (next.code !== 0) wrong.push(told(`exit code ${String(next.code)}`));
    wrong.push(...compared().map(told));
    for (const [id, times] of again) {
      if (times > wholeRuns) doubled.push(told(`${id} came ${times} times too often`));
    }
    again.clear();
    wholeRuns = 0;
  }
  const counts = Object.entries(killed).map(([phase, count]) => `${count} × ${phase}`);
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  console.log(`Polls killed: ${counts.join(', ')}; ${seconds} s, seed ${values.seed}`);
  checks.none(wrong, 'after each undisturbed run the webhook knows all findings as Snyk does');
  checks.none(doubled, 'no finding was told twice');
  const fresh = await rehearsal.poll(['--state', 'fresh', ...BATCHES]);
  checks.check(fresh.code === 0, 'a state of its own was made');
  checks.none(
    stateDifferences(await contentOf('state'), await contentOf('fresh')),
    'the state holds what an undisturbed one does',
  );
} finally {
  await rehearsal.close();
}
process.exitCode = checks.end();

/** Something of everything, and now and then a project that goes. */
function change(): void {
  // A severity could be as it was after two changes between polls; a title never is.
  snyk.change({ change: 'title', count: 6 });
  snyk.change({ change: 'fix', count: 2 });
  snyk.change({ change: 'ignore', count: 1 });
  snyk.change({ change: 'create', count: 9 });
  if (chance() > 0.2) return;
  for (const id of snyk.change({ change: 'deleteProjects', count: 1 }).issues) gone.add(id);
}

/** @returns false when it ended before it could be killed. */
async function killedIn(
  phase: Phase,
  { args, takesMs }: { readonly args: readonly string[]; readonly takesMs: number },
): Promise<boolean> {
  const child = rehearsal.begin(args);
  child.stderr?.resume();
  const closed = once(child, 'close');
  await Promise.race([momentIn(phase, { child, takesMs }), closed]);
  if (child.exitCode === null) child.kill('SIGKILL');
  await closed;
  return child.signalCode === 'SIGKILL';
}

async function momentIn(
  phase: Phase,
  { child, takesMs }: { readonly child: ChildProcess; readonly takesMs: number },
): Promise<void> {
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere() && child.exitCode === null) await sleep(1);
  };
  const { sandbox } = rehearsal.server;
  const [requests, documents] = [rehearsal.requests(), sandbox.state().documents];
  switch (phase) {
    case 'collecting':
      await until(() => rehearsal.requests() > requests + chance() * 8);
      break;
    case 'delivering':
      await until(() => sandbox.state().documents > documents + chance() * 20);
      break;
    case 'staged':
      await until(() => existsSync(join(rehearsal.directory, 'state/staged.json')));
      await sleep(chance() * 60);
      return;
    case 'anywhere':
      await sleep(chance() * takesMs);
      return;
  }
  await sleep(chance() * 10);
}

/** Takes down what arrived. */
function take(told: Told): void {
  for (const [id, looks] of told) {
    for (const look of looks) {
      if (known.get(id) === look) again.set(id, (again.get(id) ?? 0) + 1);
      known.set(id, look);
    }
  }
}

/** Where the webhook knows findings otherwise than Snyk does. */
function compared(): string[] {
  const truth = rehearsal.truth();
  const ids = new Set([...truth.keys(), ...known.keys()]);
  return [...ids].flatMap((id) => {
    const [look, expected] = [known.get(id) ?? 'nothing', truth.get(id) ?? 'resolved'];
    const isRight = gone.has(id) ? look.startsWith('resolved ') : look === expected;
    return isRight ? [] : [`${id} is known as ${look}, not ${expected}`];
  });
}

/** What a state holds of projects and issues, by id, as text. */
async function contentOf(name: string): Promise<Map<string, string>> {
  const content = new Map<string, string>();
  const state = await openState({
    directory: join(rehearsal.directory, name),
    tenant: { api: rehearsal.server.sandbox.url, scope: '' },
    now: () => new Date(),
    log: {
      warning: (message) => {
        throw new Error(message);
      },
    },
  });
  for (const org of state.orgs()) {
    for await (const { id, digest, issues } of state.ledger(org)) {
      content.set(id, digest);
      for (const issue of issues) content.set(issue.id, JSON.stringify(issue));
    }
  }
  await state.close();
  return content;
}

function stateDifferences(found: Map<string, string>, expected: Map<string, string>): string[] {
  const ids = new Set([...found.keys(), ...expected.keys()]);
  return [...ids].filter((id) => found.get(id) !== expected.get(id));
}
