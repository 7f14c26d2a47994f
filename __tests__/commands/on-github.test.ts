import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scan } from '../../src/commands/scan.js';
import { githubHost } from '../../src/hosts/github.js';
import { ConfigError } from '../../src/model/errors.js';
import { resolveSettings } from '../../src/settings/resolve.js';
import type { FakeGitHub, FakeGitHubOptions } from '../builders/fake-github.js';
import { comment, fakeGitHub, GITHUB_TOKEN } from '../builders/fake-github.js';
import { scanResult, vulnerability } from '../builders/scans.js';
import { recordingPorts } from '../hosts/ports.js';

const HEAD = 'a'.repeat(40);
const MERGE = 'b'.repeat(40);
const BASE = 'c'.repeat(40);
const MANY = 25_500;

let directory: string;
let github: FakeGitHub;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'on-github-'));
});
afterEach(async () => {
  await github.close();
  await rm(directory, { recursive: true });
});

interface Given {
  readonly event?: string;
  /** `mallory/app` for a fork. */
  readonly from?: string;
  readonly settings?: Record<string, unknown>;
  readonly github?: FakeGitHubOptions;
  readonly actor?: string;
  readonly runNumber?: number;
  readonly findings?: readonly Record<string, unknown>[];
}

const ALL = { 'upload-sarif': true, 'pr-comment': 'always' };

