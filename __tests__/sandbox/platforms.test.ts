import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';

const running: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

async function start(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const sandbox = await startSandbox({ directory, ...options });
  running.push(sandbox);
  return sandbox;
}

function form(fields: Record<string, string>, file?: string): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  if (file !== undefined) data.set('file', new Blob([file]), 'file.txt');
  return data;
}

describe('Qualys', () => {
  const UPLOAD = '/connector-config/connector/integration/c1/p1/file-upload';

  const signIn = async ({ url }: Sandbox, body = 'username=me&password=pw&token=true') =>
    fetch(`${url}/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
    });

  const upload = async ({ url }: Sandbox, token: string, csv?: string) =>
    fetch(url + UPLOAD, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form({}, csv),
    });

  it('gives a token as the body, for a user and for a client', async () => {
    const accounts = { username: 'me', password: 'pw', clientId: 'id', clientSecret: 'secret' };
    const sandbox = await start({ accounts });
    const answer = await signIn(sandbox);
    expect(answer.status).toBe(201);
    expect(await answer.text()).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    expect((await signIn(sandbox, 'username=me&password=no')).status).toBe(401);
    for (const path of ['/auth/oidc', '/auth/oauth']) {
      const ask = async (clientSecret: string) =>
        fetch(sandbox.url + path, { method: 'POST', headers: { clientId: 'id', clientSecret } });
      expect([(await ask('secret')).status, (await ask('no')).status]).toEqual([201, 401]);
    }
  });

  it('takes a file and says its limits', async () => {
    const sandbox = await start({ rateLimit: 2 });
    const token = await (await signIn(sandbox)).text();
    const answer = await upload(sandbox, token, 'id,title\n1,"a ""b"""\n2,c\n');
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-ratelimit-limit': '2',
      'x-ratelimit-remaining': '1',
      'x-ratelimit-window-sec': '3600',
      'x-concurrency-limit-running': '1',
    });
    expect((await upload(sandbox, token, 'id\n1\n')).status).toBe(200);
    const limited = await upload(sandbox, token, 'id\n1\n');
    expect(limited.status).toBe(409);
    expect(Number(limited.headers.get('x-ratelimit-towait-sec'))).toBeGreaterThan(0);
    expect(sandbox.state()).toMatchObject({ documents: 3, distinct: 3 });
  });

  it('answers 409 while another request is under way', async () => {
    const sandbox = await start({ faults: { slow: 1, slowMs: 600_000 } });
    const gone = new AbortController();
    const first = fetch(sandbox.url + UPLOAD, { method: 'POST', signal: gone.signal }).catch(
      () => undefined,
    );
    // The slow answer was drawn, and waits, once the request has been counted.
    while (sandbox.state().requests === 0) await new Promise(setImmediate);
    sandbox.setFaults({ slow: 0 });
    const second = await upload(sandbox, 'x', 'id\n1\n');
    expect([second.status, second.headers.get('x-concurrency-limit-running')]).toEqual([409, '2']);
    gone.abort();
    await first;
  });

  it('refuses ended tokens, and files that are no CSV', async () => {
    const sandbox = await start();
    const token = await (await signIn(sandbox)).text();
    expect((await upload(sandbox, token)).status).toBe(400);
    expect((await upload(sandbox, token, 'a,b\n"1')).status).toBe(400);
    expect((await upload(sandbox, token, 'a,b\n1\n')).status).toBe(400);
    sandbox.setFaults({ expiredToken: 1 });
    expect((await upload(sandbox, token, 'id\n1\n')).status).toBe(401);
    expect(sandbox.state().documents).toBe(0);
  });

  it('closes what a file lacks, unless the connection retains it', async () => {
    for (const retainMissing of [true, false]) {
      const sandbox = await start({ faults: { retainMissing }, identityColumns: ['id'] });
      const token = await (await signIn(sandbox)).text();
      await upload(sandbox, token, 'id,title\n1,a\n2,b\n');
      await upload(sandbox, token, 'id,title\n2,c\n');
      const closed = retainMissing ? 0 : 1;
      expect(sandbox.state()).toMatchObject({ distinct: 2, updated: 1, duplicates: 0, closed });
    }
  });
});

describe('DefectDojo', () => {
  const CONTEXT = {
    scan_type: 'Generic Findings Import',
    product_type_name: 'Snyk',
    product_name: 'Shop',
    engagement_name: 'CI',
    test_title: 'Snyk',
    auto_create_context: 'true',
  };

  const findings = (...ids: readonly string[]) =>
    JSON.stringify({
      findings: ids.map((id) => ({
        title: id,
        severity: 'High',
        description: id,
        unique_id_from_tool: id,
      })),
    });

  const reimport = async (
    { url }: Sandbox,
    fields: Record<string, string>,
    file?: string,
  ): Promise<{ status: number; body: unknown }> => {
    const answer = await fetch(`${url}/api/v2/reimport-scan/`, {
      method: 'POST',
      headers: { authorization: 'Token t' },
      body: form(fields, file),
    });
    return { status: answer.status, body: await answer.json() };
  };

  it('keeps one finding for each id, closes what is absent and opens what comes back', async () => {
    const sandbox = await start();
    const first = await reimport(sandbox, CONTEXT, findings('a', 'b'));
    expect(first).toMatchObject({ status: 201, body: { test_id: 3, product_id: 1 } });
    await reimport(sandbox, CONTEXT, findings('a'));
    expect(sandbox.state()).toMatchObject({ distinct: 2, updated: 1, closed: 1 });
    await reimport(sandbox, CONTEXT, findings('a', 'b'));
    expect(sandbox.state()).toMatchObject({ distinct: 2, reopened: 1, closed: 0 });
  });

  it('leaves closed what comes back, when told so', async () => {
    const sandbox = await start();
    await reimport(sandbox, CONTEXT, findings('a', 'b'));
    await reimport(sandbox, CONTEXT, findings('a'));
    await reimport(sandbox, { ...CONTEXT, do_not_reactivate: 'true' }, findings('a', 'b'));
    expect(sandbox.state()).toMatchObject({ distinct: 2, reopened: 0, closed: 1 });
  });

  it('knows its products, also after a restart', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
    const before = await startSandbox({ directory });
    const { body } = await reimport(before, CONTEXT, findings('a'));
    await before.close();
    const sandbox = await start({ directory });
    const known = { ...CONTEXT, auto_create_context: 'false' };
    expect(await reimport(sandbox, known, findings('a'))).toMatchObject({
      status: 201,
      body: { test_id: 3 },
    });
    expect(body).toMatchObject({ test_id: 3 });
    const headers = { authorization: 'Token t' };
    const ask = async (name: string): Promise<unknown> =>
      (await fetch(`${sandbox.url}/api/v2/products/?name_exact=${name}`, { headers })).json();
    expect(await ask('Shop')).toMatchObject({ count: 1, results: [{ id: 1, name: 'Shop' }] });
    expect(await ask('Sho')).toMatchObject({ count: 0 });
  });

  it('closes nothing when told so, and nothing of another test', async () => {
    const sandbox = await start();
    await reimport(sandbox, CONTEXT, findings('a', 'b'));
    await reimport(sandbox, { ...CONTEXT, close_old_findings: 'false' }, findings('c'));
    await reimport(sandbox, { ...CONTEXT, test_title: 'Other' }, findings('a'));
    expect(sandbox.state()).toMatchObject({ distinct: 4, closed: 0 });
  });

  it('names the fields that are wrong', async () => {
    const sandbox = await start();
    expect(await reimport(sandbox, { ...CONTEXT, scan_type: 'X' })).toEqual({
      status: 400,
      body: {
        scan_type: ['"X" is not a valid choice.'],
        file: ['No file was submitted.'],
      },
    });
    const unknown = { ...CONTEXT, auto_create_context: 'false' };
    expect(await reimport(sandbox, unknown, findings('a'))).toEqual({
      status: 400,
      body: ['Product "Shop" does not exist'],
    });
  });

  it('answers 500 to a file that its parser cannot read', async () => {
    const sandbox = await start();
    for (const file of ['{', '{"findings":[{"title":"a","severity":"High"}]}']) {
      expect((await reimport(sandbox, CONTEXT, file)).status).toBe(500);
    }
  });

  it('knows its token', async () => {
    const sandbox = await start({ accounts: { token: 't' } });
    const ask = async (authorization?: string) => {
      const headers = authorization === undefined ? {} : { headers: { authorization } };
      const answer = await fetch(`${sandbox.url}/api/v2/user_profile/`, headers);
      return [answer.status, await answer.text()];
    };
    expect(await ask()).toEqual([401, expect.stringContaining('not provided')]);
    expect(await ask('Token x')).toEqual([401, expect.stringContaining('Invalid token')]);
    expect(await ask('Token t')).toEqual([200, expect.stringContaining('username')]);
  });
});
