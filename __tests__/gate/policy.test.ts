import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Gate } from '../../src/gate/gate.js';
import type { GateOptions } from '../../src/gate/gate.js';
import { endOf } from '../../src/gate/policy/expiry.js';
import { MAX_POLICY_LENGTH, parseGatePolicy } from '../../src/gate/policy/parse.js';
import { matchesPattern } from '../../src/gate/policy/pattern.js';
import { MAX_IGNORES, MAX_RULES, policyJsonSchema } from '../../src/gate/policy/schema.js';
import { ConfigError } from '../../src/model/errors.js';
import type { Issue } from '../../src/model/record.js';
import { SEVERITIES } from '../../src/model/severity.js';
import { issue, project } from '../builders/records.js';

const NOW = new Date('2026-06-15T12:00:00Z');

const policyOf = (text: string) => parseGatePolicy(`version: 1\n${text}`, { file: 'p.yml' });

function judged(text: string, issues: readonly Issue[], options: Partial<GateOptions> = {}) {
  const gate = new Gate({
    threshold: 'none',
    onlyFixable: false,
    policy: policyOf(text),
    now: NOW,
    ...options,
  });
  gate.record(project({ issues }));
  const warnings = gate.warnings();
  return { ...gate.verdict(null), warnings };
}

const fails = (text: string, one: Issue) =>
  judged(`rules: [{ name: r, when: ${text}, action: fail }]`, [one]).failing === 1;

