import { describe, expect, it } from '@jest/globals';
import { VulnerabilityDisclosureReport } from '../../../src/formats/cyclonedx/vdr.js';
import type { ProjectRecord } from '../../../src/model/record.js';
import { issue, project } from '../../builders/records.js';
import { written } from '../written.js';

const at = new Date('2026-02-03T04:05:06Z');

interface Bom {
  serialNumber: string;
  metadata: { component?: object };
  components: { 'bom-ref': string }[];
  vulnerabilities: { affects: { ref: string }[] }[];
}

function bomOf(...records: ProjectRecord[]): Bom {
  const format = new VulnerabilityDisclosureReport('1.2.3');
  return JSON.parse(written(format, records, { at })) as Bom;
}

describe('a vulnerability disclosure report', () => {
  it('has packages, the project and what affects them', () => {
    const one = issue();
    const record = project({ issues: [one] });
    expect(bomOf(record)).toMatchObject({
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      metadata: { component: { type: 'application', 'bom-ref': record.key, name: 'goof' } },
      components: [
        { type: 'library', name: 'lodash', version: '4.17.15', purl: 'pkg:npm/lodash@4.17.15' },
      ],
      vulnerabilities: [
        {
          'bom-ref': one.findingKey,
          id: 'SNYK-JS-LODASH-590103',
          references: [{ id: 'CVE-2020-8203', source: { name: 'NVD' } }],
          ratings: [
            { severity: 'high', method: 'other' },
            { score: 8.2, method: 'CVSSv31' },
          ],
          cwes: [1321],
          recommendation: 'Upgrade lodash to 4.17.21',
          affects: [
            {
              ref: 'pkg:npm/lodash@4.17.15',
              versions: [{ version: '4.17.15', status: 'affected' }],
            },
          ],
        },
      ],
    });
  });

  it('says what was decided of what is ignored', () => {
    const ignored = (reasonType: string) =>
      issue({
        attributes: { key: reasonType, ignored: true },
        facts: { ignore: { reason: 'later', expires: '2027-01-01', reasonType } },
      });
    const bom = bomOf(project({ issues: [ignored('wont-fix'), ignored('not-vulnerable')] }));
    expect(bom.vulnerabilities).toMatchObject([
      { analysis: { state: 'exploitable', response: ['will_not_fix'] } },
      { analysis: { state: 'not_affected', detail: expect.stringContaining('later') } },
    ]);
  });

  it('lets code affect the project, and several projects stand beside packages', () => {
    const code = issue({ attributes: { type: 'code' }, facts: { packages: [] } });
    const other = project({ key: 'f'.repeat(32), issues: [issue({ project: 'q' })] });
    const record = project({ issues: [code] });
    const bom = bomOf(record, other);
    expect(bom.vulnerabilities[0]?.affects).toEqual([{ ref: record.key }]);
    expect(bom.metadata).not.toHaveProperty('component');
    const refs = bom.components.map((component) => component['bom-ref']);
    expect(refs).toEqual([record.key, other.key, 'pkg:npm/lodash@4.17.15']);
  });

  it('has a component once, with its licence, and a licence is no vulnerability', () => {
    const licence = issue({
      attributes: { key: 'l', type: 'license' },
      facts: { license: 'GPL-3.0' },
    });
    const bom = bomOf(project({ issues: [issue(), licence, issue({ attributes: { key: 'x' } })] }));
    expect(bom.components).toMatchObject([{ licenses: [{ license: { name: 'GPL-3.0' } }] }]);
    expect(bom.vulnerabilities).toHaveLength(2);
  });

  it('is told apart by a serial number, the same for the same', () => {
    const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(bomOf(project()).serialNumber).toMatch(uuid);
    expect(bomOf(project()).serialNumber).toBe(bomOf(project()).serialNumber);
    expect(bomOf(project({ key: 'f'.repeat(32) })).serialNumber).not.toBe(
      bomOf(project()).serialNumber,
    );
  });

  it('leaves out what readers would refuse', () => {
    const odd = issue({
      findingUrl: 'not an address',
      attributes: {
        updated_at: 'soon',
        classes: [{ id: 'CWE-0', source: 'CWE', type: 'weakness' }],
        severities: [],
      },
    });
    const [one] = bomOf(project({ issues: [odd] })).vulnerabilities;
    for (const absent of ['advisories', 'updated', 'cwes']) expect(one).not.toHaveProperty(absent);
  });
});
