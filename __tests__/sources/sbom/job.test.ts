import { describe, expect, it } from '@jest/globals';
import type { Answer, PlainAsk, SnykApi } from '../../../src/snyk/api/api.js';
import { testSbom } from '../../../src/sources/sbom/test/job.js';
import { fakeClock } from '../../builders/clock.js';
import { packageOf, testResults } from '../../builders/sboms.js';

const API = 'https://api.eu.snyk.io';
const TEST = '/rest/orgs/org/sbom_tests';

type Told = Partial<Answer> & { readonly status: number };

/** Snyk that answers with these, one after another; the last one again and again. */
async function test(...answers: readonly Told[]) {
  const asked: PlainAsk[] = [];
  const warnings: string[] = [];
  const clock = fakeClock();
  const created = { status: 201, body: { data: { id: 'job 1', type: 'sbom_tests' } } };
  const all = [created, ...answers];
  const api: SnykApi = {
    url: API,
    statistics: { requests: 0, retries: 0, throttledMs: 0 },
    get: () => Promise.reject(new Error('not asked')),
    pages: () => {
      throw new Error('not asked');
    },
    request: (ask) => {
      asked.push(ask);
      const answer = all[Math.min(asked.length, all.length) - 1];
      return Promise.resolve({
        headers: {},
        body: undefined,
        at: new Date(0),
        status: 500,
        ...answer,
      });
    },
  };
  const warn = (message: string) => {
    warnings.push(message);
  };
  const options = { api, org: 'org', clock, warn, maxWaitMs: 60_000 };
  const result = await testSbom({ bomFormat: 'CycloneDX' }, options).catch(
    (error: unknown) => error,
  );
  return { result, asked, clock, warnings };
}

const processing = { status: 200, body: { data: { attributes: { status: 'processing' } } } };
const done = (location: string) => ({ status: 303, headers: { location } });
const results = { status: 200, body: testResults() };

describe('testSbom', () => {
  it('sends the document, waits, and asks for the results by their own address', async () => {
    const { result, asked, clock } = await test(
      processing,
      processing,
      done(`${TEST}/job%201/results?version=2024-07-10~beta`),
      results,
    );
    expect(asked).toEqual([
      {
        method: 'POST',
        path: TEST,
        body: { data: { type: 'sbom_test', attributes: { sbom: { bomFormat: 'CycloneDX' } } } },
      },
      { path: `${TEST}/job%201` },
      { path: `${TEST}/job%201` },
      { path: `${TEST}/job%201` },
      { path: `${TEST}/job%201/results`, query: { limit: 100, starting_after: undefined } },
    ]);
    expect(clock.slept).toEqual([500, 750]);
    expect(result).toMatchObject({ summary: { total_vulnerabilities: 1 } });
  });

  it('takes `finished` with 200 too, as the contract tells it', async () => {
    const finished = { status: 200, body: { data: { attributes: { status: 'FINISHED' } } } };
    const { asked } = await test(finished, results);
    expect(asked.at(-1)?.path).toBe(`${TEST}/job%201/results`);
  });

  it.each([
    'https://evil.example.org/rest/orgs/org/sbom_tests/job%201/results',
    '/rest/orgs/other/sbom_tests/job%201/results',
    '/rest/orgs/org/sbom_tests/job%201',
    '',
  ])('does not follow a redirect to %j', async (location) => {
    const { result, asked } = await test(done(location), results);
    expect(String(result)).toMatch(/leads to .* and not to its results. That was not followed/);
    expect(asked).toHaveLength(2);
  });

  it('says why Snyk could not test it', async () => {
    const body = {
      data: { attributes: { status: 'error' } },
      errors: [{ detail: 'bad\n::error::purl' }],
    };
    const { result } = await test({ status: 200, body });
    expect(String(result)).toContain('could not test the SBOM: bad ::error::purl.');
  });

  it('gives up at last, and waits for what it does not know', async () => {
    const { result, clock } = await test({
      status: 200,
      body: { data: { attributes: { status: 'queued' } } },
    });
    expect(result).toMatchObject({ retryable: true });
    expect(String(result)).toContain('still testing the SBOM after 1 minutes');
    expect(clock.slept.at(-1)).toBe(10_000);
  });

  it('waits as long as Snyk asks', async () => {
    const { clock } = await test(
      { ...processing, headers: { 'retry-after': '7' } },
      done(`${TEST}/job%201/results`),
      results,
    );
    expect(clock.slept).toEqual([7_000]);
  });

  it('reads all pages', async () => {
    const page = (name: string, links: object) => ({
      status: 200,
      body: testResults({ included: [packageOf(name, '1')], links }),
    });
    const { result, asked } = await test(
      done(`${TEST}/job%201/results`),
      page('a', { next: `${TEST}/job%201/results?starting_after=v1.x%3D&version=1` }),
      page('b', { next: { href: `${TEST}/job%201/results?starting_after=v1.y` } }),
      page('c', {}),
    );
    expect(asked.slice(2).map(({ query }) => query?.['starting_after'])).toEqual([
      undefined,
      'v1.x=',
      'v1.y',
    ]);
    expect(result).toMatchObject({
      packages: new Map([
        ['a@1', {}],
        ['b@1', {}],
        ['c@1', {}],
      ]),
    });
  });

  it.each([
    [{ status: 200, body: 'gateway' }, /no result of an SBOM test/],
    [{ status: 200, body: { data: { attributes: {} }, included: 7 } }, /is no list/],
  ])('refuses what is no result: %j', async (answer, message) => {
    const { result } = await test(done(`${TEST}/job%201/results`), answer);
    expect(String(result)).toMatch(message);
  });

  it('refuses a status that tells nothing', async () => {
    const { result } = await test({ status: 200, body: {} });
    expect(String(result)).toContain('does not tell how far the SBOM test is');
  });
});
