import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import { scanResult, vulnerability } from '../builders/scans.js';
import { inDirectory, json, lines, put, run } from './program.js';

const low = vulnerability({ id: 'SNYK-JS-MS-1', severity: 'low', title: 'ReDoS' });

describe('exit codes of scan', () => {
  const cases = [
    { name: 'gate passes', scan: scanResult({ vulnerabilities: [low] }), args: [], code: 0 },
    { name: 'gate fails', scan: scanResult(), args: [], code: 1 },
    { name: 'gate is off', scan: scanResult(), args: ['--fail-on', 'none'], code: 0 },
    { name: 'nothing readable', scan: 'Testing…\nno token\n', args: [], code: 2 },
    { name: 'wrong setting', scan: scanResult(), args: ['--fail-on', 'never'], code: 2 },
    {
      name: 'a project failed',
      scan: [scanResult(), { ok: false, error: 'out of sync', path: '/x' }],
      args: [],
      code: 3,
    },
    {
      name: 'a project failed, and that is accepted',
      scan: [scanResult({ vulnerabilities: [] }), { ok: false, error: 'out of sync', path: '/x' }],
      args: ['--on-incomplete', 'warn'],
      code: 0,
    },
  ];
  for (const { name, scan, args, code } of cases) {
    it(`${code} when ${name}`, () =>
      inDirectory(async (cwd) => {
        await put(cwd, 'scan.json', scan);
        const ended = await run({ args: ['scan', '--input', 'scan.json', ...args], cwd });
        assert.equal(ended.code, code, ended.stderr);
        assert.doesNotMatch(ended.stderr + ended.stdout, /\n\s+at /, 'no stack trace');
      }));
  }
});

describe('scan', () => {
  it('writes all files, and counts alike in each', () =>
    inDirectory(async (cwd) => {
      await put(cwd, 'a.json', scanResult());
      await put(cwd, 'b.json', [
        scanResult({ displayTargetFile: 'b/pom.xml', packageManager: 'maven' }),
      ]);
      const ended = await run({ args: ['scan', '--input', '*.json', '--fail-on', 'none'], cwd });
      assert.equal(ended.code, 0, ended.stderr);
      const record = (await json(cwd, 'snyk-connector-out/run.json')) as {
        counts: Record<string, unknown>;
        state: string;
        complete: boolean;
      };
      assert.equal(record.state, 'processed');
      assert.equal(record.complete, true);
      const { projects, findings, open } = record.counts;
      assert.deepEqual({ projects, findings, open }, { projects: 2, findings: 2, open: 2 });
      assert.equal((await lines(cwd, 'snyk-connector-out/findings.ndjson')).length, 2);
      assert.equal((await lines(cwd, 'snyk-connector-out/target.ndjson')).length, 2);
      const sarif = (await json(cwd, 'snyk-connector-out/results.sarif')) as {
        runs: { results: unknown[] }[];
      };
      assert.deepEqual(
        sarif.runs.map(({ results }) => results.length),
        [2],
      );
      assert.match(ended.stdout, /snyk-connector-out\/summary\.md/);
    }));

  it('leaves nothing of an earlier run behind when it fails', () =>
    inDirectory(async (cwd) => {
      await put(cwd, 'scan.json', scanResult());
      await run({ args: ['scan', '--input', 'scan.json'], cwd });
      await put(cwd, 'scan.json', 'nothing');
      const ended = await run({ args: ['scan', '--input', 'scan.json'], cwd });
      assert.equal(ended.code, 2);
      assert.equal(existsSync(join(cwd, 'snyk-connector-out/findings.ndjson')), false);
      const record = (await json(cwd, 'snyk-connector-out/run.json')) as { state: string };
      assert.equal(record.state, 'errored');
    }));

  it('says what matches no file', () =>
    inDirectory(async (cwd) => {
      const ended = await run({ args: ['scan', '--input', 'reports/*.json'], cwd });
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /input: reports\/\*\.json matches no file/);
    }));
});

