import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HttpClientOptions } from '../../src/http/client.js';
import { createHttpClient } from '../../src/http/client.js';
import { multipart } from '../../src/http/multipart.js';
import { createTransport } from '../../src/http/transport.js';
import { InputError, UpstreamError } from '../../src/model/errors.js';
import { fakeClock } from '../builders/clock.js';
import type { Answer, Loopback } from '../builders/loopback.js';
import { listen, serve, statuses } from '../builders/loopback.js';

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
  const limits = { windows: [], concurrency: 1 }; // shows at once when a place is not given back
  const service = 'Snyk API';
  return createHttpClient({ service, transport, limits, clock: fakeClock(), ...options });
}

const ok: Answer = (_request, response) => response.end('ok');
const reset: Answer = (_request, response) => response.socket?.resetAndDestroy();
const halfThenReset: Answer = (_request, response) => {
  response.writeHead(200, { 'content-length': '10', 'x-request-id': 'r-1' });
  response.write('12345', () => response.socket?.resetAndDestroy());
};
const silent: Answer = () => undefined;
const headersThenSilent: Answer = (_request, response) => {
  response.writeHead(200).write('12345');
};
const inTurn =
  (...answers: Answer[]): Answer =>
  (request, response, count) => {
    answers[Math.min(count, answers.length) - 1]?.(request, response, count);
  };

describe('a connection that fails', () => {
  it.each([
    ['reset before the answer', reset],
    ['reset within the body', halfThenReset],
    ['with headers that do not come', silent],
    ['with a body that does not end', headersThenSilent],
  ])('%s is tried again', async (_what, failing) => {
    const { url, seen } = await server(inTurn(failing, ok));
    const answer = await client({ timeouts: { headers: 30, body: 30 } }).request({ url });
    expect(answer.body.toString()).toBe('ok');
    expect(seen).toHaveLength(2);
  });

  it.each([
    ['reset', reset, /gave no answer to POST \S+: .*(ECONNRESET|UND_ERR_SOCKET)/],
    ['cut', halfThenReset, /answered 200, unreadably, to POST \S+: /],
  ])('%s, is not tried again when that could do harm', async (_what, failing, message) => {
    const { url, seen } = await server(failing);
    const request = client().request({ url, method: 'POST' });
    await expect(request).rejects.toThrow(message);
    await expect(request).rejects.toMatchObject({ retryable: true });
    expect(seen).toHaveLength(1);
  });

  it('is told with its cause and what the service said', async () => {
    const { url } = await server(halfThenReset);
    const error: unknown = await client()
      .request({ url })
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UpstreamError);
    expect(error).toMatchObject({ status: 200, requestId: 'r-1', service: 'Snyk API' });
    expect(error).toHaveProperty('cause.code');
  });

  it('to nobody is tried again, even for a POST', async () => {
    const nobody = createServer();
    const port = await listen(nobody);
    await new Promise((resolve) => nobody.close(resolve));
    const http = client();
    const request = http.request({ url: `http://127.0.0.1:${port}/`, method: 'POST' });
    await expect(request).rejects.toThrow(
      `Snyk API gave no answer to POST http://127.0.0.1:${port}/ (after 5 attempts): connect ECONNREFUSED`,
    );
    expect(http.statistics).toMatchObject({ requests: 5, retries: 4 });
  });

  it('speaks something else than HTTP', async () => {
    const other = createServer((socket) => {
      socket.resume().end('SSH-2.0-OpenSSH\r\n');
    });
    const url = `http://127.0.0.1:${await listen(other)}/`;
    closing.push(
      () =>
        new Promise((resolve) =>
          other.close(() => {
            resolve();
          }),
        ),
    );
    await expect(client().request({ url })).rejects.toMatchObject({ retryable: false });
  });
});

describe('abort', () => {
  it.each([
    ['before the answer', silent],
    ['within the body', headersThenSilent],
  ])('%s throws the reason and frees the place', async (_when, failing) => {
    const controller = new AbortController();
    const { url } = await server(
      inTurn((...seen) => {
        failing(...seen);
        setImmediate(() => {
          controller.abort(new Error('cancelled'));
        });
      }, ok),
    );
    const http = client();
    await expect(http.request({ url, signal: controller.signal })).rejects.toThrow('cancelled');
    expect((await http.request({ url })).status).toBe(200);
  });
});

