import { afterEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { MAX_ANNOTATIONS } from '../../src/hosts/bitbucket.js';
import { ANNOTATIONS_PER_REQUEST, MAX_SUMMARY } from '../../src/hosts/code-insights.js';
import { detectHost } from '../../src/hosts/detect.js';
import { createTransport } from '../../src/http/transport.js';
import type { Transport } from '../../src/http/transport.js';
import type { Annotation } from '../../src/model/annotation.js';
import { recordingPorts } from './ports.js';

const BRANCH = {
  BITBUCKET_BUILD_NUMBER: '7',
  BITBUCKET_REPO_FULL_NAME: 'acme/app',
  BITBUCKET_GIT_HTTP_ORIGIN: 'http://bitbucket.org/acme/app',
  BITBUCKET_BRANCH: 'main',
  BITBUCKET_COMMIT: 'a'.repeat(40),
  BITBUCKET_CLONE_DIR: '/opt/atlassian/pipelines/agent/build',
  BITBUCKET_STEP_UUID: '{0AB1-c}',
};

const finding: Annotation = {
  level: 'error',
  title: `Critical: ${'x'.repeat(MAX_SUMMARY)}`,
  message: 'one\ntwo',
  file: 'package.json',
  startLine: 3,
};

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** The proxy of Pipelines, on a port of its own: requests come whole and in the clear. */
async function proxy(status = 200): Promise<{ transport: Transport; seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const text = Buffer.concat(parts).toString();
      seen.push({
        method: request.method ?? '',
        url: request.url ?? '',
        authorization: request.headers.authorization,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      });
      response.writeHead(request.method === 'DELETE' ? 404 : status).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const transport = createTransport({ environment: { HTTP_PROXY: `http://127.0.0.1:${port}` } });
  open.push(() => void transport.close().then(() => server.close()));
  return { transport, seen };
}

describe('on Bitbucket', () => {
  it('tells the branch and the commit', async () => {
    const host = detectHost(BRANCH, recordingPorts().ports);
    expect(host.name).toBe('bitbucket');
    const repository = await host.repository('.');
    expect(repository).toEqual({
      url: 'https://bitbucket.org/acme/app',
      branch: 'main',
      commit: 'a'.repeat(40),
      root: '/opt/atlassian/pipelines/agent/build',
    });
    expect(host.codeUrl(repository, { file: 'a.ts', startLine: 3, endLine: 5 })).toBe(
      `https://bitbucket.org/acme/app/src/${'a'.repeat(40)}/a.ts#lines-3:5`,
    );
  });

  it('gives a pull request the branch that it goes to', async () => {
    const env = { ...BRANCH, BITBUCKET_PR_ID: '5', BITBUCKET_PR_DESTINATION_BRANCH: 'develop' };
    const host = detectHost(env, recordingPorts().ports);
    expect(host.pullRequest).toEqual({ id: '5', fromFork: false });
    expect(await host.repository('.')).toMatchObject({ branch: 'develop' });
  });

  it.each([ANNOTATIONS_PER_REQUEST, ANNOTATIONS_PER_REQUEST + 1])(
    'makes a report with %i annotations through the proxy, without a token',
    async (number) => {
      const { transport, seen } = await proxy();
      const host = detectHost(BRANCH, recordingPorts({ transport }).ports);
      expect(host.maxAnnotations).toBe(MAX_ANNOTATIONS);
      const annotations = Array.from({ length: number }, () => finding);
      await host.annotate(annotations, { passed: false, headline: 'The gate failed' });
      const report =
        'http://api.bitbucket.org/2.0/repositories/acme/app/commit/' +
        `${'a'.repeat(40)}/reports/snyk-connector-0ab1-c`;
      const pages = Math.ceil(number / ANNOTATIONS_PER_REQUEST);
      expect(seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
        `DELETE ${report}`,
        `PUT ${report}`,
        ...Array.from({ length: pages }, () => `POST ${report}/annotations`),
      ]);
      expect(seen[1]?.body).toMatchObject({
        report_type: 'SECURITY',
        details: 'The gate failed',
        result: 'FAILED',
      });
      const sent = seen.slice(2).flatMap(({ body }) => body as Record<string, unknown>[]);
      expect(new Set(sent.map((one) => one.external_id)).size).toBe(number);
      expect(sent[0]).toMatchObject({
        annotation_type: 'VULNERABILITY',
        severity: 'CRITICAL',
        path: 'package.json',
        line: 3,
        details: 'one\ntwo',
      });
      expect(String(sent[0]?.summary)).toHaveLength(MAX_SUMMARY);
      expect(seen.every(({ authorization }) => authorization === undefined)).toBe(true);
    },
  );

  it('goes on when Bitbucket refuses', async () => {
    const { transport } = await proxy(403);
    const { ports, log } = recordingPorts({ transport });
    await detectHost(BRANCH, ports).annotate([finding]);
    expect(log.at(-1)).toMatch(/^warning: Bitbucket has no report of this run: /);
  });

  it('reports nothing without a commit to report at', async () => {
    const { transport, seen } = await proxy();
    const env = { ...BRANCH, BITBUCKET_COMMIT: undefined };
    await detectHost(env, recordingPorts({ transport }).ports).annotate([finding]);
    expect(seen).toEqual([]);
  });
});

describe('with a token', () => {
  it('asks Bitbucket itself, encrypted', async () => {
    const asked: string[] = [];
    const transport: Transport = {
      send: ({ url, headers }) => {
        asked.push(`${url.origin} ${headers['authorization'] ?? ''}`);
        return Promise.resolve({
          status: 200,
          headers: {},
          body: Readable.from([Buffer.from('{}')]),
        });
      },
      close: () => Promise.resolve(),
    };
    const env = { ...BRANCH, BITBUCKET_ACCESS_TOKEN: 'hush-hush' };
    const { ports, log } = recordingPorts({ transport });
    const host = detectHost(env, ports);
    await host.annotate([], { passed: true, headline: 'ok' });
    expect(asked).toEqual(Array(2).fill('https://api.bitbucket.org Bearer hush-hush'));
    host.log.info('hush-hush');
    expect(log).toEqual(['***\n']);
  });
});
