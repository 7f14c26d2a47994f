import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { Collection } from '../../src/model/collection.js';
import { UpstreamError } from '../../src/model/errors.js';
import type { ProjectRecord } from '../../src/model/record.js';
import type { RunSnykOptions } from '../../src/sources/snyk-cli/run/source.js';
import { runSnyk } from '../../src/sources/snyk-cli/run/source.js';
import { inTemporaryDirectory, LogLines, writeTree } from '../builders/programs.js';
import { dockerArchive } from './docker-archive.js';
import type { FakeFailure, FakeSnyk } from './fake-snyk-api.js';
import { startFakeSnyk } from './fake-snyk-api.js';
import { json, lines, run } from './program.js';

/** The engine of Snyk's own CLI, which runs without a download. */
const ENGINE =
  process.env.E2E_SNYK_CLI ??
  resolve(import.meta.dirname, '../../.ci/tools/node_modules/snyk/dist/cli/index.js');

const TOKEN = '11111111-1111-4111-8111-111111111111';

const PROBLEMS = [
  {
    id: 'SNYK-JS-LODASH-590103',
    package: 'lodash@4.17.15',
    severity: 'high',
    title: 'Prototype Pollution',
    fixedIn: '4.17.20',
  },
  {
    id: 'snyk:lic:npm:lodash:GPL-3.0',
    package: 'lodash@4.17.15',
    severity: 'medium',
    title: 'GPL-3.0 license',
    license: 'GPL-3.0',
  },
  {
    id: 'SNYK-ALPINE319-BUSYBOX-1',
    package: 'busybox/busybox@1.36.1-r15',
    severity: 'critical',
    title: 'Out-of-bounds Write',
  },
] as const;

const runRecord = z.object({
  complete: z.boolean(),
  incomplete: z.array(z.object({ what: z.string() })),
  gate: z.object({ verdict: z.string() }),
});

/** Files of an npm project that depends on lodash; `broken` has a lock file that is out of date. */
function npmProject(directory: string, broken = false): Record<string, string> {
  const dependencies = { lodash: '4.17.15' };
  const name = directory === '' ? 'root' : directory.replaceAll('/', '-');
  const manifest = { name, version: '1.0.0', dependencies };
  const lock = {
    name,
    version: '1.0.0',
    lockfileVersion: 3,
    packages: {
      '': manifest,
      'node_modules/lodash': {
        version: '4.17.15',
        resolved: 'https://registry.npmjs.org/lodash/-/lodash-4.17.15.tgz',
        integrity: 'sha512-x',
      },
    },
  };
  const declared = broken ? { ...dependencies, 'left-pad': '1.3.0' } : dependencies;
  return {
    [join(directory, 'package.json')]: JSON.stringify({ ...manifest, dependencies: declared }),
    [join(directory, 'package-lock.json')]: JSON.stringify(lock),
  };
}

interface Scanned {
  readonly records: ProjectRecord[];
  readonly collection: Collection;
  readonly error: unknown;
  readonly api: FakeSnyk;
  readonly log: readonly string[];
}

async function scan(
  files: Readonly<Record<string, string>>,
  over: Partial<RunSnykOptions> & {
    readonly failure?: FakeFailure;
    readonly token?: string;
    readonly prepare?: (directory: string) => Promise<void>;
  } = {},
): Promise<Scanned> {
  const { failure, prepare, token = TOKEN, ...options } = over;
  const api = await startFakeSnyk({
    token: TOKEN,
    problems: PROBLEMS,
    ...(failure === undefined ? {} : { failure }),
  });
  try {
    return await inTemporaryDirectory(async (directory) => {
      const workingDirectory = join(directory, 'checkout');
      const temporaryDirectory = join(directory, 'temporary');
      await mkdir(workingDirectory);
      await mkdir(temporaryDirectory);
      await writeTree(workingDirectory, files);
      await prepare?.(workingDirectory);
      const collection = new Collection();
      const records: ProjectRecord[] = [];
      const log = new LogLines();
      const source = runSnyk({
        products: ['open-source'],
        scanArgs: [],
        workingDirectory,
        repository: { url: null, branch: 'main', commit: null, root: workingDirectory },
        cli: { executable: ENGINE, installDirectory: directory },
        account: { token, api: api.url },
        temporaryDirectory,
        env: { PATH: process.env.PATH, HOME: directory, SNYK_DISABLE_ANALYTICS: '1' },
        log,
        ...options,
      });
      let error: unknown;
      try {
        for await (const record of source.records(collection)) records.push(record);
      } catch (thrown) {
        error = thrown;
      }
      assert.deepEqual(await readdir(temporaryDirectory), []);
      return { records, collection, error, api, log: log.lines };
    });
  } finally {
    await api.close();
  }
}

