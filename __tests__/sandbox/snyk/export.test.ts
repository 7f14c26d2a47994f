import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Answer } from '../../../src/sandbox/exchange.js';
import type { ExportsOptions } from '../../../src/sandbox/snyk/export/options.js';
import * as z from 'zod';
import type { Asked } from './ask.js';
import { detailOf, orgId, snykWith } from './ask.js';

const startedSchema = z.object({ data: z.object({ id: z.string() }) });
const resultsSchema = z.object({
  data: z.object({
    attributes: z.object({
      status: z.string(),
      row_count: z.number(),
      results: z.array(z.object({ url: z.string() })),
    }),
  }),
});

const ALL = { introduced: { from: '2015-01-01T00:00:00Z' } };

let asked: Asked;
beforeEach(() => {
  asked = withExports({});
});

function withExports(exports: ExportsOptions): Asked {
  const statuses = ['FINISHED' as const];
  const world = { orgs: 2, projects: 7, issues: 4 };
  return snykWith({ world, exports: { statuses, ...exports } });
}

function start(attributes: Readonly<Record<string, unknown>> = {}): Answer {
  const body = { dataset: 'issues', formats: ['csv'], filters: ALL, ...attributes };
  return asked.ask(`/rest/orgs/${orgId(asked)}/export`, {
    method: 'POST',
    body: JSON.stringify({ data: { type: 'resource', attributes: body } }),
  });
}

function results(answer: Answer) {
  const { id } = startedSchema.parse(JSON.parse(answer.body)).data;
  const told = asked.ask(`/rest/orgs/${orgId(asked)}/export/${id}`);
  return resultsSchema.parse(JSON.parse(told.body)).data.attributes;
}

function fileAt(link: string): Answer {
  const { pathname, search } = new URL(link);
  return asked.ask(`${pathname}${search}`, { token: '' });
}

function textOf({ stream }: Answer): string {
  return [...(stream ?? [])].join('');
}

describe('an export of the sandbox', () => {
  it('has a row for each coordinate of each issue', () => {
    const { row_count: count, results: parts } = results(start());
    const coordinates = [...asked.snyk.issues(orgId(asked))].flatMap(
      ({ attributes }) => attributes.coordinates,
    );
    expect(count).toBe(coordinates.length);
    expect(parts).toHaveLength(1);
  });

  it('gives each part a header of its own, in another order where it is told so', () => {
    asked = withExports({ rowsPerPart: 10, shuffled: true, unknownColumn: true });
    const parts = results(start()).results.map(({ url }) => textOf(fileAt(url)));
    expect(parts.length).toBeGreaterThan(1);
    const headers = parts.map((text) => text.slice(0, text.indexOf('\n')));
    expect(new Set(headers).size).toBe(headers.length);
    const names = headers.map((header) => header.split(',').sort().join());
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toContain('ADDED_SINCE');
  });

  it('leaves out what its filters leave out, of values as they are written', () => {
    const codeOnly = { ...ALL, product_name: ['Snyk Code'] };
    expect(results(start({ filters: codeOnly })).row_count).toBeGreaterThan(0);
    const lower = { ...ALL, product_name: ['snyk code'] };
    expect(results(start({ filters: lower })).row_count).toBe(0);
  });

  it.each([
    [{ filters: {} }, 'at least one date filter'],
    [{ formats: ['json'] }, 'formats'],
    [{ filters: { ...ALL, colour: ['red'] } }, 'filters'],
    [{ filters: { ...ALL, orgs: [] } }, 'only for groups'],
  ])('is refused for %j', (attributes, word) => {
    const answer = start(attributes);
    expect(answer.status).toBe(400);
    expect(detailOf(answer)).toContain(word);
  });

  it('knows severities by the word of the column', () => {
    const of = (word: string) =>
      results(start({ filters: { ...ALL, effective_severity: [word] } })).row_count;
    const all = ['Critical', 'High', 'Medium', 'Low'].map(of);
    expect(all.reduce((sum, count) => sum + count)).toBe(results(start()).row_count);
    expect(of('high')).toBe(0);
  });

  it('starts so many an hour', () => {
    asked = withExports({ startsPerHour: 2 });
    expect([start().status, start().status]).toEqual([202, 202]);
    const refused = start();
    expect(refused.status).toBe(429);
    expect(refused.headers?.['retry-after']).toBe('3600');
    asked.clock.advance(3_600_000);
    expect(start().status).toBe(202);
  });

  it('starts as many as it is told to from then on', () => {
    start();
    asked.snyk.instruct({ exports: { startsPerHour: 1 } });
    expect([start().status, start().status]).toEqual([202, 429]);
    asked.snyk.instruct({ exports: { startsPerHour: 1, shuffled: true } });
    expect(start().status).toBe(429);
  });

  it('has links that expire, and cannot be changed or made up', () => {
    const [{ url } = { url: '' }] = results(start({ url_expiration_seconds: 60 })).results;
    expect(fileAt(url).status).toBe(200);
    expect(fileAt(url.replace('0.csv', '1.csv')).status).toBe(403);
    const { pathname, search } = new URL(url);
    expect(asked.ask(`${pathname}${search}`).status).toBe(400);
    asked.clock.advance(60_000);
    expect(fileAt(url).status).toBe(403);
  });

  it('does not change with the world, and may be older than its start', () => {
    asked = withExports({ staleMs: 3_600_000 });
    asked.snyk.change({ change: 'create', count: 3 });
    asked.snyk.change({ change: 'fix', count: 3 });
    const { row_count: before } = results(start());
    asked.clock.advance(3_600_001);
    expect(results(start()).row_count).toBeGreaterThanOrEqual(before);
  });
});
