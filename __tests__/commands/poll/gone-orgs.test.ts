import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { GONE_AFTER_MS } from '../../../src/pipeline/poll/gone-orgs.js';
import { asResolved, differences } from '../../builders/told.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
let orgs: string[];
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 5, projects: 2, issues: 4 } });
  const { world } = rehearsal.snyk;
  orgs = [...world.orgs()].map((org) => world.ids.of({ kind: 'org', org }));
  await rehearsal.poll();
  rehearsal.clock.advance(86_400_000);
});
afterEach(() => rehearsal.close());

/** So many of them are gone, or out of the token's sight: Snyk answers the same. */
function lose(count: number): Map<string, string> {
  const before = rehearsal.truth();
  const lost = orgs
    .slice(0, count)
    .flatMap((org) => rehearsal.snyk.change({ change: 'deleteOrg', org }).issues);
  const looks = lost.map((id) => [id, before.get(id) ?? ''] as const);
  return new Map(
    looks
      .filter(([, look]) => !look.startsWith('resolved'))
      .map(([id, look]) => [id, asResolved(look)]),
  );
}

async function expectNothingClosed(why: RegExp, gaps = 1): Promise<void> {
  const run = await rehearsal.poll();
  expect(run.code).toBe(3);
  expect(run.told.size).toBe(0);
  // When there is none left at all, that is told beside what is told of each.
  const ofOrgs = run.incomplete.filter(({ what }) => what !== 'organizations');
  expect(ofOrgs).toHaveLength(gaps);
  for (const gap of ofOrgs) {
    expect(gap.what).toMatch(/^organization /);
    expect(gap.why).toMatch(why);
    expect(gap.why).toMatch(/Nothing of it is closed$/);
  }
}

/** Every org that is left is read, and what is in it is as Snyk has it. */
function expectRight(): void {
  const truth = rehearsal.truth();
  expect([...truth].filter(([id, look]) => rehearsal.platform.get(id) !== look)).toEqual([]);
}

describe('an organization that is not in the list any more', () => {
  it('is missing in the first run, and its findings are resolved by one that agrees', async () => {
    const closed = lose(1);
    await expectNothingClosed(/Snyk answers that there is none.*an hour/);
    rehearsal.clock.advance(GONE_AFTER_MS - 60_000);
    await expectNothingClosed(/Snyk answers that there is none/);
    rehearsal.clock.advance(60_000);
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(differences(run.told, closed)).toEqual([]);
    expect((await rehearsal.poll()).told.size).toBe(0);
  });

  it.each([
    ['a full sync', { 'full-sync-every': '1 runs' }],
    ['changes', { 'full-sync-every': '1000 runs' }],
  ])('is no part of %s that closes what it does not have', async (_what, given) => {
    lose(1);
    const run = await rehearsal.poll(given);
    expect(run).toMatchObject({ code: 3, complete: false });
    const expected = [...run.told].filter(([id, [look]]) => rehearsal.truth().get(id) !== look);
    expect(expected).toEqual([]);
  });

  it('and comes back in between has to be missed twice anew', async () => {
    const [org = ''] = orgs;
    lose(1);
    await expectNothingClosed(/Snyk answers that there is none/);
    rehearsal.clock.advance(GONE_AFTER_MS);
    rehearsal.snyk.change({ change: 'restoreOrg', org });
    const changed = rehearsal.snyk.change({ change: 'severity', org, count: 2 }).issues;
    const back = await rehearsal.poll();
    expect(back.code).toBe(0);
    expect([...back.told.keys()].sort()).toEqual([...changed].sort());

    rehearsal.clock.advance(86_400_000);
    const closed = lose(1);
    await expectNothingClosed(/Snyk answers that there is none/);
    rehearsal.clock.advance(GONE_AFTER_MS);
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(differences(run.told, closed)).toEqual([]);
  });

  it('and is refused in between has to be missed twice anew', async () => {
    const [org = ''] = orgs;
    lose(1);
    await expectNothingClosed(/Snyk answers that there is none/);
    rehearsal.clock.advance(GONE_AFTER_MS);
    rehearsal.snyk.setFaults([{ path: `/orgs/${org}$`, answer: '403' }]);
    await expectNothingClosed(/Snyk does not say that it is gone/);
    rehearsal.snyk.setFaults([]);
    await expectNothingClosed(/Snyk answers that there is none/);
  });

  it('may be left out of the exit code, and is named all the same', async () => {
    lose(1);
    const run = await rehearsal.poll({ 'on-incomplete': 'warn' });
    expect(run).toMatchObject({ code: 0, complete: false });
    expect(run.warnings.join()).toMatch(/Incomplete: organization /);
  });

  it('is found gone by two runs also when the first one ends before it is remembered', async () => {
    lose(1);
    rehearsal.receiver.setFaults({ serverError: 1 });
    rehearsal.snyk.change({ change: 'severity', count: 2 });
    expect((await rehearsal.poll()).code).toBe(3);
    rehearsal.receiver.setFaults({ serverError: 0 });
    const closed = [...rehearsal.platform.values()].filter((look) => look.startsWith('resolved'));
    rehearsal.clock.advance(GONE_AFTER_MS);
    expect((await rehearsal.poll()).code).toBe(0);
    expectRight();
    const now = [...rehearsal.platform.values()].filter((look) => look.startsWith('resolved'));
    expect(now.length).toBeGreaterThan(closed.length);
  });
});

