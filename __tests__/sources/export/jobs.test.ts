import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ExportJobs, FRESH_MS, MAX_STARTS_PER_HOUR } from '../../../src/sources/export/jobs.js';
import { exportRequest } from '../../../src/sources/export/request.js';
import { nextOfSeries } from '../../../src/sources/export/series.js';
import type { ExportSettings } from '../../../src/sources/export/settings.js';
import type { JobStore } from '../../../src/sources/export/store.js';
import { directoryJobStore, memoryJobStore } from '../../../src/sources/export/store.js';
import type { FakeClock } from '../../builders/clock.js';
import { fakeClock } from '../../builders/clock.js';
import type { FakeExports } from './export-server.js';
import { fakeExports } from './export-server.js';

const SETTINGS: ExportSettings = {
  org: '4f3b0c1e-1111-4222-8333-444455556666',
  dataset: 'issues',
  columns: [],
};
const REQUEST = exportRequest({ ...SETTINGS, introducedFrom: '2024-01-01' });

function starts({ asked }: FakeExports): number {
  return asked.filter(({ method }) => method === 'POST').length;
}

function setting(options: { store?: JobStore; clock?: FakeClock } = {}): {
  fake: FakeExports;
  clock: FakeClock;
  jobs: ExportJobs;
  store: JobStore;
} {
  const { store = memoryJobStore(), clock = fakeClock() } = options;
  const fake = fakeExports();
  return { fake, clock, store, jobs: new ExportJobs({ api: fake.api, store, clock }) };
}

describe('an export', () => {
  it('is started, waited for and read', async () => {
    const { fake, clock, jobs } = setting();
    fake.statuses = ['PENDING', 'STARTED', 'FINISHED'];
    fake.links = () => ['https://storage.example/part-1?X-Signature=a'];
    const finished = await jobs.obtain(REQUEST);
    expect(finished.results.links).toHaveLength(1);
    expect(clock.slept).toHaveLength(2);
    expect(fake.asked.map(({ path }) => path.replace(/.*\/orgs\/[^/]+/, ''))).toEqual([
      '/export',
      '/jobs/export/export-1',
      '/jobs/export/export-1',
      '/jobs/export/export-1',
      '/export/export-1',
    ]);
    expect(fake.asked[0]?.body).toMatchObject({ data: { type: 'resource' } });
  });

  it.each(['ERROR', 'ERRORED'])('that ends with %s fails', async (status) => {
    const { fake, jobs } = setting();
    fake.statuses = [status];
    await expect(jobs.obtain(REQUEST)).rejects.toThrow(new RegExp(status));
    fake.statuses = ['FINISHED'];
    await jobs.obtain(REQUEST);
    expect(starts(fake)).toBe(2);
  });

  it('is taken again while its data is fresh, and not a moment longer', async () => {
    const { fake, clock, jobs } = setting();
    await jobs.obtain(REQUEST);
    clock.advance(FRESH_MS - 1);
    expect(await jobs.obtain(REQUEST)).toMatchObject({ reused: true });
    expect(starts(fake)).toBe(1);
    clock.advance(1);
    expect(await jobs.obtain(REQUEST)).toMatchObject({ reused: false });
    expect(starts(fake)).toBe(2);
  });

  it('is started anew when forced, or when Snyk has it no more', async () => {
    const { fake, clock, store, jobs } = setting();
    await jobs.obtain(REQUEST);
    await new ExportJobs({ api: fake.api, store, clock, force: true }).obtain(REQUEST);
    expect(starts(fake)).toBe(2);
    fake.refusal = 404;
    await expect(jobs.obtain(REQUEST)).rejects.toThrow();
    expect(starts(fake)).toBe(3);
  });

  it('goes on with the same job after an interrupted wait', async () => {
    const { fake, clock, store, jobs } = setting();
    fake.statuses = ['STARTED'];
    const impatient = new ExportJobs({ api: fake.api, store, clock, maxWaitMs: 10_000 });
    await expect(impatient.obtain(REQUEST)).rejects.toThrow(/goes on with the same export/);
    fake.statuses = ['FINISHED'];
    expect(await jobs.obtain(REQUEST)).toMatchObject({ reused: true });
    expect(starts(fake)).toBe(1);
  });

  it('keeps to the starts that Snyk allows in an hour', async () => {
    const { fake, clock, jobs } = setting();
    for (let day = 1; day <= MAX_STARTS_PER_HOUR; day += 1) {
      await jobs.obtain(exportRequest({ ...SETTINGS, introducedFrom: `2024-01-${10 + day}` }));
    }
    await expect(jobs.obtain(REQUEST)).rejects.toThrow(/20 exports an hour.*can start at/);
    expect(starts(fake)).toBe(MAX_STARTS_PER_HOUR);
    clock.advance(3_600_000);
    await jobs.obtain(REQUEST);
    expect(starts(fake)).toBe(MAX_STARTS_PER_HOUR + 1);
  });
});

describe('a series of exports', () => {
  it('begins with everything and goes on from the last that was delivered', async () => {
    const { clock, jobs } = setting();
    const whole = await nextOfSeries(SETTINGS, jobs);
    expect(whole.narrowedBy).toBeNull();
    const { job } = await jobs.obtain(whole);
    expect(await nextOfSeries(SETTINGS, jobs)).toEqual(whole);
    await jobs.delivered(job);
    expect(await nextOfSeries(SETTINGS, jobs)).toEqual(whole);
    clock.advance(FRESH_MS);
    const next = await nextOfSeries(SETTINGS, jobs);
    const from = new Date(Date.parse(job.startedAt) - 3 * 3_600_000).toISOString();
    expect(next.attributes.filters).toMatchObject({ updated: { from: `${from.slice(0, 19)}Z` } });
    expect(next.narrowedBy).toMatch(/updated/);
  });
});

describe('jobs in a directory', () => {
  let directory = '';
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'jobs-'));
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('are shared by runs; a torn file does no harm', async () => {
    const path = join(directory, 'exports');
    const clock = fakeClock();
    const first = setting({ store: directoryJobStore(path), clock });
    await first.jobs.obtain(REQUEST);
    await writeFile(join(path, 'torn.json'), '{"id":"x"');
    const second = setting({ store: directoryJobStore(path), clock });
    expect(await second.jobs.obtain(REQUEST)).toMatchObject({ reused: true });
    expect(starts(second.fake)).toBe(0);
  });
});