const keysOf = ({ records }: Scanned) =>
  records.flatMap((record) => record.issues.map((issue) => issue.attributes.key));

const filesOf = ({ records }: Scanned) =>
  records.map((record) => record.attributes.target_file).sort();

describe('the real engine of the Snyk CLI', () => {
  it('finds a vulnerability and a licence, with the token that was set', async () => {
    const scanned = await scan(npmProject(''));
    assert.equal(scanned.error, undefined);
    assert.deepEqual(keysOf(scanned), ['SNYK-JS-LODASH-590103', 'snyk:lic:npm:lodash:GPL-3.0']);
    assert.deepEqual(scanned.collection.gaps, []);
    assert.ok(
      scanned.api.requests.every(({ authorization }) => authorization === `token ${TOKEN}`),
    );
  });

  it('finds the path that was asked for, named from the root of the repository', async () => {
    const scanned = await scan(npmProject('services/api'), { target: 'services/api' });
    assert.deepEqual(
      filesOf(scanned).map((file) => file.replace(/[^/]+$/, '')),
      ['services/api/'],
    );
    assert.deepEqual(scanned.collection.gaps, []);
  });

  it('warns that plain `snyk test` leaves other projects out', async () => {
    const { collection } = await scan({ ...npmProject(''), ...npmProject('web') });
    assert.deepEqual(collection.gaps, []);
    assert.match(
      collection.warnings.join('\n'),
      /not tested: web\/package-lock\.json.+--all-projects/,
    );
  });

  it('names the one project of --all-projects that could not be tested', async () => {
    const files = {
      ...npmProject('good'),
      ...npmProject('broken', true),
      'py/requirements.txt': 'django==1.0\n',
    };
    const scanned = await scan(files, { scanArgs: ['--all-projects'] });
    assert.equal(scanned.error, undefined);
    assert.equal(scanned.records.length, 1);
    assert.deepEqual(
      scanned.collection.gaps.map((gap) => gap.what),
      ['broken/package-lock.json', 'py/requirements.txt'],
    );
  });

  it('misses nothing in workspaces, deep directories and projects without dependencies', async () => {
    const files = {
      ...npmProject('a/b/c/d/e'),
      'marker/package.json': '{"type":"module"}',
      'tools/package.json': '{"name":"tools","version":"1.0.0","devDependencies":{"x":"1"}}',
    };
    const scanned = await scan(files, { scanArgs: ['--all-projects'] });
    assert.equal(scanned.records.length, 3);
    assert.deepEqual(scanned.collection.gaps, []);
  });

  it('is told of findings beside a path without a manifest', async () => {
    const { records, collection } = await scan(
      { ...npmProject('good'), 'empty/README.md': '' },
      { scanArgs: ['good', 'empty'] },
    );
    assert.equal(records.length, 1);
    assert.equal(collection.gaps.length, 1);
    assert.match(collection.gaps[0]?.why ?? '', /Could not detect supported target files/);
  });

  const failures: {
    name: string;
    files?: Record<string, string>;
    failure?: FakeFailure;
    token?: string;
    message: RegExp;
  }[] = [
    {
      name: 'no manifest',
      files: { 'README.md': '' },
      message: /Could not detect.+\(exit code 3\).+--all-projects/s,
    },
    {
      name: 'a lock file out of date',
      files: npmProject('', true),
      message: /out of sync.+strict-out-of-sync/s,
    },
    {
      name: 'a token that is not known',
      token: '22222222-2222-4222-8222-222222222222',
      message: /Authentication failed.+snyk-token/s,
    },
    {
      name: 'a token without rights',
      failure: { status: 403 },
      message: /Authentication failed.+snyk-token/s,
    },
    { name: 'too many requests', failure: { status: 429 }, message: /run again later/ },
    {
      name: 'an error of Snyk',
      failure: { status: 500, path: /test-dep-graph/ },
      message: /Internal server error.+run again/s,
    },
  ];
  for (const { name, files = npmProject(''), failure, token = TOKEN, message } of failures) {
    it(`ends with an error on ${name}, and never shows the token`, async () => {
      const scanned = await scan(files, {
        ...(failure === undefined ? {} : { failure }),
        token,
      });
      assert.ok(scanned.error instanceof UpstreamError, String(scanned.error));
      assert.match(scanned.error.message, message);
      assert.doesNotMatch(scanned.error.message, /\n?\s+at .+:\d+:\d+/);
      assert.ok(![scanned.error.message, ...scanned.log].join('\n').includes(token));
    });
  }

  it('is asked once more by itself after a passing error of Snyk', async () => {
    const scanned = await scan(npmProject(''), {
      failure: { status: 503, path: /test-dep-graph/, times: 1 },
    });
    assert.equal(scanned.error, undefined);
    assert.equal(keysOf(scanned).length, 2);
  });

  it('tests an image archive', async () => {
    const scanned = await scan(
      {},
      {
        products: ['container'],
        target: 'docker-archive:image.tar',
        prepare: (directory) =>
          writeFile(
            join(directory, 'image.tar'),
            dockerArchive([{ name: 'busybox', version: '1.36.1-r15' }]),
          ),
      },
    );
    assert.equal(scanned.error, undefined);
    assert.deepEqual(keysOf(scanned), ['SNYK-ALPINE319-BUSYBOX-1']);
    assert.equal(scanned.records[0]?.product, 'container');
  });

  it('goes on to the image when the code cannot be scanned', async () => {
    const scanned = await scan(
      {},
      {
        products: ['open-source', 'container'],
        target: 'docker-archive:image.tar',
        prepare: (directory) =>
          writeFile(
            join(directory, 'image.tar'),
            dockerArchive([{ name: 'busybox', version: '1.36.1-r15' }]),
          ),
      },
    );
    assert.equal(scanned.error, undefined);
    assert.deepEqual(keysOf(scanned), ['SNYK-ALPINE319-BUSYBOX-1']);
    assert.deepEqual(
      scanned.collection.gaps.map((gap) => gap.what),
      ['snyk test'],
    );
  });
});