describe('keys', () => {
  const two = [
    vulnerability(),
    vulnerability({ from: ['goof@1.0.0', 'a@1.0.0', 'lodash@4.17.15'] }),
    low,
  ];
  const variants: Record<string, unknown> = {
    reordered: scanResult({ vulnerabilities: [...two].reverse() }),
    elsewhere: scanResult({ vulnerabilities: two, path: '/srv/build/other' }),
    'on Windows': scanResult({
      vulnerabilities: two,
      path: 'C:\\Users\\me\\goof',
      displayTargetFile: '.\\package-lock.json',
    }),
  };
  for (const [name, variant] of Object.entries(variants)) {
    it(`are the same ${name}`, () =>
      inDirectory(async (cwd) => {
        await put(cwd, 'one.json', scanResult({ vulnerabilities: two }));
        const text = JSON.stringify(variant);
        const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
        const args = ['convert', '-', '--to', 'findings'];
        const keys = async (stdin: Buffer | string): Promise<string[]> =>
          (await run({ args, cwd, stdin })).stdout
            .trim()
            .split('\n')
            .map((line) => (JSON.parse(line) as { key: string }).key)
            .sort();
        const expected = await keys(await readFile(join(cwd, 'one.json')));
        assert.equal(expected.length, 2);
        assert.deepEqual(await keys(utf16), expected);
      }));
  }
});

describe('convert', () => {
  for (const format of ['findings', 'target', 'sarif']) {
    it(`writes ${format} to standard output and nothing else anywhere`, () =>
      inDirectory(async (cwd) => {
        const stdin = `> log line\n${JSON.stringify(scanResult())}\n`;
        const ended = await run({ args: ['convert', '-', '--to', format], cwd, stdin });
        assert.equal(ended.code, 0, ended.stderr);
        assert.ok(ended.stdout.includes('SNYK-JS-LODASH-590103'));
        assert.doesNotThrow(() => JSON.parse(ended.stdout) as unknown);
        assert.equal(existsSync(join(cwd, 'snyk-connector-out')), false);
      }));
  }

  it('asks for a file when none is given', () =>
    inDirectory(async (cwd) => {
      const ended = await run({ args: ['convert'], cwd });
      assert.equal(ended.code, 2);
      assert.match(ended.stderr, /give a file that Snyk wrote/);
    }));
});

describe('explain', () => {
  it('shows each row with its value', () =>
    inDirectory(async (cwd) => {
      await put(cwd, 'scan.json', scanResult());
      const ended = await run({
        args: ['explain', 'scan.json', '--finding', 'SNYK-JS-LODASH-590103'],
        cwd,
      });
      assert.equal(ended.code, 0, ended.stderr);
      assert.match(
        ended.stdout,
        /findingGroup\.findings\[\]\.name[^\n]*\n.*\n.*\n\s+result: "Prototype Pollution"/,
      );
    }));
});

describe('the program', () => {
  it('helps', () =>
    inDirectory(async (cwd) => {
      assert.match((await run({ cwd })).stdout, /snyk-connector demo/);
      assert.match((await run({ args: ['scan', '--help'], cwd })).stdout, /--fail-on/);
      const typo = await run({ args: ['scna'], cwd });
      assert.equal(typo.code, 2);
      assert.match(typo.stderr, /Did you mean `scan`/);
    }));

  it('runs its demo', () =>
    inDirectory(async (cwd) => {
      const ended = await run({ args: ['demo'], cwd });
      assert.equal(ended.code, 0, ended.stderr);
      assert.doesNotMatch(ended.stderr, /error|warning/i);
      assert.match(ended.stdout, /received \d+ documents, 0 of them twice/);
      for (const name of ['findings.ndjson', 'target.ndjson', 'results.sarif', 'summary.md'])
        assert.ok(existsSync(join(cwd, 'snyk-connector-out', name)), name);
    }));
});
