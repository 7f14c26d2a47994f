import { describe, expect, it } from '@jest/globals';
import {
  genericFinding,
  MAX_TITLE,
} from '../../../../src/delivery/platforms/defectdojo/finding.js';
import { issue, project } from '../../../builders/records.js';

const record = project();

describe('a generic finding', () => {
  it('has what is known of a package', () => {
    const one = issue({
      attributes: { created_at: '2026-01-02T03:04:05Z' },
      facts: { epss: { probability: 0.01, percentile: 0.8 }, originalSeverity: 'medium' },
    });
    expect(genericFinding(record, one)).toEqual({
      title: `Prototype Pollution in lodash [${one.findingKey.slice(0, 8)}]`,
      severity: 'High',
      description: expect.stringContaining('goof@1.0.0 > lodash@4.17.15'),
      mitigation: 'Upgrade lodash to 4.17.21',
      severity_justification: 'Snyk rates it medium; a policy made it high.',
      date: '2026-01-02',
      cwe: 1321,
      vulnerability_ids: ['CVE-2020-8203'],
      cvssv3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L',
      cvssv3_score: 8.2,
      epss_score: 0.01,
      epss_percentile: 0.8,
      component_name: 'lodash',
      component_version: '4.17.15',
      file_path: 'package.json',
      active: true,
      verified: false,
      false_p: false,
      risk_accepted: false,
      is_mitigated: false,
      static_finding: true,
      dynamic_finding: false,
      fix_available: true,
      fix_version: '4.17.21',
      unique_id_from_tool: one.findingKey,
      vuln_id_from_tool: 'SNYK-JS-LODASH-590103',
      tags: ['snyk', 'open-source', 'npm'],
    });
  });

  it('is accepted as a risk when ignored, with the reason', () => {
    const ignored = issue({
      attributes: { ignored: true },
      facts: { ignore: { reason: 'not\nreached', expires: '2027-01-01T00:00:00Z' } },
    });
    const finding = genericFinding(record, ignored);
    expect(finding).toMatchObject({ active: false, risk_accepted: true, false_p: false });
    expect(finding.description).toContain(
      '**Ignored in Snyk until 2027-01-01T00:00:00Z:** not reached',
    );
  });

  it('is a false positive when Snyk was told that it is not vulnerable', () => {
    const ignored = issue({
      attributes: { ignored: true },
      facts: { ignore: { reason: null, expires: null, reasonType: 'not-vulnerable' } },
    });
    expect(genericFinding(record, ignored)).toMatchObject({ risk_accepted: false, false_p: true });
  });

  it('is mitigated when resolved', () => {
    const resolved = issue({ attributes: { status: 'resolved', ignored: true } });
    expect(genericFinding(record, resolved)).toMatchObject({
      active: false,
      is_mitigated: true,
      risk_accepted: false,
    });
  });

  it('has a line and no component for code', () => {
    const code = issue({
      attributes: { type: 'code', severities: [] },
      facts: { packages: [], locations: [{ file: 'src/a.js', startLine: 7 }] },
    });
    const finding = genericFinding(record, code);
    expect(finding).toMatchObject({ file_path: 'src/a.js', line: 7 });
    for (const absent of ['component_name', 'fix_available', 'cvssv3', 'epss_score'])
      expect(finding).not.toHaveProperty(absent);
  });

  it('is told apart by its title from another of the same name', () => {
    const twice = ['a', 'b'].map((key) => issue({ attributes: { key } }));
    const titles = twice.map((one) => genericFinding(record, one).title);
    expect(new Set(titles).size).toBe(2);
  });

  it('keeps the title within its column, and what cannot be stored out', () => {
    const titled = (title: string) =>
      genericFinding(record, issue({ attributes: { title } })).title;
    const rest = titled('').length - 'Untitled'.length;
    expect(rest).toBeGreaterThan(0);
    for (const length of [400, 511, 512, 100_000])
      expect(titled('x'.repeat(length)).length).toBeLessThanOrEqual(MAX_TITLE);
    expect(titled('a\0b\n::error::\ud800')).toMatch(/^a\uFFFDb ::error::\uFFFD in lodash \[/);
  });

  it('gives no vector or number that a column cannot take', () => {
    const odd = issue({
      attributes: {
        classes: [{ id: 'CWE-99999999999', source: 'CWE', type: 'weakness' }],
        severities: [{ source: 'Snyk', score: 11, vector: 'CVSS:3.1/nonsense', version: '3.1' }],
      },
      facts: { epss: { probability: 2, percentile: Number.NaN } },
    });
    const finding = genericFinding(record, odd);
    for (const absent of ['cwe', 'cvssv3', 'cvssv3_score', 'epss_score', 'epss_percentile'])
      expect(finding).not.toHaveProperty(absent);
  });
});
