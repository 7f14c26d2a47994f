import { afterEach, describe, expect, it } from '@jest/globals';
import { qualysPlatform } from '../../../src/delivery/platforms/qualys-etm/qualys-platform.js';
import { parseQualysOptions } from '../../../src/delivery/platforms/qualys-etm/options.js';
import type { Platform } from '../../../src/delivery/platform.js';
import { ConfigError } from '../../../src/model/errors.js';
import type { Answer, Loopback, Seen } from '../../builders/loopback.js';
import { serve, statuses } from '../../builders/loopback.js';
import { batchOf, context, network } from '../../builders/delivery.js';
import { issue, project } from '../../builders/records.js';

const USER = { username: 'acme-ab1', password: 'p&ss wörd' };
const CLIENT = { clientId: 'client-of-acme', clientSecret: 'secret-of-acme' };
const CSV = { connection: 'c-1', profile: 'p-1', 'retain-missing': true };
const WEBHOOK = { mode: 'webhook', connection: 'c-1', 'webhook-path': '/etm/hook' };
const UPLOAD = '/connector-config/connector/integration/c-1/p-1/file-upload';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Signs in with t-1, t-2, …; what else is asked is answered by the test. */
async function gateway(answer: Answer, signIn: Answer = tokens()): Promise<Loopback> {
  let signIns = 0;
  let others = 0;
  const server = await serve((request, response) => {
    if (request.url.startsWith('/auth')) signIn(request, response, (signIns += 1));
    else answer(request, response, (others += 1));
  });
  closing.push(server.close);
  return server;
}

function tokens(): Answer {
  return (_request, response, count) => {
    response.writeHead(201).end(`head.t-${count}.sign\n`);
  };
}

function platformAt(url: string, options: unknown = CSV, account: object = USER) {
  const net = network();
  closing.push(() => net.transport.close());
  const platform = qualysPlatform({ url, ...account, options: parseQualysOptions(options) }, net);
  return { platform, ...net };
}

const send = (platform: Platform, overrides = {}) =>
  platform.send(batchOf([['a', 1]], overrides), context());

const authorizations = (seen: readonly Seen[]) =>
  seen.filter(({ url }) => !url.startsWith('/auth')).map(({ headers }) => headers.authorization);

