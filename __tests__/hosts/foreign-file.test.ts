import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuseForeignFiles } from '../../src/commands/foreign-code.js';
import { foreignFileGuard } from '../../src/hosts/foreign-file.js';
import { resolveSettings } from '../../src/settings/resolve.js';

let outside: string;
let workspace: string;
let base: string;

const git = (...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...args], {
    cwd: workspace,
    encoding: 'utf8',
    stdio: 'pipe',
  }).trim();
const write = (name: string, text: string) => writeFile(join(workspace, name), text);

beforeEach(async () => {
  outside = await realpath(await mkdtemp(join(tmpdir(), 'foreign-')));
  workspace = join(outside, 'work');
  await mkdir(join(workspace, 'loose'), { recursive: true });
  git('init', '--quiet', '--initial-branch=main');
  await write('snyk-connector.yml', 'fail-on: low\n');
  await write('policy.yml', 'version: 1\n');
  await write('loose/policy.yml', 'version: 1\nrules: [{ name: all, action: ignore }]\n');
  git('add', '--all');
  git('commit', '--quiet', '--message=base');
  base = git('rev-parse', 'HEAD');
});
afterEach(() => rm(outside, { recursive: true }));

const environment = (event = 'pull_request_target') => ({
  GITHUB_EVENT_NAME: event,
  GITHUB_SHA: base,
  GITHUB_WORKSPACE: workspace,
});
const guarded = (name: string, event?: string) =>
  foreignFileGuard(environment(event))('gate-policy', join(workspace, name));

describe('a file that decides over a run of pull_request_target', () => {
  it('is taken as the base has it, also when the head is checked out', async () => {
    await guarded('policy.yml');
    await write('else.txt', 'x');
    git('add', '--all');
    git('commit', '--quiet', '--message=head');
    await guarded('policy.yml');
  });

  it.each([
    ['changed', () => write('policy.yml', 'version: 1\nrules: []\n')],
    [
      'committed by the head',
      async () => {
        await write('policy.yml', '# loose\n');
        git('commit', '--quiet', '--all', '--message=head');
      },
    ],
    ['new', () => rename(join(workspace, 'loose/policy.yml'), join(workspace, 'policy.yml'))],
    [
      'a link to another file of the base',
      async () => {
        await rm(join(workspace, 'policy.yml'));
        await symlink('loose/policy.yml', join(workspace, 'policy.yml'));
      },
    ],
    [
      'normalised by attributes of the head',
      async () => {
        await write('.gitattributes', '* text=auto eol=lf\n');
        await write('policy.yml', 'version: 1\r\n');
      },
    ],
    ['in no repository', () => rm(join(workspace, '.git'), { recursive: true })],
  ])('is refused when it is %s', async (_, change) => {
    await change();
    await expect(guarded('policy.yml')).rejects.toThrow(
      /^gate-policy: policy\.yml is not as the base branch has it.*Check out the base/,
    );
    await expect(guarded('policy.yml', 'workflow_run')).rejects.toThrow(
      /in a run of `workflow_run`/,
    );
    await guarded('policy.yml', 'pull_request');
    await guarded('policy.yml', 'push');
  });

  it('is refused in what looks like a repository of its own', async () => {
    // As a head can bring it: no file of it is called .git.
    git('init', '--quiet', '--bare', 'loose');
    git('config', '--file', 'loose/config', 'core.bare', 'false');
    git('config', '--file', 'loose/config', 'core.worktree', join(workspace, 'loose'));
    await guarded('policy.yml');
    await expect(guarded('loose/policy.yml')).rejects.toThrow(/not as the base/);
  });

  it('is refused in a submodule, which may be any commit of the same repository', async () => {
    const add = ['submodule', '--quiet', 'add', workspace, 'sub'];
    git('-c', 'protocol.file.allow=always', ...add);
    await expect(guarded('sub/policy.yml')).rejects.toThrow(/not as the base/);
  });

  it('is refused in a directory that leads to another', async () => {
    await symlink('loose', join(workspace, 'config'));
    await expect(guarded('config/policy.yml')).rejects.toThrow(/not as the base/);
  });

  it('is refused behind a link out of the workspace, which the head may have made', async () => {
    await writeFile(join(outside, 'x.yml'), 'x');
    await symlink(join(outside, 'x.yml'), join(workspace, 'link.yml'));
    await expect(guarded('link.yml')).rejects.toThrow(/not as the base/);
  });

  it('is taken from outside of the workspace, and may be absent', async () => {
    await writeFile(join(outside, 'policy.yml'), 'anything');
    await foreignFileGuard(environment())('gate-policy', join(outside, 'policy.yml'));
    await guarded('absent.yml');
  });

  it('may be that of the base when the run is of the default branch', async () => {
    const event = join(outside, 'event.json');
    const repo = { full_name: 'acme/app' };
    const pull = { number: 7, head: { sha: 'a'.repeat(40), repo }, base: { sha: base, repo } };
    await writeFile(event, JSON.stringify({ pull_request: pull }));
    const env = { ...environment(), GITHUB_SHA: 'b'.repeat(40), GITHUB_EVENT_PATH: event };
    await foreignFileGuard(env)('gate-policy', join(workspace, 'policy.yml'));
  });

  it('may not be the profile that a head brings', async () => {
    await write('snyk-connector.yml', 'fail-on: none\nplatform-url: https://evil.example\n');
    const given = { values: new Map(), problems: [] };
    const env = environment();
    const settings = (guard = foreignFileGuard(env)) =>
      resolveSettings({ command: 'scan', given, env, cwd: workspace, guard });
    await expect(settings()).rejects.toThrow(/^profile: snyk-connector\.yml is not as the base/);
    git('checkout', '--quiet', '--', '.');
    expect(await settings()).toMatchObject({ 'fail-on': 'low' });
  });

  it('is each that a setting names, and all are told at once', async () => {
    await write('map.yml', 'x');
    await write('old.ndjson', '{}');
    await write('ca.pem', 'x');
    const told = {
      'gate-policy': 'policy.yml',
      baseline: 'old.ndjson',
      'transform-map': 'map.yml',
      'ca-file': ['ca.pem'],
    };
    const values = Object.entries(told).map(
      ([name, value]) => [name, { value, from: '' }] as const,
    );
    const settings = await resolveSettings({
      command: 'scan',
      given: { values: new Map(values), problems: [] },
      env: {},
      cwd: workspace,
    });
    const refused = (given: typeof settings) =>
      refuseForeignFiles({ settings: given, env: environment(), cwd: workspace });
    await expect(refused(settings)).rejects.toMatchObject({
      problems: ['baseline: old', 'transform-map: map', 'ca-file: ca'].map((start) =>
        expect.stringContaining(start),
      ),
    });
    const harmless = { ...settings, 'transform-map': undefined, 'ca-file': [] };
    for (const baseline of ['artifact', 'snyk', undefined])
      await refused({ ...harmless, baseline });
  });
});
