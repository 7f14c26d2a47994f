import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { Collection } from '../../../src/model/collection.js';
import { ConfigError, UpstreamError } from '../../../src/model/errors.js';
import { projectOrder } from '../../../src/model/order.js';
import { createSweep } from '../../../src/sources/rest/create-sweep.js';
import type { SweepOptions, SweepProgress } from '../../../src/sources/rest/options.js';
import { parseProjectFilter } from '../../../src/sources/rest/project-filter.js';
import type { OrgSweep } from '../../../src/sources/rest/sweep.js';
import type { FakeOrg } from '../../builders/fake-snyk-api.js';
import { FakeSnykApi } from '../../builders/fake-snyk-api.js';
import {
  issueResourceOf,
  orgResourceOf,
  projectResourceOf,
} from '../../builders/snyk-resources.js';

type Changes = Partial<Omit<SweepOptions, 'api' | 'collection'>>;

function sweepOf(api: FakeSnykApi, changes: Changes = {}) {
  const collection = new Collection();
  const sweep = createSweep({
    api,
    collection,
    scope: { orgs: [], excludeOrgs: [] },
    projects: [],
    issueTypes: [],
    concurrency: 4,
    ...changes,
  });
  return { sweep, collection };
}

interface Seen {
  readonly org: OrgSweep;
  /** Ids of issues by project, in the order given. */
  readonly groups: readonly (readonly [string, readonly (string | null)[]])[];
}

async function readAll(
  api: FakeSnykApi,
  changes: Changes = {},
  since: Date | null = null,
): Promise<{ seen: Seen[]; collection: Collection }> {
  const { sweep, collection } = sweepOf(api, changes);
  await sweep.scope();
  const seen: Seen[] = [];
  for await (const org of sweep.orgs(() => since)) {
    const groups: [string, (string | null)[]][] = [];
    for await (const { project, issues } of org.groups()) {
      groups.push([project.id ?? '', issues.map(({ id }) => id)]);
    }
    seen.push({ org, groups });
    await org.close();
  }
  return { seen, collection };
}

/** An org with so many projects, and so many issues in each. */
function orgOf(id: string, projects: number, issues: number): FakeOrg {
  const ids = Array.from({ length: projects }, (_, index) => `${id}-p${index}`);
  return {
    org: orgResourceOf(id),
    projects: ids.map((project) =>
      projectResourceOf(project, { meta: { latest_issue_counts: { high: issues } } }),
    ),
    issues: ids.flatMap((project) =>
      Array.from({ length: issues }, (_, index) =>
        issueResourceOf(`${project}-i${index}`, { project }),
      ),
    ),
  };
}

/** The issues that are to come, by project in `projectOrder`. */
function expectedGroups({ issues }: FakeOrg): [string, string[]][] {
  const byProject = new Map<string, Set<string>>();
  for (const { id, relationships } of issues) {
    const project = relationships.scan_item.data.id;
    byProject.set(project, (byProject.get(project) ?? new Set()).add(id));
  }
  return [...byProject]
    .map(([project, ids]): [string, string[]] => [project, [...ids].sort()])
    .sort(([a], [b]) => (projectOrder(a) < projectOrder(b) ? -1 : 1));
}

