import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { runCommand } from '../../src/commands/run-command.js';
import { githubHost } from '../../src/hosts/github.js';
import { resolveSettings } from '../../src/settings/resolve.js';
import type { FakeGitHub, FakeGitHubOptions } from '../builders/fake-github.js';
import { fakeGitHub, GITHUB_TOKEN } from '../builders/fake-github.js';
import { component, cyclonedx } from '../builders/sboms.js';
import { scanResult } from '../builders/scans.js';
import { recordingPorts } from '../hosts/ports.js';

const HEAD = 'a'.repeat(40);
const MERGE = 'b'.repeat(40);
const NOTHING = 'dependency-submission: nothing was sent to GitHub:';

let directory: string;
let github: FakeGitHub;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'submission-'));
});
afterEach(async () => {
  await github.close();
  await rm(directory, { recursive: true });
});

interface Given {
  readonly command?: 'sbom' | 'scan';
  /** `mallory/app` for a fork. */
  readonly from?: string;
  readonly github?: FakeGitHubOptions;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly bom?: object;
}

const BOM = cyclonedx({
  components: [component('lodash', '4.17.15'), component('ms', '2.0.0')],
  dependencies: [],
});

const runSchema = z.object({ complete: z.boolean(), warnings: z.array(z.unknown()) });

/** A command in a job of GitHub Actions, for a pull request; nothing is asked of Snyk. */
async function run({ command = 'scan', from = 'acme/app', ...given }: Given = {}) {
  github = await fakeGitHub(given.github);
  const head = { sha: HEAD, repo: { full_name: from } };
  const pull = { number: 7, head, base: { repo: { full_name: 'acme/app' } } };
  await writeFile(join(directory, 'event.json'), JSON.stringify({ pull_request: pull }));
  await writeFile(join(directory, 'snyk.json'), JSON.stringify(scanResult({})));
  await writeFile(join(directory, 'bom.json'), JSON.stringify(given.bom ?? BOM));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_RUN_ID: '55',
    GITHUB_WORKFLOW: 'ci',
    GITHUB_JOB: 'scan',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_EVENT_PATH: join(directory, 'event.json'),
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_SHA: MERGE,
    GITHUB_WORKSPACE: directory,
    GITHUB_ACTOR: 'octocat',
  };
  const { ports, log } = recordingPorts();
  const host = githubHost(env, ports);
  const settings = {
    ...(command === 'scan' ? { input: 'snyk.json' } : {}),
    ...{ sbom: 'bom.json', 'sbom-test': false, 'dependency-submission': true },
    ...{ 'github-token': GITHUB_TOKEN, 'fail-on': 'none', 'upload-artifacts': false },
    ...given.settings,
  };
  const values = new Map(
    Object.entries<unknown>(settings).map(([name, value]) => [name, { value, from: 'the test' }]),
  );
  const code = await runCommand(command, {
    settings: await resolveSettings({
      command,
      given: { values, problems: [] },
      env: {},
      cwd: directory,
    }),
    host,
    log: host.log,
    env,
    cwd: directory,
    operands: [],
    version: '1.2.3',
    now: () => new Date('2026-01-01T00:00:00Z'),
    signal: new AbortController().signal,
  });
  const record = await readFile(join(directory, 'snyk-connector-out', 'run.json'), 'utf8');
  const about = log
    .map((line) => line.trim())
    .filter((line) => line.includes('dependency-submission'));
  return { code, run: runSchema.parse(JSON.parse(record)), about };
}

describe('dependency-submission', () => {
  it.each(['scan', 'sbom'] as const)('sends what GitHub describes, by `%s`', async (command) => {
    const { code, about } = await run({ command });
    expect(code).toBe(0);
    expect(about).toEqual([]);
    expect(github.snapshots).toMatchObject([
      {
        // What is checked out, as git tells.
        sha: HEAD,
        ref: 'refs/pull/7/head',
        job: { correlator: 'ci_scan', id: '55' },
        detector: { name: 'snyk-connector', version: '1.2.3' },
        scanned: '2026-01-01T00:00:00.000Z',
      },
    ]);
    const [manifest] = Object.values(github.snapshots[0]?.manifests ?? {});
    expect(Object.keys(manifest?.resolved ?? {})).toEqual([
      'pkg:npm/lodash@4.17.15',
      'pkg:npm/ms@2.0.0',
    ]);
  });

  it('leaves out what is no purl, for which GitHub would refuse the rest', async () => {
    const odd = { ...component('odd', '1.0.0'), purl: 'http://odd' };
    const bom = cyclonedx({ components: [component('ms', '2.0.0'), odd], dependencies: [] });
    const { about } = await run({ bom });
    expect(github.snapshots).toHaveLength(1);
    expect(about.join()).toContain('1 components have no purl');
  });

  it('names a manifest by 200 characters at most', async () => {
    const names: string[] = [];
    for (const length of [200, 201]) {
      const root = { type: 'application', 'bom-ref': 'root', name: 'x'.repeat(length) };
      const bom = { ...BOM, metadata: { component: root } };
      await run({ bom });
      names.push(...Object.keys(github.snapshots[0]?.manifests ?? {}));
      if (length === 200) await github.close();
    }
    expect(names[0]).toBe('x'.repeat(200));
    expect(names[1]).toHaveLength(200);
  });

  it('tells which permission is missing, and fails nothing', async () => {
    const { code, run: record, about } = await run({ github: { permissions: [] } });
    expect(code).toBe(0);
    expect(record.complete).toBe(true);
    expect(about.join()).toContain(`${NOTHING} `);
    expect(about.join()).toContain('permission `contents: write`');
  });

  it.each([404, 413, 422])('goes on after %i', async (status) => {
    const refusing: FakeGitHubOptions = {
      disturb: ({ url }) => (url.endsWith('/snapshots') ? { status, message: 'Never' } : undefined),
    };
    const { code, about } = await run({ github: refusing });
    expect(code).toBe(0);
    expect(about).toHaveLength(1);
    expect(about.join()).toContain(String(status));
  });

  it('says one sentence for a fork, and asks nothing', async () => {
    const { code, run: record, about } = await run({ from: 'mallory/app' });
    expect(code).toBe(0);
    expect(record.warnings).toEqual([]);
    expect(github.asked.filter((call) => call.includes('dependency-graph'))).toEqual([]);
    expect(about).toEqual([`${NOTHING} the token of pull requests from forks only reads.`]);
  });

  it('says what is missing without a token', async () => {
    const { about } = await run({ settings: { 'github-token': '' } });
    expect(about.join()).toContain('`github-token` is not set');
  });
});
