import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scan } from '../../../src/commands/scan.js';
import { githubHost } from '../../../src/hosts/github.js';
import { resolveSettings } from '../../../src/settings/resolve.js';
import type { Loopback } from '../../builders/loopback.js';
import { serve } from '../../builders/loopback.js';
import { scanResult, vulnerability } from '../../builders/scans.js';
import { zip } from '../../builders/zip.js';
import { recordingPorts } from '../../hosts/ports.js';

const REPOSITORY = 42;
const CURRENT = 900;
const LEFT = 'e'.repeat(40);
const LATER = 'f'.repeat(40);
/** Problems of the base branch. */
const OLD = ['SNYK-JS-A-1', 'SNYK-JS-B-2'];
const NEW = 'SNYK-JS-NEW-1';

/** An archive that a run on main left. */
interface Left {
  readonly id: number;
  readonly sha?: string;
  readonly expired?: boolean;
  readonly archive: Buffer;
}

let directory: string;
let storage: Loopback;
let github: Loopback | undefined;
/** On GitHub, whatever order. */
let left: Left[];
/** GitHub's answer to the list of artifacts. */
let status: number;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baseline-artifact-'));
  left = [];
  status = 200;
  storage = await serve(({ url }, response) => {
    response.end(left.find(({ id }) => url === `/${id}`)?.archive);
  });
});
afterEach(async () => {
  await storage.close();
  await github?.close();
  await rm(directory, { recursive: true });
});

const listed = ({ id, sha = LATER, expired = false }: Left) => ({
  id,
  name: 'snyk-connector-scan-snyk',
  expired,
  created_at: '2026-02-01T06:00:00Z',
  digest: null,
  workflow_run: {
    id: id + 500,
    repository_id: REPOSITORY,
    head_repository_id: REPOSITORY,
    head_branch: 'main',
    head_sha: sha,
  },
});

const workflowRun = (id: number) => ({
  id,
  workflow_id: 7,
  event: id === CURRENT ? 'pull_request' : 'push',
  head_branch: id === CURRENT ? 'feature' : 'main',
  run_started_at: '2026-03-01T06:00:00Z',
  repository: { id: REPOSITORY },
  head_repository: { id: REPOSITORY },
});

/** The part of GitHub that tells of artifacts. */
function actionsApi(): Promise<Loopback> {
  return serve(({ url }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://github');
    const answer = (body: unknown, code = 200) =>
      response.writeHead(code, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const [, kind, id = '0', part] =
      /^\/repos\/acme\/app\/(?:actions\/)?(runs|artifacts|compare)(?:\/([^/]+))?(?:\/(zip))?/.exec(
        pathname,
      ) ?? [];
    if (kind === 'compare') return void answer({ merge_base_commit: { sha: LEFT } });
    if (kind === 'runs') return void answer(workflowRun(Number(id)));
    if (part === 'zip')
      return void response.writeHead(302, { location: `${storage.url}/${id}` }).end();
    const named = left.map(listed).map((one) => ({ ...one, name: searchParams.get('name') }));
    return void answer(
      status === 200
        ? { total_count: named.length, artifacts: named }
        : { message: 'Resource not accessible by integration' },
      status,
    );
  });
}

interface Given {
  readonly event?: 'pull_request' | 'push';
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly day?: number;
}

/** A scan that found these problems, in a job of GitHub Actions. */
async function scanned(problems: readonly string[], given: Given = {}) {
  const { event = 'pull_request', day = 20 } = given;
  await github?.close();
  github = await actionsApi();
  const file = scanResult({ vulnerabilities: problems.map((id) => vulnerability({ id })) });
  await writeFile(join(directory, 'snyk.json'), JSON.stringify(file));
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_RUN_ID: String(CURRENT),
    GITHUB_RUN_ATTEMPT: '2',
    GITHUB_EVENT_NAME: event,
    GITHUB_REF: event === 'push' ? 'refs/heads/main' : 'refs/pull/7/merge',
    GITHUB_REF_NAME: event === 'push' ? 'main' : '7/merge',
    GITHUB_BASE_REF: event === 'push' ? '' : 'main',
    GITHUB_SHA: LATER,
    GITHUB_WORKSPACE: directory,
    RUNNER_TEMP: directory,
  };
  const { ports } = recordingPorts();
  const host = githubHost(env, ports);
  const settings = {
    input: 'snyk.json',
    baseline: 'artifact',
    'only-new': true,
    'upload-artifacts': false,
    'check-run': false,
    'github-token': 'ghs_token',
    ...given.settings,
  };
  const values = Object.entries<unknown>(settings)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, { value, from: 'the test' }] as const);
  const code = await scan({
    settings: await resolveSettings({
      command: 'scan',
      given: { values: new Map(values), problems: [] },
      env: {},
      cwd: directory,
    }),
    host,
    log: host.log,
    env,
    cwd: directory,
    operands: [],
    version: '1.2.3',
    now: () => new Date(Date.UTC(2026, 0, day)),
    signal: new AbortController().signal,
  });
  const out = join(directory, 'snyk-connector-out');
  const text = await readFile(join(out, 'run.json'), 'utf8');
  const findings = await readFile(join(out, 'findings.ndjson'), 'utf8');
  return {
    code,
    record: JSON.parse(text) as unknown,
    archive: zip([
      { name: 'findings.ndjson', content: findings },
      { name: 'run.json', content: text },
    ]),
    summary: await readFile(join(out, 'summary.md'), 'utf8'),
    asked: github.seen.map(({ url }) => url.replace('/repos/acme/app', '')),
  };
}