describe('a sweep', () => {
  it('gives every issue of every world exactly once, by project in order', async () => {
    const world = fc.array(
      fc.record({
        projects: fc.array(
          fc.record({
            day: fc.integer({ min: 0, max: 400 }),
            issues: fc.integer({ min: 0, max: 7 }),
          }),
          { maxLength: 12 },
        ),
        /** Issues that stand in the list twice. */
        doubles: fc.array(fc.nat(), { maxLength: 5 }),
        /** How wrong Snyk's counts are, in hundreds of issues. */
        lie: fc.integer({ min: 0, max: 30 }),
      }),
      { minLength: 1, maxLength: 6 },
    );
    const pageSize = fc.integer({ min: 1, max: 10 });
    const run = async (orgs: FakeOrg[], size: number): Promise<void> => {
      const api = new FakeSnykApi(orgs, size);
      const { seen, collection } = await readAll(api);
      expect(collection.gaps).toEqual([]);
      expect(seen.map(({ org }) => org.org.id)).toEqual(orgs.map(({ org }) => org.id));
      seen.forEach(({ org, groups }, index) => {
        const fake = orgs[index] ?? orgOf('none', 0, 0);
        expect(groups).toEqual(expectedGroups(fake));
        expect([...org.projects.keys()].sort()).toEqual(fake.projects.map(({ id }) => id).sort());
        expect(org.projectsComplete && org.issuesComplete).toBe(true);
      });
    };
    await fc.assert(
      fc.asyncProperty(world, pageSize, async (told, size) => {
        const orgs = told.map(({ projects, doubles, lie }, number): FakeOrg => {
          const created = (day: number): string =>
            new Date(Date.UTC(2024, 0, 1 + day)).toISOString();
          const issues = projects.flatMap(({ day, issues: count }, index) =>
            Array.from({ length: count }, (_, issue) =>
              issueResourceOf(`o${number}-${index}-${issue}`, {
                project: `o${number}-p${index}`,
                attributes: { created_at: created(day + issue) },
              }),
            ),
          );
          return {
            org: orgResourceOf(`o${number}`),
            projects: projects.map(({ day, issues: count }, index) =>
              projectResourceOf(`o${number}-p${index}`, {
                attributes: { created: created(day) },
                meta: { latest_issue_counts: { low: count + lie * 100 } },
              }),
            ),
            issues: [...issues, ...doubles.flatMap((at) => issues[at % issues.length] ?? [])],
          };
        });
        await run(orgs, size);
      }),
      { numRuns: 40 },
    );
  });

  it('takes the newer of two that are the same, wherever it stands', async () => {
    const fake = orgOf('o', 1, 0);
    const version = (title: string, day: string) =>
      issueResourceOf('i', {
        project: 'o-p0',
        attributes: { title, updated_at: `${day}T00:00:00Z` },
      });
    fake.issues = [version('new', '2024-02-02'), version('old', '2024-01-01')];
    const { sweep } = sweepOf(new FakeSnykApi([fake], 1));
    await sweep.scope();
    for await (const org of sweep.orgs(() => null)) {
      for await (const { issues } of org.groups()) {
        expect(issues.map(({ attributes }) => attributes.title)).toEqual(['new']);
      }
    }
  });

  it('asks for no more pages than there are', async () => {
    const orgs = Array.from({ length: 7 }, (_, index) => orgOf(`o${index}`, 120, 2));
    const api = new FakeSnykApi(orgs);
    const progress: SweepProgress[] = [];
    await readAll(api, { onProgress: (one) => progress.push(one) });
    expect(api.asked).toHaveLength(1 + 7 * (2 + 3));
    expect(progress.at(-1)).toEqual({
      orgs: 7,
      orgsDone: 7,
      projects: 840,
      issues: 1680,
      pages: 36,
      pagesExpected: 36,
    });
  });

  it('says when its lists began by Snyk’s clock, before the issues', async () => {
    const api = new FakeSnykApi([orgOf('o', 1, 1)]);
    api.before = ({ path }) => {
      if (path.endsWith('/issues')) api.now = new Date('2026-01-01T00:05:00Z');
    };
    const { seen } = await readAll(api);
    expect(seen[0]?.org.at).toEqual(new Date('2026-01-01T00:00:00Z'));
  });

  it('asks only for changes after a time', async () => {
    const fake = orgOf('o', 2, 2);
    fake.issues.push(
      issueResourceOf('changed', {
        project: 'o-p1',
        attributes: { updated_at: '2025-06-01T00:00:00Z', status: 'resolved' },
      }),
    );
    const api = new FakeSnykApi([fake]);
    const { seen } = await readAll(api, {}, new Date('2025-01-01T00:00:00Z'));
    expect(seen[0]?.groups).toEqual([['o-p1', ['changed']]]);
    expect(api.asked.at(-1)?.query).toMatchObject({ updated_after: '2025-01-01T00:00:00.000Z' });
  });

  it('tells projects that are out of scope from those that are gone', async () => {
    const fake = orgOf('o', 3, 1);
    const projects = parseProjectFilter('name=*-p1/*');
    const { seen } = await readAll(new FakeSnykApi([fake]), { projects });
    const org = seen[0]?.org;
    expect([...(org?.projects.keys() ?? [])]).toEqual(['o-p1']);
    expect([...(org?.outside ?? [])].sort()).toEqual(['o-p0', 'o-p2']);
    expect(seen[0]?.groups).toEqual([['o-p1', ['o-p1-i0']]]);
  });

  it('keeps the wanted types of issues', async () => {
    const fake = orgOf('o', 1, 1);
    const type = (name: string) =>
      issueResourceOf(name, { project: 'o-p0', attributes: { type: name } });
    fake.issues.push(type('code'), type('license'), type('config'));
    const issueTypes = ['code', 'license'];
    const expected = [['o-p0', ['code', 'license']]];
    for (const since of [null, new Date('2020-01-01T00:00:00Z')]) {
      const { seen } = await readAll(new FakeSnykApi([fake]), { issueTypes }, since);
      expect(seen[0]?.groups).toEqual(expected);
    }
  });

  it('loses no issue of a cloud environment', async () => {
    const fake = orgOf('o', 1, 0);
    const cloud = { environment: { id: 'e', name: 'Production', type: 'aws', native_id: '4711' } };
    fake.issues.push(
      issueResourceOf('i', {
        project: 'e',
        scanItem: 'environment',
        attributes: {
          type: 'cloud',
          key: 'SNYK-CC-1',
          coordinates: [{ representations: [{ cloud_resource: cloud }] }],
        },
      }),
    );
    const api = new FakeSnykApi([fake]);
    const { seen } = await readAll(api);
    expect(seen[0]?.groups).toEqual([['e', ['i']]]);
    expect(seen[0]?.org.projects.get('e')?.attributes).toMatchObject({
      name: 'Production',
      type: 'environment',
      origin: 'aws',
    });
    expect((await seen[0]?.org.allOf('e'))?.issues).toHaveLength(1);
    expect(api.asked.at(-1)?.query).toMatchObject({ 'scan_item.type': 'environment' });
  });

  it('keeps two projects apart that are the same in all but their ids', async () => {
    const same = { name: 'n', target_file: 'package.json' };
    const old = projectResourceOf('z', {
      attributes: { ...same, created: '2023-01-01T00:00:00Z' },
    });
    const young = projectResourceOf('a', {
      attributes: { ...same, created: '2024-01-01T00:00:00Z' },
    });
    const alone = { org: orgResourceOf('o'), projects: [old], issues: [] };
    const both = { org: orgResourceOf('o'), projects: [young, old], issues: [] };
    const keys = async (fake: FakeOrg) => {
      const { seen, collection } = await readAll(new FakeSnykApi([fake]));
      return { projects: seen[0]?.org.projects, warnings: collection.warnings };
    };
    const [one, two] = [await keys(alone), await keys(both)];
    expect(two.projects?.get('z')?.key).toBe(one.projects?.get('z')?.key);
    expect(two.projects?.get('a')?.key).not.toBe(two.projects?.get('z')?.key);
    expect(two.warnings).toEqual([expect.stringContaining('kept apart')]);
  });
});

