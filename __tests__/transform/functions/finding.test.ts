import { describe, expect, it } from '@jest/globals';
import type { Issue, SeverityScore } from '../../../src/model/record.js';
import { findFunction } from '../../../src/transform/functions/registry.js';
import { issue, project } from '../../builders/records.js';

/** What a function makes of an issue, and of the value at its `from`. */
function reckon(
  name: string,
  subject: Issue,
  { args = {}, input }: { args?: object; input?: unknown } = {},
) {
  return findFunction(name)?.bind(args)(input, project(), subject);
}

describe('findingStatus', () => {
  const open = issue();
  const ignored = issue({ attributes: { ignored: true } });
  const resolved = issue({ attributes: { status: 'resolved', ignored: true } });

  it('keeps an ignored finding active and calls a resolved one fixed', () => {
    expect([open, ignored, resolved].map((subject) => reckon('findingStatus', subject))).toEqual([
      'ACTIVE',
      'ACTIVE',
      'FIXED',
    ]);
  });

  it('takes other words', () => {
    const args = { open: 'NEW', ignored: 'PROTECTED', resolved: 'DONE' };
    expect(
      [open, ignored, resolved].map((subject) => reckon('findingStatus', subject, { args })),
    ).toEqual(['NEW', 'PROTECTED', 'DONE']);
  });
});

describe('severity5', () => {
  it.each([
    ['critical', 5],
    ['High', 4],
    ['medium', 3],
    ['low', 2],
    ['info', 1],
    ['catastrophic', 1],
    [undefined, undefined],
    [7, undefined],
  ])('makes of %p %p', (input, wanted) => {
    expect(reckon('severity5', issue(), { input })).toBe(wanted);
  });
});

describe('description', () => {
  it('passes what there is', () => {
    expect(reckon('description', issue(), { input: '# Overview' })).toBe('# Overview');
  });

  it.each([
    [{}, 'Prototype Pollution in lodash@4.17.15.'],
    [
      {
        packages: Array.from({ length: 12 }, (_, index) => ({
          name: `p${index}`,
          version: index === 0 ? '' : '1',
          paths: [],
          fixedIn: [],
        })),
      },
      'Prototype Pollution in p0, p1@1, p2@1, p3@1, p4@1, p5@1, p6@1, p7@1, p8@1, p9@1 and 2 more.',
    ],
    [
      { packages: [], locations: [{ file: 'a.ts', startLine: 3 }] },
      'Prototype Pollution in a.ts:3.',
    ],
    [{ packages: [], locations: [{ file: 'a.ts' }] }, 'Prototype Pollution in a.ts.'],
    [{ packages: [], locations: [] }, 'Prototype Pollution.'],
  ])('is made of title and place where there is none (%#)', (facts, wanted) => {
    expect(reckon('description', issue({ facts }))).toBe(wanted);
    expect(reckon('description', issue({ facts }), { input: ' ' })).toBe(wanted);
  });

  it('ends in one full stop', () => {
    const subject = issue({
      attributes: { title: 'Do not run as root!' },
      facts: { packages: [], locations: [] },
    });
    expect(reckon('description', subject)).toBe('Do not run as root!');
  });
});

describe('category', () => {
  it.each([
    ['package_vulnerability', 'Vulnerability'],
    ['code', 'Vulnerability'],
    ['license', 'License'],
    ['config', 'Misconfiguration'],
    ['cloud', 'Misconfiguration'],
    ['secret', 'Secret'],
    ['something-new', 'Vulnerability'],
    ['constructor', 'Vulnerability'],
  ])('of %s is %s', (type, wanted) => {
    expect(reckon('category', issue({ attributes: { type } }))).toBe(wanted);
  });
});

