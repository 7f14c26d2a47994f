import { describe, expect, it } from '@jest/globals';
import { issue, project } from '../../builders/records.js';
import { logOf, resultOf, runOf } from './logs.js';

describe('a rule', () => {
  it('tells the problem', () => {
    const { rule } = resultOf({
      attributes: { description: '## Overview\nlodash is a library.\n## Details\nLong.' },
      findingDetectionUrl: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
    });
    expect(rule).toMatchObject({
      id: 'SNYK-JS-LODASH-590103',
      name: 'Prototype Pollution',
      shortDescription: { text: 'Prototype Pollution in lodash.' },
      fullDescription: {
        text: 'Prototype Pollution in lodash (CVE-2020-8203, CWE-1321). lodash is a library.',
      },
      defaultConfiguration: { level: 'error' },
      helpUri: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
      properties: {
        'security-severity': '8.2',
        'problem.severity': 'error',
        precision: 'very-high',
        tags: ['security', 'npm', 'external/cwe/cwe-1321', 'CVE-2020-8203'],
      },
    });
  });

  it('has help in text and in Markdown', () => {
    const { rule } = resultOf({
      attributes: {
        description: '## Overview\nSee [docs](https://x.y/z).\n## Remediation\nUpgrade `lodash`.',
      },
      facts: { references: [{ title: 'A [fix]', url: 'https://x.y/a(b)' }] },
    });
    expect(rule.help?.text).toBe('Prototype Pollution. See docs. Upgrade lodash to 4.17.21.');
    expect(rule.help?.markdown).toBe(
      [
        '**Prototype Pollution** (high severity, exploit maturity: Proof of Concept, CVE-2020-8203, CWE-1321)',
        'See [docs](https://x.y/z).',
        '**Affected**\n\n- `lodash@4.17.15`',
        '**Introduced through**\n\n- `goof@1.0.0 > lodash@4.17.15`',
        '**Fix:** Upgrade lodash to 4.17.21',
        'Upgrade `lodash`.',
        '**References**\n\n- [A \\[fix\\]](https://x.y/a%28b%29)',
      ].join('\n\n'),
    );
  });

  it('gathers the packages and paths of all its findings, ten at most', () => {
    const issues = Array.from({ length: 12 }, (_, n) =>
      issue({
        project: `p${n}`,
        facts: {
          packages: [
            {
              name: 'lodash',
              version: `4.0.${n}`,
              fixedIn: [],
              paths: [[`app${n}@1`, 'lodash@4']],
            },
          ],
        },
      }),
    );
    const run = runOf(logOf([project({ issues })]));
    expect(run.tool.driver.rules).toHaveLength(1);
    const markdown = run.tool.driver.rules?.[0]?.help?.markdown ?? '';
    expect(markdown.match(/- `lodash@/g)).toHaveLength(10);
    expect(markdown.match(/- `app/g)).toHaveLength(10);
    expect(markdown.match(/- and 2 more/g)).toHaveLength(2);
  });

  it('is told by the worst of its findings', () => {
    const low = issue({ project: 'a', attributes: { effective_severity_level: 'low' } });
    const high = issue({ project: 'b' });
    for (const issues of [
      [low, high],
      [high, low],
    ]) {
      const rule = runOf(logOf([project({ issues })])).tool.driver.rules?.[0];
      expect(rule?.properties?.['security-severity']).toBe('8.2');
    }
  });

  it('has a name that is not its id', () => {
    const { rule } = resultOf({ attributes: { title: 'X', key: 'X', problems: [] } });
    expect(rule.id).toBe('X');
    expect(rule.name).toBe('Snyk package vulnerability');
  });

  it('keeps within the limits of its texts', () => {
    const long = 'word '.repeat(50_000);
    const key = 'k'.repeat(300);
    const { rule, result } = resultOf({
      attributes: { key, title: long, description: long, problems: [] },
    });
    expect(rule.id.length).toBeLessThanOrEqual(255);
    expect(result.ruleId).toBe(rule.id);
    expect(rule.name?.length).toBeLessThanOrEqual(255);
    expect(rule.shortDescription?.text.length).toBeLessThanOrEqual(1_024);
    expect(rule.fullDescription?.text.length).toBeLessThanOrEqual(1_024);
    const other = resultOf({ attributes: { key: `${key}2`, problems: [] } });
    expect(other.rule.id).not.toBe(rule.id);
  });

  it('has no more tags than are accepted, the most useful first', () => {
    const classes = Array.from({ length: 30 }, (_, n) => ({
      id: `CWE-${n}`,
      source: 'CWE',
      type: 'weakness',
    }));
    const tagsOf = (count: number) =>
      resultOf({ attributes: { classes: classes.slice(0, count), problems: [] } }).rule.properties
        ?.tags ?? [];
    expect(tagsOf(18)).toHaveLength(20);
    expect(tagsOf(19)).toHaveLength(20);
    expect(tagsOf(19).slice(0, 3)).toEqual(['security', 'npm', 'external/cwe/cwe-0']);
  });

  it('calls a licence no security problem', () => {
    const { rule } = resultOf({
      attributes: { type: 'license', title: 'GPL-3.0 license', severities: [] },
      facts: { license: 'GPL-3.0' },
    });
    expect(rule.properties).not.toHaveProperty('security-severity');
    expect(rule.properties?.tags?.[0]).toBe('license');
  });
});

describe('security-severity', () => {
  const of = (
    severity: string,
    ...severities: { source: string; score?: number; version?: string }[]
  ) =>
    resultOf({ attributes: { effective_severity_level: severity, severities } }).rule.properties?.[
      'security-severity'
    ] as unknown;

  it('is a number in a string', () => {
    expect(of('critical', { source: 'Snyk', score: 10, version: '3.1' })).toBe('10.0');
    expect(of('low', { source: 'Snyk', score: 0.1, version: '3.1' })).toBe('0.1');
  });

  it('is not there without a score in its range', () => {
    expect(of('low')).toBeUndefined();
    expect(of('low', { source: 'Snyk' })).toBeUndefined();
    expect(of('low', { source: 'Snyk', score: 0 })).toBeUndefined();
    expect(of('critical', { source: 'Snyk', score: 10.1 })).toBeUndefined();
    expect(of('critical', { source: 'Snyk', score: Number.NaN })).toBeUndefined();
  });

  it('is the score that says what Snyk says', () => {
    const scores = [
      { source: 'NVD', score: 9.8, version: '3.1' },
      { source: 'Snyk', score: 7.5, version: '3.1' },
      { source: 'Snyk', score: 8.7, version: '4.0' },
    ];
    expect(of('high', ...scores)).toBe('8.7');
    expect(of('critical', ...scores)).toBe('9.8');
    expect(of('low', ...scores)).toBeUndefined();
  });

  it("prefers Snyk's own score", () => {
    const scores = [
      { source: 'NVD', score: 8.9, version: '4.0' },
      { source: 'Snyk', score: 7.5, version: '3.1' },
    ];
    expect(of('high', ...scores)).toBe('7.5');
    expect(of('high', ...scores.toReversed())).toBe('7.5');
  });
});
