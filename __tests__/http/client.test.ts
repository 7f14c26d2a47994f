import { afterEach, describe, expect, it } from '@jest/globals';
import type { HttpClientOptions } from '../../src/http/client.js';
import { createHttpClient } from '../../src/http/client.js';
import { createRedactor } from '../../src/http/redact.js';
import { followOnce } from '../../src/http/redirect.js';
import { createTransport } from '../../src/http/transport.js';
import { ConfigError, UpstreamError } from '../../src/model/errors.js';
import type { FakeClock } from '../builders/clock.js';
import { fakeClock } from '../builders/clock.js';
import type { Answer, Loopback } from '../builders/loopback.js';
import { serve, statuses } from '../builders/loopback.js';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function server(answer: Answer): Promise<Loopback> {
  const loopback = await serve(answer);
  closing.push(loopback.close);
  return loopback;
}

function client(options: Partial<HttpClientOptions> = {}) {
  const transport = createTransport();
  closing.push(() => transport.close());
  const clock = fakeClock();
  const lines: string[] = [];
  const keep = (message: string) => lines.push(message);
  const log = { debug: keep, info: keep, warning: keep, error: keep };
  const made = createHttpClient({ service: 'Snyk API', transport, clock, log, ...options });
  return { ...made, clock, lines };
}

const failing = async (promise: Promise<unknown>): Promise<UpstreamError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof UpstreamError) return error;
  throw new Error('expected an UpstreamError', { cause: error });
};

describe('request', () => {
  it('sends what it was given and returns the whole answer', async () => {
    const { url, seen } = await server((_request, response) => {
      response.writeHead(201, { 'Snyk-Request-Id': 'r-1', 'Set-Cookie': ['a', 'b'] });
      response.end('\uFEFF{"ok":true}');
    });
    const answer = await client({ headers: { 'User-Agent': 'ours/1' } }).request({
      method: 'POST',
      url: `${url}/rest/x?version=1`,
      headers: { 'Content-Type': 'application/vnd.api+json' },
      body: '{"a":"é"}',
    });
    expect(answer).toMatchObject({ status: 201, requestId: 'r-1' });
    expect(answer.headers['set-cookie']).toBe('a, b');
    expect(answer.json()).toEqual({ ok: true });
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ method: 'POST', url: '/rest/x?version=1' });
    expect(seen[0]?.body.toString()).toBe('{"a":"é"}');
    expect(seen[0]?.headers).toMatchObject({
      'user-agent': 'ours/1',
      'accept-encoding': 'gzip',
      'content-type': 'application/vnd.api+json',
      'content-length': '10',
    });
  });

  it.each([200, 204, 301, 302, 303, 304, 307, 399])('returns %d as an answer', async (status) => {
    const { url, seen } = await server((_request, response) => {
      response.writeHead(status, { location: 'https://evil.example/' }).end();
    });
    expect((await client().request({ url })).status).toBe(status);
    expect(seen).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 409, 410, 413, 422, 451, 501, 505, 511])(
    'takes %d as said once and for all',
    async (status) => {
      const { url, seen } = await server(statuses(status));
      const error = await failing(client().request({ url }));
      expect(error).toMatchObject({ status, retryable: false, service: 'Snyk API' });
      expect(seen).toHaveLength(1);
    },
  );

  it.each([408, 425, 429, 500, 502, 503, 504])('repeats after %d', async (status) => {
    const { url, seen } = await server(statuses(status, status, 200));
    const http = client();
    expect((await http.request({ url })).status).toBe(200);
    expect(seen).toHaveLength(3);
    expect(http.statistics).toMatchObject({ requests: 3, retries: 2 });
  });

  it('gives up in the end, saying so', async () => {
    const { url, seen } = await server(statuses(503));
    const error = await failing(client().request({ url: `${url}/rest/orgs` }));
    expect(seen).toHaveLength(5);
    expect(error.retryable).toBe(true);
    expect(error.message).toBe(
      `Snyk API answered 503 Service Unavailable to GET ${url}/rest/orgs (after 5 attempts): {}`,
    );
  });

  it('returns the statuses that the caller expects', async () => {
    const { url, seen } = await server(statuses(503));
    const answer = await client().request({ url, expect: [404, 503] });
    expect(answer.status).toBe(503);
    expect(answer.json()).toEqual({});
    expect(seen).toHaveLength(1);
  });
});