describe('weaknesses and identifiers', () => {
  const subject = issue({
    attributes: {
      classes: [
        { id: 'OWASP:A1', source: 'OWASP', type: 'compliance' },
        { id: 'cwe-79', source: 'CWE', type: 'weakness' },
        { id: 'CWE-80', source: 'CWE', type: 'weakness' },
      ],
      problems: [
        { id: 'cve-2021-1', source: 'NVD', type: 'vulnerability' },
        { id: 'SNYK-1', source: 'SNYK', type: 'vulnerability' },
        { id: 'CVE-2021-2', source: 'NVD', type: 'vulnerability' },
      ],
    },
  });
  const bare = issue({ attributes: { key: 'rule', classes: [], problems: [] } });

  it('are passed over when they are no CWE or CVE', () => {
    expect(reckon('firstCwe', subject)).toBe('CWE-79');
    expect(reckon('cwes', subject)).toEqual(['CWE-79', 'CWE-80']);
    expect(reckon('firstCve', subject)).toBe('CVE-2021-1');
    expect(reckon('cves', subject)).toEqual(['CVE-2021-1', 'CVE-2021-2']);
    expect(reckon('problem', subject)).toBe('SNYK-1');
  });

  it('may be none', () => {
    expect(reckon('firstCwe', bare)).toBeUndefined();
    expect(reckon('firstCve', bare)).toBeUndefined();
    expect(reckon('problem', bare)).toBe('rule');
  });
});

describe('cvss', () => {
  const v3: SeverityScore = { source: 'Snyk', score: 7.5, vector: 'CVSS:3.1/AV:N', version: '3.1' };
  const v4: SeverityScore = { source: 'Snyk', score: 8.7, vector: 'CVSS:4.0/AV:N', version: '4.0' };
  const nvd: SeverityScore = { source: 'NVD', score: 9.8, vector: 'CVSS:4.0/AV:L', version: '4.0' };
  const half: SeverityScore = { source: 'Snyk', score: 1, version: '4.0' };
  const unnamed: SeverityScore = { source: 'Snyk', score: 6, vector: 'CVSS:3.0/AV:N' };
  const score = (severities: readonly SeverityScore[], args: object = { field: 'score' }) =>
    reckon('cvss', issue({ attributes: { severities } }), { args });

  it('is whole before half, of Snyk before of others, and of the highest version', () => {
    expect(score([v3, v4, nvd, half])).toBe(8.7);
    expect(score([half, nvd, v3])).toBe(7.5);
    expect(score([half, nvd])).toBe(9.8);
    expect(score([half])).toBe(1);
    expect(score([])).toBeUndefined();
    expect(score([{ source: 'Snyk', level: 'high' }])).toBeUndefined();
  });

  it('gives each field of the same entry', () => {
    expect(score([v3, nvd], { field: 'vector' })).toBe('CVSS:3.1/AV:N');
    expect(score([v3, nvd], { field: 'version' })).toBe('3.1');
    expect(score([v3, nvd], { field: 'source' })).toBe('Snyk');
    expect(score([unnamed], { field: 'version' })).toBe('3.0');
  });

  it('can be asked for one major version', () => {
    expect(score([v3, v4], { field: 'score', major: '3' })).toBe(7.5);
    expect(score([v3, v4], { field: 'score', major: '4' })).toBe(8.7);
    expect(score([v3, v4], { field: 'score', major: '2' })).toBeUndefined();
  });
});

describe('fixedIn', () => {
  it('joins the versions over all packages, each once', () => {
    const pkg = { name: 'a', version: '1', paths: [] };
    const subject = issue({
      facts: {
        packages: [
          { ...pkg, fixedIn: ['2', '3'] },
          { ...pkg, fixedIn: ['3', '4'] },
        ],
      },
    });
    expect(reckon('fixedIn', subject)).toBe('2, 3, 4');
    expect(reckon('fixedIn', subject, { args: { separator: '|' } })).toBe('2|3|4');
    expect(reckon('fixedIn', issue({ facts: { packages: [] } }))).toBeUndefined();
  });
});

describe('a function of a finding', () => {
  it('says nothing where there is no finding', () => {
    expect(
      findFunction('findingStatus')?.bind({})(undefined, project(), undefined),
    ).toBeUndefined();
  });
});
