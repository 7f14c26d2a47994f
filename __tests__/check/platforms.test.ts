import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { checkConnection } from '../../src/check/check.js';
import { checkReport, formatStep, formatUntried } from '../../src/check/format.js';
import type { CheckStep } from '../../src/check/step.js';
import type { CheckTarget } from '../../src/check/target.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import type { Answer } from '../builders/loopback.js';
import { serve, statuses } from '../builders/loopback.js';

const open: { close: () => Promise<void> }[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const ACCOUNTS = {
  username: 'me',
  password: 'pass-word',
  clientId: 'client',
  clientSecret: 'client-secret',
  token: 'the-token',
};

async function sandbox() {
  const directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const started = await startSandbox({ directory, accounts: ACCOUNTS });
  open.push(started);
  return started;
}

async function server(answer: Answer) {
  const started = await serve(answer);
  open.push(started);
  return started;
}

async function check(target: CheckTarget): Promise<CheckStep[]> {
  const steps: CheckStep[] = [];
  for await (const step of checkConnection(target)) steps.push(step);
  return steps;
}

/** The step that failed, with its cure; undefined when none did. */
async function failure(target: CheckTarget): Promise<string | undefined> {
  const steps = await check(target);
  const last = steps.at(-1);
  if (last?.ok !== false) return steps.length === 5 ? undefined : 'too few steps';
  return `${last.name}: ${last.cure ?? ''}`;
}

describe('Qualys', () => {
  const place = { connection: 'c', profile: 'p' };

  it('passes for a user and for a client, and sends nothing', async () => {
    const platform = await sandbox();
    const { url } = platform;
    const { username, password, clientId, clientSecret } = ACCOUNTS;
    for (const credential of [
      { username, password },
      { clientId, clientSecret, auth: 'oidc' as const },
    ]) {
      expect(await failure({ kind: 'qualys-etm', url, credential, ...place })).toBeUndefined();
    }
    expect(platform.state().documents).toBe(0);
  });

  it('names the settings of a wrong credential', async () => {
    const { url } = await sandbox();
    const user = { username: 'me', password: 'wrong-word' };
    expect(await failure({ kind: 'qualys-etm', url, credential: user })).toMatch(
      /^authentication: Check platform-username and platform-password/,
    );
    const client = { clientId: 'client', clientSecret: 'wrong-secret', auth: 'oidc' as const };
    expect(await failure({ kind: 'qualys-etm', url, credential: client })).toMatch(
      /^authentication: Check platform-client-id/,
    );
  });

  it.each([
    ['oauth', undefined],
    [
      'oidc',
      'authentication: The client may sign in at /auth/oauth: set platform-options.auth: oauth.',
    ],
  ] as const)('signs a subscription’s client in where auth: %s says', async (auth, problem) => {
    const { url, seen } = await server((request, response) => {
      const isToken = request.url === '/auth/oauth';
      response.writeHead(isToken ? 201 : request.url === '/auth/oidc' ? 401 : 404);
      response.end(isToken ? 'a.b.c' : 'no');
    });
    const credential = { clientId: 'client', clientSecret: 'client-secret', auth };
    expect(await failure({ kind: 'qualys-etm', url, credential })).toBe(problem);
    expect(seen[0]?.url).toBe(`/auth/${auth}`);
    expect(seen[0]?.headers['clientid']).toBe('client');
  });

  it.each([
    ['/etm/', 'authorization'],
    ['/connector-config/', 'data'],
  ])('names the check at which %s is forbidden', async (forbidden, name) => {
    const { url } = await server((request, response) => {
      if (request.url === '/auth') response.writeHead(201).end('a.b.c');
      else response.writeHead(request.url.startsWith(forbidden) ? 403 : 404).end();
    });
    const credential = { username: 'me', password: 'pass-word' };
    const failed = await failure({ kind: 'qualys-etm', url, credential, ...place });
    expect(failed).toMatch(new RegExp(`^${name}: `));
  });

  it('does not take a web page for a token, and knows the 409 of throttling', async () => {
    const credential = { username: 'me', password: 'pass-word' };
    const page = await server((_request, response) => response.end('<html>hello</html>'));
    expect(await failure({ kind: 'qualys-etm', url: page.url, credential })).toMatch(
      /^authentication: A proxy, a login page/,
    );
    const busy = await server((request, response) => {
      response.writeHead(request.url === '/auth' ? 201 : 409).end('a.b.c');
    });
    expect(await failure({ kind: 'qualys-etm', url: busy.url, credential })).toMatch(
      /^authorization: Qualys’ limit/,
    );
  });
});

describe('DefectDojo', () => {
  it('passes when the product will be created, fails when it must exist', async () => {
    const platform = await sandbox();
    const { url } = platform;
    const target = { kind: 'defectdojo', url, token: 'the-token' } as const;
    expect(await failure(target)).toBeUndefined();
    expect(await failure({ ...target, product: 'Shop', autoCreate: true })).toBeUndefined();
    expect(await failure({ ...target, product: 'Shop' })).toMatch(
      /^authorization: .*API Importer.*Shop/,
    );
    expect(platform.state().documents).toBe(0);
  });

  it('names a wrong token and a wrong address', async () => {
    const { url } = await sandbox();
    const wrong = { kind: 'defectdojo', url, token: 'wrong-token' } as const;
    expect(await failure(wrong)).toMatch(/^authentication: Set platform-token/);
    const path = { kind: 'defectdojo', url: `${url}/api/v2`, token: 'the-token' } as const;
    expect(await failure(path)).toMatch(/^authentication: .*without \/api\/v2/);
  });
});

describe('http', () => {
  it('asks by HEAD, never by POST', async () => {
    const { url, seen } = await server(statuses(204));
    expect(await failure({ kind: 'http', url: `${url}/hook`, token: 'abcdef' })).toBeUndefined();
    expect(seen.map(({ method }) => method)).toEqual(['HEAD']);
    expect(seen[0]?.headers.authorization).toBe('Bearer abcdef');
  });

  it('presents headers of one’s own, and does not show them', async () => {
    const { url, seen } = await server(statuses(401));
    const steps = await check({ kind: 'http', url, headers: { 'x-api-key': 'header-secret' } });
    expect(seen[0]?.headers['x-api-key']).toBe('header-secret');
    expect(steps.at(-1)).toMatchObject({ name: 'authentication', ok: false });
    expect(JSON.stringify(steps)).not.toContain('header-secret');
  });

  it.each([
    [401, 'authentication'],
    [302, 'authentication'],
    [403, 'authorization'],
    [503, 'data'],
  ])('names the check that a %d answers', async (status, name) => {
    const { url } = await server(statuses(status));
    expect(await failure({ kind: 'http', url })).toMatch(new RegExp(`^${name}: `));
  });

  it('passes a webhook that knows POST only, and says what that leaves open', async () => {
    const { url } = await server(statuses(405));
    const steps = await check({ kind: 'http', url });
    expect(steps.at(-1)).toMatchObject({ name: 'data', ok: true });
    expect(steps.at(-1)?.detail).toContain('only sending documents can tell');
  });
});

describe('the report', () => {
  const step: CheckStep = {
    target: 'DefectDojo',
    name: 'network',
    tried: 'DNS and TCP to dojo:443',
    ok: true,
    tookMs: 3,
    detail: 'dojo is 10.0.0.1',
    cure: null,
  };
  const refused: CheckStep = {
    ...step,
    name: 'tls',
    ok: false,
    detail: 'expired',
    cure: 'Renew it.',
  };

  it('shows people each check, with the cure and what was not tried', () => {
    const steps = [step, refused];
    expect([...steps.map(formatStep), ...formatUntried(steps)].join('\n')).toBe(
      [
        '  ok    Network reachability  dojo is 10.0.0.1 (DNS and TCP to dojo:443, 3 ms)',
        '  FAIL  TLS handshake         expired (DNS and TCP to dojo:443, 3 ms)',
        '        Cure: Renew it.',
        '  -     Authentication        not tried',
        '  -     Authorization scope   not tried',
        '  -     Data fetch            not tried',
      ].join('\n'),
    );
  });

  it('tells programs whether all is well', () => {
    expect(checkReport([step])).toEqual({ schemaVersion: 1, ok: true, steps: [step] });
    expect(checkReport([step, refused]).ok).toBe(false);
  });
});
