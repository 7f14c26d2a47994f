import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { scan } from '../../src/commands/scan.js';
import { detectHost } from '../../src/hosts/detect.js';
import type { HostPorts } from '../../src/hosts/ports.js';
import type { Transport } from '../../src/http/transport.js';
import type { Environment } from '../../src/model/environment.js';
import { resolveSettings } from '../../src/settings/resolve.js';
import { scanResult } from '../builders/scans.js';
import { recordingPorts } from '../hosts/ports.js';

let cwd: string;

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'hosts-'));
  await writeFile(join(cwd, 'snyk.json'), JSON.stringify(scanResult()));
});
afterEach(() => rm(cwd, { recursive: true }));

/** A scan in a CI: its exit code and what it printed. */
async function scanOn(
  env: Environment,
  { flags = {}, ports = {} }: { flags?: object; ports?: Partial<HostPorts> } = {},
) {
  const recorded = recordingPorts(ports);
  const host = detectHost(env, recorded.ports);
  const values = new Map(
    Object.entries(flags).map(([name, value]) => [
      name,
      { value: value as unknown, from: 'a flag' },
    ]),
  );
  const settings = await resolveSettings({
    command: 'scan',
    given: { values, problems: [] },
    env,
    cwd,
  });
  const exit = await scan({
    settings,
    host,
    log: host.logAt('info'),
    env,
    cwd,
    operands: [],
    version: '1.2.3',
    now: () => new Date(),
    signal: new AbortController().signal,
  });
  return { exit, log: recorded.log.join(''), out: recorded.out.join('') };
}

describe('a scan', () => {
  it('is shown by Azure: issues, files, summary, outputs', async () => {
    const env = { TF_BUILD: 'True', AGENT_TEMPDIRECTORY: cwd, BUILD_REPOSITORY_LOCALPATH: cwd };
    const { exit, log } = await scanOn(env, { flags: { input: ['snyk.json'] } });
    expect(exit).toBe(1);
    expect(log).toMatch(/^##vso\[task\.logissue type=error;.*sourcepath=[^;]+;/m);
    expect(log).toMatch(
      /^##vso\[artifact\.upload containerfolder=CodeAnalysisLogs;.*results\.sarif$/m,
    );
    expect(log).toMatch(/^##vso\[task\.uploadsummary\]/m);
    expect(log).toMatch(/^##vso\[task\.setvariable variable=gate;isOutput=true;\]fail$/m);
  });

  it('is a report of Bitbucket, with its verdict', async () => {
    const bodies: string[] = [];
    const transport: Transport = {
      send: ({ body }) => {
        bodies.push(typeof body === 'string' ? body : '');
        return Promise.resolve({
          status: 200,
          headers: {},
          body: Readable.from([Buffer.from('{}')]),
        });
      },
      close: () => Promise.resolve(),
    };
    const env = {
      BITBUCKET_BUILD_NUMBER: '1',
      BITBUCKET_REPO_FULL_NAME: 'acme/app',
      BITBUCKET_COMMIT: 'a'.repeat(40),
    };
    await scanOn(env, { flags: { input: ['snyk.json'] }, ports: { transport } });
    expect(bodies[1]).toContain('"result":"FAILED"');
    expect(bodies[2]).toContain('"annotation_type":"VULNERABILITY"');
  });

  it('leaves its outputs in a file, and none of an earlier run', async () => {
    const file = join(cwd, 'snyk-connector-out', 'snyk-connector.env');
    await mkdir(join(cwd, 'snyk-connector-out'));
    await writeFile(file, 'CONNECTOR_GATE=pass\n');
    await scanOn({ GITLAB_CI: 'true' }, { flags: { input: ['snyk.json'] } });
    expect(await readFile(file, 'utf8')).toContain('CONNECTOR_GATE=fail\n');
    await scanOn({}, { flags: { input: ['snyk.json'] } });
    expect(await readdir(join(cwd, 'snyk-connector-out'))).not.toContain('snyk-connector.env');
  });

  it('of a fork without secrets tests nothing and says so', async () => {
    const env = {
      GITLAB_CI: 'true',
      CI_MERGE_REQUEST_IID: '12',
      CI_MERGE_REQUEST_PROJECT_ID: '7',
      CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '8',
    };
    const { exit, out } = await scanOn(env);
    expect(exit).toBe(3);
    expect(out).toContain('This is a pull request from a fork, to which the CI gives no secrets');
  });
});
