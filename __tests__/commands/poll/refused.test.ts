import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { asResolved, differences } from '../../builders/told.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start();
});
afterEach(() => rehearsal.close());

/** The first org of the world: its id, its slug and its issues. */
function firstOrg() {
  const { snyk } = rehearsal;
  const [org = 0] = snyk.world.orgs();
  const id = snyk.world.ids.of({ kind: 'org', org });
  return { id, issues: new Set([...snyk.issues(id)].map((issue) => issue.id)) };
}

describe('an organization that is refused', () => {
  it('is named, the others are told, and nothing of it is closed until it is allowed again', async () => {
    const { snyk } = rehearsal;
    await rehearsal.poll();
    const org = firstOrg();
    const faults = [{ path: `/orgs/${org.id}`, answer: '403' as const }];
    snyk.setFaults(faults);
    const changed = new Set(snyk.change({ change: 'severity', share: 0.5 }).issues);

    for (const everything of [false, true]) {
      rehearsal.clock.advance(3_600_000);
      const run = await rehearsal.poll(everything ? { 'full-sync-every': '1 runs' } : {});
      expect(run.code).toBe(3);
      expect(run.incomplete).not.toEqual([]);
      expect(run.incomplete.every(({ what }) => what.includes(' of '))).toBe(true);
      expect(JSON.stringify(run.incomplete)).toContain('403');
      const expected = new Map(
        [...rehearsal.truth()].filter(
          ([id]) => !org.issues.has(id) && (everything || changed.has(id)),
        ),
      );
      expect(differences(run.told, expected)).toEqual([]);
    }

    snyk.setFaults([]);
    rehearsal.clock.advance(3_600_000);
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(rehearsal.truth()));
    // It was not forgotten: only what changed is told, however long ago.
    const late = [...rehearsal.truth()].filter(([id]) => org.issues.has(id) && changed.has(id));
    expect(differences(run.told, new Map(late))).toEqual([]);
  });

  it('while the platform changed is told whole to the new one when it is allowed again', async () => {
    const { snyk } = rehearsal;
    await rehearsal.poll();
    const org = firstOrg();
    snyk.setFaults([{ path: `/orgs/${org.id}`, answer: '403' }]);
    rehearsal.clock.advance(3_600_000);
    const elsewhere = { 'platform-url': `${rehearsal.receiver.url}/elsewhere` };
    expect((await rehearsal.poll(elsewhere)).code).toBe(3);
    snyk.setFaults([]);
    rehearsal.clock.advance(3_600_000);
    const run = await rehearsal.poll(elsewhere);
    expect(run.code).toBe(0);
    const all = [...rehearsal.truth()].filter(([id]) => org.issues.has(id));
    expect(differences(run.told, new Map(all))).toEqual([]);
  });

  it('from the beginning is known to be missing', async () => {
    const org = firstOrg();
    rehearsal.snyk.setFaults([{ path: `/orgs/${org.id}`, answer: '403' }]);
    const first = await rehearsal.poll();
    expect(first.code).toBe(3);
    expect([...first.told.keys()].some((id) => org.issues.has(id))).toBe(false);
    rehearsal.snyk.setFaults([]);
    const second = await rehearsal.poll();
    expect(second.code).toBe(0);
    const expected = [...rehearsal.truth()].filter(([id]) => org.issues.has(id));
    expect(differences(second.told, new Map(expected))).toEqual([]);
  });

  it('may be left out of the exit code, and is named all the same', async () => {
    rehearsal.snyk.setFaults([{ path: `/orgs/${firstOrg().id}`, answer: '403' }]);
    const run = await rehearsal.poll({ 'on-incomplete': 'warn' });
    expect(run.code).toBe(0);
    expect(run.incomplete).not.toEqual([]);
  });
});

