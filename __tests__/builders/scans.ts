/** An entry of `vulnerabilities[]` of `snyk test --json`; give what the test is about. */
export function vulnerability(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'SNYK-JS-LODASH-590103',
    title: 'Prototype Pollution',
    severity: 'high',
    description: 'An attacker can write properties of Object.prototype.',
    CVSSv3: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L',
    cvssScore: 8.2,
    identifiers: { CVE: ['CVE-2020-8203'], CWE: ['CWE-1321'] },
    packageName: 'lodash',
    name: 'lodash',
    version: '4.17.15',
    language: 'js',
    packageManager: 'npm',
    from: ['goof@1.0.0', 'lodash@4.17.15'],
    upgradePath: [false, 'lodash@4.17.20'],
    fixedIn: ['4.17.20'],
    isUpgradable: true,
    isPatchable: false,
    ...overrides,
  };
}

/** A result of `snyk test --json`; give what the test is about. */
export function scanResult(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    vulnerabilities: [vulnerability()],
    ok: false,
    dependencyCount: 2,
    org: 'acme',
    packageManager: 'npm',
    uniqueCount: 1,
    projectName: 'goof',
    displayTargetFile: 'package-lock.json',
    path: '/home/someone/goof',
    ...overrides,
  };
}
