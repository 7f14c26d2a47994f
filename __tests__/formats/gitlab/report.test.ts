import { describe, expect, it } from '@jest/globals';
import { GitlabReport, scansOf } from '../../../src/formats/gitlab/report.js';
import type { GitlabScan } from '../../../src/formats/gitlab/report.js';
import {
  MAX_DESCRIPTION,
  MAX_NAME,
  MAX_SOLUTION,
  MAX_VECTORS,
} from '../../../src/formats/gitlab/vulnerability.js';
import type { Issue } from '../../../src/model/record.js';
import { issue, project } from '../../builders/records.js';
import { written } from '../written.js';

const startedAt = new Date('2026-02-03T04:05:06.789Z');

interface Report {
  scan: object;
  vulnerabilities: (Record<string, unknown> & { identifiers: object[] })[];
}

function report(scan: GitlabScan, ...issues: Issue[]): Report {
  const format = new GitlabReport({ scan, startedAt, version: '1.2.3' });
  return JSON.parse(written(format, [project({ issues })], { at: startedAt })) as Report;
}

const code = issue({
  attributes: { key: 'js/Sqli', type: 'code', problems: [] },
  facts: { packages: [], locations: [{ file: 'src/a.js', startLine: 3, endLine: 4 }] },
});

describe('a GitLab report', () => {
  it('of packages has each affected version, with times without a zone', () => {
    const { scan, vulnerabilities } = report('dependency_scanning', issue(), code);
    expect(scan).toMatchObject({
      type: 'dependency_scanning',
      status: 'success',
      start_time: '2026-02-03T04:05:06',
      end_time: '2026-02-03T04:05:06',
      scanner: { id: 'snyk', vendor: { name: 'Snyk' }, version: '1.2.3' },
    });
    expect(vulnerabilities).toHaveLength(1);
    expect(vulnerabilities[0]).toMatchObject({
      name: 'Prototype Pollution',
      severity: 'High',
      solution: 'Upgrade lodash to 4.17.21',
      identifiers: [
        { type: 'snyk', value: 'SNYK-JS-LODASH-590103' },
        { type: 'cve', value: 'CVE-2020-8203' },
        { type: 'cwe', value: '1321' },
      ],
      location: {
        file: 'package.json',
        dependency: { package: { name: 'lodash' }, version: '4.17.15', direct: true },
      },
    });
  });

  it('of code has the place', () => {
    const { vulnerabilities } = report('sast', issue(), code);
    expect(vulnerabilities).toHaveLength(1);
    expect(vulnerabilities[0]).toMatchObject({
      id: code.findingKey,
      location: { file: 'src/a.js', start_line: 3, end_line: 4 },
    });
  });

  it('is of the first project when nothing else is said, and tells what it leaves out', () => {
    const format = new GitlabReport({ startedAt, version: '1.2.3' });
    const records = [project({ product: 'code', issues: [code] }), project({ issues: [issue()] })];
    const { scan, vulnerabilities } = JSON.parse(written(format, records)) as Report;
    expect(scan).toMatchObject({ type: 'sast' });
    expect(vulnerabilities).toHaveLength(1);
    expect(format.leftOut()).toContain("1 findings belong to GitLab's dependency_scanning report");
  });

  it('of an incomplete collection is a scan that failed', () => {
    const format = new GitlabReport({ startedAt, version: '1.2.3' });
    const { scan } = JSON.parse(written(format, [], { complete: false })) as Report;
    expect(scan).toMatchObject({ type: 'dependency_scanning', status: 'failure' });
  });

  it('concerns a project by its product and by what was found in it', () => {
    expect(scansOf(project())).toEqual(['dependency_scanning']);
    expect(scansOf(project({ product: 'iac', issues: [issue()] }))).toEqual([
      'dependency_scanning',
      'sast',
    ]);
    expect(scansOf(project({ product: 'unknown' }))).toEqual([]);
  });

  it('has open findings only, and no licences', () => {
    const given = [
      issue({ attributes: { key: 'a', ignored: true } }),
      issue({ attributes: { key: 'b', status: 'resolved' } }),
      issue({ attributes: { key: 'c', type: 'license' } }),
    ];
    expect(report('dependency_scanning', ...given).vulnerabilities).toEqual([]);
    expect(report('sast', ...given).vulnerabilities).toEqual([]);
  });

  it.each([0, 1])('keeps texts within their bounds (%i over)', (over) => {
    const long = issue({
      attributes: {
        title: 'a'.repeat(MAX_NAME + over),
        description: 'b'.repeat(MAX_DESCRIPTION + over),
      },
      facts: { remedy: 'c'.repeat(MAX_SOLUTION + over) },
    });
    const [one] = report('dependency_scanning', long).vulnerabilities;
    expect(String(one?.['name'])).toHaveLength(MAX_NAME);
    expect(String(one?.['description'])).toHaveLength(MAX_DESCRIPTION);
    expect(String(one?.['solution'])).toHaveLength(MAX_SOLUTION);
  });

  it('has vectors that GitLab reads, ten at most', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L';
    const with4 = issue({
      attributes: {
        severities: [
          {
            source: 'Snyk',
            vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N',
          },
          ...Array.from({ length: MAX_VECTORS + 1 }, (_, n) => ({ source: `S${n}`, vector })),
        ],
      },
    });
    const [one] = report('dependency_scanning', with4).vulnerabilities;
    expect(one?.['cvss_vectors']).toHaveLength(MAX_VECTORS);
    expect(JSON.stringify(one)).not.toContain('CVSS:4.0');
    const none = issue({ attributes: { severities: [] } });
    expect(report('dependency_scanning', none).vulnerabilities[0]).not.toHaveProperty(
      'cvss_vectors',
    );
  });

  it('links only to the web', () => {
    const odd = issue({
      findingUrl: 'javascript:alert(1)',
      facts: { references: [{ title: 'x\ny', url: 'https://example.com/a b' }] },
    });
    expect(report('dependency_scanning', odd).vulnerabilities[0]?.['links']).toEqual([
      { name: 'x y', url: 'https://example.com/a%20b' },
    ]);
  });
});
