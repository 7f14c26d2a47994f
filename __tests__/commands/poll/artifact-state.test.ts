import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { githubHost } from '../../../src/hosts/github.js';
import { ConfigError } from '../../../src/model/errors.js';
import type { KeptArtifact, WorkflowRun } from '../../builders/actions.js';
import { FakeActions } from '../../builders/actions.js';
import { differences } from '../../builders/told.js';
import { zip } from '../../builders/zip.js';
import { recordingPorts } from '../../hosts/ports.js';
import type { Polled } from './rehearsal.js';
import { Rehearsal } from './rehearsal.js';

const NAME = 'snyk-connector-state';

let rehearsal: Rehearsal;
let actions: FakeActions;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 3, projects: 2, issues: 4 } });
  actions = await FakeActions.start(() => rehearsal.clock.now());
});
afterEach(async () => {
  await rehearsal.close();
  await actions.close();
});

/** A poll in a job of a workflow run, on a runner of its own. */
async function poll(
  given: Readonly<Record<string, unknown>> = {},
  about: Partial<WorkflowRun> = {},
): Promise<Polled> {
  rehearsal.clock.advance(3_600_000);
  const run = actions.begin(about);
  const env = {
    ...actions.envOf(run),
    RUNNER_TEMP: join(rehearsal.directory, `runner-${run.id}`),
  };
  const client = () => Promise.resolve(actions.clientOf(run));
  const host = githubHost(env, recordingPorts({ client }).ports);
  rehearsal.dress = (context) => ({ ...context, env, host });
  const settings = {
    state: 'artifact',
    'github-token': 'ghs_token',
    'upload-artifacts': false,
    'job-summary': false,
  };
  return rehearsal.poll({ ...settings, ...given });
}

/** The last state that was kept. */
function last(): KeptArtifact {
  const artifact = actions.artifacts.at(-1);
  if (artifact === undefined) throw new Error('nothing was kept');
  return artifact;
}

const readsAll = ({ infos }: Polled) => infos.some((line) => line.startsWith('Reading all: '));

/** The next run tells everything as it is, and the one after it nothing. */
async function expectWhole(warning: RegExp): Promise<void> {
  // Otherwise the webhook would know the batch from before.
  rehearsal.snyk.change({ change: 'severity', count: 1 });
  const run = await poll();
  expect(run.code).toBe(0);
  expect(readsAll(run)).toBe(true);
  expect(run.warnings.join('\n')).toMatch(warning);
  expect(differences(run.told, rehearsal.truth())).toEqual([]);
  const next = await poll();
  expect([next.code, next.told.size, readsAll(next)]).toEqual([0, 0, false]);
}

describe('a state that travels as an artifact', () => {
  it('is found by the next run, which tells only what changed', async () => {
    const first = await poll();
    expect(first.code).toBe(0);
    expect(first.infos.join('\n')).toMatch(/no artifact snyk-connector-state of a run before/);
    expect(differences(first.told, rehearsal.truth())).toEqual([]);
    expect(actions.artifacts.map(({ name }) => name)).toEqual([NAME]);

    const quiet = await poll();
    expect([quiet.code, quiet.told.size, readsAll(quiet)]).toEqual([0, 0, false]);
    expect(quiet.warnings).toEqual([]);
    expect(quiet.history.map(({ state, mode }) => `${state} ${mode}`)).toEqual([
      'processed full',
      'processed delta',
    ]);

    const changed = rehearsal.snyk.change({ change: 'severity', count: 3 }).issues;
    const delta = await poll();
    expect([...delta.told.keys()].sort()).toEqual([...changed].sort());
    expect(actions.artifacts).toHaveLength(3);
    // The storage is another's: the token of the job does not go there.
    expect(actions.downloads.length).toBe(2);
    expect(actions.downloads.every(({ headers }) => headers.authorization === undefined)).toBe(
      true,
    );
  });

  it('is one for each connection and each part', async () => {
    await poll({ name: 'Nightly of Payments' });
    await poll({ shard: '2/3' });
    expect(actions.artifacts.map(({ name }) => name)).toEqual([
      `${NAME}-nightly-of-payments`,
      `${NAME}-2-of-3`,
    ]);
  });

  it('stays where it is when the run fails, and the next goes on from there', async () => {
    await poll();
    rehearsal.snyk.change({ change: 'severity', count: 3 });
    rehearsal.receiver.setFaults({ serverError: 1 });
    expect((await poll()).code).toBe(3);
    rehearsal.receiver.setFaults({ serverError: 0 });
    rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '403' }]);
    expect((await poll()).code).toBe(2);
    rehearsal.snyk.setFaults([]);
    expect(actions.artifacts).toHaveLength(1);
    // Its runner has gone, and the journal with it.
    const run = await poll({ 'output-dir': 'out' });
    expect([run.code, readsAll(run)]).toEqual([0, false]);
    expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(rehearsal.truth()));
  });

  it('of a run that was faster is not put back, and nothing older is delivered', async () => {
    await poll();
    const { archive } = last();
    rehearsal.snyk.change({ change: 'severity', count: 3 });
    const faster = actions.begin();
    // While this run reads, another one puts its state there.
    actions.afterDownload = () => void actions.keep(faster, NAME, archive);
    const run = await poll();
    expect(run.code).toBe(3);
    expect(run.told.size).toBe(0);
    expect(JSON.stringify(run.incomplete)).toMatch(/put a newer state there/);
    expect(last().runId).toBe(faster.id);
  });
});

