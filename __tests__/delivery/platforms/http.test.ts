import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver } from '../../../src/delivery/deliver.js';
import { Journal } from '../../../src/delivery/journal/journal.js';
import { JournalWriter } from '../../../src/delivery/journal/writer.js';
import type { Platform } from '../../../src/delivery/platform.js';
import { httpPlatform } from '../../../src/delivery/platforms/http/http-platform.js';
import { parseHttpOptions } from '../../../src/delivery/platforms/http/options.js';
import { ConfigError } from '../../../src/model/errors.js';
import type { ProjectRecord } from '../../../src/model/record.js';
import { batchOf, context, network } from '../../builders/delivery.js';
import type { Answer, Loopback } from '../../builders/loopback.js';
import { serve, statuses } from '../../builders/loopback.js';
import { issue, project } from '../../builders/records.js';

const TOKEN = 'token-of-the-user';
const NOW = new Date('2026-01-01T00:00:00Z');
const log = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
  error: () => undefined,
};

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function endpoint(answer: Answer): Promise<Loopback> {
  const server = await serve(answer);
  closing.push(server.close);
  return server;
}

function platformAt(url: string, options: unknown = {}, token: string | undefined = TOKEN) {
  const net = network();
  closing.push(() => net.transport.close());
  return httpPlatform({ url, token, options: parseHttpOptions(options) }, net);
}

async function sent(options: unknown, payloads: readonly unknown[]) {
  const server = await endpoint(statuses(200));
  await platformAt(`${server.url}/in`, options).send(batchOf(payloads), context());
  const [request] = server.seen;
  return { request, body: request?.body.toString() ?? '' };
}

const answering =
  (status: number, body: unknown): Answer =>
  (_request, response) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  };

async function outcomeOf(answer: Answer, options: unknown = {}, payloads: unknown[] = [{}, {}]) {
  const server = await endpoint(answer);
  return platformAt(server.url, options).send(batchOf(payloads), context());
}

