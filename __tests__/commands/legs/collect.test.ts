import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GONE_AFTER_MS } from '../../../src/pipeline/poll/gone-orgs.js';
import { differences } from '../../builders/told.js';
import { Rehearsal } from '../poll/rehearsal.js';
import { Divided } from './divided.js';

let rehearsal: Rehearsal;
let divided: Divided;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 30, projects: 1, issues: 3 } });
  divided = new Divided(rehearsal);
});
afterEach(() => rehearsal.close());

const only = (ids: readonly string[]) =>
  new Map([...rehearsal.truth()].filter(([id]) => ids.includes(id)));

const path = (...parts: string[]) => join(rehearsal.directory, ...parts);

describe('a poll that is divided among legs', () => {
  it('tells what one run tells, each finding once', async () => {
    const plan = await divided.plan(4);
    expect(plan.legs).toHaveLength(4);
    expect(await divided.legs(plan)).toEqual([0, 0, 0, 0]);
    expect((await rehearsal.told()).size).toBe(0);
    const run = await divided.collect();
    expect(run).toMatchObject({ code: 0, incomplete: [], partial: null });
    expect(differences(run.told, rehearsal.truth())).toEqual([]);
    await rehearsal.poll({ state: 'single-state', 'output-dir': 'single' });
    expect(await divided.findings()).toEqual(await divided.findings('single'));
  });

  it('goes on with changes, among another number of legs, and alone', async () => {
    const { snyk, clock } = rehearsal;
    await divided.legs(await divided.plan(4));
    await divided.collect();
    clock.advance(3_600_000);
    const changed = [
      ...snyk.change({ change: 'severity', count: 5 }).issues,
      ...snyk.change({ change: 'create', count: 3 }).issues,
      ...snyk.change({ change: 'fix', count: 4 }).issues,
    ];
    await divided.legs(await divided.plan(7));
    const run = await divided.collect();
    expect(run.code).toBe(0);
    expect(run.partial).toMatch(/Only what changed/);
    expect(differences(run.told, only(changed))).toEqual([]);
    clock.advance(3_600_000);
    const alone = snyk.change({ change: 'severity', count: 2 }).issues;
    const single = await rehearsal.poll();
    expect(differences(single.told, only(alone))).toEqual([]);
  });

  it('tells again what the platform refused, also after its leg was missing', async () => {
    const { snyk, clock, receiver } = rehearsal;
    const [issue = ''] = snyk.change({ change: 'title', to: 'Poison' }).issues;
    receiver.setFaults({ poison: 'Poison' });
    await divided.legs(await divided.plan(4));
    const refused = await divided.collect();
    expect(refused.code).toBe(3);
    expect(refused.told.has(issue)).toBe(false);
    clock.advance(3_600_000);
    await divided.legs(await divided.plan(4), [1, 2, 3, 4]);
    expect((await divided.collect()).code).toBe(3);
    receiver.setFaults({ poison: '' });
    clock.advance(3_600_000);
    await divided.legs(await divided.plan(4));
    const taken = await divided.collect();
    expect(taken.code).toBe(0);
    expect(taken.told.get(issue)).toEqual([expect.stringMatching(/ Poison$/)]);
    clock.advance(3_600_000);
    await divided.legs(await divided.plan(4));
    expect((await divided.collect()).told.size).toBe(0);
  });

  it('tells of an organization that is gone, whose findings are resolved', async () => {
    const { snyk, clock } = rehearsal;
    await divided.legs(await divided.plan(4));
    await divided.collect();
    clock.advance(3_600_000);
    const before = rehearsal.truth();
    const org = snyk.world.ids.of({ kind: 'org', org: 2 });
    const gone = snyk.change({ change: 'deleteOrg', org }).issues;
    await divided.legs(await divided.plan(4));
    const first = await divided.collect();
    expect([first.code, first.told.size]).toEqual([3, 0]);
    expect(first.incomplete[0]?.why).toMatch(/Nothing of it is closed/);
    clock.advance(GONE_AFTER_MS);
    await divided.legs(await divided.plan(4));
    const run = await divided.collect();
    expect(run.code).toBe(0);
    expect([...run.told.keys()].sort()).toEqual(
      gone.filter((id) => !before.get(id)?.startsWith('resolved')).sort(),
    );
    expect([...run.told.values()].flat().every((look) => look.startsWith('resolved'))).toBe(true);
    await divided.legs(await divided.plan(4));
    expect((await divided.collect()).told.size).toBe(0);
  });
});

describe('a state that is damaged', () => {
  it('is mended, and nothing is called gone because of it', async () => {
    const { clock, snyk } = rehearsal;
    await divided.legs(await divided.plan(4));
    await divided.collect();
    clock.advance(3_600_000);
    const changed = snyk.change({ change: 'severity', count: 3 }).issues;
    const [ledger = ''] = await readdir(path('state', 'orgs'));
    await writeFile(path('state', 'orgs', ledger), 'x');
    await divided.legs(await divided.plan(4));
    const run = await divided.collect();
    expect(run.code).toBe(0);
    expect(changed.every((id) => run.told.has(id))).toBe(true);
    // One organization was read in full, and is told so.
    expect(run.told.size).toBeLessThanOrEqual(changed.length + 3);
    expect(rehearsal.platform).toEqual(rehearsal.truth());
    await divided.legs(await divided.plan(4));
    expect((await divided.collect()).told.size).toBe(0);
  });
});