describe('organizations that vanish together', () => {
  it('are gone when two runs agree and they are no more than half', async () => {
    const closed = lose(2);
    await expectNothingClosed(/Snyk answers that there is none/, 2);
    rehearsal.clock.advance(GONE_AFTER_MS);
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(differences(run.told, closed)).toEqual([]);
  });

  it.each([
    ['more than half', 3],
    ['all, as when the token lost its group', 5],
  ])('are never called gone: %s', async (_what, count) => {
    lose(count);
    for (let again = 0; again < 3; again += 1) {
      await expectNothingClosed(/more than half.*lost its role/, count);
      rehearsal.clock.advance(GONE_AFTER_MS);
    }
    for (const org of orgs.slice(0, count)) rehearsal.snyk.change({ change: 'restoreOrg', org });
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(run.told.size).toBe(0);
    expectRight();
  });

  it('first some and then too many: nothing is closed', async () => {
    lose(2);
    await expectNothingClosed(/Snyk answers that there is none/, 2);
    rehearsal.clock.advance(GONE_AFTER_MS);
    rehearsal.snyk.change({ change: 'deleteOrg', org: orgs[3] ?? '' });
    await expectNothingClosed(/more than half/, 3);
  });

  it('with the list itself close nothing', async () => {
    rehearsal.snyk.setFaults([{ path: '/orgs$', answer: '403' }]);
    const run = await rehearsal.poll();
    expect(run.code).toBe(2);
    expect(run.told.size).toBe(0);
    rehearsal.snyk.setFaults([]);
    expect((await rehearsal.poll()).told.size).toBe(0);
  });
});

describe('a state of before', () => {
  const path = () => join(rehearsal.directory, 'state/state.json');
  const stateSchema = z.looseObject({ orgs: z.array(z.looseObject({})) });

  /** As a program wrote it that did not know of missing organizations. */
  async function forgetMissing(): Promise<void> {
    const { schemaVersion, checksum, ...content } = stateSchema.parse(
      JSON.parse(await readFile(path(), 'utf8')),
    );
    const orgs = content.orgs.map((org) => ({ ...org, missingSince: undefined }));
    const older = { ...content, orgs };
    const sum = createHash('sha256').update(JSON.stringify(older)).digest('hex');
    expect(sum).not.toBe(checksum);
    await writeFile(path(), JSON.stringify({ schemaVersion, checksum: sum, ...older }));
  }

  it('is read, and what is gone is missed twice anew', async () => {
    const closed = lose(1);
    await expectNothingClosed(/Snyk answers that there is none/);
    await forgetMissing();
    rehearsal.clock.advance(GONE_AFTER_MS);
    await expectNothingClosed(/Snyk answers that there is none/);
    rehearsal.clock.advance(GONE_AFTER_MS);
    const run = await rehearsal.poll();
    expect(run.warnings).toEqual([]);
    expect(differences(run.told, closed)).toEqual([]);
  });
});