describe('the command with the real engine', () => {
  it('is incomplete when a project is left out, and applies the gate to the rest', async () => {
    const api = await startFakeSnyk({ token: TOKEN, problems: PROBLEMS });
    try {
      await inTemporaryDirectory(async (cwd) => {
        await writeTree(cwd, { ...npmProject('good'), ...npmProject('broken', true) });
        const env = { SNYK_TOKEN: TOKEN, SNYK_API: api.url, SNYK_DISABLE_ANALYTICS: '1' };
        const command = ['scan', '--snyk-cli-path', ENGINE, '--scan-args', '--all-projects'];
        const ended = await run({ args: command, cwd, env });
        assert.equal(ended.code, 3, ended.stderr);
        const { complete, incomplete, gate } = runRecord.parse(
          await json(cwd, 'snyk-connector-out/run.json'),
        );
        assert.equal(complete, false);
        assert.deepEqual(
          incomplete.map(({ what }) => what),
          ['broken/package-lock.json'],
        );
        assert.equal(gate.verdict, 'fail');
        assert.equal((await lines(cwd, 'snyk-connector-out/findings.ndjson')).length, 2);
        const lenient = await run({ args: [...command, '--on-incomplete', 'warn'], cwd, env });
        assert.equal(lenient.code, 1, lenient.stderr);
      });
    } finally {
      await api.close();
    }
  });
});
