import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../src/model/collection.js';
import { projectOrder } from '../../../src/model/order.js';
import type { Issue, ProjectRecord } from '../../../src/model/record.js';
import { Owed } from '../../../src/pipeline/poll/owed.js';
import { reconcile } from '../../../src/pipeline/poll/reconcile.js';
import type { OrgSweep } from '../../../src/sources/rest/sweep.js';
import type { KnownProject } from '../../../src/state/state.js';
import { issue, project } from '../../builders/records.js';

const AT = new Date('2026-11-20T03:00:00Z');
const SINCE = new Date('2026-11-19T02:45:00Z');

interface Snyk {
  readonly projects?: readonly ProjectRecord[];
  readonly issues?: Readonly<Record<string, readonly Issue[]>>;
  readonly since?: Date | null;
  readonly outside?: readonly string[];
  readonly projectsComplete?: boolean;
  readonly issuesComplete?: boolean;
  readonly meanwhile?: readonly Issue[] | Error;
  /** Projects that Snyk answers 404 for. */
  readonly gone?: readonly string[];
  readonly all?: Readonly<Record<string, readonly Issue[] | null>>;
}

const P = project({ id: 'p1', attributes: { created: '2026-01-01T00:00:00Z' } });
const A = issue({ id: 'a', attributes: { key: 'SNYK-A' } });
const B = issue({ id: 'b', attributes: { key: 'SNYK-B' } });
const changed = (one: Issue): Issue => ({
  ...one,
  attributes: { ...one.attributes, title: 'Other', updated_at: '2026-11-20T00:00:00Z' },
});
const resolved = (one: Issue, updated: string): Issue => ({
  ...one,
  attributes: { ...one.attributes, status: 'resolved', updated_at: updated },
});

function sweepOf(snyk: Snyk, asked: string[]): OrgSweep {
  const projects = new Map((snyk.projects ?? [P]).map((one) => [one.id ?? '', one]));
  const groups = Object.entries(snyk.issues ?? {})
    .sort(([a], [b]) => (projectOrder(a) < projectOrder(b) ? -1 : 1))
    .map(([id, issues]) => ({ project: projects.get(id) ?? project({ id }), issues }));
  return {
    org: { id: 'o1', attributes: { name: 'Acme' } },
    at: AT,
    since: snyk.since === undefined ? SINCE : snyk.since,
    projects,
    outside: new Set(snyk.outside ?? []),
    projectsComplete: snyk.projectsComplete ?? true,
    issuesComplete: snyk.issuesComplete ?? true,
    groups: async function* () {
      for (const group of groups) yield Promise.resolve(group);
    },
    changedMeanwhile: () => {
      asked.push('meanwhile');
      if (snyk.meanwhile instanceof Error) return Promise.reject(snyk.meanwhile);
      return Promise.resolve([{ project: P, issues: snyk.meanwhile ?? [] }]);
    },
    allOf: (id) => {
      asked.push(`all of ${id}`);
      const issues = snyk.all?.[id];
      const whole = projects.get(id);
      return Promise.resolve(issues && whole ? { project: whole, issues } : null);
    },
    confirmGone: (ids) => {
      asked.push(`gone ${ids.join()}`);
      return Promise.resolve(new Set(ids.filter((id) => snyk.gone?.includes(id))));
    },
    close: () => Promise.resolve(),
  };
}

interface About {
  readonly sameScope?: boolean;
  readonly keyed?: boolean;
  readonly owed?: readonly string[];
}

/** One run over an org: what is told, and what is remembered for the next. */
async function run(
  snyk: Snyk,
  known: readonly KnownProject[] = [],
  { sameScope = true, keyed = false, owed = [] }: About = {},
) {
  const asked: string[] = [];
  const collection = new Collection();
  const remembered: KnownProject[] = [];
  const told: ProjectRecord[] = [];
  const left: string[] = [];
  const records = reconcile({
    sweep: sweepOf(snyk, asked),
    known: async function* () {
      for (const one of known) yield Promise.resolve(one);
    },
    remember: (one) => Promise.resolve(void remembered.push(one)),
    sameScope,
    keyed,
    forgetBefore: new Date('2026-11-20T02:00:00Z'),
    owed: new Owed(owed),
    collection,
    leftScope: ({ id }) => left.push(id),
  });
  for await (const record of records) told.push(record);
  return {
    keys: told.map((record) => record.key),
    told: told.map((record) => ({
      id: record.id,
      status: record.attributes.status,
      issues: record.issues.map(
        ({ id, attributes }) => `${id ?? ''} ${attributes.status} ${attributes.title}`,
      ),
    })),
    remembered,
    ids: remembered.map(({ id, issues }) => [id, ...issues.map((one) => one.id)].join(' ')),
    asked,
    left,
    gaps: collection.gaps,
  };
}

const first = async (issues: readonly Issue[] = [A, B]) =>
  (await run({ since: null, issues: { p1: issues } })).remembered;

