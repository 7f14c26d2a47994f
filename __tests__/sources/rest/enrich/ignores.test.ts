import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../../src/model/collection.js';
import { UpstreamError } from '../../../../src/model/errors.js';
import type { ProjectRecord } from '../../../../src/model/record.js';
import type { Answer, PlainAsk, SnykApi } from '../../../../src/snyk/api/api.js';
import { completeIgnores } from '../../../../src/sources/rest/enrich/ignores.js';
import { issue, project } from '../../../builders/records.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const IGNORED = issue({
  attributes: { key: 'SNYK-JS-A-1', ignored: true },
  facts: { ignore: { reason: null, expires: null } },
});
const OPEN = issue({ attributes: { key: 'SNYK-JS-B-1' } });

function record(issues = [IGNORED, OPEN]): ProjectRecord {
  return project({ id: 'p/1', org: { id: 'o', attributes: { name: 'O' } }, issues });
}

async function complete(given: ProjectRecord, answer: () => unknown) {
  const asked: PlainAsk[] = [];
  const collection = new Collection();
  const api: SnykApi = {
    url: 'https://api.snyk.io',
    statistics: { requests: 0, retries: 0, throttledMs: 0 },
    get: () => Promise.reject(new Error('not asked')),
    pages: () => {
      throw new Error('not asked');
    },
    request: async (ask): Promise<Answer> => {
      asked.push(ask);
      return Promise.resolve({ status: 200, headers: {}, body: answer(), at: NOW });
    },
  };
  const { signal } = new AbortController();
  const completed = await completeIgnores(given, { api, collection, signal });
  return { completed, asked, collection };
}

describe('reasons of ignores', () => {
  it('are asked for once for a project, and stand in what is ignored', async () => {
    const told = {
      reason: 'No fix yet',
      reasonType: 'temporary-ignore',
      created: '2025-01-01T00:00:00Z',
      expires: '2026-06-01T00:00:00Z',
      ignoredBy: { id: 'u', name: 'Robin', email: 'r@example.com' },
      disregardIfFixable: true,
    };
    const { completed, asked } = await complete(record(), () => ({
      'SNYK-JS-A-1': [{ '*': told }, { 'a > b': { reason: 'another' } }],
      'SNYK-JS-B-1': [{ '*': told }],
      ['__proto__']: [],
    }));
    expect(asked.map(({ path }) => path)).toEqual(['/v1/org/o/project/p%2F1/ignores']);
    expect(completed.issues.map(({ facts }) => facts.ignore)).toEqual([
      {
        reason: 'No fix yet',
        reasonType: 'temporary-ignore',
        created: '2025-01-01T00:00:00Z',
        expires: '2026-06-01T00:00:00Z',
        ignoredBy: 'Robin',
      },
      undefined,
    ]);
  });

  it('are not asked for where nothing is ignored', async () => {
    const { asked } = await complete(record([OPEN]), () => ({}));
    expect(asked).toEqual([]);
  });

  it('stay unknown where Snyk does not tell them', async () => {
    const { completed, collection } = await complete(record(), () => ({}));
    expect(completed).toEqual(record());
    expect(collection.gaps).toEqual([]);
  });

  it('are named when they cannot be had', async () => {
    const refused = await complete(record(), () => {
      throw new UpstreamError('403', { service: 'Snyk API', status: 403 });
    });
    const strange = await complete(record(), () => ['no ignores']);
    for (const { completed, collection } of [refused, strange]) {
      expect(completed).toEqual(record());
      expect(collection.gaps.map(({ what }) => what)).toEqual([
        'why issues of project goof are ignored',
      ]);
    }
  });
});
