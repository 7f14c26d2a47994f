import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { differences } from '../../builders/told.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start();
});
afterEach(() => rehearsal.close());

const only = (ids: readonly string[]) =>
  new Map([...rehearsal.truth()].filter(([id]) => ids.includes(id)));

describe('two runs on one state', () => {
  it('the second is refused, and says who holds it; nothing is told twice', async () => {
    const runs = await Promise.allSettled([
      rehearsal.poll(),
      rehearsal.poll({ 'output-dir': 'other' }),
    ]);
    const refused = runs.flatMap((run) => (run.status === 'rejected' ? [String(run.reason)] : []));
    expect(refused).toHaveLength(1);
    expect(refused[0]).toMatch(/uses this state/);
    expect((await rehearsal.poll()).told.size).toBe(0);
    expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(rehearsal.truth()));
  });
});

describe('a schedule that is not kept', () => {
  it.each([
    ['a run that comes late', 5 * 3_600_000],
    ['runs that never came', 6 * 86_400_000],
    ['a month without any', 31 * 86_400_000],
  ])('%s loses nothing', async (_what, ms) => {
    const { snyk, clock } = rehearsal;
    await rehearsal.poll();
    const changed: string[] = [];
    for (let part = 0; part < 4; part += 1) {
      clock.advance(ms / 4);
      changed.push(...snyk.change({ change: 'severity', count: 3 }).issues);
      changed.push(...snyk.change({ change: 'create', count: 1 }).issues);
      changed.push(...snyk.change({ change: 'fix', count: 1 }).issues);
    }
    const run = await rehearsal.poll({ 'full-sync-every': '1000 runs' });
    expect(run.code).toBe(0);
    expect(differences(run.told, only(changed))).toEqual([]);
  });

  it('reads everything when it is time, and tells no change twice', async () => {
    await rehearsal.poll();
    rehearsal.clock.advance(8 * 86_400_000);
    const run = await rehearsal.poll();
    expect(run.infos.join('\n')).toMatch(/time for a full sync/);
    rehearsal.clock.advance(3_600_000);
    expect((await rehearsal.poll()).told.size).toBe(0);
  });
});

describe('a platform that was down', () => {
  it('gets what the last run found before anything is collected', async () => {
    const { snyk } = rehearsal;
    await rehearsal.poll();
    const first = snyk.change({ change: 'severity', count: 4 }).issues;
    rehearsal.receiver.setFaults({ serverError: 1 });
    const down = await rehearsal.poll();
    rehearsal.receiver.setFaults({ serverError: 0 });
    expect(down.code).toBe(3);
    expect(down.told.size).toBe(0);
    const second = snyk.change({ change: 'fix', count: 2 }).issues;
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(
      [...first, ...second].every((id) => rehearsal.platform.get(id) === rehearsal.truth().get(id)),
    ).toBe(true);
  });

  it('loses nothing when the journal is lost meanwhile', async () => {
    const { snyk } = rehearsal;
    await rehearsal.poll();
    const changed = snyk.change({ change: 'severity', count: 4 }).issues;
    rehearsal.receiver.setFaults({ serverError: 1 });
    await rehearsal.poll();
    rehearsal.receiver.setFaults({ serverError: 0 });
    await rm(join(rehearsal.directory, 'out'), { recursive: true });
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(changed.every((id) => rehearsal.platform.get(id) === rehearsal.truth().get(id))).toBe(
      true,
    );
  });
});