describe('signing in', () => {
  it('as a user: a form, and the bare token as answer', async () => {
    const server = await gateway(statuses(200));
    expect(await send(platformAt(`${server.url}/`).platform)).toMatchObject({
      state: 'acknowledged',
    });
    const [signIn, upload] = server.seen;
    expect(signIn).toMatchObject({
      method: 'POST',
      url: '/auth',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(signIn?.headers.authorization).toBeUndefined();
    expect(Object.fromEntries(new URLSearchParams(signIn?.body.toString()))).toEqual({
      ...USER,
      token: 'true',
    });
    expect(upload).toMatchObject({
      method: 'POST',
      url: UPLOAD,
      headers: { authorization: 'Bearer head.t-1.sign' },
    });
  });

  it.each([
    [undefined, '/auth/oidc'],
    ['oidc', '/auth/oidc'],
    ['oauth', '/auth/oauth'],
  ])('as an OAuth client (%s): id and secret in headers', async (auth, url) => {
    const server = await gateway(statuses(200));
    await send(platformAt(server.url, { ...CSV, auth }, CLIENT).platform);
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url,
      headers: {
        clientid: CLIENT.clientId,
        clientsecret: CLIENT.clientSecret,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(server.seen[1]?.headers).not.toHaveProperty('clientsecret');
  });

  it('keeps a token until ten minutes before its four hours', async () => {
    const server = await gateway(statuses(200));
    const { platform, clock } = platformAt(server.url);
    await send(platform);
    clock.advance((4 * 60 - 10) * 60_000 - 1);
    await send(platform);
    clock.advance(1);
    await send(platform);
    expect(authorizations(server.seen)).toEqual([
      'Bearer head.t-1.sign',
      'Bearer head.t-1.sign',
      'Bearer head.t-2.sign',
    ]);
  });

  it('fetches a new token once when the old one is refused', async () => {
    const server = await gateway(statuses(401, 200));
    expect(await send(platformAt(server.url).platform)).toMatchObject({ state: 'acknowledged' });
    expect(authorizations(server.seen)).toEqual(['Bearer head.t-1.sign', 'Bearer head.t-2.sign']);
    const [first, second] = server.seen.filter(({ url }) => url === UPLOAD);
    expect(second?.headers['idempotency-key']).toBe(first?.headers['idempotency-key']);

    const stubborn = await gateway(statuses(401));
    await expect(send(platformAt(stubborn.url).platform)).rejects.toThrow(/may this account/);
    expect(authorizations(stubborn.seen)).toHaveLength(2);
  });

  it('tells which settings are wrong, and shows no secret', async () => {
    const refuse: Answer = (request, response) => {
      response
        .writeHead(401)
        .end(`no: ${request.body.toString()} ${String(request.headers['clientsecret'])}`);
    };
    const server = await gateway(statuses(200), refuse);
    const asUser = send(platformAt(server.url).platform);
    await expect(asUser).rejects.toThrow(/platform-username and platform-password/);
    await expect(asUser).rejects.not.toThrow(/w%C3%B6rd/);
    const asClient = send(platformAt(server.url, CSV, CLIENT).platform);
    await expect(asClient).rejects.toThrow(/platform-client-id.*auth: oidc/);
    await expect(asClient).rejects.not.toThrow(CLIENT.clientSecret);
    expect(server.seen.some(({ url }) => url === UPLOAD)).toBe(false);
  });

  it.each(['<html>Welcome</html>', '', '{"token":"x"}'])(
    'does not take %j for a token, and asks again the next time',
    async (text) => {
      const server = await gateway(statuses(200), (_request, response, count) => {
        response.writeHead(count === 1 ? 200 : 201).end(count === 1 ? text : 'a.b.c');
      });
      const { platform } = platformAt(server.url);
      await expect(send(platform)).rejects.toThrow(/without a token.*gateway/);
      expect(await send(platform)).toMatchObject({ state: 'acknowledged' });
    },
  );

  it.each([
    ['nothing', {}],
    ['half a pair', { username: 'u' }],
    ['two halves', { username: 'u', clientSecret: 's' }],
    ['both pairs', { ...USER, ...CLIENT }],
  ])('needs one whole pair, not %s', (_name, account) => {
    expect(() => platformAt('https://gateway.example.com', CSV, account)).toThrow(/one pair/);
  });

  it('tells about address and account at once', () => {
    expect(() => platformAt('http://example.com', CSV, {})).toThrow(
      /platform-url: .*\n.*platform-username/,
    );
  });
});

describe('throttling', () => {
  it.each([409, 429])('%d: waits as long as Qualys says, then goes on', async (status) => {
    const server = await gateway((_request, response, count) => {
      const headers = count === 1 ? { 'x-ratelimit-towait-sec': '90' } : {};
      response.writeHead(count === 1 ? status : 200, headers).end();
    });
    const { platform, clock, statistics } = platformAt(server.url);
    expect(await send(platform)).toMatchObject({ state: 'acknowledged' });
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(90_000);
    expect(statistics.throttledMs).toBeGreaterThanOrEqual(90_000);
  });

  it('has one request under way at a time', async () => {
    let open = 0;
    let most = 0;
    const server = await gateway((_request, response) => {
      open += 1;
      most = Math.max(most, open);
      setImmediate(() => {
        open -= 1;
        response.end();
      });
    });
    const { platform } = platformAt(server.url);
    await Promise.all([send(platform), send(platform), send(platform)]);
    expect(most).toBe(1);
    expect(platform.concurrency).toBe(1);
    expect(server.seen.filter(({ url }) => url === '/auth')).toHaveLength(1);
  });
});

describe('answers', () => {
  it('400 refuses, in its own words; 403 and 404 stay pending with a cure', async () => {
    const server = await gateway((_request, response, count) => {
      response.writeHead([400, 403, 404][count - 1] ?? 500).end('words');
    });
    const { platform } = platformAt(server.url);
    expect(await send(platform)).toEqual({ state: 'refused', answer: '400 Bad Request: words' });
    await expect(send(platform)).rejects.toThrow(/permissions/);
    await expect(send(platform)).rejects.toThrow(/as Qualys shows them/);
  });

  it('the token follows no redirect', async () => {
    const other = await gateway(statuses(200));
    const server = await gateway((_request, response) => {
      response.writeHead(302, { location: other.url }).end();
    });
    await expect(send(platformAt(server.url).platform)).rejects.toThrow(/not followed/);
    expect(other.seen).toHaveLength(0);
  });
});

describe('the webhook', () => {
  it('posts the documents with the id of the connector', async () => {
    const server = await gateway(statuses(200));
    const { platform } = platformAt(server.url, WEBHOOK);
    await platform.send(batchOf([{ a: 1 }, { a: 2 }]), context());
    const request = server.seen[1];
    expect(request).toMatchObject({
      method: 'POST',
      url: '/etm/hook',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'b'.repeat(32) },
    });
    expect(JSON.parse(request?.body.toString() ?? '')).toEqual({
      connectorUuid: 'c-1',
      documents: [{ a: 1 }, { a: 2 }],
    });
  });

  it('takes an envelope, a path with the id, and answers for each document', async () => {
    const server = await gateway((_request, response) => {
      response.writeHead(207).end('[{"s":200},{"s":400,"m":"no"}]');
    });
    const { platform } = platformAt(server.url, {
      ...WEBHOOK,
      'webhook-path': '/etm/{connection}/hook?v=1',
      envelope: { uuid: '$connection', request: '$batch', n: '$count', data: '$documents' },
      answers: { status: 's', message: 'm' },
    });
    expect(await platform.send(batchOf([{ a: 1 }, { a: 2 }]), context())).toEqual({
      state: 'partly',
      refused: [{ index: 1, answer: 'no' }],
    });
    expect(server.seen[1]?.url).toBe('/etm/c-1/hook?v=1');
    expect(JSON.parse(server.seen[1]?.body.toString() ?? '')).toEqual({
      uuid: 'c-1',
      request: 'b'.repeat(32),
      n: 2,
      data: [{ a: 1 }, { a: 2 }],
    });
    expect(platform.destination).toBe(`${server.url}/etm/c-1/hook`);
  });

  it('has an entry for each document', () => {
    const { platform } = platformAt('https://gateway.example.com', WEBHOOK);
    const record = project();
    expect(platform.encode(record, null)).toEqual([]);
    expect(platform.encode(record, { a: 1 })).toEqual([
      { key: record.key, group: '', payload: { a: 1 } },
    ]);
    expect(platform.absent).toBe('kept');
  });

  it('needs no id where none is named', () => {
    const options = { mode: 'webhook', 'webhook-path': '/x', envelope: '$documents' };
    expect(parseQualysOptions(options)).toMatchObject({ mode: 'webhook' });
  });
});

describe.each([
  ['csv', { ...CSV, 'retain-missing': false }, ['a', 1]],
  ['webhook', { ...WEBHOOK, 'retain-missing': false }, { a: 1 }],
])('a connection that closes what is absent (%s)', (_mode, options, payload) => {
  it.each([
    [
      'an incomplete collection',
      { snapshot: false, why: 'org acme answered 403.' },
      /answered 403/,
    ],
    ['a filtered push', { snapshot: false, why: 'push-severity is high.' }, /push-severity/],
    ['several parts', { batches: 2 }, /2 parts/],
  ])('gets nothing of %s', async (_what, overrides, reason) => {
    const server = await gateway(statuses(200));
    const { platform } = platformAt(server.url, options);
    expect(platform.absent).toBe('closed');
    const [hazard, ...others] = platform.hazards?.(context(overrides)) ?? [];
    expect(hazard).toMatch(reason);
    expect(hazard).toMatch(/retain-missing: true/);
    expect(others).toEqual([]);
    expect(server.seen).toHaveLength(0);
  });

  it('gets nothing of it when it is sent all the same, and no part of what was one batch', async () => {
    const server = await gateway(statuses(200));
    const { platform } = platformAt(server.url, options);
    const incomplete = platform.send(batchOf([payload]), context({ snapshot: false }));
    await expect(incomplete).rejects.toThrow(ConfigError);
    const part = platform.send(batchOf([payload], { wholeGroup: false }), context());
    await expect(part).rejects.toThrow(ConfigError);
    expect(server.seen).toHaveLength(0);
  });

  it('gets a whole push in one part; when it is refused, that stays whole and pending', async () => {
    const server = await gateway(statuses(200, 400, 400));
    const { platform } = platformAt(server.url, options);
    expect(platform.hazards?.(context())).toEqual([]);
    const two = batchOf([payload, payload]);
    expect(await platform.send(two, context())).toMatchObject({ state: 'acknowledged' });
    await expect(platform.send(two, context())).rejects.toMatchObject({ name: 'UpstreamError' });
    const one = await platform.send(batchOf([payload]), context());
    expect(one).toMatchObject({ state: 'refused' });
  });
});

describe('a connection that retains what is absent', () => {
  it('takes everything', async () => {
    const server = await gateway(statuses(200));
    const { platform } = platformAt(server.url);
    expect(platform.absent).toBe('kept');
    const partial = context({ snapshot: false, why: 'x', batches: 3 });
    expect(platform.hazards?.(partial)).toEqual([]);
    const batch = batchOf([['a', 1]], { wholeGroup: false });
    expect(await platform.send(batch, partial)).toMatchObject({ state: 'acknowledged' });
  });
});

describe('parseQualysOptions', () => {
  it('asks for retain-missing, and tells all that is missing', () => {
    expect(() => parseQualysOptions({})).toThrow(
      /connection: Give the UUID.*\n.*profile: Give the UUID.*\n.*retain-missing: Say true when/,
    );
    expect(() => parseQualysOptions({ mode: 'webhook' })).toThrow(/webhook-path: Give the path/);
  });

  it.each([
    [{ mode: 'xml' }, /mode: "xml" is not allowed. Give csv or webhook/],
    [{ ...CSV, 'retain-missing': 'yes' }, /retain-missing: "yes" is not allowed/],
    [{ ...CSV, connection: '../x' }, /connection: "..\/x" is not allowed/],
    [{ ...CSV, columns: {} }, /at least one column/],
    [{ ...CSV, columns: { '=cmd': 'a' } }, /no formula/],
    [{ ...CSV, envelope: '$documents' }, /envelope: this platform has no such option/],
    [{ ...WEBHOOK, 'webhook-path': '//evil.example.com/x' }, /begins with one slash/],
    [{ ...WEBHOOK, 'webhook-path': 'https://evil.example.com/x' }, /begins with one slash/],
    [{ ...WEBHOOK, connection: undefined }, /connection: Give the UUID/],
    [{ ...WEBHOOK, envelope: { a: 1 } }, /"\$documents"/],
  ])('refuses %j', (options, problem) => {
    expect(() => parseQualysOptions(options)).toThrow(problem);
  });
});

describe('rows', () => {
  it('name the finding that they are about', () => {
    const { platform } = platformAt('https://gateway.example.com');
    const record = project({ issues: [issue({ attributes: { key: 'A' } }), issue()] });
    const findings = [{ name: 'A' }, { name: 'B' }];
    const document = { asset: {}, findingGroup: { findings } };
    expect(platform.encode(record, document).map(({ key }) => key)).toEqual(
      record.issues.map(({ findingKey }) => findingKey),
    );
    const [only] = platform.encode(record, { findingGroup: { findings: [{ name: 'B' }] } });
    expect(only?.key).toBe(record.key);
    expect(platform.encode(record, { asset: {} })).toEqual([]);
    expect(platform.encode(record, null)).toEqual([]);
  });
});
