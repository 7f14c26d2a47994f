import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { CommandContext } from '../../src/commands/context.js';
import { deliver } from '../../src/commands/deliver.js';
import { scan } from '../../src/commands/scan.js';
import { terminalHost } from '../../src/hosts/terminal.js';
import type { Host } from '../../src/hosts/host.js';
import { UNKNOWN_REPOSITORY } from '../../src/model/repository.js';
import { resolveSettings } from '../../src/settings/resolve.js';
import type { Loopback } from '../builders/loopback.js';
import { serve, statuses } from '../builders/loopback.js';
import { scanResult } from '../builders/scans.js';

let directory: string;
let server: Loopback | undefined;
let uploaded: readonly string[];
let outputs: Readonly<Record<string, unknown>>;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'upload-'));
  await writeFile(join(directory, 'snyk.json'), JSON.stringify(scanResult()));
  uploaded = [];
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  await rm(directory, { recursive: true });
});

/** GitHub, as far as commands see it. */
function github(): Host {
  const quiet = {
    log: () => undefined,
    out: () => undefined,
    columns: undefined,
    toolkit: () => Promise.reject(new Error('not used')),
  };
  const silent = { debug: () => undefined, info: () => undefined };
  const log = { ...silent, warning: () => undefined, error: () => undefined };
  return {
    ...terminalHost({}, { ...quiet, git: () => Promise.resolve('') }),
    name: 'github',
    log,
    repository: () => Promise.resolve(UNKNOWN_REPOSITORY),
    setOutputs: (all) => {
      outputs = all;
      return Promise.resolve();
    },
    uploadArtifact: ({ files, rootDirectory }) => {
      uploaded = files.map((file) => relative(rootDirectory, file));
      return Promise.resolve({ id: 1, name: 'a', bytes: 1 });
    },
  };
}

async function contextOf(
  command: 'scan' | 'deliver',
  given: Record<string, unknown>,
): Promise<CommandContext> {
  const all = { input: 'snyk.json', 'fail-on': 'none', ...given };
  const own = command === 'scan' ? all : given;
  const values = new Map(
    Object.entries(own).map(([name, value]) => [name, { value, from: 'the test' }]),
  );
  const from = { command, given: { values, problems: [] }, env: {}, cwd: directory };
  const host = github();
  return {
    settings: await resolveSettings(from),
    host,
    log: host.log,
    env: {},
    cwd: directory,
    operands: [],
    version: '1.2.3',
    now: () => new Date('2026-01-01T00:00:00Z'),
    signal: new AbortController().signal,
  };
}

const journal = () => uploaded.filter((file) => file.startsWith('journal'));

describe('the artifact of a run', () => {
  it('has the files of the run, and no journal when nothing is pending', async () => {
    server = await serve(statuses(200));
    const http = { platform: 'http', 'platform-url': server.url };
    expect(await scan(await contextOf('scan', http))).toBe(0);
    expect(uploaded).toEqual(expect.arrayContaining(['findings.ndjson', 'run.json', 'summary.md']));
    expect(journal()).toEqual([]);
    expect(uploaded).not.toContain('rejected.ndjson');
  });

  it('has what the platform refused', async () => {
    server = await serve(statuses(422));
    const http = { platform: 'http', 'platform-url': server.url };
    expect(await scan(await contextOf('scan', http))).toBe(3);
    expect(uploaded).toContain('rejected.ndjson');
    expect(journal()).toEqual([]);
  });

  it('has the journal, with which another job delivers the rest', async () => {
    server = await serve(statuses(401, 200));
    const http = { platform: 'http', 'platform-url': server.url };
    expect(await scan(await contextOf('scan', http))).toBe(3);
    expect(journal().map((file) => file.replace(/[0-9a-f]{32}/, 'ID'))).toEqual([
      'journal/000001/batches/ID.ndjson',
      'journal/000001/index.ndjson',
      'journal/000001/journal.json',
      'journal/000001/log.ndjson',
    ]);
    for (const file of uploaded) {
      const brought = join(directory, 'brought', file);
      await mkdir(dirname(brought), { recursive: true });
      await cp(join(directory, 'snyk-connector-out', file), brought);
    }
    const there = { ...http, 'output-dir': 'brought' };
    expect(await deliver(await contextOf('deliver', there))).toBe(0);
    expect(outputs).toMatchObject({ delivered: 1, pending: 0, rejected: 0 });
    const [first, second] = server.seen;
    expect(second?.body.equals(first?.body ?? Buffer.alloc(0))).toBe(true);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);
  });

  it('has the journal of a dry run', async () => {
    const http = { platform: 'http', 'platform-url': 'http://127.0.0.1:9', 'dry-run': true };
    expect(await scan(await contextOf('scan', http))).toBe(0);
    expect(journal()).toHaveLength(4);
  });
});

describe('the files of a run', () => {
  it('are the formats that were asked for, and compressed documents', async () => {
    const given = {
      'output-formats': 'gitlab,kdi',
      platform: 'file',
      'platform-options': { gzip: true },
    };
    expect(await scan(await contextOf('scan', given))).toBe(0);
    expect(uploaded).toEqual(
      expect.arrayContaining([
        'gl-dependency-scanning-report.json',
        'results.kdi.json',
        'target.ndjson.gz',
      ]),
    );
    expect(uploaded).not.toContain('gl-sast-report.json');
    expect(uploaded).not.toContain('target.ndjson');
    expect(outputs['target-file']).toBe(join(directory, 'snyk-connector-out', 'target.ndjson.gz'));
    const report = await readFile(join(directory, 'snyk-connector-out', uploaded[0] ?? ''), 'utf8');
    expect(report).not.toBe('');
  });
});