/** A run on main leaves what it found. */
async function leave(problems: readonly string[], about: Partial<Left> & { day?: number } = {}) {
  const { archive } = await scanned(problems, { event: 'push', day: about.day ?? 1 });
  left.push({ id: left.length + 1, archive, ...about });
}

const FIRST =
  /no run of this workflow on main has left an artifact .* yet, so all findings count as new/;

describe('baseline: artifact', () => {
  it('is what the last run on the base branch left', async () => {
    await leave([...OLD, 'SNYK-JS-GONE-9']);
    const { code, record, summary } = await scanned([...OLD, NEW]);
    expect(code).toBe(1);
    expect(record).toMatchObject({
      counts: { new: 1 },
      gate: {
        failing: 1,
        baseline: {
          from: expect.stringMatching(/^artifact .* of run 501 on main$/),
          ...{ new: 1, unchanged: 2, fixed: 1 },
        },
      },
    });
    expect(summary).toMatch(/### New since artifact .*\n(?:.*\n)*?.*SNYK-JS-NEW-1/);
    expect(summary).toMatch(/### Fixed\n(?:.*\n)*?.*SNYK-JS-GONE-9/);
    expect(await scanned(OLD)).toMatchObject({ code: 0, record: { counts: { new: 0 } } });
  });

  it('leaves nothing behind on the disk', async () => {
    await leave(OLD);
    await scanned(OLD);
    expect(await readdir(directory)).toEqual(['snyk-connector-out', 'snyk.json']);
  });

  it('is that of the commit at which the code left the branch, when there is one', async () => {
    await leave(OLD, { sha: LEFT });
    // Found and fixed on the branch since.
    await leave([...OLD, NEW], { sha: LATER });
    const { code, record, asked } = await scanned([...OLD, NEW]);
    expect(code).toBe(1);
    expect(record).toMatchObject({ gate: { baseline: { from: expect.stringContaining('501') } } });
    expect(asked).toContainEqual(expect.stringContaining(`/compare/main...${LATER}`));
    // A push has nothing to compare with but the last run.
    const push = await scanned([...OLD, NEW], { event: 'push' });
    expect(push).toMatchObject({ code: 0, record: { counts: { new: 0 } } });
  });

  it.each([
    ['there is none', () => []],
    ['it has expired', (all: Left[]) => all.map((one) => ({ ...one, expired: true }))],
  ])('all is new when %s', async (_, of) => {
    await leave(OLD);
    left = of(left);
    const { code, record } = await scanned(OLD);
    expect(code).toBe(1);
    expect(record).toMatchObject({
      counts: { new: 2 },
      gate: { baseline: { new: 2, unchanged: 0, fixed: 0 } },
      warnings: [expect.stringMatching(FIRST)],
    });
  });

  it('ends the run, naming the permission, when GitHub forbids it', async () => {
    status = 403;
    await expect(scanned(OLD)).rejects.toThrow('Give the job the permission `actions: read`');
  });

  it('ends the run when the archive is no archive, or that of another action', async () => {
    left.push({ id: 1, archive: Buffer.from('PK of nothing') });
    await expect(scanned(OLD)).rejects.toThrow(/artifact .* of run 501 on main cannot be unpacked/);
    left = [{ id: 1, archive: zip([{ name: 'other.txt', content: 'x' }]) }];
    await expect(scanned(OLD)).rejects.toThrow(/the artifact has no findings\.ndjson/);
  });

  it('needs a token, and GitHub', async () => {
    await expect(scanned(OLD, { settings: { 'github-token': undefined } })).rejects.toThrow(
      /needs `github-token`/,
    );
  });

  it('hands the history of the branch on, and shows its trend', async () => {
    await leave([...OLD, NEW], { day: 1 });
    await leave(OLD, { day: 2 });
    const { summary, record } = await scanned([...OLD, NEW], { day: 3 });
    expect(record).toMatchObject({
      gate: {
        baseline: {
          history: [
            { at: '2026-01-01T00:00:00.000Z', open: 3 },
            { at: '2026-01-02T00:00:00.000Z', open: 2 },
          ],
        },
      },
    });
    expect(summary).toContain(
      [
        'xychart-beta',
        '    title "Open findings"',
        '    x-axis ["01-01 00:00", "01-02 00:00", "now"]',
        '    y-axis "open" 0 --> 3',
        '    line [3, 2, 3]',
      ].join('\n'),
    );
  });
});
