import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { checkConnection } from '../../src/check/check.js';
import type { CheckDeps } from '../../src/check/deps.js';
import type { CheckStep } from '../../src/check/step.js';
import type { CheckTarget } from '../../src/check/target.js';
import { fakeClock } from '../builders/clock.js';
import type { TestCertificates } from '../builders/certificates.js';
import { certificates } from '../builders/certificates.js';
import type { Answer, Loopback } from '../builders/loopback.js';
import { serve } from '../builders/loopback.js';
import { serveProxy } from '../builders/proxy.js';

const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

/** For localhost. */
let ours: TestCertificates;

beforeAll(async () => {
  ours = await certificates();
});

const TOKEN = 'snyk-token-of-the-test';
const ORG = '11111111-2222-3333-4444-555555555555';

/** Snyk's API: for each path a status and a body. */
function snykAnswers(
  replies: Readonly<Record<string, { status?: number; body?: unknown }>> = {},
): Answer {
  const usual: Record<string, unknown> = {
    '/rest/self': { data: { attributes: { username: 'robot' } } },
    '/rest/orgs': { data: [{ id: ORG, attributes: { slug: 'shop' } }] },
    [`/rest/orgs/${ORG}`]: { data: { id: ORG, attributes: { slug: 'shop' } } },
    [`/rest/orgs/${ORG}/issues`]: { data: [{}, {}] },
  };
  return (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const { status = 200, body = usual[pathname] } = replies[pathname] ?? {};
    response.writeHead(status, { 'content-type': 'application/vnd.api+json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
}

async function start(answer: Answer, tls?: { key: string; cert: string }): Promise<Loopback> {
  const server = await serve(answer, tls);
  open.push(server);
  return server;
}

function snyk(url: string, more: { org?: string; token?: string } = {}): CheckTarget {
  const { token = TOKEN, org } = more;
  return { kind: 'snyk', url, credential: { token }, ...(org === undefined ? {} : { org }) };
}

async function check(target: CheckTarget, deps: CheckDeps = {}): Promise<CheckStep[]> {
  const steps: CheckStep[] = [];
  for await (const step of checkConnection(target, { clock: fakeClock(), ...deps })) {
    steps.push(step);
  }
  return steps;
}

/** The names of the steps that succeeded, and the one that did not. */
async function outcome(target: CheckTarget, deps?: CheckDeps) {
  const steps = await check(target, deps);
  const last = steps.at(-1);
  return {
    passed: steps.filter(({ ok }) => ok).map(({ name }) => name),
    failed: last?.ok === false ? last.name : null,
    detail: last?.detail,
    cure: last?.cure,
  };
}

function fileWith(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'check-')), 'authority.pem');
  writeFileSync(file, text);
  return file;
}

const UP_TO_DATA = ['network', 'tls', 'authentication', 'authorization'];

describe('all is well', () => {
  it('passes the five checks, by GET alone, and tells what was read', async () => {
    const server = await start(snykAnswers());
    const steps = await check(snyk(server.url));
    expect(steps.map(({ name, ok, cure }) => [name, ok, cure])).toEqual([
      ['network', true, null],
      ['tls', true, null],
      ['authentication', true, null],
      ['authorization', true, null],
      ['data', true, null],
    ]);
    expect(steps.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('127.0.0.1'),
      expect.stringContaining('no TLS'),
      'signed in as robot',
      'may read the organization shop',
      'read a page of 2 issues of shop',
    ]);
    expect(server.seen.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'GET /rest/self?version=2024-10-15',
      'GET /rest/orgs?version=2024-10-15&limit=10',
      `GET /rest/orgs/${ORG}/issues?version=2024-10-15&limit=10`,
    ]);
    expect(server.seen[0]?.headers.authorization).toBe(`token ${TOKEN}`);
  });

  it('passes over TLS with an authority of one’s own, in a file', async () => {
    const { authority, ...tls } = ours;
    const server = await start(snykAnswers(), tls);
    const steps = await check(snyk(server.url, { org: ORG }), { caFiles: [fileWith(authority)] });
    expect(steps.filter(({ ok }) => ok)).toHaveLength(5);
    expect(steps[1]?.detail).toMatch(/^TLSv1\.3, certificate by Authority of .*valid until/);
  });

  it('gets a token for an OAuth client first', async () => {
    const body = { access_token: 'access-token-1' };
    const server = await start(snykAnswers({ '/oauth2/token': { body } }));
    const credential = { clientId: 'id', clientSecret: 'the-secret' };
    const steps = await check({ kind: 'snyk', url: server.url, credential });
    expect(steps.every(({ ok }) => ok)).toBe(true);
    expect(server.seen[1]?.headers.authorization).toBe('Bearer access-token-1');
    expect(JSON.stringify(steps)).not.toMatch(/the-secret|access-token-1/);
  });
});