describe('repeating', () => {
  it.each([
    ['POST', {}, 1],
    ['PATCH', {}, 1],
    ['POST', { repeatable: true }, 2],
    ['POST', { headers: { 'Idempotency-Key': 'batch-1' } }, 2],
    ['PUT', {}, 2],
    ['DELETE', {}, 2],
    ['PUT', { repeatable: false }, 1],
  ] as const)('%s %j after a passing error makes %d requests', async (method, extra, requests) => {
    const { url, seen } = await server(statuses(502, 200));
    await client()
      .request({ url, method, ...extra })
      .catch(() => undefined);
    expect(seen).toHaveLength(requests);
  });

  it('repeats any request that was throttled, with its whole body', async () => {
    const { url, seen } = await server(statuses(429, 200));
    const open = async function* () {
      yield await Promise.resolve(Buffer.from('part 1,'));
      yield Buffer.from('part 2');
    };
    await client().request({ url, method: 'POST', body: open });
    expect(seen.map(({ body }) => body.toString())).toEqual(['part 1,part 2', 'part 1,part 2']);
  });

  const RETRY_AFTER: readonly [string, (clock: FakeClock) => Record<string, string>][] = [
    ['seconds', () => ({ 'retry-after': '9' })],
    ['a date', (clock) => ({ 'retry-after': new Date(clock.now() + 9_000).toUTCString() })],
    ['a reset in seconds', () => ({ 'x-ratelimit-reset': '9', 'retry-after': '1' })],
    ['a moment of reset', (clock) => ({ 'x-ratelimit-reset': String(clock.now() / 1000 + 9) })],
    ["Qualys' wait", () => ({ 'x-ratelimit-towait-sec': '9' })],
  ];
  it.each(RETRY_AFTER)('waits as long as it is asked to: %s', async (_form, headers) => {
    const http = client({ retry: { throttled: [409, 429] } });
    const start = http.clock.now();
    const { url } = await server((_request, response, count) => {
      response.sendDate = false;
      response.writeHead(count === 1 ? 409 : 200, headers(http.clock)).end();
    });
    await http.request({ url });
    expect(http.clock.now() - start).toBe(10_000); // and half of the two random seconds
    expect(http.statistics).toEqual({ requests: 2, retries: 1, throttledMs: 10_000 });
    expect(http.lines).toContain('Snyk API asked to slow down (409): pausing 10 s.');
  });

  it('does not take the reset of a limit for the wait after another error', async () => {
    const http = client();
    const start = http.clock.now();
    const { url } = await server((_request, response, count) => {
      response.writeHead(count === 1 ? 500 : 200, { 'x-ratelimit-reset': '60' }).end();
    });
    await http.request({ url });
    expect(http.clock.now() - start).toBe(500);
    expect(http.statistics.throttledMs).toBe(0);
  });

  it('pauses all requests of the target', async () => {
    const http = client({ limits: { windows: [], concurrency: 1 } });
    const times: number[] = [];
    const { url } = await server((_request, response, count) => {
      times.push(http.clock.now());
      response.writeHead(count === 1 ? 429 : 200, { 'retry-after': '29' }).end();
    });
    await Promise.all(['/a', '/b', '/c'].map((path) => http.request({ url: url + path })));
    const [first = 0, ...rest] = times;
    expect(rest.map((time) => time - first)).toEqual([30_000, 30_000, 30_000]);
  });

  it('gives up when the wait is longer than ten minutes', async () => {
    const { url, seen } = await server((_request, response) => {
      response.writeHead(429, { 'retry-after': '601', 'x-request-id': 'abc' }).end('slow down');
    });
    const error = await failing(client().request({ url }));
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ status: 429, retryable: true, requestId: 'abc' });
    expect(error.message).toContain('(asks to wait 601 s, request id abc): slow down');
  });

  it('stops while it waits, when it is told to', async () => {
    const controller = new AbortController();
    const { url, seen } = await server((_request, response) => {
      response.writeHead(503).end(() => {
        controller.abort(new Error('job cancelled'));
      });
    });
    const { signal } = controller;
    await expect(client().request({ url, signal })).rejects.toThrow('job cancelled');
    expect(seen).toHaveLength(1);
  });
});

