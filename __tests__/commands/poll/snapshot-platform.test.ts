import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;

beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 1, projects: 2, issues: 3 } });
});

afterEach(async () => {
  await rehearsal.close();
});

/** A poll whose findings go to a connection of Qualys that retains nothing. */
function poll(given: Readonly<Record<string, unknown>> = {}) {
  return rehearsal.poll({
    platform: 'qualys-etm',
    'platform-url': rehearsal.receiver.url,
    'platform-username': 'someone',
    'platform-password': 'password-of-someone',
    'platform-options': {
      mode: 'webhook',
      'webhook-path': '/findings',
      envelope: '$documents',
      'retain-missing': false,
    },
    ...given,
  });
}

const journals = () => readdir(join(rehearsal.directory, 'out/journal'));

describe('a connection that closes what a push does not have', () => {
  it('gets nothing of an incomplete poll, and the next whole one', async () => {
    rehearsal.snyk.instruct({ faults: [{ path: '/issues', answer: '403' }] });
    const first = await poll();
    expect(first).toMatchObject({ code: 3, complete: false });
    expect(first.incomplete.at(-1)?.what).toBe('the delivery');
    expect(rehearsal.receiver.state().documents).toBe(0);
    rehearsal.snyk.instruct({ faults: [] });
    const second = await poll();
    expect(second).toMatchObject({ code: 0, complete: true });
    expect(rehearsal.receiver.state().documents).toBe(2);
  });

  it('gets all again after it was away, and not first what had waited', async () => {
    rehearsal.receiver.setFaults({ serverError: 1 });
    expect(await poll()).toMatchObject({ code: 3 });
    expect(await journals()).toEqual(['000001']);
    rehearsal.receiver.setFaults({ serverError: 0 });
    const [gone] = rehearsal.snyk.change({ change: 'fix', count: 1 }).issues;
    expect(gone).toBeDefined();
    expect(await poll()).toMatchObject({ code: 0 });
    expect(await journals()).toEqual(['000002']);
  });

  it('gets nothing of what changed only, and nothing is remembered of it', async () => {
    await poll();
    const [changed] = rehearsal.snyk.change({ change: 'severity', count: 1 }).issues;
    expect(changed).toBeDefined();
    const delta = await poll();
    expect(delta.code).toBe(2);
    expect(delta.errors.join()).toMatch(/retain-missing: false .* this one is not whole/);
    expect(delta.told.size).toBe(0);
    expect(await journals()).toEqual([]);
  });
});