describe('a sweep when Snyk fails', () => {
  it('names what is missing of one org and goes on with the rest', async () => {
    const orgs = [orgOf('a', 3, 2), orgOf('b', 3, 2), orgOf('c', 3, 2), orgOf('d', 3, 2)];
    const api = new FakeSnykApi(orgs, 2);
    api.fault = ({ path, page }) => {
      if (path === '/orgs/a/projects') return 403;
      if (path === '/orgs/b/projects' && page === 2) return 500;
      return path === '/orgs/c/issues' && page === 2 ? 401 : undefined;
    };
    const { seen, collection } = await readAll(api);
    const flags = seen.map(({ org }) => [org.projectsComplete, org.issuesComplete]);
    expect(flags).toEqual([
      [false, false],
      [false, true],
      [true, false],
      [true, true],
    ]);
    expect(collection.gaps.map(({ what }) => what)).toEqual([
      'projects of slug-a (Org a)',
      'projects of slug-b (Org b), from page 2 on',
      'issues of slug-c (Org c), from page 2 on',
    ]);
    expect(collection.gaps[0]?.why).toContain('403');
    // The project of b that was not listed was asked for when its issues came.
    expect(seen.map(({ groups }) => groups.flatMap(([, ids]) => ids).length)).toEqual([0, 6, 2, 6]);
    // Nothing is known of a up to any time.
    expect(seen[0]?.org.at).toEqual(new Date(0));
  });

  it('names what cannot be read', async () => {
    const api = new FakeSnykApi([orgOf('o', 1, 1)]);
    api.extra = (path) => (path.endsWith('/issues') ? [{ id: 'broken' }] : []);
    const { seen, collection } = await readAll(api);
    expect(seen[0]?.org.issuesComplete).toBe(false);
    expect(collection.gaps).toEqual([
      { what: 'one of the issues of slug-o (Org o): broken', why: 'it is no resource' },
    ]);
    expect(seen[0]?.groups).toHaveLength(1);
  });

  it('asks once for a project that was made meanwhile, and drops what is gone', async () => {
    const fake = orgOf('o', 1, 1);
    const api = new FakeSnykApi([fake]);
    const of = (project: string, id: string) => issueResourceOf(id, { project });
    fake.issues.push(of('late', 'i1'), of('late', 'i2'), of('gone', 'i3'), of('broken', 'i4'));
    api.before = ({ path }) => {
      if (path.endsWith('/issues')) fake.projects = [...fake.projects, projectResourceOf('late')];
    };
    api.fault = ({ path }) => (path.endsWith('/broken') ? 503 : undefined);
    const { seen, collection } = await readAll(api);
    expect(new Map(seen[0]?.groups).get('late')).toEqual(['i1', 'i2']);
    expect(api.asked.filter(({ path }) => path.endsWith('/late'))).toHaveLength(1);
    expect(collection.warnings).toEqual([expect.stringContaining('project gone')]);
    expect(collection.gaps).toEqual([
      { what: 'issues of project broken of slug-o (Org o)', why: expect.stringContaining('503') },
    ]);
  });

  it('throws on what is not of Snyk’s making', async () => {
    const api = new FakeSnykApi([orgOf('o', 1, 1)]);
    api.before = ({ path }) => {
      if (path.endsWith('/issues')) throw new TypeError('a mistake');
    };
    await expect(readAll(api)).rejects.toThrow('a mistake');
  });

  it('stops when told to', async () => {
    const stop = new AbortController();
    const api = new FakeSnykApi([orgOf('a', 1, 1), orgOf('b', 1, 1)]);
    api.before = ({ path }) => {
      if (path.endsWith('/issues')) stop.abort(new Error('told to stop'));
    };
    await expect(readAll(api, { signal: stop.signal, concurrency: 1 })).rejects.toThrow(
      'told to stop',
    );
  });

  it('reads no further when nobody takes the orgs', async () => {
    const orgs = Array.from({ length: 100 }, (_, index) => orgOf(`o${index}`, 1, 1));
    const api = new FakeSnykApi(orgs);
    const { sweep } = sweepOf(api, { concurrency: 2 });
    await sweep.scope();
    for await (const org of sweep.orgs(() => null)) {
      await org.close();
      break;
    }
    expect(api.asked.length).toBeLessThan(25);
  });
});

