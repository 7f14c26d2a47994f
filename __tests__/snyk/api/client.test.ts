import { afterEach, describe, expect, it } from '@jest/globals';
import * as z from 'zod/mini';
import { createRedactor } from '../../../src/http/redact.js';
import { newStatistics } from '../../../src/http/statistics.js';
import type { Transport } from '../../../src/http/transport.js';
import { createTransport } from '../../../src/http/transport.js';
import type { SnykAccount } from '../../../src/snyk/api/account.js';
import type { Page, SnykApi } from '../../../src/snyk/api/api.js';
import { createSnykApi } from '../../../src/snyk/api/client.js';
import { orgResource } from '../../../src/snyk/api/resources/org.js';
import { fakeClock } from '../../builders/clock.js';
import type { Answer, Loopback } from '../../builders/loopback.js';
import { serve } from '../../builders/loopback.js';

const item = z.object({ id: z.string(), n: z.number() });
const DATE = 'Sat, 21 Nov 2026 10:00:00 GMT';

let server: Loopback;
let transport: Transport;
afterEach(async () => {
  await transport.close();
  await server.close();
});

async function snyk(answer: Answer, account: SnykAccount = { token: 'secret-token' }) {
  server = await serve(answer);
  transport = createTransport();
  const warnings: string[] = [];
  const clock = fakeClock();
  const api = createSnykApi({
    ...{ transport, account, clock, url: server.url, concurrency: 4 },
    redactor: createRedactor(),
    statistics: newStatistics(),
    warn: (message) => warnings.push(message),
  });
  return { api, warnings, clock, seen: server.seen };
}

type Reply = { status?: number; headers?: Record<string, string>; body?: unknown };