describe('network', () => {
  it('names a host that the DNS does not know', async () => {
    const lookup = async () =>
      Promise.reject(
        Object.assign(new Error('getaddrinfo ENOTFOUND api.snik.io'), { code: 'ENOTFOUND' }),
      );
    expect(await outcome(snyk('https://api.snik.io'), { lookup })).toMatchObject({
      passed: [],
      failed: 'network',
      detail: expect.stringContaining('ENOTFOUND'),
      cure: expect.stringContaining('does not know api.snik.io'),
    });
  });

  it('names a port where nobody listens', async () => {
    const server = await serve(snykAnswers());
    await server.close();
    expect(await outcome(snyk(server.url))).toMatchObject({
      failed: 'network',
      cure: expect.stringContaining(`Nothing listens at 127.0.0.1:${server.port}`),
    });
  });

  it.each([
    [407, 'user name and password'],
    [403, 'does not let us through'],
  ])('names a proxy that answers %d', async (status, cure) => {
    const proxy = await serveProxy(status);
    open.push(proxy);
    const environment = { HTTPS_PROXY: proxy.url };
    expect(await outcome(snyk('https://api.snyk.io'), { environment })).toMatchObject({
      failed: 'network',
      detail: expect.stringContaining(`the proxy answered ${status}`),
      cure: expect.stringContaining(cure),
    });
  });

  it('names a proxy that is not there, and none where NO_PROXY says so', async () => {
    const { authority, ...tls } = ours;
    const server = await start(snykAnswers(), tls);
    const gone = await serveProxy();
    await gone.close();
    const deps = { caFiles: [fileWith(authority)] };
    const environment = { HTTPS_PROXY: gone.url };
    expect(await outcome(snyk(server.url), { ...deps, environment })).toMatchObject({
      failed: 'network',
      cure: expect.stringContaining('proxy'),
    });
    const direct = { ...environment, NO_PROXY: 'localhost' };
    expect(await outcome(snyk(server.url), { ...deps, environment: direct })).toMatchObject({
      failed: null,
    });
  });

  it.each([
    ['proxy-password', 'proxy-password'],
    ['proxy%2Dpassword', 'proxy-password'],
    ['proxy-password%', 'proxy-password%'],
    ['proxy-password%ff', 'proxy-password%ff'],
  ])('goes through a proxy with the password %s and does not show it', async (given, password) => {
    const { authority, ...tls } = ours;
    const server = await start(snykAnswers(), tls);
    const proxy = await serveProxy();
    open.push(proxy);
    const environment = { HTTPS_PROXY: proxy.url.replace('://', `://me:${given}@`) };
    const steps = await check(snyk(server.url), { environment, caFiles: [fileWith(authority)] });
    expect(steps.filter(({ ok }) => ok)).toHaveLength(5);
    expect(proxy.seen[0]).toBe(`CONNECT localhost:${server.port}`);
    const sent = `Basic ${Buffer.from(`me:${password}`).toString('base64')}`;
    expect(new Set(proxy.authorizations)).toEqual(new Set([sent]));
    expect(steps[0]?.tried).toContain('through the proxy http://127.0.0.1');
    expect(JSON.stringify(steps)).not.toMatch(/proxy.{1,3}password/);
  });
});

describe('TLS', () => {
  it('names a certificate that has expired', async () => {
    const { authority, ...tls } = await certificates('localhost', new Date('2020-01-01'));
    const server = await start(snykAnswers(), tls);
    expect(await outcome(snyk(server.url), { caFiles: [fileWith(authority)] })).toMatchObject({
      passed: ['network'],
      failed: 'tls',
      cure: expect.stringContaining('has expired'),
    });
    expect(server.seen).toEqual([]);
  });

  it('names an authority that is not known', async () => {
    const { key, cert } = ours;
    const server = await start(snykAnswers(), { key, cert });
    expect(await outcome(snyk(server.url))).toMatchObject({
      passed: ['network'],
      failed: 'tls',
      cure: expect.stringMatching(/ca-file.*NODE_EXTRA_CA_CERTS/),
    });
  });

  it('names a certificate for another host', async () => {
    const { authority, ...tls } = await certificates('other.example');
    const server = await start(snykAnswers(), tls);
    expect(await outcome(snyk(server.url), { caFiles: [fileWith(authority)] })).toMatchObject({
      passed: ['network'],
      failed: 'tls',
      cure: expect.stringContaining('another host name than localhost'),
    });
  });

  it('names a port without TLS', async () => {
    const server = await start(snykAnswers());
    const url = server.url.replace('http:', 'https:');
    expect(await outcome(snyk(url))).toMatchObject({ failed: 'tls' });
  });
});

