import { describe, expect, it } from '@jest/globals';
import { statusOf, toFinding } from '../../src/model/finding.js';
import { issue, project } from '../builders/records.js';

describe('toFinding', () => {
  it('says all that is known', () => {
    expect(toFinding(project(), issue())).toMatchObject({
      id: null,
      project: { name: 'goof', type: 'npm', targetFile: 'package.json', targetReference: 'main' },
      problem: 'SNYK-JS-LODASH-590103',
      severity: 'high',
      status: 'open',
      ignored: null,
      cves: ['CVE-2020-8203'],
      cwes: ['CWE-1321'],
      cvss: [{ version: '3.1', score: 8.2, source: 'Snyk' }],
      packages: [{ name: 'lodash', version: '4.17.15', fixedIn: ['4.17.21'] }],
      fixable: true,
      url: null,
    });
  });

  it('leaves no key out, so that readers need not ask', () => {
    const bare = issue({ attributes: { severities: [] }, facts: { packages: [], locations: [] } });
    const finding = toFinding(project(), bare);
    for (const value of Object.values(finding)) expect(value).not.toBeUndefined();
    expect(Object.keys(finding)).toEqual(Object.keys(toFinding(project(), issue())));
  });

  it('gives reason and expiry of what is ignored', () => {
    const ignored = issue({
      attributes: { ignored: true },
      facts: { ignore: { reason: 'not reachable', expires: '2027-01-01T00:00:00Z' } },
    });
    expect(toFinding(project(), ignored)).toMatchObject({
      status: 'ignored',
      ignored: { reason: 'not reachable', expires: '2027-01-01T00:00:00Z' },
    });
  });

  it('is resolved when it is both gone and ignored', () => {
    expect(statusOf(issue({ attributes: { ignored: true, status: 'resolved' } }))).toBe('resolved');
  });
});
