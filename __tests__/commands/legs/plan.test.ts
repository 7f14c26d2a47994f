import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Rehearsal } from '../poll/rehearsal.js';
import { Divided } from './divided.js';

let rehearsal: Rehearsal;
let divided: Divided;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 12, projects: 3, issues: 4 } });
  divided = new Divided(rehearsal);
});
afterEach(() => rehearsal.close());

describe('plan', () => {
  it('asks for the list and once for each organization, and for no more when it knows them', async () => {
    const before = requests();
    const plan = await divided.plan(4);
    expect(requests() - before).toBe(1 + 12);
    expect(plan.legs.reduce((sum, { projects }) => sum + projects, 0)).toBe(36);
    await divided.legs(plan);
    await divided.collect();
    const known = requests();
    await divided.plan(4);
    expect(requests() - known).toBe(1);
  });

  it('is the same when nothing changed', async () => {
    const first = await divided.plan(4);
    const second = await divided.plan(4);
    expect(second.legs).toEqual(first.legs);
  });

  it('takes no organization for gone when many are missing', async () => {
    await divided.legs(await divided.plan(4));
    await divided.collect();
    rehearsal.clock.advance(3_600_000);
    const { ids } = rehearsal.snyk.world;
    for (let org = 0; org < 7; org += 1)
      rehearsal.snyk.change({ change: 'deleteOrg', org: ids.of({ kind: 'org', org }) });
    const plan = await divided.plan(4);
    expect(plan.listComplete).toBe(false);
    expect(plan.legs.flatMap(({ unlisted }) => unlisted)).toHaveLength(7);
    await divided.legs(plan);
    const run = await divided.collect();
    expect(run.code).toBe(3);
    expect(run.incomplete).toHaveLength(7);
    expect(run.told.size).toBe(0);
  });

  it('delivers first what is left in the journal', async () => {
    const { clock, receiver, snyk } = rehearsal;
    await divided.legs(await divided.plan(4));
    await divided.collect();
    clock.advance(3_600_000);
    const changed = snyk.change({ change: 'severity', count: 4 }).issues;
    await divided.legs(await divided.plan(4));
    receiver.setFaults({ serverError: 1 });
    expect((await divided.collect()).code).toBe(3);
    receiver.setFaults({ serverError: 0 });
    await divided.plan(3, { 'output-dir': 'planned' });
    const told = await rehearsal.told();
    expect([...told.keys()].sort()).toEqual([...changed].sort());
    await divided.legs(await divided.plan(3));
    expect((await divided.collect()).told.size).toBe(0);
  });

  it('has no legs before its time', async () => {
    const schedule = { occurs: 'daily', at: '04:00', start: '2030-01-01' };
    const plan = await divided.plan(4, { schedule });
    expect(plan.legs).toEqual([]);
  });
});

function requests(): number {
  const counts = Object.values(rehearsal.snyk.state().requests);
  return counts.reduce((sum, count) => sum + count, 0);
}
