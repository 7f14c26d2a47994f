import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ArtifactRequest, ArtifactResult } from '../../src/hosts/artifact.js';
import { githubArtifacts } from '../../src/hosts/github-artifacts.js';
import type { Transport } from '../../src/http/transport.js';
import { createTransport } from '../../src/http/transport.js';
import { fakeClock } from '../builders/clock.js';
import type { Loopback } from '../builders/loopback.js';
import { serve } from '../builders/loopback.js';

const REPOSITORY = 42;
const CURRENT = 900;
const ZIP = Buffer.from('PK of a state');
const SHA = `sha256:${createHash('sha256').update(ZIP).digest('hex')}`;

/** An artifact of a scheduled run on main, as GitHub lists it. */
function artifact(
  id: number,
  overrides: Record<string, unknown> = {},
  run: Record<string, unknown> = {},
) {
  return {
    id,
    name: 'state',
    expired: false,
    created_at: `2026-02-${String(1 + (id % 28)).padStart(2, '0')}T06:00:00Z`,
    digest: SHA,
    workflow_run: {
      id: id + 500,
      repository_id: REPOSITORY,
      head_repository_id: REPOSITORY,
      head_branch: 'main',
      head_sha: 'abc',
      ...run,
    },
    ...overrides,
  };
}

function workflowRun(id: number, overrides: Record<string, unknown> = {}) {
  return {
    id,
    workflow_id: 7,
    event: 'schedule',
    head_branch: 'main',
    run_started_at: '2026-03-01T06:00:00Z',
    repository: { id: REPOSITORY },
    head_repository: { id: REPOSITORY },
    ...overrides,
  };
}

let transport: Transport;
let storage: Loopback;
let github: Loopback | undefined;
let directory: string;

beforeEach(async () => {
  transport = createTransport();
  storage = await serve((_, response) => void response.end(ZIP));
  directory = await mkdtemp(join(tmpdir(), 'shelf-'));
});

afterEach(async () => {
  await transport.close();
  await storage.close();
  await github?.close();
  github = undefined;
  await rm(directory, { recursive: true });
});