describe('a body that is too large', () => {
  const big: Answer = (_request, response) => response.end(Buffer.alloc(1001));

  it('is refused, and not asked for again', async () => {
    const { url, seen } = await server(big);
    const http = client();
    await expect(http.request({ url, maxResponseBytes: 1000 })).rejects.toMatchObject({
      message: `Snyk API answered 200, unreadably, to GET ${url}/: the answer is larger than 1000 bytes`,
      retryable: false,
    });
    expect(seen).toHaveLength(1);
    expect((await http.request({ url, maxResponseBytes: 1001 })).body).toHaveLength(1001);
  });

  it('may be a gzip bomb', async () => {
    const bomb = gzipSync(Buffer.alloc(30_000_000));
    const { url } = await server((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb);
    });
    const http = client();
    await expect(http.request({ url })).rejects.toThrow('200-fold');
    const { body } = await http.stream({ url });
    await expect(body.toArray()).rejects.toThrow(UpstreamError);
  });

  it('does not hide an error', async () => {
    const { url } = await server((_request, response) => {
      response.writeHead(400).end(Buffer.alloc(200_000, 'x'));
    });
    const request = client({ maxResponseBytes: 1000 }).request({ url });
    await expect(request).rejects.toThrow(/answered 400 Bad Request to GET \S+: x{499}…$/);
  });
});

describe('compression', () => {
  it('is undone', async () => {
    const { url, seen } = await server((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('{"a":1}'));
    });
    const http = client();
    expect((await http.request({ url })).json()).toEqual({ a: 1 });
    expect(seen[0]?.headers['accept-encoding']).toBe('gzip');
  });

  it.each([
    ['HEAD', 200],
    ['GET', 204],
    ['GET', 304],
  ] as const)('is not looked for where there is no body: %s %d', async (method, status) => {
    const { url } = await server((_request, response) => {
      response.writeHead(status, { 'content-encoding': 'gzip' }).end();
    });
    expect((await client().request({ method, url })).body).toHaveLength(0);
  });

  it('explains an error too', async () => {
    const { url } = await server((_request, response) => {
      response.writeHead(422, { 'content-encoding': 'gzip' }).end(gzipSync('bad severity'));
    });
    await expect(client().request({ url })).rejects.toThrow(/bad severity$/);
  });
});

describe('stream', () => {
  it('hands on what comes, after repeating what failed', async () => {
    const { url, seen } = await server(inTurn(statuses(503), reset, ok));
    const { status, body } = await client().stream({ url });
    expect(status).toBe(200);
    expect(Buffer.concat(await body.toArray()).toString()).toBe('ok');
    expect(seen).toHaveLength(3);
  });

  it('keeps its place until it has ended', async () => {
    const { url, seen } = await server(ok);
    const http = client();
    const { body } = await http.stream({ url });
    const next = http.request({ url });
    for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(seen).toHaveLength(1);
    await body.toArray();
    expect((await next).status).toBe(200);
  });

  it('gives its place back when nobody reads it', async () => {
    const { url } = await server(headersThenSilent);
    const http = client();
    (await http.stream({ url })).body.destroy();
    const second = await http.stream({ url });
    expect(second.status).toBe(200);
    second.body.destroy();
  });

  it('ends with an UpstreamError when the connection breaks', async () => {
    const { url } = await server(halfThenReset);
    const { body } = await client().stream({ url });
    await expect(body.toArray()).rejects.toMatchObject({ name: 'UpstreamError', retryable: true });
  });

  it('ends with the reason when it is aborted', async () => {
    const { url } = await server(headersThenSilent);
    const controller = new AbortController();
    const { body } = await client().stream({ url, signal: controller.signal });
    const read = body.toArray();
    controller.abort(new Error('cancelled'));
    await expect(read).rejects.toThrow('cancelled');
  });

  it('throws for an error status, with its explanation', async () => {
    const { url } = await server((_request, response) => response.writeHead(410).end('expired'));
    await expect(client().stream({ url })).rejects.toThrow(/410 Gone to GET \S+: expired/);
  });
});

describe('sending a file', () => {
  it('sends it with its length, again from the start when that failed', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'upload-'));
    const path = join(directory, 'rows.csv');
    try {
      writeFileSync(path, Buffer.alloc(300_000, 'x'));
      const { url, seen } = await server(statuses(503, 200));
      const body = await multipart([{ name: 'file', filename: 'rows.csv', content: { path } }]);
      await client().request({ url, method: 'POST', body, repeatable: true });
      expect(seen).toHaveLength(2);
      for (const one of seen) {
        expect(one.headers['content-length']).toBe(String(body.length));
        expect(one.headers['content-type']).toBe(body.contentType);
        expect(one.headers['transfer-encoding']).toBeUndefined();
        expect(one.body).toHaveLength(body.length ?? 0);
      }
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('says when the body itself cannot be read', async () => {
    const { url } = await server(ok);
    const body = async function* () {
      yield await Promise.resolve(Buffer.from('a'));
      throw new InputError('the journal is gone');
    };
    const request = client().request({ url, method: 'POST', body });
    await expect(request).rejects.toThrow('the journal is gone');
  });
});
