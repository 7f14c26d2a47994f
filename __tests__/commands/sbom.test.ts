import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { runCommand } from '../../src/commands/run-command.js';
import { terminalHost } from '../../src/hosts/terminal.js';
import type { Sandbox } from '../../src/sandbox/sandbox.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import { resolveSettings } from '../../src/settings/resolve.js';
import { component, cyclonedx } from '../builders/sboms.js';

let directory = '';
let sandbox: Sandbox;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sbom-command-'));
  const world = { orgs: 1, projects: 4, issues: 5 };
  sandbox = await startSandbox({ directory: join(directory, 'sandbox'), snyk: { world } });
});
afterAll(async () => {
  await sandbox.close();
  await rm(directory, { recursive: true });
});

const runSchema = z.object({
  complete: z.boolean(),
  incomplete: z.array(z.object({ what: z.string(), why: z.string() })),
  partial: z.string().nullable(),
  counts: z.object({ projects: z.number(), findings: z.number() }),
});
const bomSchema = z.object({ vulnerabilities: z.array(z.object({ id: z.string() })) });
const findingSchema = z.object({ key: z.string(), type: z.string(), source: z.string() });

async function run(
  command: 'sbom' | 'scan',
  given: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string>> = {},
) {
  const all = {
    'snyk-api': sandbox.url,
    'snyk-token': 'any',
    'output-dir': 'out',
    'fail-on': 'none',
    ...given,
  };
  const values = new Map(
    Object.entries(all).map(([name, value]) => [name, { value, from: 'the test' }]),
  );
  const warnings: string[] = [];
  const host = terminalHost(
    {},
    {
      log: () => undefined,
      out: () => undefined,
      columns: undefined,
      git: () => Promise.resolve(''),
      toolkit: () => Promise.reject(new Error('not used')),
    },
  );
  const log = { ...host.logAt('error'), warning: (message: string) => warnings.push(message) };
  const code = await runCommand(command, {
    settings: await resolveSettings({
      command,
      given: { values, problems: [] },
      env: {},
      cwd: directory,
    }),
    host,
    log,
    env: { PATH: process.env['PATH'], ...env },
    cwd: directory,
    operands: [],
    version: '0.0.0',
    now: () => new Date('2026-02-03T04:05:06Z'),
    signal: new AbortController().signal,
  });
  const lines = (await read('findings.ndjson')).split('\n').filter((line) => line !== '');
  return {
    code,
    warnings,
    run: runSchema.parse(JSON.parse(await read('run.json'))),
    findings: lines.map((line) => findingSchema.parse(JSON.parse(line))),
  };
}

function read(name: string): Promise<string> {
  return readFile(join(directory, 'out', name), 'utf8');
}

/** Large enough that some of it is vulnerable. */
const MANY = cyclonedx({
  components: Array.from({ length: 100 }, (_, index) => component(`pkg-${index}`, '1.2.3')),
  dependencies: [],
});

describe('sbom', () => {
  it('tests a file, and keeps it with its vulnerabilities', async () => {
    const text = JSON.stringify(MANY);
    await writeFile(join(directory, 'bom.json'), text);
    const { code, run: record, findings } = await run('sbom', { sbom: 'bom.json' });
    expect(code).toBe(0);
    expect(record).toMatchObject({ complete: true, counts: { projects: 1 } });
    expect(findings.length).toBeGreaterThan(5);
    expect(await read('sbom.json')).toBe(text);
    const bom = bomSchema.parse(JSON.parse(await read('sbom.vdr.cdx.json')));
    const vulnerabilities = findings.filter(({ type }) => type === 'package_vulnerability');
    expect(bom.vulnerabilities).toHaveLength(vulnerabilities.length);
  });

  it('is a gate at high by default', async () => {
    const { code } = await run('sbom', { sbom: 'bom.json', 'fail-on': '' });
    expect(code).toBe(1);
  });

  it('goes the whole way with `npm sbom`, and only keeps it when told so', async () => {
    const root = { name: 'app', version: '1.0.0', dependencies: { lodash: '4.17.15' } };
    await writeFile(join(directory, 'package.json'), JSON.stringify(root));
    const packages = { '': root, 'node_modules/lodash': { version: '4.17.15' } };
    const lock = { name: 'app', version: '1.0.0', lockfileVersion: 3, requires: true, packages };
    await writeFile(join(directory, 'package-lock.json'), JSON.stringify(lock));
    const generator = { 'sbom-generator': 'npm' };
    const tested = await run('sbom', generator);
    expect(tested.run).toMatchObject({ complete: true, partial: null, counts: { projects: 1 } });
    const kept = await run('sbom', { ...generator, 'sbom-test': 'false' });
    expect(kept).toMatchObject({ code: 0, run: { complete: true, counts: { projects: 0 } } });
    expect(kept.run.partial).toContain('was not tested');
    expect(await read('sbom.json')).toContain('pkg:npm/lodash@4.17.15');
  });

  it('generates nothing from what may be the code of a fork, with secrets at hand', async () => {
    const event = { GITHUB_EVENT_NAME: 'pull_request_target' };
    await expect(run('sbom', { 'sbom-generator': 'npm' }, event)).rejects.toThrow(/nothing is run/);
  });

  it('fetches the SBOM of a project, in JSON to test and in XML to keep', async () => {
    const org = sandbox.snyk?.world.ids.of({ kind: 'org', org: 0 }) ?? '';
    const project = sandbox.snyk?.world.ids.of({ kind: 'project', org: 0, project: 0 });
    const given = { sbom: 'project', 'sbom-project': project, 'snyk-org': org };
    const tested = await run('sbom', { ...given, 'sbom-format': 'spdx2.3+json' });
    expect(tested.run).toMatchObject({ complete: true, counts: { projects: 1 } });
    const kept = await run('sbom', { ...given, 'sbom-format': 'cyclonedx1.4+xml' });
    expect(kept.code).toBe(3);
    expect(kept.run.incomplete).toMatchObject([{ what: 'the test of the SBOM' }]);
    expect(await read('sbom.xml')).toContain('<bom ');
  });

  it('adds to a scan what only the SBOM has', async () => {
    const result = { ok: true, vulnerabilities: [], packageManager: 'npm', projectName: 'app' };
    await writeFile(join(directory, 'scan.json'), JSON.stringify(result));
    const scan = { input: 'scan.json', sbom: 'bom.json', 'sbom-test': 'true' };
    const { run: record, findings } = await run('scan', scan);
    expect(record).toMatchObject({ complete: true, counts: { projects: 1 } });
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    expect(findings.every(({ source }) => source === 'sbom-test')).toBe(true);
  });

  it('tells settings that cannot work', async () => {
    await expect(run('sbom', { sbom: 'off' })).rejects.toThrow(/sbom: `off`/);
    await expect(run('sbom', { sbom: 'project' })).rejects.toThrow(/sbom-project: not set/);
  });
});