describe('secrets', () => {
  const credential = (origin: string) => ({
    origin,
    header: 'Authorization',
    value: () => 'token s3cr3t-t0ken\n',
  });

  it('sends a credential to its own origin only', async () => {
    const other = await server(statuses(200));
    const home = await server((_request, response) => {
      response.writeHead(302, { location: `${other.url}/signed` }).end();
    });
    const http = client({ credentials: [credential(`${home.url}/rest`)] });
    await followOnce(http, { url: home.url, headers: { 'X-Api-Key': 'k', accept: 'text/csv' } });
    await http.request({ url: other.url });
    await http.request({ url: home.url.replace('127.0.0.1', 'localhost') }).catch(() => undefined);
    expect(home.seen[0]?.headers.authorization).toBe('token s3cr3t-t0ken');
    expect(home.seen.slice(1).every(({ headers }) => !('authorization' in headers))).toBe(true);
    expect(other.seen).toHaveLength(2);
    for (const { headers } of other.seen) {
      expect(headers).not.toHaveProperty('authorization');
      expect(headers).not.toHaveProperty('x-api-key');
    }
    expect(other.seen[0]?.headers.accept).toBe('text/csv');
  });

  it('shows them neither in errors nor in the log', async () => {
    const redactor = createRedactor(['webhook-path-secret']);
    const { url } = await server((request, response) => {
      response.writeHead(400).end(`you sent\n\x1b[1m${JSON.stringify(request.headers)}`);
    });
    const http = client({ credentials: [credential(url)], redactor });
    const address = `${url}/webhook-path-secret?sig=abcdef&limit=1`;
    const error = await failing(http.request({ url: address }));
    expect(error.message).toContain(`to GET ${url}/***?sig=***&limit=1: you sent [1m{`);
    const all = [error.message, ...http.lines].join('\n');
    expect(all).not.toMatch(/s3cr3t|webhook|abcdef/);
    expect(http.lines[0]).toBe(`GET ${url}/***?sig=***&limit=1: 400 after 0 ms`);
  });

  it('refuses a credential that would break the header', async () => {
    const { url, seen } = await server(statuses(200));
    const value = () => 'a\r\nX-Evil: 1';
    const http = client({ credentials: [{ ...credential(url), value }] });
    await expect(http.request({ url })).rejects.toThrow(ConfigError);
    expect(seen).toHaveLength(0);
  });

  it('renews a credential that was refused, once', async () => {
    const { url, seen } = await server(statuses(401));
    const refused: string[] = [];
    let token = 0;
    const renewable = {
      origin: url,
      header: 'authorization',
      value: () => Promise.resolve(`Bearer ${token}`),
      renew: (value: string) => {
        refused.push(value);
        token += 1;
      },
    };
    const http = client({ credentials: [renewable] });
    const error = await failing(http.request({ url, method: 'POST', body: 'x' }));
    expect(error.status).toBe(401);
    expect(refused).toEqual(['Bearer 0']);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual(['Bearer 0', 'Bearer 1']);
  });
});

describe('what may not be sent', () => {
  it.each(['http://api.snyk.io/', 'ftp://localhost/', 'nonsense'])('%s', async (url) => {
    await expect(client().request({ url })).rejects.toThrow(ConfigError);
  });

  it('headers and credential origins are checked when the client is made', () => {
    expect(() => client({ headers: { a: 'b\nc' } })).toThrow(ConfigError);
    expect(() => client({ headers: { 'X-API-Key': 'k' } })).toThrow('bound to one address');
    const value = () => 'x';
    const credentials = [{ origin: 'http://api.snyk.io', header: 'authorization', value }];
    expect(() => client({ credentials })).toThrow(ConfigError);
  });
});

describe('json', () => {
  it.each([
    ['<html>\n<h1>Login</h1>', '<html> <h1>Login</h1>'],
    ['', 'nothing'],
    ['{"access_token":"s3cr3t"', '{"access_token":"***"'],
  ])('says what came instead of JSON: %j', async (body, shown) => {
    const { url } = await server((_request, response) => response.end(body));
    const answer = await client({ redactor: createRedactor(['s3cr3t']) }).request({ url });
    expect(() => answer.json()).toThrow(
      `200 to GET ${url}/ with something that is not JSON: ${shown}`,
    );
    expect(() => answer.json()).toThrow(UpstreamError);
  });
});
