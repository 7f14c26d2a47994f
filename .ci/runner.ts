/**
 * Runs workflows under a real workflow runner with the bundle as their action: a scan of a pull
 * request; the poll that is divided among legs, as docs/scale.md has it, one of which dies and is run
 * again alone; the scheduled poll of docs/poll.md, with the state that the one before left; and the
 * workflows of ours that others call.
 *
 *   tsx .ci/runner.ts ACT
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { scanResult, vulnerability } from '../__tests__/builders/scans.js';
import type { Look } from '../__tests__/builders/told.js';
import { differences } from '../__tests__/builders/told.js';
import { Checks, Rehearsal } from './poll-rehearsal.js';
import type { WorkflowRun } from './workflow-runner.js';
import { WorkflowRunner } from './workflow-runner.js';

const TOKEN = 'b1946ac9-2492-4d28-9b1c-runner-token';
const LEGS = 3;
const DYING = 2;
const [act = 'act'] = process.argv.slice(2);

const checks = new Checks();
const rehearsal = await Rehearsal.start({
  program: '',
  snyk: { world: { orgs: 9, projects: 4, issues: 5 } },
});
const runner = await WorkflowRunner.start({
  act,
  secrets: { SNYK_TOKEN: TOKEN, INTAKE_TOKEN: 'of-the-intake', GITHUB_TOKEN: 'of-the-workflow' },
  env: {
    SNYK_CONNECTOR_SNYK_API: rehearsal.server.sandbox.url,
    SNYK_CONNECTOR_FAIL_ON: 'none',
  },
});
const texts: string[] = [];

try {
  const scan = scanResult({ vulnerabilities: [vulnerability({ severity: 'high' })] });
  runner.commit({
    'snyk.json': JSON.stringify(scan),
    '.github/workflows/scan.yml': SCAN(),
    '.github/workflows/poll.yml': documented('docs/poll.md', 'command: poll'),
    ...dividedWorkflows(),
    ...calledWorkflows(),
  });
  await scanOfPullRequest();
  await dividedPoll();
  await scheduledPolls();
  await callOfOurs();
  checks.check(!texts.some((text) => text.includes(TOKEN)), 'the token is not shown');
} finally {
  await runner.close();
  await rehearsal.close();
}
process.exitCode = checks.end();

async function scanOfPullRequest(): Promise<void> {
  const run = await runner.run('pull_request', 'scan.yml', {
    payload: { pull_request: { number: 7, head: { ref: 'topic' }, base: { ref: 'main' } } },
  });
  texts.push(run.text);
  checks.check(run.code !== 0, 'the gate fails the step of a pull request');
  says(run, 'findings=1 gate=fail failing=1', 'outputs reach the next step');
  says(run, 'The gate failed', 'the summary is the job’s');
  checks.check(runner.artifacts().length === 1, `one artifact: ${runner.artifacts().join(', ')}`);
}

async function dividedPoll(): Promise<void> {
  const broken = await runner.run('schedule', 'legs-broken.yml');
  texts.push(broken.text);
  checks.check(broken.code !== 0, 'a leg that dies fails the workflow');
  const some = await rehearsal.told();
  const truth = rehearsal.truth();
  const rest = new Map([...truth].filter(([id]) => !some.has(id)));
  checks.none(
    differences(some, without(truth, rest)),
    `what the other legs found is delivered: ${some.size} of ${truth.size} findings`,
  );
  says(broken, `leg ${DYING} of ${LEGS}`, 'collect tells which leg is missing');
  const { runId } = runner;
  const again = await runner.run('schedule', 'legs-again.yml', { runId });
  texts.push(again.text);
  ends(again, `leg ${DYING} alone is run again, and collect`);
  checks.none(differences(await rehearsal.told(), rest), 'what was missing is delivered, once');
  const expected = [
    'snyk-connector-plan',
    'snyk-connector-state',
    ...[1, 2, 3].map((leg) => `snyk-connector-leg-${leg}-of-${LEGS}`),
  ];
  const kept = runner.artifacts();
  checks.none(
    expected.filter((name) => !kept.includes(name)),
    `artifacts: ${kept.join(', ')}`,
  );
}

/** They go on from the state that the legs left. */
async function scheduledPolls(): Promise<void> {
  const quiet = await runner.run('schedule', 'poll.yml');
  texts.push(quiet.text);
  ends(quiet, 'a scheduled poll brings the state of the run before');
  checks.none(differences(await rehearsal.told(), new Map()), 'and has nothing to tell');
  const changed = new Set(rehearsal.snyk.change({ change: 'title', count: 3 }).issues);
  const delta = await runner.run('schedule', 'poll.yml');
  texts.push(delta.text);
  ends(delta, 'so does the next one');
  const expected = new Map([...rehearsal.truth()].filter(([id]) => changed.has(id)));
  checks.none(differences(await rehearsal.told(), expected), 'and tells what changed');
}