describe('authentication', () => {
  const unauthorized = { '/rest/self': { status: 401, body: { errors: [{ detail: TOKEN }] } } };

  it('tells the regions to a token that is not known, without showing it', async () => {
    const server = await start(snykAnswers(unauthorized));
    const result = await outcome(snyk(server.url));
    expect(result).toMatchObject({ passed: ['network', 'tls'], failed: 'authentication' });
    expect(result.cure).toMatch(/us-01.*us-02.*eu-01.*au-01.*gov/);
    expect(result.detail).toContain('answered 401');
    expect(JSON.stringify(result)).not.toContain(TOKEN);
    expect(server.seen).toHaveLength(1);
  });

  it('tells the region that the token itself names', async () => {
    const server = await start(snykAnswers(unauthorized));
    const payload = Buffer.from('{"h":"api.eu.snyk.io"}').toString('base64url');
    const token = `snyk_uat.12345678.${payload}.signature`;
    expect((await outcome(snyk(server.url, { token }))).cure).toBe(
      'The token belongs to the region https://api.eu.snyk.io: set snyk-api to it.',
    );
  });

  it('does not take a login page or a redirect for an answer', async () => {
    const page = await start(snykAnswers({ '/rest/self': { body: '<html>Sign in</html>' } }));
    expect(await outcome(snyk(page.url))).toMatchObject({
      failed: 'authentication',
      cure: expect.stringContaining('login page'),
    });
    const elsewhere = await start((_request, response) => {
      response.writeHead(302, { location: 'https://login.example/a?token=x' }).end();
    });
    expect(await outcome(snyk(elsewhere.url))).toMatchObject({
      failed: 'authentication',
      detail: 'answered 302, a redirect to https://login.example/a',
    });
  });

  it('names a connection that breaks', async () => {
    const server = await start((_request, response) => response.destroy());
    expect(await outcome(snyk(server.url))).toMatchObject({ failed: 'authentication' });
  });
});

describe('authorization', () => {
  it.each([
    ['no organization is visible', {}, { '/rest/orgs': { body: { data: [] } } }],
    ['the organization is closed', { org: ORG }, { [`/rest/orgs/${ORG}`]: { status: 403 } }],
    ['it does not exist', { org: 'nowhere' }, { '/rest/orgs': { body: { data: [] } } }],
  ])('names the missing role when %s', async (_what, more, replies) => {
    const server = await start(snykAnswers(replies));
    expect(await outcome(snyk(server.url, more))).toMatchObject({
      passed: ['network', 'tls', 'authentication'],
      failed: 'authorization',
      cure: expect.stringMatching(/Organization Collaborator.*org\.read/),
    });
  });
});

describe('data', () => {
  const path = `/rest/orgs/${ORG}/issues`;

  it('names the permission that is missing', async () => {
    const server = await start(snykAnswers({ [path]: { status: 403, body: { errors: [] } } }));
    expect(await outcome(snyk(server.url))).toMatchObject({
      passed: UP_TO_DATA,
      failed: 'data',
      cure: expect.stringContaining('org.project.snapshot.read'),
    });
  });

  it.each([
    [500, 'The service itself fails'],
    [429, 'Too many requests'],
  ])('tells that a %d is not the user’s fault, after one request', async (status, cure) => {
    const server = await start(snykAnswers({ [path]: { status, body: 'a\n::error::b' } }));
    expect(await outcome(snyk(server.url))).toMatchObject({
      failed: 'data',
      detail: `answered ${status}: a ::error::b`,
      cure: expect.stringContaining(cure),
    });
    expect(server.seen).toHaveLength(3);
  });
});

it('refuses an address with plain http elsewhere', async () => {
  await expect(check(snyk('http://api.snyk.io'))).rejects.toThrow(/only https/);
});

it('closes its connection when the caller stops early', async () => {
  const server = await start(snykAnswers());
  for await (const { name } of checkConnection(snyk(server.url))) {
    expect(name).toBe('network');
    break;
  }
  expect(server.seen).toEqual([]);
});
