import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../../src/model/collection.js';
import { UpstreamError } from '../../../../src/model/errors.js';
import type { Answer, PlainAsk, SnykApi } from '../../../../src/snyk/api/api.js';
import { PackageDetails } from '../../../../src/sources/rest/enrich/packages.js';
import { issue, project } from '../../../builders/records.js';

const LODASH = { name: 'lodash', version: '4.17.15', paths: [], fixedIn: [] };
const RECORD = project({
  id: 'p',
  org: { id: 'o', attributes: { name: 'O' } },
  issues: [
    issue({ facts: { packages: [{ ...LODASH, purl: 'pkg:npm/lodash@4.17.15' }] } }),
    issue({ attributes: { type: 'code', key: 'k', problems: [] }, facts: { packages: [] } }),
  ],
});

function detailsOf(body: () => unknown) {
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
      return Promise.resolve({ status: 200, headers: {}, body: body(), at: new Date(0) });
    },
  };
  const details = new PackageDetails({ api, collection, signal: new AbortController().signal });
  return { details, asked, collection };
}

describe('details of packages', () => {
  it('are asked for once, and complete description and fixes', async () => {
    const { details, asked } = detailsOf(() => ({
      data: [
        {
          id: 'SNYK-JS-LODASH-590103',
          type: 'issue',
          attributes: {
            description: '## Overview',
            coordinates: [{ remedies: [{ details: { upgrade_package: '4.17.20, 5.0.0' } }] }],
          },
        },
      ],
    }));
    const [completed] = await Promise.all([details.complete(RECORD), details.complete(RECORD)]);
    expect(asked.map(({ path }) => path)).toEqual([
      '/rest/orgs/o/packages/pkg%3Anpm%2Flodash%404.17.15/issues',
    ]);
    expect(completed.issues[0]?.attributes.description).toBe('## Overview');
    expect(completed.issues[0]?.facts.packages[0]?.fixedIn).toEqual(['4.17.20', '5.0.0']);
    expect(completed.issues[1]).toEqual(RECORD.issues[1]);
  });

  it('are named when they cannot be had', async () => {
    const refused = detailsOf(() => {
      throw new UpstreamError('403', { service: 'Snyk API', status: 403 });
    });
    const strange = detailsOf(() => ({ data: 'x' }));
    for (const { details, collection } of [refused, strange]) {
      expect(await details.complete(RECORD)).toEqual(RECORD);
      expect(collection.gaps.map(({ what }) => what)).toEqual([
        'descriptions and fixes of pkg:npm/lodash@4.17.15',
      ]);
    }
  });
});
