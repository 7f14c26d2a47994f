import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { scanResult, vulnerability } from '../builders/scans.js';
import type { Ended } from './program.js';
import { inDirectory, json, lines, put, run } from './program.js';

/** The environment that the runner gives to a step of a pull request. */
function runnerEnv(workspace: string): Record<string, string> {
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: 'acme/goof',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_BASE_REF: 'main',
    GITHUB_HEAD_REF: 'feature',
    GITHUB_REF: 'refs/pull/7/merge',
    GITHUB_REF_NAME: '7/merge',
    GITHUB_SHA: 'a'.repeat(40),
    GITHUB_JOB: 'scan',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_OUTPUT: join(workspace, '.output'),
    GITHUB_STEP_SUMMARY: join(workspace, '.summary'),
    RUNNER_TEMP: workspace,
  };
}

async function step(
  workspace: string,
  inputs: Record<string, string>,
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  await put(workspace, '.output', '');
  await put(workspace, '.summary', '');
  const given = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  return run({
    cwd: workspace,
    env: {
      ...runnerEnv(workspace),
      ...env,
      ...(Object.fromEntries(given) as Record<string, string>),
    },
  });
}

/** Outputs in the runner's file: `name<<delimiter`, value, delimiter. */
async function outputs(workspace: string): Promise<Record<string, string>> {
  const text = await readFile(join(workspace, '.output'), 'utf8');
  const found = [...text.matchAll(/^(\S+?)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$/gm)];
  return Object.fromEntries(found.map(([, name = '', , value = '']) => [name, value]));
}

describe('the action', () => {
  it('fails the gate with outputs, summary, annotation at the line, SARIF and documents', () =>
    inDirectory(async (workspace) => {
      await put(workspace, 'scan.json', scanResult({ path: workspace }));
      await put(
        workspace,
        'package.json',
        '{\n  "name": "goof",\n  "dependencies": {\n    "lodash": "4.17.15"\n  }\n}\n',
      );
      const ended = await step(workspace, {
        command: 'scan',
        input: 'scan.json',
        'fail-on': 'high',
      });
      assert.equal(ended.code, 1, ended.stdout + ended.stderr);
      const told = await outputs(workspace);
      assert.equal(told.gate, 'fail');
      assert.equal(told.failing, '1');
      assert.equal(told.high, '1');
      assert.equal(told.complete, 'true');
      assert.equal(told.state, 'processed');
      assert.match(ended.stdout, /::error [^\n]*file=package\.json[^\n]*line=4/);
      assert.match(await readFile(join(workspace, '.summary'), 'utf8'), /lodash/);
      const sarif = (await json(told['sarif-file'] ?? '')) as {
        runs: { results: { locations: { physicalLocation: unknown }[] }[] }[];
      };
      const place = JSON.stringify(sarif.runs[0]?.results[0]?.locations[0]?.physicalLocation);
      assert.match(place, /"uri":"package\.json"/);
      assert.match(place, /"startLine":4/);
      const [finding] = (await lines(workspace, 'snyk-connector-out/findings.ndjson')) as {
        project: { repoUrl: string; targetReference: string };
      }[];
      assert.equal(finding?.project.repoUrl, 'https://github.com/acme/goof');
      assert.equal(finding.project.targetReference, 'main');
    }));

  it('passes when nothing is as severe as the gate', () =>
    inDirectory(async (workspace) => {
      await put(workspace, 'scan.json', scanResult());
      const ended = await step(workspace, { input: 'scan.json', 'fail-on': 'critical' });
      assert.equal(ended.code, 0, ended.stdout + ended.stderr);
      assert.equal((await outputs(workspace)).gate, 'pass');
    }));

  it('tells all wrong inputs at once', () =>
    inDirectory(async (workspace) => {
      const ended = await step(workspace, { 'fail-on': 'hihg', 'retention-days': '500' });
      assert.equal(ended.code, 2);
      assert.match(ended.stdout, /::error::fail-on: "hihg" is not allowed/);
      assert.match(ended.stdout, /::error::retention-days: "500"/);
      assert.doesNotMatch(ended.stdout + ended.stderr, /\n\s+at /);
    }));

  it('says what is missing when there is no token, and why a fork has none', () =>
    inDirectory(async (workspace) => {
      const ended = await step(workspace, { command: 'scan' });
      assert.equal(ended.code, 2);
      assert.match(ended.stdout, /::error::snyk-token: not set/);
      await put(workspace, 'event.json', {
        repository: { full_name: 'acme/goof' },
        pull_request: {
          number: 7,
          head: {
            ref: 'feature',
            sha: 'b'.repeat(40),
            repo: { full_name: 'eve/goof', fork: true },
          },
          base: { ref: 'main', sha: 'c'.repeat(40), repo: { full_name: 'acme/goof' } },
        },
      });
      const event = { GITHUB_EVENT_PATH: join(workspace, 'event.json') };
      const forked = await step(workspace, { command: 'scan' }, event);
      assert.equal(forked.code, 3, forked.stdout);
      assert.match(forked.stdout, /fork/);
      assert.equal((await outputs(workspace)).complete, 'false');
    }));

  const hostile = [
    '::error::x',
    '\n::error::x\r::set-output name=gate::pass\u2028::error::y',
    '</script><script>alert(1)</script>',
    'a|b`c`<!-- --> @octocat [x](http://evil)',
    '=1+1',
    '\u001b[31mred\u0000',
    'A'.repeat(100_000),
    '%0A::error::z',
  ];
  it('is not moved by hostile titles', () =>
    inDirectory(async (workspace) => {
      const vulnerabilities = hostile.map((title, i) => vulnerability({ id: `SNYK-${i}`, title }));
      await put(workspace, 'scan.json', scanResult({ vulnerabilities }));
      const ended = await step(workspace, { input: 'scan.json' });
      assert.equal(ended.code, 1, ended.stderr);
      const commands = ended.stdout.split(/[\r\n]/).filter((line) => line.startsWith('::'));
      for (const command of commands)
        assert.match(
          command,
          /^::(error|warning|notice|group|endgroup|add-mask|stop-commands|[0-9a-f-]{8,}|debug)[: ]/,
        );
      assert.equal(
        commands.some((command) => /^::(error::[xyz]|set-output)/.test(command)),
        false,
      );
      const told = await outputs(workspace);
      assert.equal(told.gate, 'fail');
      assert.equal(told.failing, String(hostile.length));
      const found = (await lines(workspace, 'snyk-connector-out/findings.ndjson')) as {
        title: string;
      }[];
      assert.equal(found.length, hostile.length);
      const summary = await readFile(join(workspace, '.summary'), 'utf8');
      assert.doesNotMatch(summary, /<script/);
      assert.ok(Buffer.byteLength(summary) < 1024 * 1024);
      await json(workspace, 'snyk-connector-out/results.sarif');
    }));
});
