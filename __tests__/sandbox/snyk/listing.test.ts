import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Resource } from './ask.js';
import { allOf, orgId, pageOf, pagesOf, snykWith } from './ask.js';

const RANKS = ['critical', 'high', 'medium', 'low', 'info'];

function ids(resources: readonly { readonly id: string }[]): string[] {
  return resources.map(({ id }) => id);
}

const sizes = fc.record({
  seed: fc.nat(1_000),
  groups: fc.integer({ min: 1, max: 3 }),
  orgs: fc.integer({ min: 1, max: 4 }),
  projects: fc.integer({ min: 0, max: 25 }),
  issues: fc.integer({ min: 0, max: 12 }),
  spread: fc.constantFrom('exact' as const, 'average' as const),
});

const filters = fc.record(
  {
    type: fc.constantFrom('package_vulnerability', 'license', 'code', 'config', 'cloud'),
    status: fc.constantFrom('open', 'resolved', 'open,resolved'),
    ignored: fc.constantFrom('true', 'false'),
    effective_severity_level: fc.constantFrom('high', 'critical,low', 'info'),
    updated_after: fc.constantFrom('2024-06-01T00:00:00Z', '2025-01-01T02:00:00+02:00'),
    created_before: fc.constantFrom('2024-12-01T00:00:00.000Z'),
  },
  { requiredKeys: [] },
);

function expected({ attributes }: Resource, filter: Readonly<Record<string, string>>): boolean {
  const among = (name: string, list?: string) =>
    list === undefined || list.split(',').includes(String(attributes[name]));
  const after = Date.parse(filter['updated_after'] ?? '1970-01-01T00:00:00Z');
  const before = Date.parse(filter['created_before'] ?? '2100-01-01T00:00:00Z');
  return (
    among('type', filter['type']) &&
    among('status', filter['status']) &&
    among('ignored', filter['ignored']) &&
    among('effective_severity_level', filter['effective_severity_level']) &&
    Date.parse(String(attributes['updated_at'])) > after &&
    Date.parse(String(attributes['created_at'])) < before
  );
}

describe('lists of issues', () => {
  it('give every issue exactly once, in order, for any size, limit and filter', () => {
    const limits = fc.integer({ min: 1, max: 10 }).map((tens) => tens * 10);
    fc.assert(
      fc.property(sizes, limits, filters, (world, limit, filter) => {
        const asked = snykWith({ world });
        const query = new URLSearchParams({ ...filter, limit: String(limit) }).toString();
        const org = orgId(asked);
        const all = [...asked.snyk.issues(org)].map((one): Resource => one);
        const pages = pagesOf(asked, `/rest/orgs/${org}/issues?${query}`);
        const listed = pages.flatMap(({ data }) => data);
        expect(ids(listed).sort()).toEqual(ids(all.filter((one) => expected(one, filter))).sort());
        expect(pages.slice(0, -1).every(({ data }) => data.length === limit)).toBe(true);
        const keys = listed.map(
          ({ id, attributes }) =>
            `${RANKS.indexOf(String(attributes['effective_severity_level']))} ${String(attributes['created_at'])} ${id}`,
        );
        expect(keys).toEqual(keys.toSorted());
      }),
      { numRuns: 25 },
    );
  });

  it('of a group are those of its orgs', () => {
    fc.assert(
      fc.property(sizes, (world) => {
        const asked = snykWith({ world });
        const { snyk } = asked;
        const group = snyk.world.ids.of({ kind: 'group', org: 0 });
        const orgs = [...snyk.world.orgs(0)].map((org) => orgId(asked, org));
        const listed = allOf(asked, `/rest/groups/${group}/issues?limit=50`);
        const all = orgs.flatMap((org) => [...snyk.issues(org)]);
        expect(ids(listed).sort()).toEqual(ids(all).sort());
        const keys = listed.map(({ attributes }) => String(attributes['effective_severity_level']));
        expect(keys).toEqual(keys.toSorted((a, b) => RANKS.indexOf(a) - RANKS.indexOf(b)));
      }),
      { numRuns: 15 },
    );
  });

  it('go backwards, too, from their end', () => {
    const asked = snykWith({ world: { orgs: 1, projects: 7, issues: 9 } });
    const path = `/rest/orgs/${orgId(asked)}/issues?limit=10`;
    const forwards = ids(allOf(asked, path));
    const backwards: string[] = [];
    let page = pageOf(asked.ask(pageOf(asked.ask(path)).links['last'] ?? ''));
    while (page.data.length > 0) {
      backwards.unshift(...ids(page.data));
      page = pageOf(asked.ask(page.links['prev'] ?? ''));
    }
    expect(backwards).toEqual(forwards);
  });

  it('can be asked for one project, and one by one', () => {
    const asked = snykWith({ world: { orgs: 2, projects: 5, issues: 12 } });
    const org = orgId(asked);
    const project = asked.snyk.world.ids.of({ kind: 'project', org: 0, project: 3 });
    const listed = allOf(
      asked,
      `/rest/orgs/${org}/issues?scan_item.id=${project}&scan_item.type=project`,
    );
    expect(listed).toHaveLength(12);
    expect(new Set(listed.map((one) => one.relationships?.['scan_item']?.data.id))).toEqual(
      new Set([project]),
    );
    const [first] = listed;
    const one = asked.ask(`/rest/orgs/${org}/issues/${first?.id ?? ''}`);
    expect(JSON.parse(one.body)).toMatchObject({ data: first });
    expect(asked.ask(`/rest/orgs/${orgId(asked, 1)}/issues/${first?.id ?? ''}`).status).toBe(404);
  });

  it('have unique keys in a project, and problems that other projects share', () => {
    const asked = snykWith({ world: { orgs: 1, projects: 200, issues: 30 } });
    const issues = [...asked.snyk.issues()];
    const keyOf = (one: (typeof issues)[number]) =>
      `${one.relationships.scan_item.data.id} ${one.attributes.key}`;
    expect(new Set(issues.map(keyOf)).size).toBe(issues.length);
    const problems = issues
      .filter(({ attributes }) => attributes.type === 'package_vulnerability')
      .map(({ attributes }) => attributes.key);
    expect(new Set(problems).size).toBeLessThan(problems.length / 1.2);
    expect(new Set(issues.map(({ attributes }) => attributes.type))).toEqual(
      new Set(['package_vulnerability', 'license', 'code', 'config']),
    );
  });
});