function problemsOf(text: string): readonly string[] {
  try {
    parseGatePolicy(text, { file: 'p.yml' });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const code = issue({ attributes: { type: 'code' }, facts: { packages: [] } });

describe('conditions', () => {
  const vulnerable = issue({
    attributes: { created_at: '2026-06-01T12:00:00Z' },
    facts: {
      epss: { probability: 0.4, percentile: 0.9 },
      reachability: 'no-path-found',
      malicious: false,
      locations: [{ file: 'web/package.json' }],
    },
  });
  const license = issue({
    attributes: { type: 'license', key: 'snyk:lic:npm:x:GPL-3.0' },
    facts: { license: 'GPL-3.0' },
  });

  it.each([
    ['{ severity: high }', '{ severity: [critical, medium] }'],
    ['{ severity-at-least: high }', '{ severity-at-least: critical }'],
    ['{ type: [license, package_vulnerability] }', '{ type: code }'],
    ['{ cvss-at-least: 8.2 }', '{ cvss-at-least: 8.3 }'],
    ['{ epss-at-least: 0.4 }', '{ epss-at-least: 0.41 }'],
    ['{ epss-percentile-at-least: 0.9 }', '{ epss-percentile-at-least: 0.91 }'],
    ['{ exploit-at-least: proof-of-concept }', '{ exploit-at-least: functional }'],
    ['{ reachable: false }', '{ reachable: true }'],
    ['{ malicious: false }', '{ malicious: true }'],
    ['{ fixable: true }', '{ fixable: false }'],
    ['{ direct: true }', '{ direct: false }'],
    ['{ new: true }', '{ new: false }'],
    ['{ older-than: 13d }', '{ older-than: 14d }'],
    ['{ older-than: 1w }', '{ older-than: 2w }'],
    ['{ newer-than: 15 }', '{ newer-than: 14 }'],
    ['{ problem: SNYK-JS-LODASH-590103 }', '{ problem: SNYK-JS-LODASH }'],
    ['{ cve: cve-2020-* }', '{ cve: CVE-2021-* }'],
    ['{ cwe: [CWE-79, CWE-1321] }', '{ cwe: CWE-132 }'],
    ['{ package: lodash }', '{ package: lodas }'],
    ['{ package: "lodash@4.*" }', '{ package: "lodash@5.*" }'],
    ['{ path: "web/**" }', '{ path: "api/**" }'],
    ['{ path: package.json }', '{ path: "*.xml" }'],
    ['{ project: goof }', '{ project: good }'],
    ['{ severity: high, fixable: true }', '{ severity: high, fixable: false }'],
  ])('%s holds, and %s does not', (holds, not) => {
    expect(fails(holds, vulnerable)).toBe(true);
    expect(fails(not, vulnerable)).toBe(false);
  });

  it('reads licences', () => {
    expect(fails('{ license: "GPL-*" }', license)).toBe(true);
    expect(fails('{ license: MIT }', license)).toBe(false);
    expect(fails('{ license: "**" }', vulnerable)).toBe(false);
  });

  it('knows what CISA lists, by the exploit sources and by the column of an export', () => {
    const listed = issue({
      attributes: { exploit_details: { sources: ['CISA', 'Snyk'], maturity_levels: [] } },
    });
    const column = issue({ facts: { columns: { CISA_KEV: 'true' } } });
    const unlisted = issue({
      attributes: { exploit_details: { sources: ['Snyk'], maturity_levels: [] } },
    });
    expect(fails('{ known-exploited: true }', listed)).toBe(true);
    expect(fails('{ known-exploited: true }', column)).toBe(true);
    expect(fails('{ known-exploited: true }', unlisted)).toBe(false);
  });

  it('takes the highest exploit maturity that any scoring system tells', () => {
    const levels = [
      { format: 'CVSSv3', level: 'Functional' },
      { format: 'CVSSv4', level: 'Attacked' },
    ];
    const both = issue({
      attributes: { exploit_details: { sources: [], maturity_levels: levels } },
    });
    expect(fails('{ exploit-at-least: mature }', both)).toBe(true);
    const none = issue({ facts: { exploit: 'Not Defined' } });
    expect(fails('{ exploit-at-least: unproven }', none)).toBe(false);
  });

  it('does not ask code for what only vulnerabilities in packages have', () => {
    for (const name of ['cvss', 'epss', 'epss-percentile'])
      expect(fails(`{ ${name}-at-least: 0 }`, code)).toBe(false);
    for (const text of ['exploit-at-least: unproven', 'reachable: true', 'package: "**"'])
      expect(fails(`{ ${text} }`, code)).toBe(false);
    expect(fails('{ direct: false }', code)).toBe(false);
  });
});

describe('what nobody tells', () => {
  const rule = (action: string, more = '') =>
    `rules: [{ name: r, when: { epss-at-least: 0.5 }, action: ${action}${more} }]`;

  it('never lets a finding pass a rule that fails', () => {
    const verdict = judged(rule('fail'), [issue()]);
    expect(verdict.failing).toBe(1);
    expect(verdict.reasons[0]?.text).toContain(
      'not known, and so taken to hold: epss-at-least: 0.5',
    );
  });

  it('is skipped when the rule says so', () => {
    expect(judged(rule('fail', ', when-unknown: skip'), [issue()]).failing).toBe(0);
  });

  it('makes no rule ignore or warn, unless it warns when asked', () => {
    expect(judged(rule('ignore'), [issue()], { threshold: 'high' }).failing).toBe(1);
    expect(judged(rule('warn'), [issue()]).warned).toBe(0);
    expect(judged(rule('warn', ', when-unknown: match'), [issue()]).warned).toBe(1);
  });

  it('does not match when another condition certainly fails', () => {
    expect(fails('{ epss-at-least: 0.5, severity: low }', issue())).toBe(false);
  });

  it('counts for severities, ages and packages, too', () => {
    const odd = issue({ attributes: { effective_severity_level: 'odd' } });
    expect(fails('{ severity: low }', odd)).toBe(true);
    expect(fails('{ severity-at-least: critical }', odd)).toBe(true);
    expect(fails('{ older-than: 14d }', issue())).toBe(true);
    const nameless = issue({ attributes: { coordinates: [] }, facts: { packages: [] } });
    expect(fails('{ package: lodash }', nameless)).toBe(true);
  });
});

describe('rules', () => {
  it('are tried in order, and the rest is left to the threshold', () => {
    const text = `
rules:
  - { name: tests, when: { severity: high }, action: warn }
  - { name: all, action: fail }
`;
    const both = [issue(), issue({ attributes: { key: 'B', effective_severity_level: 'low' } })];
    expect(judged(text, both)).toMatchObject({ failing: 1, warned: 1, verdict: 'fail' });
    const first = 'rules: [{ name: a, when: { severity: low }, action: ignore }]';
    expect(judged(first, both, { threshold: 'low' })).toMatchObject({ failing: 1, ignored: 1 });
    expect(judged(first, both)).toMatchObject({ failing: 0, verdict: 'pass' });
  });

  it('names the rule, its line, and what it asked for', () => {
    const [reason] = judged(
      'rules:\n  - { name: "no high", when: { severity: high }, action: fail }',
      [issue()],
    ).reasons;
    expect(reason).toMatchObject({ rule: 'no high', severity: 'high' });
    expect(reason?.text).toContain('because rule "no high" (p.yml:3) says so: severity: high.');
  });

  it('warn once each, with their number and an example', () => {
    const text = 'rules: [{ name: w, action: warn }]';
    const { warnings } = judged(text, [issue(), issue({ attributes: { key: 'B' } })]);
    expect(warnings).toEqual([
      expect.stringMatching(/^Rule "w" \(p\.yml:2\) warns of 2 findings, such as high: /),
    ]);
  });
});

describe('limits', () => {
  const high = (number: number) =>
    Array.from({ length: number }, (_, index) => issue({ attributes: { key: `H${index}` } }));

  it('fail at one more, not before', () => {
    expect(judged('limits: { high: 3 }', high(3)).verdict).toBe('pass');
    const verdict = judged('limits: { high: 3, critical: 0 }', high(4));
    expect(verdict).toMatchObject({ verdict: 'fail', failing: 0 });
    expect(verdict.reasons).toEqual([
      { finding: null, severity: null, text: '4 high findings, and the limit of p.yml is 3.' },
    ]);
    expect(judged('limits: { total: 3 }', high(4)).verdict).toBe('fail');
  });

  it('do not count what is ignored, and count what warns', () => {
    const ignoring = 'rules: [{ name: r, action: ignore }]\nlimits: { total: 0 }';
    expect(judged(ignoring, high(2)).verdict).toBe('pass');
    const warning = 'rules: [{ name: r, action: warn }]\nlimits: { total: 0 }';
    expect(judged(warning, high(2)).verdict).toBe('fail');
  });

  it('count an unknown severity as critical', () => {
    const odd = issue({ attributes: { effective_severity_level: 'odd' } });
    expect(judged('limits: { critical: 0 }', [odd]).verdict).toBe('fail');
  });
});

describe('ignores', () => {
  const ignore = (expires: string, scope = 'problem: SNYK-JS-LODASH-590103') =>
    `rules: [{ name: all, action: fail }]\nignores: [{ ${scope}, reason: no user input, expires: ${expires} }]`;

  it('hold until their last day is over', () => {
    expect(judged(ignore('2026-06-15'), [issue()])).toMatchObject({ verdict: 'pass', ignored: 1 });
    expect(judged(ignore('2026-06-14'), [issue()])).toMatchObject({ verdict: 'fail', ignored: 0 });
    expect(judged(ignore('2026-06-15T12:00:00Z'), [issue()]).verdict).toBe('fail');
    expect(judged(ignore('2026-06-15T12:00:01Z'), [issue()]).verdict).toBe('pass');
  });

  it('fail with their text when they have expired, whatever the severity', () => {
    const low = issue({ attributes: { effective_severity_level: 'low' } });
    const text = 'ignores: [{ package: lodash, reason: no user input, expires: 2026-01-31 }]';
    const verdict = judged(text, [low], { threshold: 'critical' });
    expect(verdict.failing).toBe(1);
    expect(verdict.reasons[0]?.text).toContain('(p.yml:2) expired on 2026-01-31: no user input');
    expect(verdict.warnings).toEqual([]);
  });

  it('are warned of when they end soon or cover nothing any more', () => {
    expect(judged(ignore('2026-06-28'), [issue()]).warnings).toEqual([
      expect.stringContaining('of 1 finding expires on 2026-06-28'),
    ]);
    expect(judged(ignore('2026-06-29'), [issue()]).warnings).toEqual([]);
    expect(judged(ignore('2026-01-01', 'package: gone'), [issue()]).warnings).toEqual([
      expect.stringContaining('expired on 2026-01-01 and covers nothing here'),
    ]);
  });

  it('cover only what agrees with all that they name', () => {
    const key = `finding: "${issue().findingKey}"`;
    expect(judged(ignore('2027-01-01', key), [issue()]).ignored).toBe(1);
    expect(judged(ignore('2027-01-01', 'package: lodash, path: "web/**"'), [issue()]).ignored).toBe(
      0,
    );
    expect(judged(ignore('2027-01-01', 'package: lodash, path: "*.json"'), [issue()]).ignored).toBe(
      1,
    );
  });

  it('of Snyk are warned of before they end', () => {
    const soon = issue({
      attributes: { ignored: true },
      facts: { ignore: { reason: null, expires: '2026-06-20T00:00:00Z' } },
    });
    expect(judged('', [soon]).warnings).toEqual([
      '1 finding that Snyk ignores will be open again within 14 days, first SNYK-JS-LODASH-590103 on 2026-06-20.',
    ]);
  });
});

describe('properties', () => {
  const anyIssue = fc
    .record({
      key: fc.integer({ min: 0, max: 9 }).map((number) => `K${number}`),
      severity: fc.constantFrom(...SEVERITIES),
      fixable: fc.boolean(),
    })
    .map(({ key, severity, fixable }) =>
      issue({ attributes: { key, effective_severity_level: severity }, facts: { fixable } }),
    );
  const issues = fc.array(anyIssue, { maxLength: 12 });
  const rule = fc.record({
    severity: fc.constantFrom(...SEVERITIES),
    action: fc.constantFrom('fail', 'warn', 'ignore'),
  });
  const textOf = (
    rules: readonly { severity: string; action: string }[],
    ignores: readonly string[],
  ) =>
    [
      'rules:',
      ...rules.map(
        ({ severity, action }, index) =>
          `  - { name: r${index}, when: { severity: ${severity} }, action: ${action} }`,
      ),
      'ignores:',
      ...ignores.map((problem) => `  - { problem: ${problem}, reason: x, expires: 2027-01-01 }`),
    ]
      .join('\n')
      .replace(/(rules|ignores):(?=\n\w|$)/g, '$1: []');

  it('an ignore in force never makes more fail', () => {
    fc.assert(
      fc.property(
        issues,
        fc.array(rule, { maxLength: 5 }),
        fc.constantFrom('K1', 'K2'),
        (all, rules, problem) => {
          const before = judged(textOf(rules, []), all, { threshold: 'medium' });
          const after = judged(textOf(rules, [problem]), all, { threshold: 'medium' });
          expect(after.failing).toBeLessThanOrEqual(before.failing);
        },
      ),
    );
  });

  it('the first rule of a severity decides, whatever follows', () => {
    fc.assert(
      fc.property(issues, fc.array(rule, { maxLength: 5 }), (all, rules) => {
        const firsts = rules.filter(
          ({ severity }, index) => rules.findIndex((each) => each.severity === severity) === index,
        );
        const one = judged(textOf(rules, []), all);
        const other = judged(textOf(firsts, []), all);
        expect({ ...one, warnings: [], reasons: one.reasons.length }).toEqual({
          ...other,
          warnings: [],
          reasons: other.reasons.length,
        });
      }),
    );
  });

  it('a verdict does not depend on the order of findings', () => {
    fc.assert(
      fc.property(issues, fc.array(rule, { maxLength: 5 }), (all, rules) => {
        const { failing, warned, ignored } = judged(textOf(rules, []), all, { threshold: 'low' });
        const turned = judged(textOf(rules, []), all.toReversed(), { threshold: 'low' });
        expect(turned).toMatchObject({ failing, warned, ignored });
      }),
    );
  });
});

describe('parseGatePolicy', () => {
  it('tells all mistakes at once, with their places and what was meant', () => {
    expect(
      problemsOf(`version: 1
rules:
  - name: a
    when: { severty: high, severity: [critcal], cvss-at-least: 11 }
    action: block
  - name: b
    action: ignore
    when-unknown: match
ignores:
  - { reason: "", expires: 2026-02-31 }
limits: { hihg: 3, low: -1 }
`),
    ).toEqual([
      expect.stringMatching(/^p\.yml:4:13: unknown key "severty"; .* Did you mean `severity`\?$/),
      'p.yml:4:39: `when.severity.0` is "critcal"; allowed: critical, high, medium, low, info. Did you mean `critical`?',
      'p.yml:4:64: `when.cvss-at-least` is 11; allowed: a number from 0 to 10.',
      'p.yml:5:13: `action` is "block"; allowed: fail, warn, ignore.',
      expect.stringMatching(/^p\.yml:8:19: `when-unknown: match` would ignore/),
      expect.stringMatching(/^p\.yml:10:5: the ignore does not say what it covers/),
      'p.yml:10:15: `reason` is ""; allowed: text that says why this may wait.',
      'p.yml:10:28: `expires` is "2026-02-31"; allowed: a day such as 2027-01-31, or a time such as 2027-01-31T12:00:00Z.',
      'p.yml:11:11: unknown key "hihg"; allowed: critical, high, medium, low, info, total. Did you mean `high`?',
      'p.yml:11:25: `low` is -1; allowed: a whole number, 0 or more.',
    ]);
  });

  it('wants a reason and an end of every ignore', () => {
    expect(problemsOf('version: 1\nignores: [{ problem: X }]')).toEqual([
      expect.stringContaining('`reason` is missing'),
      expect.stringContaining('`expires` is missing'),
    ]);
  });

  it('refuses what is no policy', () => {
    expect(problemsOf('')).not.toEqual([]);
    expect(problemsOf('[]')).not.toEqual([]);
    expect(problemsOf('version: 2')).toEqual([expect.stringContaining('`version` is 2')]);
    expect(problemsOf('rules: [')).not.toEqual([]);
    expect(problemsOf('version: 1\n__proto__: { x: 1 }')).not.toEqual([]);
  });

  it('refuses two rules of one name', () => {
    const text = 'version: 1\nrules:\n  - { name: a, action: fail }\n  - { name: a, action: warn }';
    expect(problemsOf(text)).toEqual([expect.stringContaining('stands at line 3 already')]);
  });

  it('bears as much as a person keeps, and no more', () => {
    const rules = (number: number) =>
      `version: 1\nrules:\n${Array.from({ length: number }, (_, i) => `  - { name: r${i}, action: fail }`).join('\n')}`;
    expect(problemsOf(rules(MAX_RULES))).toEqual([]);
    expect(problemsOf(rules(MAX_RULES + 1))).toEqual([
      expect.stringContaining(`at most ${MAX_RULES} rules`),
    ]);
    const ignores = (number: number) =>
      `{"version":1,"ignores":[${Array.from({ length: number }, () => '{"problem":"X","reason":"r","expires":"2027-01-01"}').join(',')}]}`;
    expect(problemsOf(ignores(MAX_IGNORES + 1))).toEqual([
      expect.stringContaining(`at most ${MAX_IGNORES} ignores`),
    ]);
    expect(problemsOf(`version: 1 ${' '.repeat(MAX_POLICY_LENGTH - 11)}`)).toEqual([]);
    expect(problemsOf(`version: 1 ${' '.repeat(MAX_POLICY_LENGTH - 10)}`)).toEqual([
      expect.stringContaining('the policy has'),
    ]);
  });

  it('has a schema that names every condition', () => {
    const text = JSON.stringify(policyJsonSchema());
    for (const name of [
      'severity',
      'epss-at-least',
      'older-than',
      'known-exploited',
      'when-unknown',
    ])
      expect(text).toContain(`"${name}"`);
  });
});

describe('matchesPattern', () => {
  it.each([
    ['**/test/**', 'test/a.js', true],
    ['**/test/**', 'a/b/test/c/d.js', true],
    ['**/test/**', 'contest/a.js', false],
    ['*.json', 'package.json', true],
    ['*.json', 'a/package.json', false],
    ['**', 'a/b', true],
    ['a', '', false],
    ['*', '', true],
    ['@acme/*', '@ACME/x', true],
    ['a.c', 'abc', false],
  ])('%s on %s: %s', (pattern, text, matches) => {
    expect(matchesPattern(pattern, text)).toBe(matches);
  });

  it('takes no time on what makes others go back', () => {
    expect(matchesPattern('*a'.repeat(100), `${'a'.repeat(5_000)}b`)).toBe(false);
  });

  it('matches itself when it has no star', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.includes('*')),
        (text) => {
          expect(matchesPattern(text, text)).toBe(true);
        },
      ),
    );
  });
});

describe('endOf', () => {
  it.each([
    ['2026-02-28', Date.parse('2026-03-01T00:00:00Z')],
    ['2026-02-28T10:00:00+02:00', Date.parse('2026-02-28T08:00:00Z')],
    ['2026-02-29', undefined],
    ['2026-02-28T10:00:00', undefined],
    ['tomorrow', undefined],
    ['', undefined],
  ])('of %s is %s', (text, end) => {
    expect(endOf(text)).toBe(end);
  });
});
