import { describe, expect, it } from '@jest/globals';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Collection } from '../../../../src/model/collection.js';
import { ConfigError, UpstreamError } from '../../../../src/model/errors.js';
import type { ProjectRecord } from '../../../../src/model/record.js';
import type { RunSnykOptions } from '../../../../src/sources/snyk-cli/run/source.js';
import { runSnyk } from '../../../../src/sources/snyk-cli/run/source.js';
import { inTemporaryDirectory, LogLines, writeTree } from '../../../builders/programs.js';
import type { Behaviour } from './fake-snyk.js';
import { codeResult, failed, fakeSnyk, tested } from './fake-snyk.js';

interface Outcome {
  readonly records: readonly ProjectRecord[];
  readonly collection: Collection;
  /** What the source threw. */
  readonly error: unknown;
  readonly log: readonly string[];
  readonly calls: Awaited<ReturnType<Awaited<ReturnType<typeof fakeSnyk>>['calls']>>;
  /** What is left of the results in the temporary directory. */
  readonly leftovers: readonly string[];
}

/** Runs a fake Snyk CLI over a checkout with these files. */
function run(
  behaviours: Readonly<Record<string, Behaviour>>,
  over: Partial<RunSnykOptions> & { readonly files?: Readonly<Record<string, string>> } = {},
): Promise<Outcome> {
  return inTemporaryDirectory(async (directory) => {
    const { files = {}, ...options } = over;
    const snyk = await fakeSnyk(directory, behaviours);
    const workingDirectory = join(directory, 'checkout');
    const temporaryDirectory = join(directory, 'temporary');
    await mkdir(workingDirectory);
    await mkdir(temporaryDirectory);
    await writeTree(workingDirectory, files);

    const log = new LogLines();
    const collection = new Collection();
    const records: ProjectRecord[] = [];
    let error: unknown;
    try {
      const source = runSnyk({
        products: ['open-source'],
        scanArgs: [],
        workingDirectory,
        repository: { url: null, branch: 'main', commit: null, root: workingDirectory },
        cli: { executable: snyk.executable, installDirectory: directory },
        account: {},
        temporaryDirectory,
        env: {},
        log,
        ...options,
      });
      for await (const record of source.records(collection)) records.push(record);
    } catch (thrown) {
      error = thrown;
    }
    return {
      records,
      collection,
      error,
      log: log.lines,
      calls: await snyk.calls().catch(() => []),
      leftovers: await readdir(temporaryDirectory),
    };
  });
}

const problemsOf = (records: readonly ProjectRecord[]) =>
  records.flatMap((record) => record.issues.map((issue) => issue.attributes.key));