describe('lists of projects and orgs', () => {
  it('give everything once, with links that lack /rest for projects', () => {
    fc.assert(
      fc.property(sizes, (world) => {
        const asked = snykWith({ world });
        const projects = pagesOf(asked, `/rest/orgs/${orgId(asked)}/projects?limit=10`);
        const listed = ids(projects.flatMap(({ data }) => data));
        expect(listed).toHaveLength(world.projects);
        expect(new Set(listed).size).toBe(world.projects);
        expect(projects.at(-1)?.links).toEqual({});
        for (const { next } of projects.slice(0, -1)) expect(next).toMatch(/^\/orgs\//);
        expect(allOf(asked, '/rest/orgs?limit=10')).toHaveLength(world.orgs);
        expect(allOf(asked, '/rest/groups?version=2024-10-15~beta')).toHaveLength(world.groups);
      }),
      { numRuns: 20 },
    );
  });

  it('know their filters', () => {
    const asked = snykWith({ world: { groups: 2, orgs: 15, projects: 20, issues: 1 } });
    const path = `/rest/orgs/${orgId(asked)}/projects?limit=100`;
    const types = allOf(asked, `${path}&types=deb,sast`).map(
      ({ attributes }) => attributes['type'],
    );
    expect(types.sort()).toEqual(['deb', 'deb', 'sast', 'sast', 'sast']);
    const [first] = allOf(asked, path);
    expect(ids(allOf(asked, `${path}&ids=${first?.id ?? ''}`))).toEqual([first?.id]);
    const name = encodeURIComponent(String(first?.attributes['name']));
    expect(ids(allOf(asked, `${path}&names=${name}`))).toEqual([first?.id]);
    expect(allOf(asked, `${path}&names_start_with=payments/,docker-`)).toHaveLength(20);
    expect(allOf(asked, `${path}&tags=team:nobody`)).toEqual([]);
    expect(JSON.parse(asked.ask(`${path}&meta_count=only`).body)).toMatchObject({
      meta: { count: 20 },
    });
    expect(allOf(asked, '/rest/orgs?slug=payments-2').map(({ id }) => id)).toEqual([
      orgId(asked, 12),
    ]);
    const group = asked.snyk.world.ids.of({ kind: 'group', org: 1 });
    expect(allOf(asked, `/rest/orgs?limit=100&group_id=${group}`)).toHaveLength(7);
    expect(allOf(asked, `/rest/groups/${group}/orgs`)).toHaveLength(7);
  });

  it('tell targets and counts when they are asked to', () => {
    const asked = snykWith({ world: { orgs: 1, projects: 7, issues: 20 } });
    const path = `/rest/orgs/${orgId(asked)}/projects?expand=target&meta.latest_issue_counts=true`;
    const { data } = pageOf(asked.ask(path));
    const open = allOf(
      asked,
      `/rest/orgs/${orgId(asked)}/issues?status=open&ignored=false&limit=100`,
    );
    const counted = data.reduce((sum, project) => {
      const found = /"critical":(\d+),"high":(\d+),"medium":(\d+),"low":(\d+)/.exec(
        JSON.stringify(project),
      );
      return (found?.slice(1) ?? []).reduce((total, text) => total + Number(text), sum);
    }, 0);
    expect(counted).toBe(open.length);
    expect(JSON.stringify(data[0])).toContain('"display_name":"payments/ledger-api"');
    expect(JSON.stringify(data[3])).toContain('"url":null');
  });
});