describe('an artifact that cannot be used costs a full sync and a warning', () => {
  const STATE = { name: 'state.json', content: '{}' };
  it.each<[string, (archive: Buffer) => Buffer, RegExp]>([
    ['is cut off', (archive) => archive.subarray(0, 100), /cannot be used: .*nothing is reported/],
    ['is no archive', () => Buffer.from('no archive'), /cannot be used/],
    [
      'has files that lead elsewhere',
      () => zip([STATE, { name: 'orgs/../../../evil', content: 'x' }]),
      /cannot be used/,
    ],
    [
      'has files of others',
      () => zip([STATE, { name: 'package.json', content: '{}' }]),
      /it holds "package.json", as no state does/,
    ],
    ['has a state that is none', () => zip([STATE]), /state\.json.*collected in full/],
    ['is empty', () => zip([]), /cannot be used: it holds no state/],
  ])('when it %s', async (_what, spoil, told) => {
    await poll();
    const artifact = last();
    artifact.archive = spoil(artifact.archive);
    await expectWhole(told);
    expect((await readdir(rehearsal.directory)).includes('evil')).toBe(false);
  });

  it('and none is told when it has expired', async () => {
    await poll();
    last().expired = true;
    await expectWhole(/^$/);
  });
});

describe('an artifact of others is not taken', () => {
  it.each<[string, Partial<WorkflowRun>]>([
    ['a fork', { head_repository: { id: 666 } }],
    ['another branch', { head_branch: 'feature' }],
    ['another workflow', { workflow_id: 8 }],
    ['a pull request', { event: 'pull_request' }],
  ])('of %s', async (_what, about) => {
    await poll();
    const { archive } = last();
    actions.artifacts.length = 0;
    actions.keep(actions.begin(about), NAME, archive);
    await expectWhole(/^$/);
  });
});

describe('a state out of reach is no lost one', () => {
  it('without `actions: read` the run says so, and asks Snyk for nothing', async () => {
    await poll();
    actions.permissions.clear();
    const before = rehearsal.snyk.state().requests;
    const refused = poll();
    await expect(refused).rejects.toThrow(ConfigError);
    await expect(refused).rejects.toThrow(/permission `actions: read`.*`github-token`/);
    expect(rehearsal.snyk.state().requests).toEqual(before);
    expect((await rehearsal.told()).size).toBe(0);
    actions.permissions.add('actions');
    expect((await poll()).told.size).toBe(0);
  });

  it('without a token, and outside of GitHub, it says what is needed', async () => {
    await expect(poll({ 'github-token': undefined })).rejects.toThrow(/needs `github-token`/);
    rehearsal.dress = (context) => context;
    await expect(rehearsal.poll({ state: 'artifact' })).rejects.toThrow(/GitHub Actions only/);
  });
});
