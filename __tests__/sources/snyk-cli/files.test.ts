import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../src/model/collection.js';
import { InputError } from '../../../src/model/errors.js';
import type { ProjectRecord } from '../../../src/model/record.js';
import { scanFiles } from '../../../src/sources/snyk-cli/files.js';
import { CHECKOUT, lift, only } from '../../builders/lifted.js';
import { packageResult, packageRule, run, sarif } from '../../builders/sarif.js';
import { scanResult, vulnerability } from '../../builders/scans.js';

const CONTEXT = { repository: CHECKOUT, workingDirectory: '/src/app' };

describe('files of the Snyk CLI', () => {
  it('gives a record for a project, also when it has no findings', async () => {
    const clean = scanResult({ ok: true, vulnerabilities: [] });
    const { records, collection, error } = await lift(clean);

    expect(error).toBeUndefined();
    expect(collection.complete).toBe(true);
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      id: null,
      type: 'project',
      attributes: {
        name: 'goof',
        type: 'npm',
        origin: 'cli',
        target_file: 'package-lock.json',
        target_reference: 'main',
      },
      relationships: {
        target: {
          data: { attributes: { display_name: 'acme/app', url: 'https://github.com/acme/app' } },
        },
      },
      org: { id: null, attributes: { name: 'acme', slug: 'acme' } },
      issues: [],
      page: 0,
      source: 'snyk-cli',
      product: 'open-source',
      tool: { name: 'Snyk Open Source' },
    });
  });

  it('gives a record for each element of an array and names the ones with errors', async () => {
    const error = { ok: false, error: 'Could not detect\n supported target files', path: '/other' };
    const { records, collection } = await lift([
      JSON.stringify([scanResult(), error, scanResult({ displayTargetFile: 'web/package.json' })]),
    ]);

    expect(records.map((record) => record.attributes.target_file)).toEqual([
      'package-lock.json',
      'web/package.json',
    ]);
    expect(collection.gaps).toEqual([
      { what: '/other', why: 'Could not detect supported target files' },
    ]);
  });

  it('yields a record as soon as its project is complete', async () => {
    const first = JSON.stringify(scanResult({ projectName: 'first' }));
    const second = JSON.stringify(scanResult({ projectName: 'second', displayTargetFile: 'b' }));
    const read: string[] = [];
    async function* open(): AsyncGenerator<Buffer> {
      await Promise.resolve();
      yield Buffer.from(`[${first}`);
      read.push('second chunk');
      yield Buffer.from(`,${second}]`);
    }
    const source = scanFiles([{ name: 'scan.json', open }], CONTEXT);
    for await (const record of source.records(new Collection())) {
      read.push(record.attributes.name);
    }

    expect(read).toEqual(['first', 'second chunk', 'second']);
  });

  it('passes over dependency trees and log lines around a result', async () => {
    const tree = { name: 'goof', version: '1.0.0', dependencies: { a: { name: 'a' } } };
    const log = { level: 'error', error: 'a line of a log' };
    const { records, collection } = await lift(
      `Testing…\n${JSON.stringify(tree)}\n${JSON.stringify(log)}\n${JSON.stringify(scanResult())}`,
    );

    expect(records).toHaveLength(1);
    expect(collection.complete).toBe(true);
  });

  it('reads the members of a result in any order', async () => {
    const result = scanResult();
    const turned = Object.fromEntries(Object.entries(result).reverse());

    expect((await lift(turned)).records).toEqual((await lift(result)).records);
  });

  it.each([
    ['an empty file', '', 'the file is empty: the scan wrote nothing'],
    [
      'text',
      '\u001b[31mMissing\u001b[0m\n\ttoken\u0007',
      'no result of Snyk but text: Missing token',
    ],
    ['other JSON', '{"name":"goof","dependencies":{}}', 'it has name, dependencies'],
    ['an empty list', '[]', 'JSON without any result of Snyk in it'],
    ['broken JSON', '{"vulnerabilities":[{"id":"A"}\n,', 'broken JSON at line 2 (byte 32)'],
    ['an error', '{"ok":false,"error":"Use `snyk auth`","path":"/src"}', '/src: Use `snyk auth`'],
    [
      'an error beside an empty list',
      '{"ok":false,"error":"No","path":"/src","vulnerabilities":[]}',
      '/src: No',
    ],
  ])('throws when %s is all there is', async (_what, content, why) => {
    const { error, records, collection } = await lift(content);

    expect(records).toEqual([]);
    expect(error).toBeInstanceOf(InputError);
    expect(String(error)).toContain('scan-0.json: ');
    expect(String(error)).toContain(why);
    expect(collection.complete).toBe(false);
  });

  it('goes on when only some of the files are unreadable', async () => {
    const missing = {
      name: 'gone.json',
      open: () => failing(new Error("ENOENT: no such file or directory, open 'gone.json'")),
    };
    const good = { name: 'good.json', open: () => chunks(JSON.stringify(scanResult())) };
    const collection = new Collection();
    const records: ProjectRecord[] = [];
    for await (const record of scanFiles([missing, good], CONTEXT).records(collection)) {
      records.push(record);
    }

    expect(records).toHaveLength(1);
    expect(collection.gaps).toEqual([
      { what: 'gone.json', why: "ENOENT: no such file or directory, open 'gone.json'" },
    ]);
  });

  it('names at most twenty files in one error', async () => {
    const { error } = await lift(Array.from({ length: 22 }, () => 'no'));

    expect(String(error).split('\n')).toHaveLength(22);
    expect(String(error)).toContain('and 2 more');
  });

  it('reads files without runs as files without findings', async () => {
    expect(await lift(sarif())).toMatchObject({ records: [], error: undefined });
  });

  it('keeps the projects that were complete before the JSON broke', async () => {
    const { records, collection } = await lift(`[${JSON.stringify(scanResult())},{"ok":`);

    expect(records).toHaveLength(1);
    expect(collection.gaps).toHaveLength(1);
    expect(collection.gaps[0]?.what).toBe('scan-0.json');
    expect(collection.gaps[0]?.why).toContain('ends in the middle of [1]');
  });

  it('tells of broken JSON beside results, and of entries without an id', async () => {
    const beside = await lift(`${JSON.stringify(scanResult())}\n{"name": "goof", }\n`);
    const without = await lift(scanResult({ vulnerabilities: [{ title: 'x' }, null, 7] }));

    expect(beside.collection.complete).toBe(true);
    expect(beside.collection.warnings[0]).toContain('passed over beside the results');
    expect(without.collection.gaps[0]?.why).toBe('entries without an id, which were left out: 3');
  });

  it('does not swallow what its consumer throws', async () => {
    const source = scanFiles(
      [{ name: 'a', open: () => chunks(JSON.stringify(scanResult())) }],
      CONTEXT,
    );
    const consumed = (async () => {
      for await (const record of source.records(new Collection())) throw new Error(record.type);
    })();

    await expect(consumed).rejects.toThrow('project');
  });
});

