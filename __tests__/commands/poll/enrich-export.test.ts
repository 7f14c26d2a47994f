import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { Rehearsal } from './rehearsal.js';

const findingSchema = z.looseObject({
  key: z.string(),
  type: z.string(),
  status: z.string(),
  problem: z.string(),
  epss: z.unknown(),
  packages: z.array(z.looseObject({ fixedIn: z.array(z.string()) })),
});
type Finding = z.infer<typeof findingSchema>;

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 3, projects: 8, issues: 6 } });
});
afterEach(() => rehearsal.close());

async function found(): Promise<Finding[]> {
  const text = await readFile(join(rehearsal.directory, 'out/findings.ndjson'), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => findingSchema.parse(JSON.parse(line)));
}

function group(): string {
  return rehearsal.snyk.world.ids.of({ kind: 'group', org: 0 });
}

function starts(): number {
  const { requests } = rehearsal.snyk.state();
  return Object.entries(requests)
    .filter(([name]) => name.endsWith('/export'))
    .reduce((sum, [, count]) => sum + count, 0);
}

const looks = (findings: readonly Finding[]) =>
  findings.map(({ key, status, problem }) => `${key} ${status} ${problem}`).sort();

const fixes = (findings: readonly Finding[]) =>
  findings.filter(({ packages }) => packages.some(({ fixedIn }) => fixedIn.length > 0));

describe('a poll that is completed by an export', () => {
  it('tells more of the same findings', async () => {
    expect(await rehearsal.poll({ 'snyk-group': group() })).toMatchObject({ code: 0 });
    const plain = await found();
    const run = await rehearsal.poll({
      'snyk-group': group(),
      enrich: 'export',
      state: 'other-state',
    });
    expect(run).toMatchObject({ code: 0, incomplete: [] });
    expect(starts()).toBe(1);
    const completed = await found();
    expect(looks(completed)).toEqual(looks(plain));
    expect(fixes(plain)).toEqual([]);
    const vulnerabilities = completed.filter(({ type }) => type === 'package_vulnerability');
    expect(fixes(completed)).toHaveLength(vulnerabilities.length);
  });

  it('makes one export of each org where no group is told', async () => {
    expect(await rehearsal.poll({ enrich: 'export' })).toMatchObject({ code: 0, incomplete: [] });
    expect(starts()).toBe(3);
    expect(fixes(await found()).length).toBeGreaterThan(0);
  });

  it('goes on without one that cannot be had, and says so once', async () => {
    rehearsal.snyk.instruct({ exports: { statuses: ['ERRORED'] } });
    const run = await rehearsal.poll({ 'snyk-group': group(), enrich: 'export' });
    expect(run.code).toBe(3);
    expect(run.incomplete.filter(({ what }) => what.includes('enrich: export'))).toHaveLength(1);
    expect(await found()).toHaveLength(rehearsal.truth().size);
  });

  it('leaves issues as they are that are newer than the export', async () => {
    const settings = { 'snyk-group': group(), enrich: 'export' };
    await rehearsal.poll(settings);
    rehearsal.clock.advance(60_000);
    const { issues } = rehearsal.snyk.change({ change: 'create', count: 2 });
    rehearsal.snyk.change({ change: 'ignore', count: 2 });
    const run = await rehearsal.poll(settings);
    expect(run).toMatchObject({ code: 0, incomplete: [] });
    expect(starts()).toBe(1);
    expect([...run.told.keys()]).toEqual(expect.arrayContaining([...issues]));
    const truth = rehearsal.truth();
    for (const [id, told] of run.told) expect(told.at(-1)).toBe(truth.get(id));
  });

  it('refuses a group that is no id before it asks for anything', async () => {
    const poll = rehearsal.poll({ 'snyk-group': 'acme', enrich: 'export' });
    await expect(poll).rejects.toThrow(/snyk-group: an export needs the id/);
    expect(starts()).toBe(0);
  });
});