/** GitHub with these artifacts, and what is not usual of their runs. */
async function shelf(
  artifacts: readonly ReturnType<typeof artifact>[],
  runs: Readonly<Record<number, Record<string, unknown>>> = {},
  status: (url: string) => number = () => 200,
) {
  github = await serve(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://github');
    const answer = (body: unknown) =>
      response
        .writeHead(status(url), { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    const run = /^\/repos\/acme\/goof\/actions\/runs\/(\d+)$/.exec(pathname)?.[1];
    if (pathname.includes('/compare/'))
      return void answer({ merge_base_commit: { sha: 'left-here' } });
    if (run !== undefined) return void answer(workflowRun(Number(run), runs[Number(run)]));
    if (pathname.endsWith('/zip')) {
      const location = `${storage.url}/blob?sig=secret`;
      return void response
        .writeHead(status(url) === 200 ? 302 : status(url), { location })
        .end('{}');
    }
    const page = Number(searchParams.get('page'));
    answer({
      total_count: artifacts.length,
      artifacts: artifacts.slice((page - 1) * 100, page * 100),
    });
  });
  const warnings: string[] = [];
  const quiet = () => undefined;
  const uploads: ArtifactRequest[] = [];
  let result: ArtifactResult = { id: 1, name: 'state', bytes: 1 };
  const made = githubArtifacts({
    env: {
      GITHUB_REPOSITORY: 'acme/goof',
      GITHUB_RUN_ID: String(CURRENT),
      GITHUB_API_URL: github.url,
    },
    token: 'ghs_secret',
    transport,
    clock: fakeClock(),
    log: { debug: quiet, info: quiet, error: quiet, warning: (text) => void warnings.push(text) },
    upload: (request) => {
      uploads.push(request);
      return Promise.resolve(result);
    },
  });
  const failUpload = () => (result = { skipped: 'Quota.' });
  return { ...made, github, warnings, uploads, failUpload };
}

describe('the newest artifact of this workflow', () => {
  it('is found and downloaded, without the token going along', async () => {
    const { latest, github } = await shelf([artifact(3), artifact(5), artifact(4)]);
    const found = await latest('state');
    expect(found).toMatchObject({ id: 5, runId: 505, createdAt: '2026-02-06T06:00:00Z' });
    const file = join(directory, 'archive.zip');
    await found?.download(file);
    expect(await readFile(file)).toEqual(ZIP);
    expect(github.seen.map(({ url }) => url)).toEqual([
      '/repos/acme/goof/actions/runs/900',
      '/repos/acme/goof/actions/artifacts?name=state&per_page=100&page=1',
      '/repos/acme/goof/actions/runs/505',
      '/repos/acme/goof/actions/artifacts/5/zip',
    ]);
    expect(github.seen.every(({ headers }) => headers.authorization === 'Bearer ghs_secret')).toBe(
      true,
    );
    expect(storage.seen).toHaveLength(1);
    expect(JSON.stringify(storage.seen[0]?.headers)).not.toContain('ghs_secret');
  });

  it.each<[string, ReturnType<typeof artifact>, Record<string, unknown>?]>([
    ['a fork', artifact(9, {}, { head_repository_id: 666 })],
    ['a fork, told only by its run', artifact(9), { head_repository: { id: 666 } }],
    ['a fork that is gone', artifact(9), { head_repository: null }],
    ['another repository', artifact(9, {}, { repository_id: 666 })],
    ['another branch', artifact(9, {}, { head_branch: 'feature' })],
    ['another branch, told only by its run', artifact(9), { head_branch: 'feature' }],
    ['another workflow', artifact(9), { workflow_id: 8 }],
    ['a pull request', artifact(9), { event: 'pull_request' }],
    ['a pull request with secrets', artifact(9), { event: 'pull_request_target' }],
    ['a time long ago', artifact(9, { expired: true })],
    ['an unknown run', artifact(9, { workflow_run: null })],
    ['another name', artifact(9, { name: 'state-of-others' })],
    ['this very attempt', artifact(9, { created_at: '2026-03-01T06:01:00Z' }, { id: CURRENT })],
  ])('is not one of %s', async (_, poisoned, run = {}) => {
    const { latest } = await shelf([poisoned, artifact(2)], { 509: run });
    expect(await latest('state')).toMatchObject({ id: 2 });
  });

  it('may be of an earlier attempt of this run', async () => {
    const earlier = artifact(9, { created_at: '2026-03-01T05:59:59Z' }, { id: CURRENT });
    const { latest } = await shelf([earlier, artifact(2)]);
    expect(await latest('state')).toMatchObject({ id: 9, runId: CURRENT });
  });

  it('is looked for on all pages that are needed', async () => {
    const others = Array.from({ length: 200 }, (_, at) =>
      artifact(300 - at, {}, { head_branch: 'x' }),
    );
    const { latest, github } = await shelf([...others, artifact(2)]);
    expect(await latest('state')).toMatchObject({ id: 2 });
    expect(github.seen.filter(({ url }) => url.includes('page=')).length).toBe(3);
  });

  it('is none where there is none', async () => {
    const { latest, warnings } = await shelf([]);
    expect(await latest('state')).toBeNull();
    expect(warnings).toEqual([]);
  });

  it.each([100, 101])('is given up after a hundred runs of others: %d', async (count) => {
    const others = Array.from({ length: count - 1 }, (_, at) => artifact(300 - at));
    const foreign = Object.fromEntries(others.map(({ id }) => [id + 500, { workflow_id: 8 }]));
    const { latest, warnings } = await shelf([...others, artifact(2)], foreign);
    expect((await latest('state'))?.id).toBe(count === 100 ? 2 : undefined);
    expect(warnings).toHaveLength(count === 100 ? 0 : 1);
  });
});

describe('the artifact of the base branch', () => {
  const pull = { [CURRENT]: { head_branch: 'feature', event: 'pull_request' } };
  const feature = artifact(9, {}, { head_branch: 'feature' });
  const newest = artifact(5);
  const atMergeBase = artifact(3, {}, { head_sha: 'left-here' });

  it('is that of the commit at which the code left it', async () => {
    const { ofBase, github } = await shelf([feature, newest, atMergeBase], pull);
    expect(await ofBase('state', { branch: 'main', commit: 'abc' })).toMatchObject({ id: 3 });
    expect(github.seen[0]?.url).toBe('/repos/acme/goof/compare/main...abc?per_page=1');
  });

  it('is the newest where that commit has none', async () => {
    const { ofBase } = await shelf([feature, newest], pull);
    expect(await ofBase('state', { branch: 'main', commit: 'abc' })).toMatchObject({ id: 5 });
  });

  it('is the newest where GitHub does not tell that commit', async () => {
    const { ofBase } = await shelf([feature, newest, atMergeBase], pull, (url) =>
      url.includes('/compare/') ? 404 : 200,
    );
    expect(await ofBase('state', { branch: 'main', commit: 'abc' })).toMatchObject({ id: 5 });
  });

  it('is never one that a pull request made', async () => {
    const { ofBase } = await shelf([artifact(9)], { ...pull, 509: { event: 'pull_request' } });
    expect(await ofBase('state', { branch: 'main', commit: null })).toBeNull();
  });
});

describe('what is told when artifacts cannot be had', () => {
  it.each([401, 403, 404])('names the permission: %d', async (status) => {
    const { latest } = await shelf([artifact(1)], {}, () => status);
    await expect(latest('state')).rejects.toMatchObject({
      name: 'ConfigError',
      message: expect.stringContaining('`actions: read`'),
    });
  });

  it('names the permission when only the download is refused', async () => {
    const { latest } = await shelf([artifact(1)], {}, (url) => (url.endsWith('/zip') ? 403 : 200));
    const found = await latest('state');
    await expect(found?.download(join(directory, 'a'))).rejects.toThrow('`actions: read`');
  });

  it('refuses bytes that are not those that were uploaded', async () => {
    const { latest } = await shelf([artifact(1, { digest: `sha256:${'0'.repeat(64)}` })]);
    const found = await latest('state');
    await expect(found?.download(join(directory, 'a'))).rejects.toThrow(/came with other bytes/);
  });

  it('says where it cannot work', () => {
    const upload = () => Promise.resolve({ skipped: '' });
    const quiet = () => undefined;
    const log = { debug: quiet, info: quiet, warning: quiet, error: quiet };
    const env = { GITHUB_REPOSITORY: 'acme/goof', GITHUB_RUN_ID: '1' };
    const make = (change: object) => () =>
      githubArtifacts({ env, token: 't', transport, log, upload, ...change });
    expect(make({ env: {} })).toThrow('needs GitHub Actions');
    expect(make({ env: { ...env, GITHUB_REPOSITORY: '../..' } })).toThrow('needs GitHub Actions');
    expect(make({ token: '' })).toThrow('`github-token`');
  });
});

describe('uploading', () => {
  it('replaces what this run has uploaded before, and fails aloud', async () => {
    const { upload, uploads, failUpload } = await shelf([]);
    const request = { name: 'state', files: ['/s/state.json'], rootDirectory: '/s' };
    await upload(request);
    expect(uploads).toEqual([{ ...request, replace: true }]);
    failUpload();
    await expect(upload(request)).rejects.toThrow('Quota.');
  });
});