/** What the callers of our workflows get. */
async function callOfOurs(): Promise<void> {
  const run = await runner.run('workflow_dispatch', 'caller.yml');
  texts.push(run.text);
  ends(run, 'our reusable workflows can be called');
  says(run, 'scan: findings=1 gate=pass', 'that of the scan gives its outputs');
  const all = rehearsal.truth();
  says(run, `poll: findings=${all.size} gate=off`, 'that of the poll does, too');
  checks.none(differences(await rehearsal.told(), all), 'and tells everything');
}

function says({ text }: WorkflowRun, words: string, what: string): void {
  const holds = text.includes(words);
  checks.check(holds, what);
  if (!holds) console.log(text);
}

function ends({ code, text }: WorkflowRun, what: string): void {
  checks.check(code === 0, what);
  if (code !== 0) console.log(text);
}

function without(
  all: ReadonlyMap<string, Look>,
  some: ReadonlyMap<string, Look>,
): Map<string, Look> {
  return new Map([...all].filter(([id]) => !some.has(id)));
}

/** The workflow of a page that has these words, for the sandbox's account and platform. */
function documented(page: string, words: string): string {
  const text = readFileSync(join(import.meta.dirname, '..', page), 'utf8');
  const examples = [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml = '']) => yaml);
  const example = examples.find((yaml) => yaml.startsWith('name:') && yaml.includes(words));
  if (example === undefined) throw new Error(`${page} has no workflow with ${words}`);
  const { sandbox, snyk } = rehearsal.server;
  return example
    .replace(/(snyk-group|SNYK_GROUP): .*/, `$1: ${snyk.world.ids.of({ kind: 'group', org: 0 })}`)
    .replace(/https:\/\/intake\.example\.com/, sandbox.url);
}

/**
 * The workflow of docs/scale.md where the runner of one leg dies; and what is left of it when the
 * failed jobs are run again, which this runner cannot do by itself.
 */
function dividedWorkflows(): Record<string, string> {
  const job = z.looseObject({ steps: z.array(z.looseObject({})) });
  const schema = z.looseObject({ jobs: z.looseObject({ plan: job, leg: job, collect: job }) });
  const read = () => schema.parse(parse(documented('docs/scale.md', 'command: collect')));
  const broken = read();
  const { plan, leg } = broken.jobs;
  plan.steps = plan.steps.map((step) => ({
    ...step,
    with: { ...z.looseObject({}).parse(step['with']), legs: LEGS },
  }));
  leg.steps = [{ if: `matrix.leg == ${DYING}`, run: 'exit 1' }, ...leg.steps];
  const again = read();
  const matrix = { include: [{ shard: `${DYING}/${LEGS}`, 'requests-per-minute': 1_000 }] };
  const jobs = {
    leg: { ...again.jobs.leg, needs: [], if: true, strategy: { matrix } },
    collect: { ...again.jobs.collect, needs: ['leg'], if: true },
  };
  return {
    '.github/workflows/legs-broken.yml': stringify(broken),
    '.github/workflows/legs-again.yml': stringify({ ...again, jobs }),
  };
}

/**
 * Our reusable workflows and one that calls both. This runner knows no `$/`, the action at the
 * commit of the workflow; here that is `./`.
 */
function calledWorkflows(): Record<string, string> {
  const ours = (name: string) =>
    readFileSync(join(import.meta.dirname, '../.github/workflows', name), 'utf8').replace(
      'uses: $/',
      'uses: ./',
    );
  const { sandbox, snyk } = rehearsal.server;
  const job = (name: string, more: object) => ({
    uses: `./.github/workflows/${name}`,
    secrets: { 'snyk-token': '${{ secrets.SNYK_TOKEN }}' },
    ...more,
  });
  const outputs = (name: string) =>
    `echo "${name}: findings=\${{ needs.${name}.outputs.findings }} gate=\${{ needs.${name}.outputs.gate }}"`;
  const caller = {
    name: 'caller',
    on: 'workflow_dispatch',
    permissions: { contents: 'read', actions: 'read', 'security-events': 'write' },
    jobs: {
      scan: job('called-scan.yml', {
        with: { input: 'snyk.json', 'fail-on': 'critical', 'on-incomplete': 'warn' },
      }),
      poll: job('called-poll.yml', {
        with: {
          name: 'called',
          'snyk-group': snyk.world.ids.of({ kind: 'group', org: 0 }),
          platform: 'http',
          'platform-url': `${sandbox.url}/findings`,
        },
      }),
      after: {
        needs: ['scan', 'poll'],
        if: 'always()',
        'runs-on': 'ubuntu-latest',
        steps: [{ run: outputs('scan') }, { run: outputs('poll') }],
      },
    },
  };
  return {
    '.github/workflows/called-scan.yml': ours('scan.yml'),
    '.github/workflows/called-poll.yml': ours('poll.yml'),
    '.github/workflows/caller.yml': stringify(caller),
  };
}

function SCAN(): string {
  return `name: scan
on: pull_request
permissions: {}
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: ./
        id: snyk
        with:
          input: snyk.json
          fail-on: high
      - if: always()
        run: echo "findings=\${{ steps.snyk.outputs.findings }} gate=\${{ steps.snyk.outputs.gate }} failing=\${{ steps.snyk.outputs.failing }}"
`;
}