describe('what is gone', () => {
  it('is only what Snyk answers 404 to', async () => {
    const fake = orgOf('o', 2, 0);
    const api = new FakeSnykApi([fake]);
    const { seen, collection } = await readAll(api);
    api.fault = ({ path }) => (path.endsWith('/hidden') ? 403 : undefined);
    const gone = await seen[0]?.org.confirmGone(['o-p1', 'deleted', 'hidden']);
    expect([...(gone ?? [])]).toEqual(['deleted']);
    expect(collection.gaps.map(({ what }) => what)).toEqual([
      'whether project hidden of slug-o (Org o) is gone',
    ]);
  });

  it('is looked up in a second list when it is much', async () => {
    const fake = orgOf('o', 60, 0);
    const api = new FakeSnykApi([fake]);
    const { seen } = await readAll(api);
    const ids = fake.projects.map(({ id }) => id);
    fake.projects = fake.projects.slice(50);
    const lookedUp = api.asked.length;
    expect((await seen[0]?.org.confirmGone(ids))?.size).toBe(50);
    expect(api.asked.length - lookedUp).toBe(1);
    expect((await seen[0]?.org.confirmGone(ids.slice(0, 50)))?.size).toBe(50);
    expect(api.asked.length - lookedUp).toBe(51);
    api.fault = () => 500;
    expect((await seen[0]?.org.confirmGone(ids))?.size).toBe(0);
  });

  it('is told of orgs', async () => {
    const api = new FakeSnykApi([orgOf('o', 0, 0)]);
    const { sweep } = sweepOf(api);
    expect(await sweep.confirmGone('o')).toBe('there');
    expect(await sweep.confirmGone('x')).toBe('gone');
    api.fault = () => 403;
    expect(await sweep.confirmGone('x')).toBe('hidden');
  });

  it('is not what changed while the lists were read', async () => {
    const fake = orgOf('o', 1, 1);
    const api = new FakeSnykApi([fake]);
    const { seen } = await readAll(api);
    fake.issues.push(
      issueResourceOf('moved', {
        project: 'o-p0',
        attributes: { updated_at: '2026-01-01T00:00:01Z' },
      }),
    );
    const changed = await seen[0]?.org.changedMeanwhile();
    expect(changed?.map(({ issues }) => issues.map(({ id }) => id))).toEqual([['moved']]);
    expect(api.asked.at(-1)?.query).toMatchObject({ updated_after: '2025-12-31T23:59:55.000Z' });
    expect((await seen[0]?.org.allOf('o-p0'))?.issues).toHaveLength(2);
    api.fault = () => 500;
    expect(await seen[0]?.org.allOf('o-p0')).toBeNull();
    await expect(seen[0]?.org.changedMeanwhile()).rejects.toThrow(UpstreamError);
  });
});

