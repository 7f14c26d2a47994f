/**
 * What users of other connectors complained of in public. Each test names the issue in the tracker
 * of the project that had it.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import type { SnykOptions } from '../../../src/sandbox/snyk/snyk.js';
import { differences } from '../../builders/told.js';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
afterEach(() => rehearsal.close());

async function begin(options: SnykOptions = {}): Promise<Rehearsal> {
  rehearsal = await Rehearsal.start(options);
  return rehearsal;
}

const only = (ids: readonly string[]) =>
  new Map([...rehearsal.truth()].filter(([id]) => ids.includes(id)));

/** One org of three pages of issues. */
const PAGES = { world: { orgs: 1, projects: 3, issues: 80 } };

describe('pages', () => {
  it.each([
    ['organizations (Kenna’s connector)', { orgs: 101, projects: 1, issues: 1 }],
    ['projects (Kenna’s connector)', { orgs: 1, projects: 101, issues: 1 }],
    ['issues (elastic/beats#27292, backstage-plugin-snyk#203)', PAGES.world],
  ])('are read to the last: %s', async (_what, world) => {
    await begin({ world });
    expect(differences((await rehearsal.poll()).told, rehearsal.truth())).toEqual([]);
  });

  it('are asked for by addresses that Snyk knows (pysnyk#191, #194, #204, #212, port-labs/ocean#484, #1856, snyk-migrate-to-github-app#7)', async () => {
    await begin(PAGES);
    await rehearsal.poll();
    const { requests, statuses } = rehearsal.snyk.state();
    expect(statuses).toEqual({ 200: 5 });
    expect(requests).toEqual({
      'GET /orgs': 1,
      'GET /orgs/{org_id}/projects': 1,
      'GET /orgs/{org_id}/issues': 3,
    });
  });

  it.each(['selfNext', 'emptyPage', 'foreignNext'] as const)(
    'that lead in circles, nowhere or elsewhere end, and close nothing (pysnyk#213, elastic/integrations#3651): %s',
    async (answer) => {
      await begin(PAGES);
      await rehearsal.poll();
      rehearsal.snyk.setFaults([{ path: '/issues$', page: 2, answer }]);
      const run = await rehearsal.poll({ 'full-sync-every': '1 runs' });
      expect(run.requests).toBeLessThan(100);
      const truth = rehearsal.truth();
      expect([...run.told].filter(([id, [look]]) => truth.get(id) !== look)).toEqual([]);
      rehearsal.snyk.setFaults([]);
      expect((await rehearsal.poll({ 'full-sync-every': '1 runs' })).code).toBe(0);
      expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(truth));
    },
  );

  it('with the same issue twice tell it once (DependencyTrack/hyades#1168)', async () => {
    await begin({ ...PAGES, faults: [{ path: '/issues$', answer: 'duplicate' }] });
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(differences(run.told, rehearsal.truth())).toEqual([]);
  });

  it.each(['404', '410'] as const)(
    'that are refused with %s in the middle are no end of the list',
    async (answer) => {
      await begin(PAGES);
      await rehearsal.poll();
      rehearsal.snyk.setFaults([{ path: '/issues$', page: 3, answer }]);
      const run = await rehearsal.poll({ 'full-sync-every': '1 runs' });
      expect(run.code).toBe(3);
      expect(run.incomplete).toHaveLength(1);
      const truth = rehearsal.truth();
      expect([...run.told].filter(([id, [look]]) => truth.get(id) !== look)).toEqual([]);
    },
  );
});

describe('parameters', () => {
  const exchange = z.object({ request: z.object({ path: z.string(), query: z.string() }) });

  it('are told as Snyk reads them: each once, lists with commas, `true` in small letters (elastic/integrations#11440, #14342, port-labs/ocean 0.5.63, pysnyk)', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'conversation-'));
    const record = join(directory, 'conversation.ndjson');
    try {
      await begin({ ...PAGES, record });
      const types = ['package_vulnerability', 'code', 'license'];
      const parts = { projects: ['type=npm,maven,pip'], enrich: ['ignores'] };
      for (const given of [{}, { 'issue-types': types }, { 'issue-types': ['code'] }, parts]) {
        rehearsal.clock.advance(3_600_000);
        expect((await rehearsal.poll(given)).code).toBe(0);
        rehearsal.clock.advance(3_600_000);
        expect((await rehearsal.poll(given)).code).toBe(0);
      }
      const { statuses } = rehearsal.snyk.state();
      expect(Object.keys(statuses)).toEqual(['200']);
      const lines = (await readFile(record, 'utf8')).trimEnd().split('\n');
      const asked = lines.map((line) => exchange.parse(JSON.parse(line)).request);
      const queries = asked.map(({ query }) => [...new URLSearchParams(query)]);
      for (const pairs of queries) {
        const names = pairs.map(([name]) => name);
        expect([...new Set(names)]).toEqual(names);
        expect(names.filter((name) => /[[\]]/.test(name))).toEqual([]);
        expect(pairs.filter(([, value]) => /^(true|false)$/i.test(value))).toEqual(
          pairs.filter(([, value]) => value === 'true' || value === 'false'),
        );
      }
      // The list takes one type: several are several lists.
      const asks = queries.flatMap((pairs) => pairs.filter(([name]) => name === 'type'));
      expect([...new Set(asks.map(([, value]) => value))].sort()).toEqual([...types].sort());
    } finally {
      await rm(directory, { recursive: true });
    }
  });
});