describe('runSnyk, by what the output holds', () => {
  it.each([0, 1])('takes findings of exit code %d: --fail-on makes it 0', async (exit) => {
    const { records, collection, error } = await run({
      test: { exit, stdout: tested(), json: tested() },
    });
    expect(error).toBeUndefined();
    expect(problemsOf(records)).toEqual(['SNYK-JS-LODASH-590103']);
    expect(collection.complete).toBe(true);
  });

  it('yields a project without findings', async () => {
    const { records, collection } = await run({ test: { stdout: tested({ ids: [] }) } });
    expect(records).toHaveLength(1);
    expect(collection.complete).toBe(true);
  });

  it.each([2, 3])('takes findings beside an error of exit code %d', async (exit) => {
    const { records, collection, error } = await run({
      test: { exit, json: [tested(), failed('Could not detect supported target files in /src')] },
    });
    expect(error).toBeUndefined();
    expect(records).toHaveLength(1);
    expect(collection.gaps).toEqual([
      { what: expect.any(String), why: expect.stringMatching(/Could not detect.+--all-projects/) },
    ]);
  });

  it('names a failure that nothing in the output explains', async () => {
    const { records, collection } = await run({
      test: { exit: 2, json: tested(), stderr: 'something broke' },
    });
    expect(records).toHaveLength(1);
    expect(collection.gaps).toEqual([
      {
        what: 'snyk test',
        why: 'the Snyk CLI ended with exit code 2 but gave some results: something broke.',
      },
    ]);
  });

  it.each<[string, Behaviour, RegExp]>([
    [
      'an error object',
      { exit: 2, stdout: failed('Authentication failed.') },
      /Authentication failed \(exit code 2\)\. Check snyk-token/,
    ],
    [
      'no manifest',
      { exit: 3, stdout: failed('Could not detect supported target files in /src.') },
      /Could not detect.+\(exit code 3\)\. Set working-directory or target/,
    ],
    ['the word undefined', { exit: 2, stdout: 'undefined' }, /undefined.*exit code 2/],
    ['nothing at all', { exit: 0 }, /exit code 0 and gave no results\./],
    [
      'standard error alone',
      { exit: 69, stderr: 'timed out' },
      /exit code 69 and gave no results: timed out/,
    ],
    ['a signal', { signal: 'SIGKILL' }, /killed by SIGKILL.+memory/],
    ['JSON that is no result', { exit: 0, stdout: { hello: 'world' } }, /no result of Snyk/],
  ])('throws when there is %s', async (_, behaviour, message) => {
    const { records, error, collection } = await run({ test: behaviour });
    expect(records).toEqual([]);
    expect(error).toBeInstanceOf(UpstreamError);
    expect(String(error)).toMatch(message);
    expect(collection.gaps).toEqual([]);
  });

  it('shows no stack trace', async () => {
    const stdout = `NotFoundError: no such thing
    at getSastSettings (/x/dist/cli/webpack:/snyk/src/settings.ts:34:11)
    at async test (/x/dist/cli/index.js:36:28)
    at /x/index.js:13:3`;
    const { error } = await run({ test: { exit: 2, stdout } });
    expect(String(error)).toContain('NotFoundError: no such thing (exit code 2)');
    expect(String(error)).not.toContain('dist/cli');
  });

  it('keeps findings that were written before the CLI was killed', async () => {
    const { records, collection } = await run({
      test: { stdout: tested(), signal: 'SIGKILL' },
    });
    expect(records).toHaveLength(1);
    expect(collection.gaps).toEqual([
      { what: 'snyk test', why: expect.stringContaining('killed by SIGKILL') },
    ]);
  });

  it('says whether it may be tried again', async () => {
    const passing = await run({ test: { exit: 2, stdout: failed('Internal server error') } });
    const lasting = await run({ test: { exit: 2, stdout: failed('Authentication failed') } });
    expect(passing.error).toMatchObject({ retryable: true, status: 2, service: 'Snyk CLI' });
    expect(lasting.error).toMatchObject({ retryable: false });
  });
});

describe('runSnyk, which output', () => {
  const other = tested({ ids: ['SNYK-JS-OTHER-1'] });

  it('reads the file, since print-deps and log lines share standard output', async () => {
    const { records } = await run({ test: { exit: 1, stdout: other, json: tested() } });
    expect(problemsOf(records)).toEqual(['SNYK-JS-LODASH-590103']);
  });

  it.each([undefined, ''])('reads standard output when the file is %j', async (json) => {
    const { records } = await run({
      test: { exit: 1, stdout: other, ...(json === undefined ? {} : { json }) },
    });
    expect(problemsOf(records)).toEqual(['SNYK-JS-OTHER-1']);
  });

  it('gives each scan a file that was not there before, and leaves none', async () => {
    const { calls, leftovers } = await run(
      { test: { stdout: tested() }, 'iac test': { stdout: tested() } },
      { products: ['open-source', 'iac'] },
    );
    const files = calls.map(({ args }) => args.find((arg) => arg.startsWith('--json-file')));
    expect(new Set(files).size).toBe(2);
    expect(leftovers).toEqual([]);
  });
});