describe('a run that reads everything', () => {
  it('tells everything, also projects without issues, and remembers it', async () => {
    const empty = project({ id: 'p2' });
    const result = await run({ since: null, projects: [P, empty], issues: { p1: [A, B] } });
    expect(result.told.map(({ id, issues }) => [id, issues.length]).sort()).toEqual([
      ['p1', 2],
      ['p2', 0],
    ]);
    expect([...result.ids].sort()).toEqual(['p1 a b', 'p2']);
    expect(result.asked).toEqual([]);
  });

  it('tells everything again, and what is gone as resolved, after looking twice', async () => {
    const result = await run({ since: null, issues: { p1: [A] } }, await first());
    expect(result.told[0]?.issues).toEqual([
      'a open Prototype Pollution',
      'b resolved Prototype Pollution',
    ]);
    expect(result.asked).toEqual(['meanwhile']);
    // Known for one more run, for the platform may refuse to close it.
    expect(result.ids).toEqual(['p1 a b']);
    const next = await run({ issues: {} }, result.remembered);
    expect(next.told).toEqual([]);
    expect(next.ids).toEqual(['p1 a']);
  });

  it('does not take for gone what moved between pages', async () => {
    const result = await run(
      { since: null, issues: { p1: [A] }, meanwhile: [changed(B)] },
      await first(),
    );
    expect(result.told[0]?.issues).toEqual(['a open Prototype Pollution', 'b open Other']);
    expect(result.ids).toEqual(['p1 a b']);
  });

  it.each<[string, Snyk, { sameScope?: boolean }]>([
    ['a page never came', { issuesComplete: false }, {}],
    ['the scope is another', {}, { sameScope: false }],
    [
      'the project is inactive',
      { projects: [project({ ...P, attributes: { status: 'inactive' } })] },
      {},
    ],
    ['the second look fails', { meanwhile: new Error('504') }, {}],
  ])('calls nothing gone when %s', async (_, snyk, about) => {
    const result = await run({ since: null, issues: { p1: [A] }, ...snyk }, await first(), about);
    expect(result.told[0]?.issues).toEqual(['a open Prototype Pollution']);
    expect(result.ids).toEqual(['p1 a b']);
    expect(result.gaps).toHaveLength(snyk.meanwhile instanceof Error ? 1 : 0);
  });

  it('does not tell twice that an issue is gone', async () => {
    const before = await first([A, resolved(B, '2026-11-20T02:30:00Z')]);
    const result = await run({ since: null, issues: { p1: [A] } }, before);
    expect(result.told[0]?.issues).toEqual(['a open Prototype Pollution']);
  });
});

