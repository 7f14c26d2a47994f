import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { GitHubApi } from '../../src/github/api.js';
import { submitDependencies } from '../../src/github/dependency-graph.js';
import { createRedactor } from '../../src/http/redact.js';
import { newStatistics } from '../../src/http/statistics.js';
import { createTransport } from '../../src/http/transport.js';
import { fakeClock } from '../builders/clock.js';
import type { Seen } from '../builders/loopback.js';
import { serve } from '../builders/loopback.js';

const part = (ref: string, purl?: string) => ({ ref, name: ref, purl });

const bodySchema = z.object({ manifests: z.record(z.string(), z.unknown()) });

async function submit(status: number, answer: object) {
  const server = await serve((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  const transport = createTransport({ environment: {}, caFiles: [] });
  try {
    const api = new GitHubApi({
      transport,
      redactor: createRedactor([]),
      statistics: newStatistics(),
      clock: fakeClock(),
      api: server.url,
      repository: 'acme/app',
      token: 'ghs_secret',
    });
    const result = await submitDependencies(api, {
      commit: { ref: 'refs/heads/main', sha: 'a'.repeat(40) },
      job: { correlator: 'ci_scan', id: '7' },
      version: '1.2.3',
      at: new Date('2026-02-03T04:05:06Z'),
      name: 'app',
      root: part('app', 'pkg:npm/app@1'),
      components: [
        part('a', 'pkg:npm/a@1'),
        part('b', 'pkg:npm/b@2'),
        part('b2', 'pkg:npm/b@2'),
        part('nameless'),
      ],
      dependencies: new Map([
        ['app', ['a', 'b2']],
        ['a', ['b', 'nameless']],
      ]),
    }).catch((error: unknown) => error);
    return { result, seen: server.seen };
  } finally {
    await transport.close();
    await server.close();
  }
}

function bodyOf(seen: readonly Seen[]): z.infer<typeof bodySchema> {
  return bodySchema.loose().parse(JSON.parse(seen[0]?.body.toString() ?? ''));
}

describe('submitDependencies', () => {
  it('sends every purl once, with what it depends on', async () => {
    const { result, seen } = await submit(201, { id: 1, result: 'SUCCESS', message: 'ok' });
    expect(result).toEqual({ sent: 2, leftOut: 1 });
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/repos/acme/app/dependency-graph/snapshots',
      headers: { authorization: 'Bearer ghs_secret' },
    });
    expect(bodyOf(seen)).toMatchObject({
      version: 0,
      sha: 'a'.repeat(40),
      ref: 'refs/heads/main',
      job: { correlator: 'ci_scan', id: '7' },
      detector: { name: 'snyk-connector', version: '1.2.3' },
      scanned: '2026-02-03T04:05:06.000Z',
      manifests: {
        app: {
          name: 'app',
          resolved: {
            'pkg:npm/a@1': {
              package_url: 'pkg:npm/a@1',
              relationship: 'direct',
              dependencies: ['pkg:npm/b@2'],
            },
            'pkg:npm/b@2': { relationship: 'direct', dependencies: [] },
          },
        },
      },
    });
  });

  it('tells what GitHub does not take, and which permission is missing', async () => {
    const invalid = await submit(201, { id: 1, result: 'INVALID', message: 'no\nsuch sha' });
    expect(String(invalid.result)).toContain('does not take the snapshot: no such sha');
    const refused = await submit(403, { message: 'Resource not accessible by integration' });
    expect(String(refused.result)).toContain('permission `contents: write`');
  });
});
