import { describe, expect, it } from '@jest/globals';
import { KdiFile, MAX_IDENTIFIER } from '../../../src/formats/kdi/assets.js';
import type { Issue } from '../../../src/model/record.js';
import { issue, project } from '../../builders/records.js';
import { written } from '../written.js';

const now = new Date('2026-02-03T04:05:06Z');

interface Kdi {
  skip_autoclose: boolean;
  assets: { vulns: { scanner_identifier: string; vuln_def_name: string; status: string }[] }[];
  vuln_defs: { name: string }[];
}

function kdi(issues: Issue[], snapshot = true): Kdi {
  return JSON.parse(written(new KdiFile(now), [project({ issues })], { snapshot })) as Kdi;
}

describe('a file of the Kenna Data Importer', () => {
  it('may close nothing unless it is a snapshot', () => {
    expect(kdi([], false)).toMatchObject({ skip_autoclose: true, assets: [{ vulns: [] }] });
    expect(kdi([], true)).toMatchObject({ skip_autoclose: false, assets: [{ vulns: [] }] });
  });

  it('has projects as assets, with definitions of their vulnerabilities', () => {
    expect(kdi([issue()])).toMatchObject({
      version: 2,
      assets: [
        {
          external_id: project().key,
          file: 'acme/goof/main/package.json',
          application: 'acme/goof',
          vulns: [
            {
              scanner_identifier: `SNYK-JS-LODASH-590103 ${issue().findingKey.slice(0, 8)}`,
              scanner_type: 'Snyk',
              scanner_score: 8,
              last_seen_at: now.toISOString(),
              status: 'open',
              vuln_def_name: 'Prototype Pollution [SNYK-JS-LODASH-590103]',
            },
          ],
        },
      ],
      vuln_defs: [
        {
          name: 'Prototype Pollution [SNYK-JS-LODASH-590103]',
          scanner_type: 'Snyk',
          cve_identifiers: 'CVE-2020-8203',
          cwe_identifiers: 'CWE-1321',
          solution: 'Upgrade lodash to 4.17.21',
        },
      ],
    });
  });

  it('says what became of a vulnerability', () => {
    const ignored = (reasonType: string) =>
      issue({
        attributes: { key: reasonType, ignored: true },
        facts: { ignore: { reason: 'x', expires: null, reasonType } },
      });
    const resolved = issue({
      attributes: { status: 'resolved', updated_at: '2026-01-01T00:00:00Z' },
    });
    const [asset] = kdi([ignored('wont-fix'), ignored('not-vulnerable'), resolved]).assets;
    expect(asset?.vulns).toMatchObject([
      { status: 'risk_accepted' },
      { status: 'false_positive' },
      { status: 'closed', closed_at: '2026-01-01T00:00:00.000Z' },
    ]);
  });

  it('puts all pages of a project into one asset', () => {
    const pages = [project({ issues: [issue()] }), project({ issues: [issue()], page: 1 })];
    const value = JSON.parse(written(new KdiFile(now), pages)) as Kdi;
    expect(value.assets).toHaveLength(1);
    expect(value.assets[0]?.vulns).toHaveLength(2);
    expect(value.vuln_defs).toHaveLength(1);
  });

  it('may close nothing when the pages of a project do not come together', () => {
    const [one, other] = [project({ issues: [issue()] }), project({ key: 'f'.repeat(32) })];
    const value = JSON.parse(written(new KdiFile(now), [one, other, one])) as Kdi;
    expect(value).toMatchObject({ skip_autoclose: true });
    expect(value.assets.map(({ vulns }) => vulns.length)).toEqual([1, 0, 1]);
  });

  it.each([0, 1])('has identifiers that Kenna does not cut (%i over)', (over) => {
    const key = 'k'.repeat(MAX_IDENTIFIER - ' 01234567'.length + over);
    const long = issue({ attributes: { key, problems: [] } });
    const [vulnerability] = kdi([long]).assets[0]?.vulns ?? [];
    expect(vulnerability?.scanner_identifier).toHaveLength(MAX_IDENTIFIER);
    expect(vulnerability?.scanner_identifier.startsWith(key)).toBe(over === 0);
  });

  it('tells places of one problem apart, with one definition', () => {
    const places = ['a', 'b'].map((key) =>
      issue({
        attributes: { key, problems: [{ id: 'rule', source: 'SNYK', type: 'rule' }] },
        facts: { packages: [] },
      }),
    );
    const { assets, vuln_defs: definitions } = kdi(places);
    const identifiers = assets[0]?.vulns.map((each) => each.scanner_identifier);
    expect(new Set(identifiers).size).toBe(2);
    expect(definitions.map(({ name }) => name)).toEqual(['Prototype Pollution [rule]']);
  });
});