describe('without a state', () => {
  it('every run tells everything; the platform knows by its key what comes again', async () => {
    const none = { state: undefined };
    const plan = await divided.plan(3, none);
    for (const { leg } of plan.legs) await divided.leg(leg, plan, none);
    const run = await divided.collect(none);
    expect(run).toMatchObject({ code: 0, partial: null });
    expect(differences(run.told, rehearsal.truth())).toEqual([]);
    expect(await divided.collect(none)).toMatchObject({ code: 0, partial: null });
    expect(await divided.findings()).toHaveLength(rehearsal.truth().size);
  });
});

describe('a leg that died', () => {
  it('makes the collection incomplete, closes nothing, and is run again alone', async () => {
    const plan = await divided.plan(4);
    await divided.legs(plan, [3]);
    const first = await divided.collect();
    expect(first.code).toBe(3);
    expect(first.incomplete).toEqual([
      { what: expect.stringMatching(/^leg 3 of 4/), why: expect.stringMatching(/nothing of it/) },
    ]);
    expect([...first.told.values()].flat().length).toBe(first.told.size);
    const missing = [...rehearsal.truth()].filter(([id]) => !first.told.has(id));
    expect(missing.length).toBeGreaterThan(0);

    expect(await divided.leg(3, plan)).toBe(0);
    const second = await divided.collect();
    expect(second.code).toBe(0);
    expect(differences(second.told, new Map(missing))).toEqual([]);
    expect(second.partial).toMatch(/is not sent again/);
    expect(await divided.findings()).toHaveLength(rehearsal.truth().size);
    await divided.legs(await divided.plan(4));
    expect((await divided.collect()).told.size).toBe(0);
  });

  it('loses no change of its organizations', async () => {
    const { snyk, clock } = rehearsal;
    await divided.legs(await divided.plan(4));
    await divided.collect();
    clock.advance(3_600_000);
    const changed = snyk.change({ change: 'fix', count: 40 }).issues;
    await divided.legs(await divided.plan(4), [1, 2]);
    const first = await divided.collect();
    clock.advance(3_600_000);
    await divided.legs(await divided.plan(5));
    const second = await divided.collect();
    expect(first.code).toBe(3);
    expect(second.code).toBe(0);
    expect(differences(new Map([...first.told, ...second.told]), only(changed))).toEqual([]);
    expect(first.told.size + second.told.size).toBe(changed.length);
  });

  it.each([
    ['its records are cut off', (leg: string) => writeFile(join(leg, 'records.ndjson.gz'), 'x')],
    ['its report is not whole', (leg: string) => writeFile(join(leg, 'leg.json'), '{"leg":')],
    ['its ledgers are gone', (leg: string) => rm(join(leg, 'orgs'), { recursive: true })],
  ])('is told when %s', async (_what, damage) => {
    const plan = await divided.plan(4);
    await divided.legs(plan);
    await damage(path('legs', '2'));
    const run = await divided.collect();
    expect(run.code).toBe(3);
    expect(run.incomplete[0]?.what).toMatch(/^leg 2 of 4/);
  });

  it('is not replaced by what it left for another plan', async () => {
    await divided.legs(await divided.plan(4));
    await cp(path('legs'), path('old'), { recursive: true });
    rehearsal.clock.advance(1000);
    const plan = await divided.plan(4);
    await divided.legs(plan, [2]);
    await cp(path('old', '2'), path('legs', '2'), { recursive: true });
    const run = await divided.collect();
    expect(run.code).toBe(3);
    expect(run.incomplete[0]?.why).toMatch(/of another plan/);
  });
});

describe('what collect refuses', () => {
  it('settings that the plan did not have', async () => {
    await divided.legs(await divided.plan(2));
    await expect(divided.collect({ state: undefined, identity: 'portable' })).rejects.toThrow(
      /state: not set[^]*identity: `portable`/,
    );
    await expect(divided.legs(await divided.plan(2, { state: undefined }))).rejects.toThrow(
      /state: set, but/,
    );
    await expect(divided.collect({ 'push-severity': 'high' })).rejects.toThrow(/push-severity/);
  });

  it('a part that is not in the plan', async () => {
    const plan = await divided.plan(2);
    await expect(divided.leg(1, plan, { shard: '1/3' })).rejects.toThrow(/from `1\/2` on/);
    await expect(divided.leg(1, plan, { shard: undefined })).rejects.toThrow(/shard: not set/);
  });

  it('a file that is no plan', async () => {
    await writeFile(path('other.json'), '{}');
    await expect(divided.collect({ plan: 'other.json' })).rejects.toThrow(/not a plan/);
    await expect(divided.collect({ plan: 'none.json' })).rejects.toThrow(/cannot be read/);
  });
});