describe('the scope of a sweep', () => {
  const UUID = '4f7b5a50-0000-4000-8000-000000000001';
  const orgs = [orgOf('a', 0, 0), orgOf('b', 0, 0), orgOf(UUID, 0, 0), orgOf('d', 0, 0)];
  const idsOf = async (scope: Partial<SweepOptions['scope']>, api = new FakeSnykApi(orgs)) => {
    const { sweep, collection } = sweepOf(api, { scope: { orgs: [], excludeOrgs: [], ...scope } });
    const found = await sweep.scope();
    return { ids: found.orgs.map(({ id }) => id), ...found, collection, asked: api.asked };
  };

  it('is all orgs, those named, or all but those named', async () => {
    expect((await idsOf({})).ids).toEqual(['a', 'b', UUID, 'd']);
    expect((await idsOf({ orgs: ['slug-d', UUID] })).ids).toEqual(['d', UUID]);
    expect((await idsOf({ orgs: ['b', 'SLUG-A', 'b', UUID, 'd'] })).ids).toEqual([
      'b',
      'a',
      UUID,
      'd',
    ]);
    expect((await idsOf({ org: 'slug-b' })).ids).toEqual(['b']);
    expect((await idsOf({ org: 'slug-b', orgs: ['a'] })).ids).toEqual(['a']);
    expect((await idsOf({ excludeOrgs: ['slug-a', 'd'] })).ids).toEqual(['b', UUID]);
  });

  it('takes one request for an org', async () => {
    expect((await idsOf({ org: 'slug-b' })).asked).toHaveLength(1);
    expect((await idsOf({ org: UUID })).asked).toEqual([
      { path: `/orgs/${UUID}`, query: {}, page: 1 },
    ]);
  });

  it('asks for the orgs of a group', async () => {
    const api = new FakeSnykApi([
      { ...orgOf('a', 0, 0), org: orgResourceOf('a', { group_id: 'g' }) },
      orgOf('b', 0, 0),
    ]);
    expect((await idsOf({ group: 'g' }, api)).ids).toEqual(['a']);
  });

  it('names all orgs that Snyk does not know, and what was probably meant', async () => {
    const wrong = idsOf({ orgs: ['slug-bb', 'b', 'nothing-like-it'] });
    await expect(wrong).rejects.toThrow(ConfigError);
    await expect(wrong).rejects.toThrow(/`slug-bb`.*Did you mean `slug-.`\?\n.*`nothing-like-it`/);
    const { collection } = await idsOf({ excludeOrgs: ['slug-bb'] });
    expect(collection.warnings).toEqual([expect.stringContaining('`slug-bb`')]);
  });

  it.each([
    [undefined, /^Snyk shows this token none; give its account a role/],
    ['no-group', /^Snyk shows this token none in the group no-group; check the id/],
  ])('is incomplete when there is no org at all', async (group, why) => {
    const scope = { orgs: [], excludeOrgs: [], ...(group === undefined ? {} : { group }) };
    const { seen, collection } = await readAll(new FakeSnykApi([]), { scope });
    expect(seen).toEqual([]);
    expect(collection.gaps).toEqual([
      { what: 'organizations', why: expect.stringMatching(why) as unknown },
    ]);
  });

  it('fails when not even the orgs can be had', async () => {
    const api = new FakeSnykApi(orgs);
    api.fault = () => 401;
    await expect(idsOf({}, api)).rejects.toThrow(UpstreamError);
    await expect(idsOf({ org: UUID }, api)).rejects.toThrow(UpstreamError);
  });

  it('is incomplete when a page of orgs is missing; then no name is wrong', async () => {
    const api = new FakeSnykApi(orgs, 2);
    api.fault = ({ page }) => (page === 2 ? 500 : undefined);
    const { ids, complete, collection } = await idsOf({}, api);
    expect([ids, complete]).toEqual([['a', 'b'], false]);
    expect(collection.gaps.map(({ what }) => what)).toEqual(['organizations, from page 2 on']);
    await expect(idsOf({ orgs: ['slug-d', 'a', 'b', 'x'] }, api)).rejects.toThrow(UpstreamError);
  });

  it('is parted into shards that are the same in every run', async () => {
    const many = Array.from({ length: 200 }, (_, index) => orgOf(`o${index}`, 0, 0));
    const parts = await Promise.all(
      [1, 2, 3].map(async (index) => {
        return (await idsOf({ shard: { index, count: 3 } }, new FakeSnykApi(many))).ids;
      }),
    );
    expect(parts.flat().sort()).toEqual(many.map(({ org }) => org.id).sort());
    for (const part of parts) expect(part.length).toBeGreaterThan(40);
  });

  it('has a digest of what decides it, whatever the order', async () => {
    const digestOf = async (changes: Changes) =>
      (await sweepOf(new FakeSnykApi(orgs), changes).sweep.scope()).digest;
    const plain = await digestOf({});
    expect(await digestOf({})).toBe(plain);
    const named = (names: string[]) => digestOf({ scope: { orgs: names, excludeOrgs: [] } });
    expect(await named(['a', 'b'])).toBe(await named(['b', 'a']));
    const filter = parseProjectFilter('type=npm name=a');
    const others = [
      await named(['a', 'b']),
      await digestOf({ issueTypes: ['code'] }),
      await digestOf({ projects: filter }),
    ];
    expect(new Set([plain, ...others]).size).toBe(4);
    const turned = parseProjectFilter('name=a type=npm');
    expect(await digestOf({ projects: turned })).toBe(others[2]);
  });
});