describe('answers', () => {
  it.each(['429', '500', '503', '504', 'gatewayText'] as const)(
    'of %s are asked again and end nothing early (cloudquery#17671, port-labs/ocean#1092 and 0.2.105, snyk/parlay#83, elastic/integrations#15608, #17450)',
    async (answer) => {
      await begin({ ...PAGES, faults: [{ path: '/issues$', answer, times: 3 }] });
      const run = await rehearsal.poll();
      expect(run.code).toBe(0);
      expect(differences(run.told, rehearsal.truth())).toEqual([]);
    },
  );

  it('that cannot be read cost what they tell, by name, and no more (DependencyTrack#4714)', async () => {
    await begin({ ...PAGES, faults: [{ path: '/issues$', page: 2, answer: 'brokenIssue' }] });
    const run = await rehearsal.poll();
    expect(run.code).toBe(3);
    expect(run.incomplete).toHaveLength(1);
    expect(run.told.size).toBe(239);
  });

  it('that will be gone one day are told of in time (DependencyTrack#4714)', async () => {
    await begin({ faults: [{ path: '/issues$', answer: 'deprecated' }] });
    const run = await rehearsal.poll();
    expect(run.code).toBe(0);
    expect(run.warnings.join()).toContain('2026-06-01');
  });

  it('without the access that they need are no empty lists (port-labs/ocean, 401, 403 and 404 of an org)', async () => {
    await begin();
    for (const answer of ['401', '403', '404', 'gatewayJson'] as const) {
      rehearsal.snyk.setFaults([{ path: '/issues$', answer }]);
      const run = await rehearsal.poll({ 'full-sync-every': '1 runs' });
      expect(run.code).not.toBe(0);
      expect(run.told.size).toBe(0);
    }
  });
});

describe('changes', () => {
  it('of old issues are told, not only new issues (Kenna’s connector asks created_after)', async () => {
    await begin();
    await rehearsal.poll();
    rehearsal.clock.advance(86_400_000);
    const changed = rehearsal.snyk.change({ change: 'severity', count: 5 }).issues;
    expect(differences((await rehearsal.poll()).told, only(changed))).toEqual([]);
  });

  it('to ignored and to resolved are told as such (DefectDojo, backstage-plugin-snyk)', async () => {
    await begin();
    await rehearsal.poll();
    const ignored = rehearsal.snyk.change({ change: 'ignore', count: 3 }).issues;
    const fixed = rehearsal.snyk.change({ change: 'fix', count: 3 }).issues;
    const { told } = await rehearsal.poll();
    expect(ignored.map((id) => told.get(id)?.[0]?.split(' ')[0])).toEqual(Array(3).fill('ignored'));
    expect(fixed.map((id) => told.get(id)?.[0]?.split(' ')[0])).toEqual(Array(3).fill('resolved'));
  });

  it('of a project to inactive close nothing of it (snyk-api-import#478)', async () => {
    await begin();
    await rehearsal.poll();
    rehearsal.snyk.change({ change: 'deactivateProjects', count: 2 });
    for (const everything of ['1000 runs', '1 runs']) {
      const run = await rehearsal.poll({ 'full-sync-every': everything });
      expect(run.code).toBe(0);
    }
    expect(Object.fromEntries(rehearsal.platform)).toEqual(Object.fromEntries(rehearsal.truth()));
  });

  it('of issues without a CVE are told like any other (Kenna’s connector drops them)', async () => {
    await begin({ world: { orgs: 1, projects: 20, issues: 5 } });
    const { told } = await rehearsal.poll();
    const without = [...rehearsal.snyk.issues()].filter(({ attributes }) =>
      attributes.problems.every(({ source }) => source !== 'NVD'),
    );
    expect(without.length).toBeGreaterThan(10);
    expect(without.filter(({ id }) => !told.has(id))).toEqual([]);
  });
});

describe('ids', () => {
  const findingSchema = z.object({
    key: z.string(),
    id: z.uuid(),
    project: z.object({ id: z.uuid() }),
    problem: z.string(),
    url: z.string(),
  });

  it('are of the issue in its project, not of the vulnerability (Snyk’s guide to migrate from V1); addresses name the organization (port-labs/ocean 0.2.91)', async () => {
    await begin({ world: { orgs: 2, projects: 20, issues: 10 } });
    const { told } = await rehearsal.poll();
    const text = await readFile(join(rehearsal.directory, 'out/findings.ndjson'), 'utf8');
    const findings = text
      .trimEnd()
      .split('\n')
      .map((line) => findingSchema.parse(JSON.parse(line)));
    expect(new Set(findings.map(({ id }) => id))).toEqual(new Set(told.keys()));
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    expect(new Set(findings.map(({ problem }) => problem)).size).toBeLessThan(findings.length);
    const slugs = [...rehearsal.snyk.world.orgs()].map((org) => rehearsal.snyk.world.slugOf(org));
    const addresses = findings.map(({ url, project }) => {
      const [, slug = '', id] = /\/org\/([^/]+)\/project\/([^#]+)#issue-./.exec(url) ?? [];
      return slugs.includes(slug) && id === project.id;
    });
    expect(addresses.every(Boolean)).toBe(true);
  });
});