describe('pages', () => {
  it.each([
    [1000, [1000]],
    [1001, [1000, 1]],
  ])('come with at most 1,000 issues (%i)', async (count, sizes) => {
    const vulnerabilities = Array.from({ length: count }, (_, index) =>
      vulnerability({ id: `SNYK-JS-A-${index}` }),
    );
    const { records } = await lift(scanResult({ vulnerabilities }));

    expect(records.map((record) => record.issues.length)).toEqual(sizes);
    expect(records.map((record) => record.page)).toEqual(sizes.map((_, page) => page));
    expect(new Set(records.map((record) => record.key)).size).toBe(1);
  });

  it('end earlier when their issues have very many paths', async () => {
    const from = Array.from({ length: 10_000 }, (_, index) => ['a@1', `b@${index}`, 'lodash@4']);
    const vulnerabilities = ['A', 'B'].map((id) => vulnerability({ id, from, name: ['lodash'] }));
    const { records } = await lift(scanResult({ vulnerabilities }));

    expect(records.map((record) => record.issues.length)).toEqual([1, 1]);
    expect(records[1]?.issues[0]?.facts.packages[0]?.paths).toHaveLength(10_000);
  });
});

describe('keys', () => {
  it('are the same through JSON and SARIF', async () => {
    const json = only(await lift(scanResult()));
    const log = sarif(
      run('Snyk Open Source', { rules: [packageRule()], results: [packageResult()] }),
    );
    const other = only(await lift(log));

    expect(other.key).toBe(json.key);
    expect(other.issues[0]?.findingKey).toBe(json.issues[0]?.findingKey);
    const unknown = { repository: { ...CHECKOUT, url: null } };
    expect(only(await lift(log, unknown)).key).toBe(only(await lift(scanResult(), unknown)).key);
  });

  it('are told by the manifest where the name of a project may be appended to its path', async () => {
    const root = await mkdtemp(join(tmpdir(), 'checkout-'));
    await mkdir(join(root, 'web'));
    await writeFile(join(root, 'web', 'package.json'), '{}');
    const context = { repository: { ...CHECKOUT, root }, workingDirectory: root };
    const fileOf = async (path: string): Promise<string> => {
      const result = scanResult({ projectName: '@a/web', displayTargetFile: 'package.json', path });
      return only(await lift(result, context)).attributes.target_file;
    };

    expect(await fileOf(join(root, 'web'))).toBe('web/package.json');
    expect(await fileOf('web')).toBe('web/package.json');
    expect(await fileOf(`${join(root, 'web')}/web`)).toBe('web/package.json');
    expect(await fileOf(`${root}/web/../web`)).toBe('web/package.json');
    await rm(join(root, 'web'), { recursive: true });
    expect(await fileOf(join(root, 'web'))).toBe('package.json');
    await rm(root, { recursive: true });
  });

  it('do not depend on the machine or on the order of results', async () => {
    const a = scanResult({ path: '/home/someone/goof', displayTargetFile: 'sub/package.json' });
    const b = scanResult({ path: 'C:\\src\\goof', displayTargetFile: 'sub\\package.json' });
    const c = scanResult({ displayTargetFile: 'other/package.json' });
    const keys = async (...results: unknown[]): Promise<string[]> =>
      (await lift([JSON.stringify(results)])).records.map((record) => record.key);

    const [keyOfA, keyOfC] = await keys(a, c);
    expect(await keys(c, b)).toEqual([keyOfC, keyOfA]);
  });

  it('keep two projects apart that look the same, and say so', async () => {
    const twin = scanResult();
    const { records, collection } = await lift([JSON.stringify([twin, twin, twin])]);

    expect(new Set(records.map((record) => record.key)).size).toBe(3);
    expect(collection.complete).toBe(true);
    expect(collection.warnings).toHaveLength(1);
    expect(collection.warnings[0]).toContain('Project goof (npm, package-lock.json)');
  });
});

async function* chunks(text: string): AsyncGenerator<Buffer> {
  await Promise.resolve();
  yield Buffer.from(text);
}

async function* failing(error: Error): AsyncGenerator<Buffer> {
  await Promise.reject(error);
  yield Buffer.alloc(0);
}
