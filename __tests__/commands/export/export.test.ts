import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { MAX_STARTS_PER_HOUR } from '../../../src/sources/export/jobs.js';
import { Rehearsal } from '../poll/rehearsal.js';

const HOUR_MS = 3_600_000;

const findingSchema = z.object({
  key: z.string(),
  title: z.string(),
  severity: z.string(),
  status: z.string(),
});

let rehearsal: Rehearsal;
beforeEach(async () => {
  rehearsal = await Rehearsal.start({ world: { orgs: 3, projects: 8, issues: 6 } });
});
afterEach(() => rehearsal.close());

async function found(): Promise<string[]> {
  const text = await readFile(join(rehearsal.directory, 'out/findings.ndjson'), 'utf8');
  const findings = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => findingSchema.parse(JSON.parse(line)));
  return findings
    .map(({ key, status, severity, title }) => `${key} ${status} ${severity} ${title}`)
    .sort();
}

function starts(): number {
  const { requests } = rehearsal.snyk.state();
  return requests['POST /groups/{group_id}/export'] ?? 0;
}

function withoutKeys(looks: Iterable<string>): string[] {
  return [...looks].map((look) => look.replace(/^[0-9a-f]{32} /, '')).sort();
}

describe('an export', () => {
  it('has every issue that Snyk has, each once', async () => {
    const run = await rehearsal.export();
    expect(run).toMatchObject({ code: 0, incomplete: [], errors: [] });
    expect(withoutKeys(await found())).toEqual([...rehearsal.truth().values()].sort());
    expect(run.told.size).toBe(rehearsal.truth().size);
  });

  it('is the same in many parts, with columns in any order and one that nobody knows', async () => {
    await rehearsal.export();
    const plain = await found();
    const odd = { rowsPerPart: 7, shuffled: true, unknownColumn: true };
    rehearsal.snyk.instruct({ exports: odd });
    expect(await rehearsal.export({ state: 'another' })).toMatchObject({ code: 0 });
    expect(await found()).toEqual(plain);
  });

  it('is of one org where no group is told', async () => {
    const { snyk } = rehearsal;
    const org = snyk.world.ids.of({ kind: 'org', org: 1 });
    expect(await rehearsal.export({ 'snyk-group': undefined, 'snyk-org': org })).toMatchObject({
      code: 0,
    });
    expect(await found()).toHaveLength([...snyk.issues(org)].length);
  });
});

describe('a job', () => {
  it.each(['ERROR', 'ERRORED'] as const)('that ends as %s fails the run', async (word) => {
    rehearsal.snyk.instruct({ exports: { statuses: ['PENDING', word] } });
    const run = await rehearsal.export();
    expect(run.code).toBe(2);
    expect(run.errors.join()).toContain(`(${word}). Run again.`);
    rehearsal.snyk.instruct({ exports: {} });
    expect(await rehearsal.export()).toMatchObject({ code: 0 });
    expect(starts()).toBe(2);
  });

  it('that takes too long is gone on with by the next run', async () => {
    rehearsal.snyk.instruct({ exports: { statuses: ['PENDING', 'STARTED'] } });
    const run = await rehearsal.export({ 'export-wait': '10m' });
    expect(run.code).toBe(2);
    expect(run.errors.join()).toMatch(/still STARTED after \d+ minutes\. Run again/);
    rehearsal.snyk.instruct({ exports: { statuses: ['FINISHED'] } });
    expect(await rehearsal.export()).toMatchObject({ code: 0 });
    expect(starts()).toBe(1);
  });

  it('goes on after a run that was stopped while it waited', async () => {
    rehearsal.snyk.instruct({ exports: { statuses: ['STARTED'] } });
    const waiting = rehearsal.export();
    rehearsal.stopAtLine(/: STARTED after/);
    const run = await waiting;
    expect(run.code).not.toBe(0);
    rehearsal.resume();
    rehearsal.snyk.instruct({ exports: {} });
    expect(await rehearsal.export()).toMatchObject({ code: 0, incomplete: [] });
    expect(starts()).toBe(1);
  });
});

describe('the limit of starts', () => {
  it('is kept without asking Snyk, also by runs that fail', async () => {
    rehearsal.snyk.instruct({ exports: { statuses: ['ERRORED'] } });
    for (let run = 0; run < MAX_STARTS_PER_HOUR; run += 1) await rehearsal.export();
    expect(starts()).toBe(MAX_STARTS_PER_HOUR);
    const run = await rehearsal.export();
    expect(run.code).toBe(2);
    expect(run.errors.join()).toMatch(/starts 20 exports an hour.*The next one can start at/);
    expect(starts()).toBe(MAX_STARTS_PER_HOUR);
    rehearsal.clock.advance(HOUR_MS);
    rehearsal.snyk.instruct({ exports: {} });
    expect(await rehearsal.export()).toMatchObject({ code: 0 });
  });

  it('that others used up is told with how long to wait', async () => {
    rehearsal.snyk.instruct({ exports: { statuses: ['ERRORED'] } });
    for (let run = 0; run < MAX_STARTS_PER_HOUR; run += 1) await rehearsal.export();
    rehearsal.snyk.instruct({ exports: {} });
    const run = await rehearsal.export({ state: 'another-state' });
    expect(run.code).toBe(2);
    expect(run.errors.join()).toMatch(/429 Too Many Requests.*asks to wait 3600 s/);
  });
});

