/** A rule of Snyk Open Source's SARIF; give what the test is about. */
export function packageRule(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'SNYK-JS-LODASH-590103',
    shortDescription: { text: 'High severity - Prototype Pollution vulnerability in lodash' },
    fullDescription: { text: '(CVE-2020-8203) lodash@4.17.15' },
    help: {
      text: '',
      markdown: [
        '* Package Manager: npm',
        '* Vulnerable module: lodash',
        '* Introduced through: goof@1.0.0 and lodash@4.17.15',
        '### Detailed paths',
        '* _Introduced through_: goof@1.0.0 › lodash@4.17.15',
        '* _Introduced through_: goof@1.0.0 › async@2.0.0 › lodash@4.17.15',
        '# Overview',
        'An attacker can write properties of Object.prototype.',
      ].join('\n'),
    },
    properties: {
      tags: ['security', 'CWE-1321', 'npm'],
      cvssv3_baseScore: 8.2,
      'security-severity': '8.2',
    },
    ...overrides,
  };
}

/** A result of Snyk Open Source's SARIF; give what the test is about. */
export function packageResult(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ruleId: 'SNYK-JS-LODASH-590103',
    level: 'error',
    message: { text: 'This file introduces a vulnerable lodash package.' },
    locations: [location('package.json', { startLine: 1 }, 'lodash@4.17.15')],
    ...overrides,
  };
}

/** A rule of Snyk Code. */
export function codeRule(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'javascript/XSS',
    name: 'XSS',
    shortDescription: { text: 'Cross-site Scripting (XSS)' },
    defaultConfiguration: { level: 'error' },
    help: { markdown: '## Details\n\nScripts of others.', text: '' },
    properties: { tags: ['javascript', 'XSS'], cwe: ['CWE-79'] },
    ...overrides,
  };
}

/** A result of Snyk Code. */
export function codeResult(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    ruleId: 'javascript/XSS',
    ruleIndex: 0,
    level: 'warning',
    message: { text: 'Unsanitized input flows into send.' },
    locations: [
      location('routes/index.js', { startLine: 7, endLine: 7, startColumn: 3, endColumn: 9 }),
    ],
    fingerprints: { '0': 'exact', '1': 'similar', identity: 'a1b2' },
    ...overrides,
  };
}

/** A location of a result. */
export function location(
  uri: string,
  region: Record<string, unknown> = {},
  fullyQualifiedName?: string,
): Record<string, unknown> {
  return {
    physicalLocation: { artifactLocation: { uri }, region },
    ...(fullyQualifiedName === undefined ? {} : { logicalLocations: [{ fullyQualifiedName }] }),
  };
}

/** A run of a tool of Snyk. */
export function run(
  driver: string,
  parts: Record<string, unknown> & {
    rules?: readonly Record<string, unknown>[];
    results?: readonly Record<string, unknown>[];
  } = {},
): Record<string, unknown> {
  const { rules = [], results = [], ...rest } = parts;
  return { tool: { driver: { name: driver, version: '1.1307.4', rules } }, results, ...rest };
}

/** A SARIF log of runs. */
export function sarif(...runs: readonly Record<string, unknown>[]): Record<string, unknown> {
  return { version: '2.1.0', runs };
}
