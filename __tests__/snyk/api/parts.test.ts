import { describe, expect, it } from '@jest/globals';
import { accountOf } from '../../../src/snyk/api/account.js';
import { addressOf } from '../../../src/snyk/api/address.js';
import { endpointOf } from '../../../src/snyk/api/endpoints.js';
import { endOfVersion } from '../../../src/snyk/api/lifecycle.js';
import { SNYK_RETRY, snykLimits } from '../../../src/snyk/api/limits.js';
import { snykWords } from '../../../src/snyk/api/snyk-error.js';

const EU = 'https://api.eu.snyk.io';
const payload = Buffer.from(JSON.stringify({ h: 'api.eu.snyk.io' })).toString('base64url');
const PAT = `snyk_uat.12345678.${payload}.signature`;

describe('accountOf', () => {
  const decide = (settings: Parameters<typeof accountOf>[0]) => {
    const warnings: string[] = [];
    return { ...accountOf(settings, (message) => warnings.push(message)), warnings };
  };

  it('asks US-01 where nothing is said', () => {
    expect(decide({ token: 't' })).toEqual({
      url: 'https://api.snyk.io',
      account: { token: 't' },
      warnings: [],
    });
  });

  it('asks the region that a personal access token names, and says so', () => {
    expect(decide({ token: PAT })).toMatchObject({ url: EU, warnings: [] });
    expect(decide({ token: PAT, api: `${EU}/gateway` })).toMatchObject({
      url: `${EU}/gateway`,
      warnings: [],
    });
    const { url, warnings } = decide({ token: PAT, api: 'https://api.au.snyk.io' });
    expect(url).toBe(EU);
    expect(warnings).toEqual([expect.stringContaining('https://api.au.snyk.io')]);
  });

  it('takes the OAuth client before a token, and a token before an access token', () => {
    const client = { clientId: 'id', clientSecret: 'secret' };
    expect(decide({ ...client, token: PAT }).account).toEqual(client);
    expect(decide({ token: 't', oauthToken: 'o' }).account).toEqual({ token: 't' });
    expect(decide({ token: '', oauthToken: 'o' }).account).toEqual({ oauthToken: 'o' });
  });

  it.each([
    [{}, 'needs a credential'],
    [{ token: 't', clientId: 'id' }, 'snyk-client-secret'],
    [{ clientSecret: 's' }, 'snyk-client-id'],
  ])('refuses %j', (settings, words) => {
    expect(() => decide(settings)).toThrow(words);
  });
});

describe('endpointOf', () => {
  it.each([
    ['/groups', '/groups', '2024-10-15~beta'],
    ['/groups/1/orgs', '/groups/{}/orgs', '2024-10-15'],
    ['/orgs/1/issues/2', '/orgs/{}/issues', '2024-10-15'],
    ['/orgs/1/projects/2/sbom', '/orgs/{}/projects/{}/sbom', '2024-10-15'],
    ['/orgs/1/sbom_tests/2/results', '/orgs/{}/sbom_tests', '2024-10-15~beta'],
    ['/orgs/1/packages/pkg%3Anpm%2Fa%401/issues', '/orgs/{}/packages', '2025-11-05'],
    ['/orgs/1/policies', '/orgs/{}/policies', '2026-03-25'],
    ['/something/new', '/something/new', '2024-10-15'],
  ])('finds the version of %s', (path, name, version) => {
    expect(endpointOf(path)).toMatchObject({ path: name, version });
  });
});

describe('addressOf', () => {
  it('joins lists by commas and leaves out what is not given', () => {
    const query = {
      a: undefined,
      none: [],
      'scan_item.id': 'x,y',
      status: ['open', 'a&b'],
      n: 1,
      f: false,
    };
    expect(addressOf(EU, '/rest/orgs', query)).toBe(
      `${EU}/rest/orgs?scan_item.id=x%2Cy&status=open,a%26b&n=1&f=false`,
    );
  });

  it.each([
    '/rest/orgs/../self',
    '/rest/orgs/%2E%2e/self',
    '/rest/.',
    '//evil',
    'rest',
    '/a?b',
    '/a#b',
    '/a\\b',
    '/a\n',
  ])('refuses the path %j', (path) => {
    expect(() => addressOf(EU, path, {})).toThrow('Not a path of Snyk');
  });

  it('lets ids with dots pass', () => {
    expect(addressOf(EU, '/rest/orgs/a..b/.c', {})).toBe(`${EU}/rest/orgs/a..b/.c`);
  });
});

describe('endOfVersion', () => {
  const endpoint = endpointOf('/orgs/1/issues');

  it('says nothing of what goes on', () => {
    expect(endOfVersion(endpoint, { 'snyk-version-lifecycle-stage': 'ga' })).toBeUndefined();
    expect(endOfVersion(endpoint, {})).toBeUndefined();
  });

  it('tells the dates and nothing else of the headers', () => {
    const said = endOfVersion(endpoint, {
      'snyk-version-served': '2024-01-23',
      'snyk-version-lifecycle-stage': 'deprecated',
      deprecation: '2026-01-02T00:00:00Z ::error::x',
      sunset: '2026-07-01',
    });
    expect(said).toContain('/orgs/{}/issues');
    expect(said).toContain(
      'version 2024-01-23 is deprecated (since 2026-01-02, gone from 2026-07-01 on)',
    );
    expect(said).not.toContain('::');
  });
});

describe('snykLimits', () => {
  it('never exceeds what the user sets', () => {
    expect(snykLimits({ concurrency: 4 })).toMatchObject({ fixed: false, concurrency: 4 });
    expect(snykLimits({ concurrency: 4, requestsPerMinute: 60 })).toMatchObject({
      fixed: true,
      windows: [{ requests: 60, seconds: 60 }, { seconds: 1 }],
    });
  });

  it.each([
    ['{"errors":[{"code":"SNYK-0099","status":"503","detail":""}]}', true],
    ['{"errors":[{"code":"SNYK-0006","status":"429"}]}', true],
    ['{"errors":[{"code":"SNYK-9999","status":"500"}]}', false],
    ['<html>SNYK-0099</html>', false],
    ['null', false],
  ])('knows from %s whether it is final', (text, final) => {
    expect(SNYK_RETRY.final?.({ status: 503, headers: {}, text })).toBe(final);
  });
});

describe('snykWords', () => {
  it.each([
    [
      '{"jsonapi":{},"errors":[{"id":"1","status":"400","code":"SNYK-0003","title":"Bad","detail":"Unknown query parameter","source":{"parameter":"unknown"}}]}',
      'Bad: Unknown query parameter (at unknown, SNYK-0003)',
    ],
    ['{"errors":[{"status":"404","detail":"Not found","title":"Not found"}]}', 'Not found'],
    ['{"errors":[{"code":"X"},{"detail":"b"},{"detail":"b"}]}', 'X; b'],
    ['{"status":"401","code":"Unauthorized"}', 'Unauthorized'],
    ['{"code":403,"error":"Forbidden","message":"no access"}', 'Forbidden: no access'],
    ['{"error":"invalid_client","error_description":"unknown"}', 'invalid_client: unknown'],
    ['{"errors":"?"}', '{"errors":"?"}'],
    ['{"errors":[null]}', '{"errors":[null]}'],
    ['upstream connect error', 'upstream connect error'],
  ])('reads %s', (text, words) => {
    expect(snykWords(text)).toBe(words);
  });
});