describe('the http platform', () => {
  it('posts a batch as a JSON array, with token and idempotency key', async () => {
    const { request, body } = await sent({}, [{ a: 1 }, { b: 'ü' }]);
    expect(request).toMatchObject({
      method: 'POST',
      url: '/in',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${TOKEN}`,
        'idempotency-key': 'b'.repeat(32),
      },
    });
    expect(JSON.parse(body)).toEqual([{ a: 1 }, { b: 'ü' }]);
  });

  it.each([
    [{ encoding: 'single' }, 'application/json', '{"a":1}'],
    [{ encoding: 'ndjson' }, 'application/x-ndjson', '{"a":1}\n'],
    [
      { envelope: { c: '$count', b: '$batch', d: '$documents' } },
      'application/json',
      `{"c":1,"b":"${'b'.repeat(32)}","d":[{"a":1}]}`,
    ],
    [{ envelope: 'events: $documents' }, 'application/json', '{"events":[{"a":1}]}'],
    [
      { encoding: 'ndjson', envelope: '{"event":"$document"}' },
      'application/x-ndjson',
      '{"event":{"a":1}}\n',
    ],
  ])('with %j writes %s', async (options, type, expected) => {
    const { request, body } = await sent(options, [{ a: 1 }]);
    expect(request?.headers['content-type']).toBe(type);
    expect(body).toBe(expected);
  });

  it('replaces nothing within the documents', async () => {
    const { body } = await sent({ envelope: { d: '$documents' } }, [{ title: '$batch' }]);
    expect(JSON.parse(body)).toEqual({ d: [{ title: '$batch' }] });
  });

  it('makes a CloudEvent of each document; equal documents are the equal event', async () => {
    const platform = platformAt('http://127.0.0.1:1', { encoding: 'cloudevents' });
    const record = project();
    const [first] = platform.encode(record, { asset: { a: 1 } });
    const [again] = platform.encode(record, { asset: { a: 1 } });
    const [other] = platform.encode(record, { asset: { a: 2 } });
    expect(first).toEqual(again);
    expect(first?.payload).toMatchObject({
      specversion: '1.0',
      source: 'snyk-connector',
      type: 'snyk-connector.project',
      subject: record.key,
      datacontenttype: 'application/json',
      data: { asset: { a: 1 } },
    });
    expect(first?.payload).not.toHaveProperty('id', Reflect.get(Object(other?.payload), 'id'));
    const many = await sent({ encoding: 'cloudevents' }, [first?.payload]);
    expect(many.request?.headers['content-type']).toBe('application/cloudevents-batch+json');
    expect(JSON.parse(many.body)).toEqual([first?.payload]);
    const one = await sent({ encoding: 'cloudevents', 'max-documents': 1 }, [first?.payload]);
    expect(one.request?.headers['content-type']).toBe('application/cloudevents+json');
    expect(JSON.parse(one.body)).toEqual(first?.payload);
  });

  it('has an entry for each document, and none where the map made none', () => {
    const platform = platformAt('http://127.0.0.1:1/in?key=secret');
    const record = project();
    expect(platform.encode(record, null)).toEqual([]);
    expect(platform.encode(record, { a: 1 })).toEqual([
      { key: record.key, group: '', payload: { a: 1 } },
    ]);
    expect(platform.destination).toBe('http://127.0.0.1:1/in');
    expect(platform.absent).toBe('kept');
  });

  it.each([
    [{ document: 'ocsf' }, 'http://127.0.0.1:1/in (ocsf)'],
    [
      { document: 'finding', encoding: 'cloudevents' },
      'http://127.0.0.1:1/in (finding, cloudevents)',
    ],
  ])('is another destination with %j, whose documents are others', (options, destination) => {
    expect(platformAt('http://127.0.0.1:1/in', options).destination).toBe(destination);
  });

  it('takes documents of other kinds, and names what they are about', () => {
    const net = network();
    const options = parseHttpOptions({ document: 'finding', encoding: 'cloudevents' });
    const contents = ({ issues }: ProjectRecord) =>
      issues.map(({ findingKey: key }) => ({ key, payload: { of: key } }));
    const platform = httpPlatform({ url: 'https://x.example', options, contents }, net);
    const record = project({ issues: [issue()] });
    const key = record.issues[0]?.findingKey;
    expect(platform.encode(record, null)).toMatchObject([
      { key, payload: { type: 'snyk-connector.finding', subject: key, data: { of: key } } },
    ]);
  });

  it('sends as many requests at once as it is told', () => {
    expect(platformAt('http://127.0.0.1:1').concurrency).toBe(4);
    for (const concurrency of [1, 16])
      expect(platformAt('http://127.0.0.1:1', { concurrency }).concurrency).toBe(concurrency);
    for (const concurrency of [0, 17, 1.5])
      expect(() => parseHttpOptions({ concurrency })).toThrow(/^platform-options.concurrency: /);
  });

  it('shows no part of its address by which the service knows who may call', async () => {
    const secret = 'T024BE7LD-x9Y8z7W6';
    const server = await endpoint(statuses(404));
    const platform = platformAt(`${server.url}/services/${secret}/in`);
    const failed = platform.send(batchOf([{}]), context());
    await expect(failed).rejects.toThrow(`POST ${server.url}/services/***/in`);
    expect(server.seen[0]?.url).toBe(`/services/${secret}/in`);
    expect(platform.destination).toMatch(/services\/\*\*\*\/in \([0-9a-f]{8}\)$/);
    const other = platformAt(`${server.url}/services/${secret}2/in`);
    expect(other.destination).not.toBe(platform.destination);
  });

  it('signs the bytes that it sends', async () => {
    const hmac = { secret: 'shared secret' };
    const { request, body } = await sent({ hmac }, [{ a: 'é' }]);
    const hex = createHmac('sha256', 'shared secret').update(body).digest('hex');
    expect(request?.headers['x-hub-signature-256']).toBe(`sha256=${hex}`);
    const named = await sent({ hmac: { ...hmac, header: 'X-My-Signature' } }, [{}]);
    expect(named.request?.headers['x-my-signature']).toMatch(/^sha256=[0-9a-f]{64}$/);
  });

  it('sends headers of the user, and shows none that may be secret', async () => {
    const server = await endpoint((request, response) => {
      response.writeHead(400).end(`bad key ${String(request.headers['x-api-key'])}`);
    });
    const headers = { 'X-Api-Key': 'key-of-the-user', 'X-Tenant': 'acme' };
    const outcome = await platformAt(server.url, { headers }).send(batchOf([{}]), context());
    expect(server.seen[0]?.headers).toMatchObject({
      'x-api-key': 'key-of-the-user',
      'x-tenant': 'acme',
    });
    expect(outcome).toEqual({ state: 'refused', answer: '400 Bad Request: bad key ***' });
  });
});

describe('answers of the endpoint', () => {
  it.each([200, 201, 202, 204])('%d acknowledges', async (status) => {
    expect(await outcomeOf(answering(status, ''))).toMatchObject({ state: 'acknowledged' });
  });

  it.each([400, 413, 422])('%d refuses, in its own words', async (status) => {
    const outcome = await outcomeOf(answering(status, `no ${TOKEN}\u001b[31m`));
    expect(outcome).toMatchObject({ state: 'refused' });
    expect(outcome).toHaveProperty('answer', expect.stringMatching(/: no \*\*\* \[31m$/));
  });

  it.each([
    [401, /platform-token/],
    [403, /write here/],
    [404, /platform-url/],
    [410, /given up/],
    [415, /encoding/],
  ])('%d leaves the batch pending and says what to do', async (status, cure) => {
    const failed = outcomeOf(answering(status, `seen ${TOKEN}`));
    await expect(failed).rejects.toMatchObject({ name: 'UpstreamError', status });
    await expect(failed).rejects.toThrow(cure);
    await expect(failed).rejects.not.toThrow(TOKEN);
  });

  it('follows no redirect, and tells where it points', async () => {
    const other = await endpoint(statuses(200));
    const server = await endpoint((_request, response) => {
      response.writeHead(307, { location: `${other.url}/x?token=abcdef` }).end();
    });
    const failed = platformAt(server.url).send(batchOf([{}]), context());
    await expect(failed).rejects.toThrow(`redirects to ${other.url}/x?token=***.`);
    expect(other.seen).toHaveLength(0);
    expect(server.seen).toHaveLength(1);
  });

  it('207 without a mapping is not taken for success', async () => {
    await expect(outcomeOf(answering(207, [{ status: 500 }]))).rejects.toThrow(/answers/);
  });

  const ANSWERS = { results: 'data.items', status: 'code', message: 'error.text' };
  const item = (code: unknown, text = '') => ({ code, error: { text } });

  it('reads results in the order of the documents', async () => {
    const body = { data: { items: [item(201), item(400, `bad ${TOKEN}`), item('ok')] } };
    expect(await outcomeOf(answering(207, body), { answers: ANSWERS }, [1, 2, 3])).toEqual({
      state: 'partly',
      refused: [{ index: 1, answer: 'bad ***' }],
    });
  });

  it('reads a list of refusals only, by index', async () => {
    const answers = { results: 'errors', index: 'at', message: 'why' };
    const body = { errors: [{ at: '1', why: 'bad' }] };
    expect(await outcomeOf(answering(200, body), { answers }, [1, 2])).toEqual({
      state: 'partly',
      refused: [{ index: 1, answer: 'bad' }],
    });
    expect(await outcomeOf(answering(200, { errors: [] }), { answers })).toEqual({
      state: 'acknowledged',
    });
    expect(await outcomeOf(answering(204, ''), { answers })).toEqual({ state: 'acknowledged' });
  });

  it.each([
    ['a list that is not there', { items: [] }],
    ['fewer results than documents', { data: { items: [item(200)] } }],
    ['more results than documents', { data: { items: [item(200), item(200), item(200)] } }],
    ['a result without status', { data: { items: [item(200), {}] } }],
    ['a status by inheritance', JSON.stringify({ data: { items: [item(200), '__proto__'] } })],
    ['something that is not JSON', '<html>'],
  ])('with %s leave the batch pending', async (_name, body) => {
    await expect(outcomeOf(answering(200, body), { answers: ANSWERS })).rejects.toMatchObject({
      name: 'UpstreamError',
    });
  });

  it.each(['2', '-1', '1.5', 'x', null])('an index %p that no document has, too', async (at) => {
    const answers = { results: 'errors', index: 'at' };
    const failed = outcomeOf(answering(200, { errors: [{ at }] }), { answers });
    await expect(failed).rejects.toThrow(/answers\.index/);
  });

  it('documents that are put off stay pending', async () => {
    const body = { data: { items: [item(200), item(503, 'busy')] } };
    const failed = outcomeOf(answering(200, body), { answers: ANSWERS });
    await expect(failed).rejects.toMatchObject({ retryable: true });
  });
});

describe('with the journal around it', () => {
  async function push(platform: Platform, documents: readonly { n: number }[]) {
    const directory = await mkdtemp(join(tmpdir(), 'http-'));
    closing.push(() => rm(directory, { recursive: true }));
    const path = join(directory, '000001');
    const writer = await JournalWriter.create(path, platform);
    for (const document of documents)
      for (const entry of platform.encode(project(), document)) await writer.add(entry);
    const createdAt = NOW.toISOString();
    await writer.seal({ snapshot: true, why: null, dryRun: false, createdAt });
    return path;
  }

  async function resume(path: string, platform: Platform) {
    const journal = await Journal.open(path);
    if (journal === undefined) throw new Error('not sealed');
    try {
      const { signal } = new AbortController();
      return await deliver({ journal, platform, log, now: () => NOW, signal });
    } finally {
      await journal.close();
    }
  }

  it('repeats a batch with the same key, in this run and in the next', async () => {
    const server = await endpoint(statuses(503, 403, 200));
    const platform = platformAt(server.url);
    const path = await push(platform, [{ n: 1 }, { n: 2 }]);
    expect(await resume(path, platform)).toMatchObject({
      counts: { pending: 2 },
      obstacle: expect.stringContaining('403'),
    });
    expect(await resume(path, platformAt(server.url))).toMatchObject({ counts: { delivered: 2 } });
    const keys = server.seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(new Set(server.seen.map(({ body }) => body.toString())).size).toBe(1);
  });

  it('isolates the document that is refused', async () => {
    const server = await endpoint((request, response) => {
      const bad = request.body.toString().includes('"n":5}');
      response.writeHead(bad ? 422 : 200).end(bad ? 'five' : '');
    });
    const platform = platformAt(server.url, { 'max-documents': 4 });
    const path = await push(
      platform,
      Array.from({ length: 9 }, (_, n) => ({ n })),
    );
    const { counts } = await resume(path, platform);
    expect(counts).toEqual({ entries: 9, delivered: 8, rejected: 1, pending: 0 });
  });

  it.each([
    ['array', { 'max-documents': 5 }],
    [
      'array in an envelope',
      { 'max-documents': 5, envelope: { id: '$batch', n: '$count', list: '$documents' } },
    ],
    ['ndjson', { encoding: 'ndjson' }],
    [
      'ndjson in envelopes',
      { encoding: 'ndjson', 'max-documents': 5, envelope: { e: '$document' } },
    ],
    ['single', { encoding: 'single', envelope: { e: '$document', b: '$batch' } }],
    ['cloudevents', { encoding: 'cloudevents' }],
  ])('no body of %s is longer than max-bytes', async (_name, options) => {
    const server = await endpoint(statuses(200));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 12 }),
        async (texts) => {
          server.seen.length = 0;
          const platform = platformAt(server.url, {
            'max-bytes': 700,
            ...options,
          });
          const path = await push(
            platform,
            texts.map((text, n) => ({ n, text })),
          );
          const { counts } = await resume(path, platform);
          expect(counts).toMatchObject({ delivered: texts.length, pending: 0 });
          for (const { body } of server.seen) expect(body.length).toBeLessThanOrEqual(700);
        },
      ),
      { numRuns: 10 },
    );
  });

  it('fills a body up to the byte, and never beyond', async () => {
    const server = await endpoint(statuses(200));
    const documents = [{ n: 1 }, { n: 2 }]; // [{"n":1},{"n":2}] has 17 bytes
    const bodies = async (maxBytes: number) => {
      server.seen.length = 0;
      const platform = platformAt(server.url, { 'max-bytes': maxBytes });
      await resume(await push(platform, documents), platform);
      return server.seen.map(({ body }) => body.toString()).sort();
    };
    expect(await bodies(17)).toEqual(['[{"n":1},{"n":2}]']);
    expect(await bodies(16)).toEqual(['[{"n":1}]', '[{"n":2}]']);
  });

  it('does not send a document that is too long, and says so', async () => {
    const server = await endpoint(statuses(200));
    const send = (maxBytes: number) =>
      platformAt(server.url, { 'max-bytes': maxBytes }).send(batchOf([{ n: 1 }]), context());
    expect(await send(9)).toMatchObject({ state: 'acknowledged' });
    expect(await send(8)).toEqual({
      state: 'refused',
      answer: 'Not sent: 9 bytes, where one request may have 8.',
    });
    expect(server.seen).toHaveLength(1);
  });

  it('puts at most max-documents into a request', async () => {
    const server = await endpoint(statuses(200));
    for (const [count, requests] of [
      [500, 1],
      [501, 2],
    ] as const) {
      server.seen.length = 0;
      const platform = platformAt(server.url);
      await resume(
        await push(
          platform,
          Array.from({ length: count }, (_, n) => ({ n })),
        ),
        platform,
      );
      expect(server.seen).toHaveLength(requests);
    }
  });
});

describe('parseHttpOptions', () => {
  it('knows what was meant, also within an option', () => {
    const parse = () => parseHttpOptions({ encodin: 'array', hmac: { secret: 'x', hedder: 'y' } });
    expect(parse).toThrow('.encodin: this platform has no such option. Did you mean `encoding`?');
    expect(() => parseHttpOptions('{method:PUT}')).toThrow(
      'platform-options.method:PUT: this platform has no such option. In YAML a colon is followed by a blank.',
    );
    expect(parse).toThrow('.hmac.hedder: this platform has no such option. Did you mean `header`?');
  });

  it('tells all problems at once', () => {
    const parse = () =>
      parseHttpOptions({ method: 'GET', encoding: 'xml', 'max-bytes': 0, foo: 1 });
    expect(parse).toThrow(ConfigError);
    expect(parse).toThrow(
      [
        'platform-options.method: "GET" is not allowed. Give POST, PUT or PATCH.',
        'platform-options.max-bytes: 0 is not allowed. Give 1 or more.',
        'platform-options.encoding: "xml" is not allowed. Give array, single, ndjson or cloudevents.',
        'platform-options.foo: this platform has no such option. See docs/platforms.md.',
      ].join('\n'),
    );
  });

  it('reads JSON and YAML text, and nothing at all', () => {
    expect(parseHttpOptions('{"method":"PUT"}').method).toBe('PUT');
    expect(parseHttpOptions('method: PUT').method).toBe('PUT');
    expect(parseHttpOptions(undefined)).toMatchObject({
      method: 'POST',
      encoding: 'array',
      'max-documents': 500,
      'max-bytes': 5_000_000,
    });
    expect(parseHttpOptions({ encoding: 'single' })['max-documents']).toBe(1);
    expect(() => parseHttpOptions('{"a')).toThrow(/neither JSON nor YAML/);
    expect(() => parseHttpOptions([])).toThrow(ConfigError);
  });

  it.each([
    [{ envelope: { a: 1 } }, /"\$documents" must stand in it once/],
    [{ envelope: ['$documents', '$documents'] }, /once/],
    [{ encoding: 'single', envelope: '$documents' }, /"\$document" must/],
    [{ encoding: 'cloudevents', envelope: '$documents' }, /leave it out/],
    [{ encoding: 'single', 'max-documents': 2 }, /one document/],
    [{ headers: { 'Idempotency-Key': 'x' } }, /cannot be set/],
    [{ headers: { 'x-a': 'a\nb' } }, /line break/],
    [{ hmac: { header: 'x-a' } }, /hmac\.secret: Give the secret/],
    [{ hmac: { secret: 's', header: 'X-A' }, headers: { 'x-a': '1' } }, /set twice/],
    [{ answers: { results: 'a' } }, /Give `status`, or `index`/],
    [{ envelope: '{"a' }, /neither JSON nor YAML/],
  ])('refuses %j', (options, problem) => {
    expect(() => parseHttpOptions(options)).toThrow(problem);
  });

  it('never shows a secret', () => {
    const secret = 'very-secret\nvalue';
    for (const options of [{ headers: { authorization: secret } }, { hmac: secret }]) {
      expect(() => parseHttpOptions(options)).toThrow(ConfigError);
      expect(() => parseHttpOptions(options)).not.toThrow(/very-secret/);
    }
  });
});

describe('httpPlatform', () => {
  it.each(['ftp://x', 'http://example.com', 'nonsense', 'https://u:p@x'])(
    'refuses the address %s',
    (url) => {
      expect(() => platformAt(url)).toThrow(/^platform-url: /);
    },
  );

  it('refuses two values for one header, and an envelope without room', () => {
    const headers = { Authorization: 'Basic abc' };
    expect(() => platformAt('https://x', { headers })).toThrow(/give one of them/);
    const envelope = { note: 'x'.repeat(100), d: '$documents' };
    expect(() => platformAt('https://x', { envelope, 'max-bytes': 100 })).toThrow(/no room/);
  });
});