describe('a page that never comes', () => {
  it.each(['500', '504', 'gatewayText'] as const)(
    'as %s closes nothing, neither now nor in the next run',
    async (answer) => {
      await rehearsal.close();
      rehearsal = await Rehearsal.start({ world: { orgs: 2, projects: 3, issues: 90 } });
      const { snyk } = rehearsal;
      await rehearsal.poll();
      const org = firstOrg();
      snyk.setFaults([{ path: `/orgs/${org.id}/issues$`, page: 2, answer }]);
      for (let again = 0; again < 2; again += 1) {
        const run = await rehearsal.poll({ 'full-sync-every': '1 runs' });
        expect(run.code).toBe(3);
        expect(run.incomplete).toHaveLength(1);
        const truth = rehearsal.truth();
        const wrong = [...run.told].filter(([id, [look]]) => truth.get(id) !== look);
        expect(wrong).toEqual([]);
      }
      const fixed = snyk.change({ change: 'fix', org: org.id, count: 20 }).issues;
      snyk.setFaults([]);
      const run = await rehearsal.poll();
      expect(run.code).toBe(0);
      expect(differences(run.told, only(fixed))).toEqual([]);
      expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(rehearsal.truth()));
    },
  );
});

describe('what is gone', () => {
  it('is resolved once: a project by its 404, and not what is merely hidden', async () => {
    const { snyk } = rehearsal;
    await rehearsal.poll();
    const before = rehearsal.truth();
    const hidden = snyk.change({ change: 'deleteProjects', count: 1 });
    snyk.setFaults([{ path: `/projects/${hidden.projects[0] ?? ''}$`, answer: '403' }]);
    const first = await rehearsal.poll();
    expect(first.code).toBe(3);
    expect(differences(first.told, new Map())).toEqual([]);

    snyk.setFaults([]);
    const second = await rehearsal.poll();
    expect(second.code).toBe(0);
    expect(differences(second.told, resolved(hidden.issues, before))).toEqual([]);
    expect((await rehearsal.poll()).told.size).toBe(0);
  });
});

describe('what the platform refuses', () => {
  it('is told again until it is taken, although nothing changed', async () => {
    const { snyk, receiver } = rehearsal;
    const [issue = ''] = snyk.change({ change: 'title', to: 'Poison' }).issues;
    receiver.setFaults({ poison: 'Poison' });
    for (let times = 0; times < 3; times += 1) {
      const run = await rehearsal.poll();
      expect(run.code).toBe(3);
      expect(run.told.has(issue)).toBe(false);
      expect(JSON.stringify(run.incomplete)).toContain('refused');
    }
    receiver.setFaults({ poison: '' });
    const taken = await rehearsal.poll();
    expect(taken.code).toBe(0);
    expect(taken.told.get(issue)).toEqual([expect.stringMatching(/ Poison$/)]);
    expect((await rehearsal.poll()).told.size).toBe(0);
    expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(rehearsal.truth()));
  });

  it('and Snyk has no longer is named once, and not asked for again', async () => {
    await rehearsal.close();
    rehearsal = await Rehearsal.start({ world: { orgs: 1, projects: 1, issues: 5 } });
    const { snyk, receiver } = rehearsal;
    await rehearsal.poll();
    snyk.change({ change: 'title', to: 'Poison' });
    receiver.setFaults({ poison: 'Poison' });
    expect((await rehearsal.poll()).code).toBe(3);
    snyk.change({ change: 'deleteProjects', count: 1 });
    expect((await rehearsal.poll()).code).toBe(3);
    receiver.setFaults({ poison: '' });
    const named = await rehearsal.poll();
    expect(named.incomplete).toEqual([
      {
        what: '1 entries that the platform refused in an earlier run',
        why: expect.stringContaining('by hand'),
      },
    ]);
    expect((await rehearsal.poll()).code).toBe(0);
  });
});

function only(ids: readonly string[]): Map<string, string> {
  const wanted = new Set(ids);
  return new Map([...rehearsal.truth()].filter(([id]) => wanted.has(id)));
}

/** Those that were open or ignored. */
function resolved(ids: readonly string[], before: ReadonlyMap<string, string>) {
  const looks = ids.map((id) => [id, before.get(id) ?? ''] as const);
  return new Map(
    looks
      .filter(([, look]) => !look.startsWith('resolved'))
      .map(([id, look]) => [id, asResolved(look)]),
  );
}