describe('a run that reads what changed', () => {
  it('tells nothing when nothing changed, although the overlap is read again', async () => {
    const result = await run({ issues: { p1: [A] } }, await first());
    expect(result.told).toEqual([]);
    expect(result.ids).toEqual(['p1 a b']);
  });

  it('tells precisely what changed, is new, or was resolved', async () => {
    const C = issue({ id: 'c', attributes: { key: 'SNYK-C' } });
    const result = await run(
      { issues: { p1: [changed(A), resolved(B, '2026-11-20T02:30:00Z'), C] } },
      await first(),
    );
    expect(result.told[0]?.issues).toEqual([
      'a open Other',
      'b resolved Prototype Pollution',
      'c open Prototype Pollution',
    ]);
    expect(result.ids).toEqual(['p1 a b c']);
  });

  it('does not tell a resolved issue again from the overlap, and forgets it in time', async () => {
    const late = resolved(B, '2026-11-20T02:30:00Z');
    const once = await run({ issues: { p1: [late] } }, await first());
    const again = await run({ issues: { p1: [late] } }, once.remembered);
    expect(again.told).toEqual([]);
    const early = resolved(B, '2026-11-20T01:30:00Z');
    expect((await run({ issues: { p1: [early] } }, await first())).ids).toEqual(['p1 a']);
  });

  it('calls nothing gone that is merely not in the changes', async () => {
    expect((await run({ issues: {} }, await first())).told).toEqual([]);
  });

  it('tells a project whose name changed, and not one that was tested again', async () => {
    const renamed = project({ ...P, attributes: { ...P.attributes, name: 'acme/other' } });
    const result = await run({ projects: [renamed] }, await first());
    expect(result.told).toEqual([{ id: 'p1', status: P.attributes.status, issues: [] }]);
    const tested = project({
      ...P,
      meta: { latest_issue_counts: { updated_at: AT.toISOString() } },
    });
    expect((await run({ projects: [tested] }, await first())).told).toEqual([]);
  });

  it('tells a deleted project whole, as resolved and inactive, once Snyk confirms it', async () => {
    const result = await run({ projects: [], gone: ['p1'] }, await first());
    expect(result.told).toEqual([
      {
        id: 'p1',
        status: 'inactive',
        issues: ['a resolved Prototype Pollution', 'b resolved Prototype Pollution'],
      },
    ]);
    expect(result.ids).toEqual([]);
    expect(result.asked).toEqual(['gone p1']);
  });

  it.each<[string, Snyk, { sameScope?: boolean }]>([
    ['Snyk still answers for it', {}, {}],
    ['the list of projects is not whole', { projectsComplete: false, gone: ['p1'] }, {}],
    ['the scope is another', { gone: ['p1'] }, { sameScope: false }],
  ])('keeps a project that is not in the list when %s', async (_, snyk, about) => {
    const result = await run({ projects: [], ...snyk }, await first(), about);
    expect(result.told).toEqual([]);
    expect(result.ids).toEqual(['p1 a b']);
  });

  it('leaves a project alone that left the scope', async () => {
    const result = await run({ projects: [], outside: ['p1'], gone: ['p1'] }, await first());
    expect(result.told).toEqual([]);
    expect(result.ids).toEqual([]);
    expect(result.left).toEqual(['p1']);
  });

  it('reads a project whole that came into scope, and not one that was just made', async () => {
    const old = project({ id: 'p2', attributes: { created: '2026-01-01T00:00:00Z' } });
    const made = project({ id: 'p3', attributes: { created: '2026-11-19T12:00:00Z' } });
    const result = await run(
      { projects: [P, old, made], all: { p2: [A, B] }, issues: { p3: [A] } },
      await first(),
    );
    expect(result.asked).toEqual(['all of p2']);
    expect(result.told.map(({ id, issues }) => [id, issues.length]).sort()).toEqual([
      ['p2', 2],
      ['p3', 1],
    ]);
  });

  it('tells a project whole whose key is another now, and remembers it by that', async () => {
    const moved = project({ ...P, key: 'other' });
    const result = await run({ projects: [moved], all: { p1: [A, B] } }, await first());
    expect(result.asked).toEqual(['all of p1']);
    expect(result.told[0]?.issues).toHaveLength(2);
    expect(result.remembered[0]?.record.key).toBe('other');
    const failed = await run({ projects: [moved], all: { p1: null } }, await first());
    expect(failed.told).toEqual([]);
    expect(failed.remembered[0]?.record.key).toBe(P.key);
  });

  it('closes such a project under its old key, where documents have our keys', async () => {
    const rekeyed = project({ ...P, key: 'another-key' });
    const snyk = { projects: [rekeyed], all: { p1: [A, B] } };
    const result = await run(snyk, await first(), { keyed: true });
    expect(result.keys).toEqual([P.key, 'another-key']);
    expect(result.told.map(({ issues }) => issues)).toEqual([
      ['a resolved Prototype Pollution', 'b resolved Prototype Pollution'],
      ['a open Prototype Pollution', 'b open Prototype Pollution'],
    ]);
    expect(result.ids).toEqual(['p1 a b']);
    const next = await run({ projects: [rekeyed] }, result.remembered, { keyed: true });
    expect(next.told).toEqual([]);
  });

  it('tries again the next time when such a project cannot be read', async () => {
    const old = project({ id: 'p2', attributes: { created: '2026-01-01T00:00:00Z' } });
    const result = await run({ projects: [P, old], all: { p2: null } }, await first());
    expect(result.told).toEqual([]);
    expect(result.ids).toEqual(['p1 a b']);
  });
});

describe('what the platform refused', () => {
  const { key } = P;

  it.each([
    ['of a finding', A.findingKey, ['a open Prototype Pollution']],
    ['of a project', key, ['a open Prototype Pollution', 'b open Prototype Pollution']],
  ])('%s is told again, although nothing changed', async (_, owed, issues) => {
    const result = await run({ all: { p1: [A, B] } }, await first(), { owed: [owed] });
    expect(result.asked).toEqual(['all of p1']);
    expect(result.told).toEqual([{ id: 'p1', status: P.attributes.status, issues }]);
    expect(result.ids).toEqual(['p1 a b']);
  });

  it('of what is gone is told as gone again, until it is taken', async () => {
    let known = (await run({ since: null, issues: { p1: [A] } }, await first())).remembered;
    for (let times = 0; times < 3; times += 1) {
      const again = await run({ all: { p1: [A] } }, known, { owed: [key] });
      expect(again.told[0]?.issues).toEqual([
        'a open Prototype Pollution',
        'b resolved Prototype Pollution',
      ]);
      known = again.remembered;
    }
    const taken = await run({ issues: {} }, known);
    expect(taken.told).toEqual([]);
    expect(taken.ids).toEqual(['p1 a']);
  });

  it('stays known as it was when it cannot be read', async () => {
    const result = await run({ all: { p1: null } }, await first(), { owed: [key] });
    expect(result.told).toEqual([]);
    expect(result.ids).toEqual(['p1 a b']);
  });
});
