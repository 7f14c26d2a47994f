import { describe, expect, it } from '@jest/globals';
import type { SnykChange } from '../../../src/sandbox/snyk/change.js';
import type { Asked, Resource } from './ask.js';
import { allOf, orgId, pageOf, snykWith } from './ask.js';

const WORLD = { orgs: 2, projects: 10, issues: 12 };

/** What lists and resources say now, by id. */
function told(asked: Asked): Map<string, string> {
  const orgs = allOf(asked, '/rest/orgs?limit=100');
  const inOrgs = orgs.flatMap(({ id }) => [
    ...allOf(asked, `/rest/orgs/${id}/projects?limit=100`),
    ...allOf(asked, `/rest/orgs/${id}/issues?limit=100`),
  ]);
  return new Map([...orgs, ...inOrgs].map((one) => [one.id, JSON.stringify(one)]));
}

function differences(before: Map<string, string>, after: Map<string, string>): string[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].filter((id) => before.get(id) !== after.get(id)).sort();
}

function project(asked: Asked, number: number): string {
  return asked.snyk.world.ids.of({ kind: 'project', org: 0, project: number });
}

describe('changes', () => {
  const kinds: [string, (asked: Asked) => SnykChange, number][] = [
    ['severities', () => ({ change: 'severity', count: 7 }), 7],
    ['titles', (asked) => ({ change: 'title', count: 3, org: orgId(asked), to: '|<x>' }), 3],
    ['fixes', (asked) => ({ change: 'fix', count: 5, project: project(asked, 2) }), 5],
    ['ignores', () => ({ change: 'ignore', count: 4, org: 'checkout' }), 4],
    ['new issues', () => ({ change: 'create', count: 6 }), 6],
    ['deleted projects with their issues', () => ({ change: 'deleteProjects', count: 2 }), 26],
    ['deactivated projects', () => ({ change: 'deactivateProjects', share: 0.5 }), 10],
    ['names', (asked) => ({ change: 'renameProject', project: project(asked, 1), to: 'x' }), 1],
    ['a deleted org with all it had', () => ({ change: 'deleteOrg', org: 'payments' }), 131],
  ];

  it.each(kinds)('tell exactly what they did: %s', (_, changeOf, count) => {
    const asked = snykWith({ world: WORLD });
    const before = told(asked);
    asked.clock.advance(60_000);
    const changed = asked.snyk.change(changeOf(asked));
    const ids = [...changed.orgs, ...changed.projects, ...changed.issues];
    expect(ids).toHaveLength(count);
    expect(differences(before, told(asked))).toEqual(ids.sort());
    expect(asked.snyk.state().changes).toEqual([changed]);
  });

  it('are what a delta finds, and nothing else is', () => {
    const asked = snykWith({ world: WORLD });
    const began = new Date(asked.clock.now()).toISOString();
    const path = `/rest/orgs/${orgId(asked)}/issues?updated_after=${began}`;
    expect(allOf(asked, path)).toEqual([]);
    asked.clock.advance(1_000);
    const org = orgId(asked);
    const changed = (['severity', 'fix', 'ignore', 'create'] as const).flatMap(
      (change) => asked.snyk.change({ change, org, count: 2 }).issues,
    );
    const found = allOf(asked, path);
    expect(found.map(({ id }) => id).sort()).toEqual([...new Set(changed)].sort());
    const at = new Date(asked.clock.now()).toISOString();
    expect(new Set(found.map(({ attributes }) => attributes['updated_at']))).toEqual(new Set([at]));
    const fixed = found.filter(({ attributes }) => attributes['status'] === 'resolved');
    expect(fixed.map(({ attributes }) => attributes['resolution'])).toContainEqual({
      type: 'fixed',
      resolved_at: at,
    });
  });

  it('may have a share of nothing and all of everything', () => {
    const asked = snykWith({ world: WORLD });
    const open = allOf(asked, `/rest/orgs/${orgId(asked)}/issues?status=open&ignored=false`).length;
    const org = orgId(asked);
    expect(asked.snyk.change({ change: 'fix', org, share: 0 }).issues).toEqual([]);
    expect(asked.snyk.change({ change: 'fix', org, share: 1 }).issues).toHaveLength(open);
    expect(asked.snyk.change({ change: 'fix', org }).issues).toEqual([]);
  });

  it('make 404 of what is gone', () => {
    const asked = snykWith({ world: WORLD });
    const org = orgId(asked);
    const gone = asked.snyk.change({ change: 'deleteProjects', project: project(asked, 0) });
    expect(asked.ask(`/rest/orgs/${org}/projects/${project(asked, 0)}`).status).toBe(404);
    expect(asked.ask(`/rest/orgs/${org}/issues/${gone.issues[0] ?? ''}`).status).toBe(404);
    asked.snyk.change({ change: 'deleteOrg', org });
    expect(asked.ask(`/rest/orgs/${org}`).status).toBe(404);
    expect(() => asked.snyk.change({ change: 'deleteOrg', org })).toThrow('There is no org');
    asked.snyk.change({ change: 'restoreOrg', org });
    expect(asked.ask(`/rest/orgs/${org}`).status).toBe(200);
    expect(() => asked.snyk.change({ change: 'restoreOrg', org })).toThrow('There is no org');
  });

  it('happen in the middle of a sweep, and move issues between its pages', () => {
    const asked = snykWith({ world: { orgs: 1, projects: 10, issues: 10 } });
    const org = orgId(asked);
    const path = `/rest/orgs/${org}/issues?limit=20`;
    const plain = allOf(asked, path);
    const issue = last(plain).id;
    // Two sweeps: what was at the end when the second began stands on its first page when it ends.
    asked.snyk.schedule({
      org,
      requests: 2,
      change: { change: 'severity', issue, to: 'critical' },
    });
    const first = pageOf(asked.ask(path));
    expect(asked.snyk.state()).toMatchObject({ changes: [], waiting: 1 });
    const second = pageOf(asked.ask(first.next ?? ''));
    expect(asked.snyk.state()).toMatchObject({ changes: [{ issues: [issue] }], waiting: 0 });
    const rest = allOf(asked, second.next ?? '');
    const swept = [...first.data, ...second.data, ...rest].map(({ id }) => id);
    expect(swept).not.toContain(issue);
    expect(swept).toHaveLength(plain.length - 1);
    expect(allOf(asked, path)).toHaveLength(plain.length);
  });
});

function last(list: readonly Resource[]): Resource {
  const found = list.at(-1);
  if (found === undefined) throw new Error('the list is empty');
  return found;
}
