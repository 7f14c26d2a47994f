import { appendFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Sandbox, SandboxOptions } from '../../src/sandbox/sandbox.js';
import { startSandbox } from '../../src/sandbox/sandbox.js';
import { fakeClock } from '../builders/clock.js';

const running: Sandbox[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

function directory(): string {
  return mkdtempSync(join(tmpdir(), 'sandbox-'));
}

async function start(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ directory: directory(), ...options });
  running.push(sandbox);
  return sandbox;
}

/** Posts documents as one JSON array. */
async function post(sandbox: Sandbox, documents: unknown, key?: string): Promise<Response> {
  return fetch(`${sandbox.url}/hook`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key === undefined ? {} : { 'idempotency-key': key }),
    },
    body: JSON.stringify(documents),
  });
}

async function events(sandbox: Sandbox): Promise<string[]> {
  const list: string[] = [];
  for await (const { event, document } of sandbox.documents()) {
    list.push(`${event} ${JSON.stringify(document)}`);
  }
  return list;
}

describe('webhook', () => {
  it('takes an array, one document, and NDJSON under any name', async () => {
    const sandbox = await start();
    await post(sandbox, [{ id: 1 }, { id: 2 }]);
    await post(sandbox, { id: 3 });
    for (const type of ['application/x-ndjson', 'application/json']) {
      const body = `{"id":"a","type":"${type}"}\n{"id":"b","type":"${type}"}\n`;
      const headers = { 'content-type': type };
      await fetch(`${sandbox.url}/other`, { method: 'POST', headers, body });
    }
    expect(sandbox.state()).toMatchObject({ documents: 7, distinct: 7, duplicates: 0 });
  });

  it('stores a batch once for its key, and twice without one', async () => {
    const sandbox = await start();
    const answers = [await post(sandbox, [{ id: 1 }], 'k'), await post(sandbox, [{ id: 1 }], 'k')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(sandbox.state()).toMatchObject({ documents: 1, duplicates: 0, replayed: 1 });
    await post(sandbox, [{ id: 1 }]);
    expect(sandbox.state()).toMatchObject({ documents: 2, distinct: 1, duplicates: 1 });
    expect(await events(sandbox)).toEqual(['stored {"id":1}', 'duplicate {"id":1}']);
  });

  it('refuses what is no JSON, other tokens and other methods', async () => {
    const sandbox = await start({ accounts: { token: 'right' } });
    const ask = async (init: RequestInit, token = 'right') =>
      (
        await fetch(`${sandbox.url}/hook`, {
          ...init,
          headers: { authorization: `Bearer ${token}` },
        })
      ).status;
    expect(await ask({ method: 'POST', body: '{"a":' })).toBe(400);
    expect(await ask({ method: 'POST', body: '{}' }, 'wrong')).toBe(401);
    expect(await ask({ method: 'GET' })).toBe(405);
    expect(await ask({ method: 'HEAD' })).toBe(204);
    expect(sandbox.state().documents).toBe(0);
  });

  it('refuses a batch with the poison whole', async () => {
    const sandbox = await start({ faults: { poison: 'bad one' } });
    const answer = await post(sandbox, [{ id: 1 }, { title: 'a bad one' }]);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('document 2');
    expect(sandbox.state().documents).toBe(0);
  });
});

describe('what was received', () => {
  it('is still known after a restart, also after a torn last line', async () => {
    const kept = directory();
    const before = await startSandbox({ directory: kept });
    await post(before, [{ id: 1 }, { id: 'ä' }], 'k');
    const state = before.state();
    await before.close();
    const torn = Buffer.concat([Buffer.from('{"at":"2026-'), Buffer.from('€').subarray(0, 1)]);
    appendFileSync(join(kept, 'documents.ndjson'), torn);

    const after = await start({ directory: kept });
    expect(after.state()).toMatchObject({ documents: state.documents, distinct: 2 });
    await post(after, [{ id: 1 }, { id: 'ä' }], 'k');
    await post(after, [{ id: 3 }]);
    expect(after.state()).toMatchObject({ documents: 3, distinct: 3, replayed: 1 });
    const lines = readFileSync(join(kept, 'documents.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toHaveLength(3);
  });

  it('does not touch a file of somebody else', async () => {
    const kept = directory();
    const file = join(kept, 'documents.ndjson');
    writeFileSync(file, '{"mine":1}\n{"mine":2}\n');
    await expect(startSandbox({ directory: kept })).rejects.toThrow(/another directory/);
    expect(readFileSync(file, 'utf8')).toBe('{"mine":1}\n{"mine":2}\n');
  });

  it('is shown under /_sandbox/', async () => {
    const sandbox = await start();
    await post(sandbox, [{ id: 1 }], 'k');
    const state: unknown = await (await fetch(`${sandbox.url}/_sandbox/state`)).json();
    expect(state).toMatchObject({ documents: 1, requests: 1, faults: { none: 1 } });
    const text = await (await fetch(`${sandbox.url}/_sandbox/documents`)).text();
    expect(JSON.parse(text)).toMatchObject({ event: 'stored', key: 'k', document: { id: 1 } });
    expect((await fetch(`${sandbox.url}/_sandbox/else`)).status).toBe(404);
  });
});

describe('faults', () => {
  it.each(['resetBefore', 'resetAfter', 'truncated'] as const)(
    '%s loses the answer',
    async (fault) => {
      const sandbox = await start({ faults: { [fault]: 1 } });
      await expect(
        post(sandbox, [{ id: 1 }], 'k').then((answer) => answer.text()),
      ).rejects.toThrow();
      expect(sandbox.state().documents).toBe(fault === 'resetBefore' ? 0 : 1);
      sandbox.setFaults({ [fault]: 0 });
      await post(sandbox, [{ id: 1 }], 'k');
      expect(sandbox.state()).toMatchObject({ documents: 1, duplicates: 0 });
    },
  );

  it('throttled and serverError store nothing', async () => {
    const sandbox = await start({ faults: { throttled: 1, retryAfterSeconds: 7 } });
    const throttled = await post(sandbox, [{ id: 1 }]);
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '7']);
    const put = await fetch(`${sandbox.url}/_sandbox/faults`, {
      method: 'PUT',
      body: '{"throttled":0,"serverError":1}',
    });
    expect(await put.json()).toMatchObject({ throttled: 0, serverError: 1 });
    expect((await post(sandbox, [{ id: 1 }])).status).toBeGreaterThanOrEqual(500);
    expect(sandbox.state()).toMatchObject({
      documents: 0,
      faults: { throttled: 1, serverError: 1 },
    });
  });

  it('slow answers late by the clock, duplicated stores twice without a key', async () => {
    const clock = fakeClock();
    const sandbox = await start({ clock, faults: { slow: 1, slowMs: 5_000 } });
    expect((await post(sandbox, [{ id: 1 }])).status).toBe(200);
    expect(clock.slept).toEqual([5_000]);
    sandbox.setFaults({ slow: 0, duplicated: 1 });
    await post(sandbox, [{ id: 2 }], 'k');
    await post(sandbox, [{ id: 3 }]);
    expect(sandbox.state()).toMatchObject({ documents: 4, duplicates: 1, replayed: 1 });
  });

  it('that make no sense are refused', async () => {
    const sandbox = await start();
    const url = `${sandbox.url}/_sandbox/faults`;
    const wrong = await fetch(url, { method: 'PUT', body: '{"throttled":7}' });
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('throttled')]);
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(400);
    await expect(startSandbox({ directory: directory(), faults: { slow: 2 } })).rejects.toThrow(
      /slow/,
    );
  });
});

it('listens on one port only once', async () => {
  const { port } = await start();
  await expect(startSandbox({ directory: directory(), port })).rejects.toThrow(`port ${port}`);
});
