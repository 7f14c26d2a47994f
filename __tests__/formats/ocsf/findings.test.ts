import { describe, expect, it } from '@jest/globals';
import { OcsfEvents } from '../../../src/formats/ocsf/findings.js';
import { issue, project } from '../../builders/records.js';
import { written } from '../written.js';

const now = new Date('2026-02-03T04:05:06Z');

function eventOf(one = issue(), overrides: Parameters<typeof project>[0] = {}): object {
  const text = written(new OcsfEvents(now), [project({ issues: [one], ...overrides })]);
  expect(text.split('\n')).toHaveLength(2);
  return JSON.parse(text) as object;
}

describe('an OCSF event', () => {
  it('of a package is a vulnerability finding with all that is known', () => {
    const one = issue({
      attributes: { created_at: '2026-01-01T00:00:00Z' },
      facts: { epss: { probability: 0.5, percentile: 0.9 } },
    });
    expect(eventOf(one)).toMatchObject({
      class_uid: 2002,
      category_uid: 2,
      activity_id: 1,
      type_uid: 200_201,
      severity_id: 4,
      status_id: 1,
      time: Date.parse('2026-01-01T00:00:00Z'),
      metadata: { product: { name: 'Snyk Open Source', vendor_name: 'Snyk' } },
      finding_info: { uid: one.findingKey, title: 'Prototype Pollution' },
      vulnerabilities: [
        {
          cve: {
            uid: 'CVE-2020-8203',
            cvss: [{ base_score: 8.2, version: '3.1' }],
            related_cwes: [{ uid: 'CWE-1321' }],
            epss: { score: '0.5', percentile: 0.9 },
          },
          affected_packages: [
            { name: 'lodash', version: '4.17.15', fixed_in_version: '4.17.21', type_id: 1 },
          ],
          is_fix_available: true,
          remediation: { desc: 'Upgrade lodash to 4.17.21' },
        },
      ],
    });
  });

  it('of code is a posture finding with its place', () => {
    const code = issue({
      attributes: { type: 'code', problems: [] },
      facts: { packages: [], locations: [{ file: 'src/a.js', startLine: 3, endLine: 4 }] },
    });
    expect(eventOf(code)).toMatchObject({
      class_uid: 2007,
      type_uid: 200_701,
      application: { name: 'acme/goof' },
      vulnerabilities: [
        {
          cwe: { uid: 'CWE-1321' },
          affected_code: [{ file: { name: 'a.js', path: 'src/a.js' }, start_line: 3, end_line: 4 }],
        },
      ],
    });
  });

  it('of a licence is a posture finding of its package', () => {
    const licence = issue({
      attributes: { type: 'license', problems: [], classes: [] },
      facts: { license: 'GPL-3.0' },
    });
    expect(eventOf(licence)).toMatchObject({
      class_uid: 2007,
      vulnerabilities: [
        { advisory: { uid: 'SNYK-JS-LODASH-590103' }, affected_packages: [{ license: 'GPL-3.0' }] },
      ],
    });
  });

  it.each([
    [['CVE-1-1', 'CVE-1-2'], ['CWE-1'], ['cve', 'cve']],
    [[], ['CWE-1', 'CWE-2'], ['advisory']],
    [[], [], ['advisory']],
  ])(
    'has just one of CVE, CWE and advisory in each vulnerability (%j, %j)',
    (cves, cwes, kinds) => {
      const one = issue({
        attributes: {
          problems: cves.map((id) => ({ id, source: 'NVD', type: 'vulnerability' })),
          classes: cwes.map((id) => ({ id, source: 'CWE', type: 'weakness' })),
        },
      });
      const { vulnerabilities } = JSON.parse(JSON.stringify(eventOf(one))) as {
        vulnerabilities: object[];
      };
      const found = vulnerabilities.map((each) =>
        Object.keys(each).filter((key) => ['cve', 'cwe', 'advisory'].includes(key)),
      );
      expect(found).toEqual(kinds.map((kind) => [kind]));
    },
  );

  it('says what became of the finding', () => {
    const ignored = issue({
      attributes: { ignored: true },
      facts: { ignore: { reason: 'not reached', expires: null } },
    });
    expect(eventOf(ignored)).toMatchObject({
      activity_id: 2,
      status_id: 3,
      status_detail: 'not reached',
    });
    const resolved = issue({ attributes: { status: 'resolved' } });
    expect(eventOf(resolved)).toMatchObject({ activity_id: 3, type_uid: 200_203, status_id: 4 });
  });

  it('has the time of the run when its own is unknown or none', () => {
    expect(eventOf()).toMatchObject({ time: now.getTime() });
    const odd = issue({ attributes: { created_at: 'yesterday' } });
    expect(eventOf(odd)).toMatchObject({ time: now.getTime() });
  });

  it('knows packages of the system', () => {
    expect(eventOf(issue(), { attributes: { type: 'deb' } })).toMatchObject({
      vulnerabilities: [{ affected_packages: [{ type_id: 2 }] }],
    });
  });
});