/** Answers one after another; the last one again and again. */
function replies(...list: readonly Reply[]): Answer {
  return (_request, response, count) => {
    const { status = 200, headers = {}, body } = list[Math.min(count, list.length) - 1] ?? {};
    response.writeHead(status, { date: DATE, ...headers });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

async function pagesOf(api: SnykApi, query = {}): Promise<Page<z.infer<typeof item>>[]> {
  const pages = [];
  for await (const page of api.pages({ path: '/orgs/1/issues', query, item })) pages.push(page);
  return pages;
}

describe('createSnykApi', () => {
  it('reads one resource, by Snyk’s clock', async () => {
    const { api, seen } = await snyk(replies({ body: { data: { id: 'a', n: 1 } } }));
    const answer = await api.get({ path: '/self', item });
    expect(answer).toEqual({ data: { id: 'a', n: 1 }, at: new Date(DATE) });
    expect(seen[0]).toMatchObject({
      url: '/rest/self?version=2024-10-15',
      headers: { authorization: 'token secret-token' },
    });
  });

  it('asks its own path again with nothing but the cursor of the link', async () => {
    const next = 'https://evil.example/rest/x?limit=7&starting_after=c1%3D&version=1&a=b';
    const { api, seen } = await snyk(
      replies({ body: { data: [{ id: 'a', n: 1 }], links: { next } } }, { body: { data: [] } }),
    );
    const pages = await pagesOf(api, { status: ['open', 'resolved'], type: undefined });
    expect(pages.map(({ items }) => items.length)).toEqual([1, 0]);
    expect(seen.map(({ url }) => url)).toEqual([
      '/rest/orgs/1/issues?status=open,resolved&limit=100&version=2024-10-15',
      '/rest/orgs/1/issues?status=open,resolved&limit=100&starting_after=c1%3D&version=2024-10-15',
    ]);
  });

  it('names each resource that cannot be read', async () => {
    const data = [{ id: 'a', n: 1 }, { id: 'b' }, 7, { id: 'x'.repeat(500), n: '\n' }];
    const { api } = await snyk(replies({ body: { data } }));
    const [page] = await pagesOf(api);
    expect(page?.items).toEqual([{ id: 'a', n: 1 }]);
    expect(page?.unreadable).toEqual([
      { id: 'b', why: 'n: expected number' },
      { id: '#2', why: 'expected object' },
      { id: 'x'.repeat(100), why: 'n: expected number' },
    ]);
  });

  it('gives the pages before the one that fails', async () => {
    const next = '/orgs/1/issues?starting_after=c';
    const { api } = await snyk(
      replies({ body: { data: [{ id: 'a', n: 1 }], links: { next } } }, { status: 403 }),
    );
    const got: number[] = [];
    const reading = async () => {
      for await (const page of api.pages({ path: '/orgs/1/issues', item })) {
        got.push(page.items.length);
      }
    };
    await expect(reading()).rejects.toMatchObject({
      status: 403,
      message: expect.stringContaining('org.project.snapshot.read'),
    });
    expect(got).toEqual([1]);
  });

  it('tells once that a list points back', async () => {
    const next = '?starting_after=c';
    const { api, warnings } = await snyk(
      replies({ body: { data: [{ id: 'a', n: 1 }], links: { next } } }),
    );
    expect(await pagesOf(api)).toHaveLength(2);
    await pagesOf(api);
    expect(warnings).toEqual([expect.stringContaining('pointed back')]);
  });

  it.each([[{}], [{ data: {} }], [{ data: null }], [[]], ['"text"'], ['<html>']])(
    'does not take %j for an empty list',
    async (body) => {
      const { api } = await snyk(replies({ body }));
      await expect(pagesOf(api)).rejects.toMatchObject({ name: 'UpstreamError', status: 200 });
    },
  );

  it('warns once of each endpoint that goes away', async () => {
    const headers = { 'snyk-version-lifecycle-stage': 'deprecated', sunset: '2027-01-01' };
    const { api, warnings } = await snyk(replies({ headers, body: { data: { id: 'a', n: 1 } } }));
    await api.get({ path: '/self', item });
    await api.get({ path: '/orgs/1', item });
    await api.get({ path: '/orgs/2', item });
    expect(warnings).toHaveLength(2);
    expect(warnings[1]).toContain('2027-01-01');
  });

  it.each([
    [
      401,
      '{"status":"401","code":"Unauthorized"}',
      ['Unauthorized', 'eu-01 (https://api.eu.snyk.io)'],
    ],
    [404, '{"errors":[{"status":"404","detail":"gone"}]}', ['gone', 'Is the id right']],
    [410, 'brownout', ['brownout', 'end of its life']],
    [503, '{"errors":[{"code":"SNYK-0099","detail":"soon"}]}', ['soon', 'status.snyk.io']],
  ])('says what %i means, after one request', async (status, body, words) => {
    const headers = { 'snyk-request-id': 'req-1' };
    const { api, seen } = await snyk(replies({ status, headers, body }));
    const asking = api.get({ path: '/orgs/1', item });
    await expect(asking).rejects.toMatchObject({
      name: 'UpstreamError',
      status,
      requestId: 'req-1',
    });
    for (const word of words) await expect(asking).rejects.toThrow(word);
    expect(seen).toHaveLength(1);
  });

  it('waits as asked after 429 and goes on', async () => {
    const throttled = { status: 429, headers: { 'x-ratelimit-reset': '7' }, body: '' };
    const { api, clock } = await snyk(replies(throttled, { body: { data: { id: 'a', n: 1 } } }));
    await expect(api.get({ path: '/self', item })).resolves.toMatchObject({ data: { n: 1 } });
    expect(Math.max(...clock.slept)).toBeGreaterThanOrEqual(7000);
  });

  it('returns a redirect and follows none', async () => {
    const { api, seen } = await snyk(
      replies({ status: 303, headers: { location: '/x?y' }, body: '' }),
    );
    const path = '/rest/orgs/1/sbom_tests/2';
    await expect(api.request({ path })).resolves.toMatchObject({ status: 303, body: undefined });
    await expect(api.get({ path: '/self', item })).rejects.toThrow('redirect to /x, which');
    expect(seen.map(({ url }) => url)[0]).toBe(`${path}?version=2024-10-15~beta`);
  });

  it('posts JSON:API to REST and JSON to V1, which has no version', async () => {
    const { api, seen } = await snyk(replies({ body: { ok: true } }));
    const answer = await api.request({
      method: 'POST',
      path: '/rest/orgs/1/export',
      body: { a: 1 },
    });
    await api.request({ method: 'POST', path: '/v1/org/1', body: {} });
    expect(answer.body).toEqual({ ok: true });
    expect(seen.map(({ url, headers }) => [url, headers['content-type']])).toEqual([
      ['/rest/orgs/1/export?version=2024-10-15', 'application/vnd.api+json'],
      ['/v1/org/1', 'application/json'],
    ]);
    expect(seen[0]?.body.toString()).toBe('{"a":1}');
  });
});

describe('an OAuth client', () => {
  const account = { clientId: 'id', clientSecret: 'se&cret' };

  /** Grants token-1, token-2, …; refuses those in `refused` and answers the others. */
  function granting(life: number, refused: readonly string[] = []): Answer {
    let granted = 0;
    return (request, response) => {
      if (request.url === '/oauth2/token') {
        granted += 1;
        response.end(JSON.stringify({ access_token: `token-${granted}`, expires_in: life }));
      } else {
        const known = request.headers.authorization ?? '';
        response.statusCode = refused.includes(known) ? 401 : 200;
        response.end(JSON.stringify({ data: { id: known, n: 1 } }));
      }
    };
  }
  const signIns = () => server.seen.filter(({ url }) => url === '/oauth2/token');

  it('signs in once for all requests, and anew before the token ends', async () => {
    const { api, clock } = await snyk(granting(3600), account);
    const get = () => api.get({ path: '/self', item });
    await Promise.all([get(), get(), get()]);
    expect(signIns().map(({ body }) => body.toString())).toEqual([
      'grant_type=client_credentials&client_id=id&client_secret=se%26cret',
    ]);
    clock.advance(3_539_000);
    await get();
    expect(signIns()).toHaveLength(1);
    clock.advance(1_000);
    expect((await get()).data.id).toBe('Bearer token-2');
  });

  it('signs in anew, once, when the token is refused', async () => {
    const { api } = await snyk(granting(3600, ['Bearer token-1']), account);
    const get = () => api.get({ path: '/self', item });
    const ids = await Promise.all([get(), get(), get()]);
    expect(new Set(ids.map(({ data }) => data.id))).toEqual(new Set(['Bearer token-2']));
    expect(signIns()).toHaveLength(2);
  });

  it('says why it was not let in', async () => {
    const body = { error: 'invalid_client', error_description: 'no such client' };
    const { api } = await snyk(replies({ status: 401, body }), account);
    const asking = api.get({ path: '/self', item });
    await expect(asking).rejects.toMatchObject({ service: 'Snyk sign-in', status: 401 });
    await expect(asking).rejects.toThrow('invalid_client: no such client. Are snyk-client-id');
  });

  it.each([[{}], [{ access_token: 'a\nb' }], ['text']])('takes no token from %j', async (body) => {
    const { api } = await snyk(replies({ body }), account);
    await expect(api.get({ path: '/self', item })).rejects.toMatchObject({ name: 'UpstreamError' });
  });
});

it('reads real schemas with null for what is not told', async () => {
  const attributes = { name: 'Org', slug: 'org', group_id: null, created_at: null, extra: [null] };
  const { api } = await snyk(replies({ body: { data: { id: 'a', type: 'org', attributes } } }));
  const { data } = await api.get({ path: '/orgs/a', item: orgResource });
  expect(data).toEqual({ id: 'a', type: 'org', attributes: { name: 'Org', slug: 'org' } });
});