describe('runSnyk, several products', () => {
  it('runs them one after another and tells them apart', async () => {
    const { records, calls, collection } = await run(
      { test: { exit: 1, json: tested() }, 'code test': { exit: 1, stdout: codeResult('a.js') } },
      { products: ['open-source', 'code'] },
    );
    expect(calls.map(({ args }) => args[0])).toEqual(['test', 'code']);
    expect(records.map((record) => record.product)).toEqual(['open-source', 'code']);
    expect(collection.complete).toBe(true);
  });

  it('goes on after one that fails, and names it', async () => {
    const { records, error, collection } = await run(
      {
        'code test': { exit: 2, stdout: failed('Snyk Code is not supported for org acme') },
        test: { exit: 1, json: tested() },
      },
      { products: ['code', 'open-source'] },
    );
    expect(error).toBeUndefined();
    expect(records).toHaveLength(1);
    expect(collection.gaps).toEqual([
      {
        what: 'snyk code test of /src',
        why: expect.stringMatching(/not supported.+Settings > Snyk Code/),
      },
    ]);
  });

  it('throws when all fail, and names them all', async () => {
    const { error } = await run(
      {
        test: { exit: 3, stdout: failed('Could not detect supported target files in /src') },
        'iac test': { exit: 2, stdout: failed('Could not find any valid IaC files') },
      },
      { products: ['open-source', 'iac'] },
    );
    expect(error).toBeInstanceOf(UpstreamError);
    expect(String(error)).toMatch(/snyk test of \/src: Could not detect/);
    expect(String(error)).toMatch(/snyk iac test of \/src: Could not find any valid IaC/);
  });
});

