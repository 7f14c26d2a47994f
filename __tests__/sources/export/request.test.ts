import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/model/errors.js';
import { exportRequest } from '../../../src/sources/export/request.js';
import type { ExportSettings } from '../../../src/sources/export/settings.js';

const GROUP = '4f3b0c1e-1111-4222-8333-444455556666';
const SETTINGS: ExportSettings = {
  group: GROUP,
  dataset: 'issues',
  columns: [],
  introducedFrom: '2024-11-28',
};

function problems(settings: Partial<ExportSettings>): readonly string[] {
  try {
    exportRequest({ ...SETTINGS, ...settings });
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems : [String(error)];
  }
}

describe('a request for an export', () => {
  it('is what Snyk documents', () => {
    const request = exportRequest({
      ...SETTINGS,
      columns: ['issue_severity', 'CVE'],
      filters: 'product_name=Snyk Code,Snyk Open Source\nproject-tags=team:web',
      updatedFrom: '2024-11-28T09:10:00+02:00',
      urlExpirationSeconds: 0,
    });
    expect(request.scope).toEqual({ kind: 'groups', id: GROUP });
    expect(request.attributes).toMatchObject({
      dataset: 'issues',
      formats: ['csv'],
      filters: {
        introduced: { from: '2024-11-28T00:00:00Z' },
        updated: { from: '2024-11-28T07:10:00Z' },
        product_name: ['Snyk Code', 'Snyk Open Source'],
        project_tags: ['team:web'],
      },
      url_expiration_seconds: 0,
    });
    expect(request.attributes.columns).toEqual(
      expect.arrayContaining(['ISSUE_SEVERITY', 'CVE', 'PROJECT_PUBLIC_ID', 'ISSUE_URL']),
    );
    expect(request.narrowedBy).toMatch(/`introduced`.*`project_tags`/);
  });

  it('asks for all columns when none is chosen', () => {
    expect(exportRequest(SETTINGS).attributes).not.toHaveProperty('columns');
  });

  it('tells all that is wrong at once', () => {
    const all = problems({
      dataset: 'isues',
      group: 'acme',
      columns: ['ISSUE_SEVERTY'],
      introducedFrom: '2024-02-31',
      urlExpirationSeconds: 3601,
    });
    expect(all).toHaveLength(5);
    expect(all.join('\n')).toMatch(/Did you mean `ISSUE_SEVERITY`/);
  });

  it.each([
    [{ introducedFrom: undefined }, /only with a date/],
    [{ introducedTo: '2024-01-01' }, /later than introduced-to/],
    [{ introducedFrom: '28.11.2024' }, /is no date/],
    [{ filters: 'product_name=snyk code' }, /Did you mean `Snyk Code`/],
    [{ filters: 'project_type=NPM' }, /Did you mean `npm`/],
    [{ filters: 'issue_status=open' }, /Did you mean `Open`/],
    [{ filters: 'project_tags=web' }, /key:value/],
    [{ filters: 'empty_project_tags=all' }, /`include`, `exclude`, `only`|include/],
    [{ filters: 'empty_project_tags=only project_tags=a:b' }, /would find nothing/],
    [{ group: undefined, org: GROUP, filters: `orgs=${GROUP}` }, /scope of a group/],
    [{ dataset: 'usage' }, /about issues; for `usage`/],
    [
      {
        dataset: 'usage',
        updatedFrom: '2024-11-28',
        filters: 'lifecycle=production',
      },
      /data set `usage` has no such/,
    ],
    [{ dataset: 'usage', updatedFrom: '2024-11-28', columns: ['CVE'] }, /has no column `CVE`/],
    [{ urlExpirationSeconds: -1 }, /from 0 to 3600/],
    [{ group: undefined }, /needs its scope/],
  ])('refuses %j', (settings, expected) => {
    expect(problems(settings).join('\n')).toMatch(expected);
  });

  it.each([
    { filters: 'environment=BACKEND lifecycle=Production' },
    { filters: 'product_name=Snyk API & Web' },
    { urlExpirationSeconds: 3600 },
    { filters: { cve: ['CVE-2021-44228'], 'include-deleted': true } },
  ])('takes %j', (settings) => {
    expect(problems(settings)).toEqual([]);
  });

  it('is no part of the picture from the beginning on', () => {
    expect(exportRequest({ ...SETTINGS, introducedFrom: '2015-01-01' }).narrowedBy).toBeNull();
  });
});

describe('the setting filters', () => {
  it('names every line that is wrong, with all else that is', () => {
    const filters = 'product=Snyk Code\nintroduced=2024-01-01\nnonsense\nissue_status=open';
    expect(problems({ filters, columns: ['FOO'], introducedFrom: 'today' })).toEqual([
      expect.stringMatching(/no column `FOO`/),
      expect.stringMatching(/`nonsense` is no filter/),
      expect.stringMatching(/no filter `product`/),
      expect.stringMatching(/settings of its own/),
      expect.stringMatching(/Did you mean `Open`/),
      expect.stringMatching(/`today` is no date/),
    ]);
  });

  it('takes no filter for the value of another', () => {
    expect(problems({ filters: 'issue_status=Open,product-name=Snyk Code' })).toEqual([
      expect.stringMatching(/`product-name=Snyk Code` is a filter of its own.*a line of its own/),
    ]);
    expect(problems({ filters: 'project_target_ref=a=b' })).toEqual([]);
  });

  it('switches deleted issues on in the address', () => {
    const filters = 'include_deleted=true';
    expect(exportRequest({ ...SETTINGS, filters })).toMatchObject({
      query: { include_deleted: 'true' },
    });
  });
});
