import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Sandbox, SandboxOptions } from '../../../src/sandbox/sandbox.js';
import { startSandbox } from '../../../src/sandbox/sandbox.js';

const running: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

async function start(options: Partial<SandboxOptions>): Promise<Sandbox> {
  const directory = mkdtempSync(join(tmpdir(), 'sandbox-'));
  const sandbox = await startSandbox({ directory, ...options });
  running.push(sandbox);
  return sandbox;
}

const token = { headers: { authorization: 'token x' } };

async function put(sandbox: Sandbox, body: unknown): Promise<{ status: number; answer: unknown }> {
  const init = { method: 'PUT', body: JSON.stringify(body) };
  const response = await fetch(`${sandbox.url}/_sandbox/snyk`, init);
  return { status: response.status, answer: await response.json() };
}

describe('the sandbox with Snyk', () => {
  it('answers Snyk’s addresses, and leaves the others to the webhook', async () => {
    const sandbox = await start({ snyk: { world: { orgs: 2 } } });
    const orgs = await fetch(`${sandbox.url}/rest/orgs?version=2024-10-15`, token);
    expect(await orgs.json()).toMatchObject({ data: [{ type: 'org' }, { type: 'org' }] });
    expect((await fetch(`${sandbox.url}/hook`, { method: 'POST', body: '{}' })).status).toBe(200);
    const without = await start({});
    expect(without.snyk).toBeUndefined();
    expect((await fetch(`${without.url}/v1/x`, { method: 'POST', body: '{}' })).status).toBe(200);
    expect((await put(without, {})).status).toBe(404);
  });

  it('shows and changes its world under /_sandbox/snyk', async () => {
    const sandbox = await start({ snyk: { world: { orgs: 1, projects: 2, issues: 3 } } });
    const { status, answer } = await put(sandbox, { changes: [{ change: 'create', count: 2 }] });
    expect(status).toBe(200);
    expect(answer).toMatchObject({ changed: [{ change: 'create', orgs: [], projects: [] }] });
    await fetch(`${sandbox.url}/rest/self?version=2024-10-15`, token);
    await put(sandbox, { faults: [{ path: 'self', answer: '403' }] });
    expect((await fetch(`${sandbox.url}/rest/self?version=2024-10-15`, token)).status).toBe(403);
    const state = await fetch(`${sandbox.url}/_sandbox/snyk`);
    expect(await state.json()).toMatchObject({
      world: { seed: 1, now: { orgs: 1, projects: 2, issues: 8 } },
      requests: { 'GET /self': 2 },
      statuses: { '200': 1, '403': 1 },
      faults: [{ path: 'self', answer: '403' }],
    });
    expect(await put(sandbox, { changes: [{ change: 'x' }] })).toMatchObject({ status: 400 });
  });

  it('meets the general faults in Snyk’s shapes', async () => {
    const sandbox = await start({ snyk: {}, faults: { throttled: 1, retryAfterSeconds: 7 } });
    const response = await fetch(`${sandbox.url}/rest/self?version=2024-10-15`, token);
    expect(response.status).toBe(429);
    expect(response.headers.get('retry-after')).toBe('7');
    expect(await response.json()).toMatchObject({ errors: [{ status: '429' }] });
    sandbox.setFaults({ throttled: 0, resetBefore: 1 });
    await expect(fetch(`${sandbox.url}/rest/self`, token)).rejects.toThrow();
  });

  it('records the conversation without credentials', async () => {
    const record = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'snyk.ndjson');
    const sandbox = await start({ snyk: { record } });
    await fetch(`${sandbox.url}/rest/self?version=2024-10-15`, token);
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_secret: 'hush' });
    await fetch(`${sandbox.url}/oauth2/token`, { method: 'POST', body });
    const text = readFileSync(record, 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      request: { method: 'GET', path: '/rest/self', query: 'version=2024-10-15' },
      response: { status: 200, body: { data: { type: 'service_account' } } },
    });
    expect(lines).toHaveLength(2);
    expect(text).not.toContain('hush');
    expect(text).not.toContain('token x');
  });
});