/** A scan in a job of GitHub Actions, whose API is on this machine. */
async function run(given: Given = {}) {
  const { event = 'pull_request', from = 'acme/app', findings = [vulnerability()] } = given;
  github = await fakeGitHub(given.github);
  const ofPull = event.startsWith('pull_request');
  const merges = event === 'pull_request';
  const payload = {
    pull_request: {
      number: 7,
      head: { sha: HEAD, repo: { full_name: from } },
      base: { repo: { full_name: 'acme/app' } },
    },
  };
  await writeFile(join(directory, 'event.json'), JSON.stringify(ofPull ? payload : {}));
  await writeFile(
    join(directory, 'snyk.json'),
    JSON.stringify(scanResult({ vulnerabilities: findings, uniqueCount: findings.length })),
  );
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/app',
    GITHUB_RUN_ID: '55',
    GITHUB_RUN_NUMBER: String(given.runNumber ?? 5),
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_WORKFLOW_REF: 'acme/app/.github/workflows/snyk.yml@refs/pull/7/merge',
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: join(directory, 'event.json'),
    GITHUB_REF: merges ? 'refs/pull/7/merge' : 'refs/heads/main',
    GITHUB_SHA: merges ? MERGE : BASE,
    GITHUB_WORKSPACE: directory,
    GITHUB_ACTOR: given.actor ?? 'octocat',
    GITHUB_STEP_SUMMARY: join(directory, 'step-summary.md'),
  };
  const { ports, log, toolkit } = recordingPorts();
  const host = githubHost(env, ports);
  const settings = {
    input: 'snyk.json',
    'upload-artifacts': false,
    'github-token': GITHUB_TOKEN,
    ...given.settings,
  };
  const values = new Map(
    Object.entries<unknown>(settings)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, { value, from: 'the test' }]),
  );
  const code = await scan({
    settings: await resolveSettings({
      command: 'scan',
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
  const text = await readFile(join(directory, 'snyk-connector-out', 'run.json'), 'utf8');
  return {
    code,
    record: JSON.parse(text) as unknown,
    warnings: log.filter((line) => line.startsWith('::warning')),
    log,
    annotated: toolkit.filter((line) => /^(error|warning|notice) /.test(line)),
    summary: toolkit.find((line) => line.startsWith('summary ')) ?? '',
  };
}

describe('a scan on GitHub', () => {
  it('shows a check run, a comment and alerts in a pull request', async () => {
    const { code, annotated, warnings } = await run({ settings: ALL });
    expect(code).toBe(1);
    expect(github.uploads).toMatchObject([{ ref: 'refs/pull/7/merge', sha: MERGE }]);
    expect(github.checks).toMatchObject([
      {
        body: {
          name: 'Snyk',
          head_sha: HEAD,
          conclusion: 'failure',
          details_url: 'https://github.com/acme/app/actions/runs/55',
        },
        annotations: [{ path: 'package.json', annotation_level: 'failure' }],
      },
    ]);
    expect(github.comments.map(({ body }) => body)).toEqual([
      expect.stringMatching(
        /^<!-- snyk-connector scan --> <!-- run 5\.1 \S+ -->\n## ❌ The gate failed: 1 finding/,
      ),
    ]);
    expect(annotated).toEqual([]);
    expect(warnings).toEqual([]);
  });

  it('leaves the comment and the check of a later run as they are, and says so', async () => {
    await run({ settings: ALL, runNumber: 6 });
    const comments = [...github.comments];
    const checkRuns = github.checks.map(({ body }) => ({ external_id: body.external_id ?? null }));
    await github.close();
    const { log, annotated } = await run({ settings: ALL, github: { comments, checkRuns } });
    expect(github.comments).toEqual(comments);
    expect(github.checks).toEqual([]);
    expect(log.join('')).toContain('The comment in pull request 7 is of a later run');
    expect(log.join('')).toContain('A later run of this workflow has its check run');
    expect(annotated).toHaveLength(1);
  });

  it('leaves the comment to the run of newer commits, and says so', async () => {
    const { log } = await run({ settings: ALL, github: { head: 'd'.repeat(40) } });
    expect(github.comments).toEqual([]);
    expect(log.join('')).toContain('Pull request 7 has newer commits');
  });

  it.each([
    ['merge_group', BASE],
    ['push', BASE],
    ['schedule', BASE],
    ['workflow_dispatch', BASE],
  ])('shows a check run and alerts, and comments nowhere, on %s', async (event, sha) => {
    const { code } = await run({ event, settings: { ...ALL, 'fail-on': 'none' } });
    expect(code).toBe(0);
    expect(github.uploads).toMatchObject([{ ref: 'refs/heads/main', sha }]);
    expect(github.checks).toMatchObject([{ body: { head_sha: sha, conclusion: 'neutral' } }]);
    expect(github.asked.filter((call) => call.includes('/issues/'))).toEqual([]);
  });

  it('reads files in pull_request_target, for the head alone, and runs nothing', async () => {
    const from = 'mallory/app';
    await run({ event: 'pull_request_target', from, settings: ALL });
    expect(github.uploads).toMatchObject([{ ref: 'refs/pull/7/head', sha: HEAD }]);
    expect(github.comments).toHaveLength(1);
    await github.close();
    const settings = { input: null, 'snyk-token': 'a-token' };
    await expect(run({ event: 'pull_request_target', from, settings })).rejects.toThrow(
      ConfigError,
    );
  });

  it('runs nothing after a run of a fork either', async () => {
    const settings = { input: null, 'snyk-token': 'a-token' };
    await expect(run({ event: 'workflow_run', settings })).rejects.toThrow(
      /^This run of `workflow_run` has secrets/,
    );
  });

  it('asks GitHub for nothing in a dry run, or without a token', async () => {
    await run({ settings: { ...ALL, 'dry-run': true } });
    expect(github.asked).toEqual([]);
    await github.close();
    const { warnings, annotated } = await run({ settings: { ...ALL, 'github-token': null } });
    expect(github.asked).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('`github-token` is not set')]);
    expect(annotated).toHaveLength(1);
  });

  it('asks for no more than is set', async () => {
    await run({ settings: { 'check-run': false } });
    expect(github.asked).toEqual([]);
  });
});

describe('a token that may not', () => {
  const nothing = { permissions: [] };

  it.each([
    ['a fork', { from: 'mallory/app' }, 'a pull request from a fork'],
    ['Dependabot', { actor: 'dependabot[bot]' }, 'a run of Dependabot'],
  ])('is told once for %s, and the step has the annotations', async (_, given, who) => {
    const { warnings, annotated, code, record } = await run({
      ...given,
      settings: ALL,
      github: nothing,
    });
    expect(warnings).toEqual([expect.stringContaining(who)]);
    expect(github.asked).toHaveLength(1);
    expect(annotated).toHaveLength(1);
    expect(code).toBe(1);
    expect(record).toMatchObject({ complete: true });
  });

  it('says which permission the upload and the comment need, and falls back for the check', async () => {
    const { warnings, annotated, code } = await run({
      settings: { ...ALL, 'fail-on': 'none' },
      github: nothing,
    });
    expect(code).toBe(0);
    expect(warnings).toEqual([
      expect.stringContaining('`security-events: write`'),
      expect.stringContaining('`pull-requests: write`'),
    ]);
    expect(annotated).toHaveLength(1);
  });

  it('has nothing scanned in a fork without secrets, which is incomplete and no error', async () => {
    const settings = { input: null };
    const { code, record, warnings } = await run({ from: 'mallory/app', settings });
    expect(code).toBe(3);
    expect(record).toMatchObject({
      state: 'processed',
      incomplete: [{ what: 'the scan', why: expect.stringContaining('gives no secrets') }],
    });
    expect(warnings).toHaveLength(1);
    await github.close();
    const lenient = { ...settings, 'on-incomplete': 'warn' };
    expect((await run({ from: 'mallory/app', settings: lenient })).code).toBe(0);
  });
});

describe('code scanning', () => {
  it('that refuses the results makes the run incomplete, in its own words', async () => {
    const processing = [{ processing_status: 'failed', errors: ['rejecting SARIF\n::error::x'] }];
    const { code, record } = await run({ settings: ALL, github: { processing } });
    expect(code).toBe(3);
    expect(record).toMatchObject({
      complete: false,
      incomplete: [{ what: 'the upload to code scanning', why: 'rejecting SARIF ::error::x' }],
    });
    expect(github.checks).toMatchObject([{ body: { conclusion: 'failure' } }]);
  });

  it('that is disabled is a warning', async () => {
    const { code, record } = await run({
      settings: { 'upload-sarif': true, 'fail-on': 'none' },
      github: { codeScanning: 'disabled' },
    });
    expect(code).toBe(0);
    expect(record).toMatchObject({
      warnings: [expect.stringContaining('Advanced Security must be enabled')],
    });
  });

  it('gets no incomplete results, which would close its alerts', async () => {
    await writeFile(join(directory, 'other.json'), '{"ok":false,"error":"no lockfile","path":"x"}');
    const settings = { ...ALL, input: 'snyk.json\nother.json' };
    const { code } = await run({ settings });
    expect(code).toBe(3);
    expect(github.uploads).toEqual([]);
  });
});

describe('the comment', () => {
  const old = comment(900, '<!-- snyk-connector scan -->\nold');

  it('of on-failure is removed when nothing fails any more', async () => {
    const settings = { 'pr-comment': 'on-failure', 'check-run': false };
    await run({ settings: { ...settings, 'fail-on': 'critical' }, github: { comments: [old] } });
    expect(github.comments).toEqual([]);
    await github.close();
    await run({ settings, github: { comments: [old] } });
    expect(github.comments).toHaveLength(1);
  });

  it('of another category is another one', async () => {
    const settings = { 'pr-comment': 'always', 'sarif-category': 'back--end -->' };
    await run({ settings, github: { comments: [old] } });
    expect(github.comments).toHaveLength(2);
    expect(github.comments[0]?.body).toBe(old.body);
    expect(github.checks).toMatchObject([{ body: { name: 'Snyk (back--end -->)' } }]);
  });
});

describe(`${MANY} findings`, () => {
  it('stay within all limits, the worst first, and say what was left out', async () => {
    const severities = ['low', 'medium', 'high', 'critical'];
    const findings = Array.from({ length: MANY }, (_, index) =>
      vulnerability({
        id: `SNYK-JS-P${index}-1`,
        title: `Problem ${index} | <b>::error::</b> @everyone`,
        severity: severities[index % 4],
        name: `p${index}`,
        packageName: `p${index}`,
      }),
    );
    const settings = { ...ALL, 'html-report': false };
    const { summary, record } = await run({ findings, settings });
    const [check] = github.checks;
    expect(check?.annotations).toHaveLength(1_000);
    expect(check?.annotations.every(({ title }) => title.startsWith('Critical: '))).toBe(true);
    expect(check?.body.output.summary).toContain('24,500 findings are not among the annotations');
    const [body = ''] = github.comments.map((one) => one.body);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(65_536);
    expect(body).toMatch(/[\d,]+ findings are left out here/);
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(summary).toContain('```mermaid');
    const [upload] = github.uploads;
    expect(upload?.bytes).toBeLessThanOrEqual(10 * 1024 * 1024);
    expect(upload?.sarif).toMatchObject({ runs: [expect.anything()] });
    expect(JSON.stringify(upload?.sarif).match(/"ruleIndex"/g)).toHaveLength(25_000);
    expect(record).toMatchObject({
      warnings: [expect.stringContaining('the worst 25000 of 25500 findings')],
    });
  }, 240_000);
});