describe('a link', () => {
  it('that ran out is asked for anew, and no row comes twice', async () => {
    rehearsal.snyk.instruct({
      exports: { rowsPerPart: 20 },
      faults: [{ path: '^/exports/.*/1\\.csv$', answer: '403', times: 2 }],
    });
    expect(await rehearsal.export()).toMatchObject({ code: 0, incomplete: [] });
    expect(withoutKeys(await found())).toEqual([...rehearsal.truth().values()].sort());
  });

  it('that is expired whenever it comes leaves its part out, by name', async () => {
    const run = await rehearsal.export({ 'url-expiration-seconds': 0 });
    expect(run.code).toBe(3);
    expect(run.incomplete.map(({ what }) => what).join()).toMatch(/part 1 of 1 of the export/);
    expect(run.incomplete.map(({ why }) => why).join()).toMatch(/403/);
  });

  it('leads to others, who are shown no credential', async () => {
    // With one the sandbox refuses, as storages do that get two.
    expect(await rehearsal.export()).toMatchObject({ code: 0 });
  });
});

describe('a series of exports', () => {
  it('does not go on behind one of which the platform refused a part', async () => {
    const { snyk, receiver } = rehearsal;
    const [issue = ''] = snyk.change({ change: 'title', to: 'Poison' }).issues;
    receiver.setFaults({ poison: 'Poison' });
    const refused = await rehearsal.export();
    expect(refused.code).toBe(3);
    expect(refused.told.has(issue)).toBe(false);
    receiver.setFaults({ poison: '' });
    rehearsal.clock.advance(6 * HOUR_MS);
    const again = await rehearsal.export();
    expect(again.code).toBe(0);
    expect(again.told.size).toBe(rehearsal.truth().size);
    rehearsal.clock.advance(6 * HOUR_MS);
    expect(await rehearsal.export()).toMatchObject({ code: 0, told: new Map() });
  });

  it('asks for what was updated since the last one that arrived', async () => {
    await rehearsal.export();
    rehearsal.clock.advance(4 * HOUR_MS);
    const { issues } = rehearsal.snyk.change({ change: 'severity', count: 5 });
    const created = rehearsal.snyk.change({ change: 'create', count: 2 }).issues;
    rehearsal.clock.advance(HOUR_MS);
    const run = await rehearsal.export();
    expect(run).toMatchObject({ code: 0, incomplete: [] });
    const truth = rehearsal.truth();
    const changed = [...issues, ...created].map((id) => truth.get(id) ?? '');
    expect(withoutKeys(await found())).toEqual(changed.sort());
  });

  it('misses nothing although the data is two hours old', async () => {
    rehearsal.snyk.instruct({ exports: { staleMs: 2 * HOUR_MS } });
    await rehearsal.export();
    const { issues } = rehearsal.snyk.change({ change: 'fix', count: 3 });
    rehearsal.clock.advance(2 * HOUR_MS + 1);
    await rehearsal.export();
    const truth = rehearsal.truth();
    expect(withoutKeys(await found())).toEqual(issues.map((id) => truth.get(id) ?? '').sort());
  });

  it('uses an export that is fresh once more', async () => {
    await rehearsal.export();
    rehearsal.clock.advance(HOUR_MS);
    await rehearsal.export();
    expect(starts()).toBe(1);
  });
});

describe('usage', () => {
  it('is counted, without saying who it was', async () => {
    const run = await rehearsal.export({ dataset: 'usage' });
    expect(run).toMatchObject({ code: 0, incomplete: [] });
    const text = await readFile(join(rehearsal.directory, 'out/usage.ndjson'), 'utf8');
    expect(text.trim().split('\n')).toHaveLength(3 * 8 * 3);
    expect(text).not.toContain('@example.org');
    expect(await readFile(join(rehearsal.directory, 'out/summary.md'), 'utf8')).toContain(
      '72 of them scans',
    );
  });
});

describe('what is wrong in the settings', () => {
  it('is told at once, before anything is asked', async () => {
    const filters = 'issue_status=open\nproduct_name=Snyk Cod\nempty_project_tags=maybe';
    const refused = rehearsal.export({ filters, columns: 'PROBLEM_IDD', 'updated-from': 'then' });
    await expect(refused).rejects.toThrow(/issue_status[^]*product_name[^]*empty_project_tags/);
    expect(rehearsal.snyk.state().requests).toEqual({});
  });
});