describe('runSnyk, how the CLI is called', () => {
  it('in the working directory, with the account and without our inputs', async () => {
    const { calls } = await run(
      { 'container test': { exit: 1, json: tested() } },
      {
        products: ['container'],
        target: 'alpine:3',
        scanArgs: ['--platform=linux/arm64'],
        account: { token: 'the-token', api: 'https://api.eu.snyk.io', org: 'acme' },
        integration: { name: 'SNYK_CONNECTOR', version: '1.0.0' },
        env: { PATH: '/bin', 'INPUT_PLATFORM-TOKEN': 'secret' },
      },
    );
    expect(calls).toEqual([
      {
        args: [
          'container',
          'test',
          '--json',
          expect.stringMatching(/^--json-file-output=\//),
          '--platform=linux/arm64',
          'alpine:3',
        ],
        cwd: expect.stringMatching(/checkout$/),
        env: {
          PATH: '/bin',
          SNYK_TOKEN: 'the-token',
          SNYK_API: 'https://api.eu.snyk.io',
          SNYK_CFG_ORG: 'acme',
          SNYK_INTEGRATION_NAME: 'SNYK_CONNECTOR',
          SNYK_INTEGRATION_VERSION: '1.0.0',
        },
      },
    ]);
  });

  it('tells what it does, and what the CLI says, without secrets', async () => {
    const { log, error } = await run(
      {
        'container test': {
          exit: 2,
          stderr: 'pulling with hunter22 and the-token\n::error::not a command',
          stdout: failed('denied for the-token'),
        },
      },
      {
        products: ['container'],
        target: 'private:1',
        scanArgs: ['--password=hunter22'],
        account: { token: 'the-token' },
      },
    );
    expect(log).toEqual([
      'info: Running snyk container test --password=*** private:1',
      'info: snyk: pulling with *** and ***',
      'info: snyk: ::error::not a command',
      'info: snyk container test: exit code 2, projects: 0',
    ]);
    expect(String(error)).toContain('denied for ***');
  });

  it('finds files of code below the path that was scanned', async () => {
    const { records } = await run(
      { 'code test': { exit: 1, stdout: codeResult('src/a.js') } },
      { products: ['code'], target: 'services/api', files: { 'services/api/src/a.js': '' } },
    );
    expect(records[0]?.issues[0]?.facts.locations[0]?.file).toBe('services/api/src/a.js');
  });

  it('checks the arguments at once, all of them', () => {
    const options: RunSnykOptions = {
      products: ['container'],
      scanArgs: ['--json', '--sarif'],
      workingDirectory: '/',
      repository: { url: null, branch: '', commit: null, root: null },
      cli: { installDirectory: '/nowhere' },
      account: {},
      temporaryDirectory: '/nowhere',
      env: {},
      log: new LogLines(),
    };
    expect(() => runSnyk(options)).toThrow(ConfigError);
    expect(() => runSnyk(options)).toThrow(/--json .+\n.*--sarif.+\n.*target/);
  });

  it('says that the working directory is not there, not that snyk is not', async () => {
    const { error } = await run({ test: {} }, { workingDirectory: '/no/such/place' });
    expect(error).toBeInstanceOf(ConfigError);
    expect(String(error)).toContain('working-directory: /no/such/place');
  });
});

describe('runSnyk, what was left out', () => {
  it('names a project that the CLI passed over in silence', async () => {
    const { records, collection } = await run(
      { test: { exit: 1, json: tested({ displayTargetFile: 'good/package-lock.json' }) } },
      {
        scanArgs: ['--all-projects'],
        files: { 'good/package-lock.json': '{}', 'broken/pom.xml': '' },
      },
    );
    expect(records).toHaveLength(1);
    expect(collection.gaps).toEqual([
      { what: 'broken/pom.xml', why: expect.stringMatching(/no Maven project.+--file=broken/) },
    ]);
  });

  it('takes the word of standard error for what it did not find itself', async () => {
    const said = '✗ 1/2 potential projects failed to get dependencies.';
    const { collection } = await run(
      { test: { exit: 1, json: tested(), stderr: said } },
      { scanArgs: ['--all-projects'] },
    );
    expect(collection.gaps).toEqual([{ what: 'snyk test', why: said }]);
  });

  it('names findings that an argument keeps back', async () => {
    const { collection } = await run(
      { test: { exit: 1, json: tested() } },
      { scanArgs: ['--severity-threshold=high'] },
    );
    expect(collection.gaps).toEqual([
      {
        what: 'snyk test',
        why: expect.stringMatching(/^--severity-threshold=high .+fail-on/),
      },
    ]);
  });

  it('is complete with a threshold that keeps nothing back', async () => {
    const { collection } = await run(
      { test: { exit: 1, json: tested() } },
      { scanArgs: ['--severity-threshold=low', '--fail-on=all'] },
    );
    expect(collection.complete).toBe(true);
  });
});

describe('runSnyk, cancelled', () => {
  it('stops the CLI, ends with the reason and leaves nothing behind', async () => {
    const controller = new AbortController();
    const log = new LogLines();
    log.info = (message) => {
      if (message.includes('hanging')) controller.abort(new Error('cancelled'));
    };
    const { error, leftovers } = await run(
      { test: { hangs: true, stderr: 'hanging' } },
      { signal: controller.signal, log },
    );
    expect(error).toEqual(new Error('cancelled'));
    expect(leftovers).toEqual([]);
  });

  it('leaves nothing behind when its reader stops early', async () => {
    await inTemporaryDirectory(async (directory) => {
      const snyk = await fakeSnyk(directory, {
        test: { json: [tested(), tested({ projectName: 'b' })] },
      });
      const temporaryDirectory = join(directory, 'temporary');
      await mkdir(temporaryDirectory);
      const source = runSnyk({
        products: ['open-source'],
        scanArgs: [],
        workingDirectory: directory,
        repository: { url: null, branch: '', commit: null, root: null },
        cli: { executable: snyk.executable, installDirectory: directory },
        account: {},
        temporaryDirectory,
        env: {},
        log: new LogLines(),
      });
      for await (const record of source.records(new Collection())) {
        expect(record.page).toBe(0);
        break;
      }
      expect(await readdir(temporaryDirectory)).toEqual([]);
    });
  });
});
