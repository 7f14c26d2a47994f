/** What `snyk test --json` would print for a small web shop: one entry per vulnerable path. */
export const openSourceSample = {
  vulnerabilities: [
    ...paths(
      {
        id: 'SNYK-JS-LODASH-590103',
        title: 'Prototype Pollution',
        severity: 'critical',
        packageName: 'lodash',
        version: '4.17.15',
        cve: ['CVE-2020-8203'],
        cwe: ['CWE-1321'],
        score: 9.8,
        vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
        exploit: 'Proof of Concept',
        fixedIn: ['4.17.20'],
        epss: ['0.02124', '0.89345'],
        description:
          'The zipObjectDeep function lets an attacker write properties of Object.prototype.',
      },
      [
        { from: ['lodash@4.17.15'], upgrade: 'lodash@4.17.20' },
        { from: ['winston-lite@2.1.0', 'lodash@4.17.15'], upgrade: 'winston-lite@2.3.1' },
        { from: ['reporting@1.4.2', 'table-maker@3.0.1', 'lodash@4.17.15'], upgrade: null },
      ],
    ),
    ...paths(
      {
        id: 'SNYK-JS-MINIMIST-559764',
        title: 'Prototype Pollution',
        severity: 'medium',
        packageName: 'minimist',
        version: '1.2.0',
        cve: ['CVE-2020-7598'],
        cwe: ['CWE-1321'],
        score: 5.6,
        vector: 'CVSS:3.1/AV:N/AC:H/PR:N/UI:N/S:U/C:L/I:L/A:L',
        exploit: 'Proof of Concept',
        fixedIn: ['0.2.1', '1.2.3'],
        epss: ['0.00104', '0.43120'],
        description: 'Arguments such as --__proto__.x change the prototype of all objects.',
      },
      [{ from: ['mkdirp@0.5.1', 'minimist@1.2.0'], upgrade: 'mkdirp@0.5.2' }],
    ),
    ...paths(
      {
        id: 'SNYK-JS-JSONWEBTOKEN-3180022',
        title: 'Improper Authentication',
        severity: 'high',
        packageName: 'jsonwebtoken',
        version: '8.5.1',
        cve: ['CVE-2022-23540'],
        cwe: ['CWE-287', 'CWE-347'],
        score: 7.6,
        vector: 'CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:H/A:L',
        exploit: 'Not Defined',
        fixedIn: ['9.0.0'],
        epss: ['0.00071', '0.31202'],
        description: 'Without a list of algorithms, a token with the algorithm none is accepted.',
      },
      [{ from: ['jsonwebtoken@8.5.1'], upgrade: 'jsonwebtoken@9.0.0' }],
    ),
    {
      id: 'snyk:lic:npm:chart-kit:GPL-3.0',
      type: 'license',
      title: 'GPL-3.0 license',
      severity: 'medium',
      license: 'GPL-3.0',
      packageName: 'chart-kit',
      name: 'chart-kit',
      version: '2.2.0',
      language: 'js',
      packageManager: 'npm',
      from: ['web-shop@3.1.0', 'chart-kit@2.2.0'],
      upgradePath: [],
      isUpgradable: false,
      isPatchable: false,
    },
  ],
  ok: false,
  dependencyCount: 214,
  org: 'demo',
  packageManager: 'npm',
  uniqueCount: 4,
  projectName: 'web-shop',
  displayTargetFile: 'web/package-lock.json',
  path: '.',
  filtered: {
    ignore: [
      {
        ...paths(
          {
            id: 'SNYK-JS-MARKED-2342073',
            title: 'Regular Expression Denial of Service (ReDoS)',
            severity: 'high',
            packageName: 'marked',
            version: '2.0.1',
            cve: ['CVE-2022-21681'],
            cwe: ['CWE-1333'],
            score: 7.5,
            vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H',
            exploit: 'Proof of Concept',
            fixedIn: ['4.0.10'],
            epss: ['0.00382', '0.58110'],
            description: 'A crafted reference definition takes very long to match.',
          },
          [{ from: ['marked@2.0.1'], upgrade: 'marked@4.0.10' }],
        )[0],
        filtered: {
          ignored: [
            {
              reason: 'Only our own texts are rendered',
              created: '2026-05-04T09:12:00.000Z',
              expires: '2027-05-04T00:00:00.000Z',
              source: 'cli',
              path: ['*'],
            },
          ],
        },
      },
    ],
    patch: [],
  },
};

interface SampleProblem {
  readonly id: string;
  readonly title: string;
  readonly severity: string;
  readonly packageName: string;
  readonly version: string;
  readonly cve: readonly string[];
  readonly cwe: readonly string[];
  readonly score: number;
  readonly vector: string;
  readonly exploit: string;
  readonly fixedIn: readonly string[];
  /** Probability and percentile, as texts, as the CLI writes them. */
  readonly epss: readonly [string, string];
  readonly description: string;
}

interface SamplePath {
  readonly from: readonly string[];
  readonly upgrade: string | null;
}

function paths(problem: SampleProblem, ways: readonly SamplePath[]): object[] {
  return ways.map(({ from, upgrade }) => ({
    id: problem.id,
    title: problem.title,
    severity: problem.severity,
    description: problem.description,
    CVSSv3: problem.vector,
    cvssScore: problem.score,
    exploit: problem.exploit,
    fixedIn: problem.fixedIn,
    epssDetails: {
      probability: problem.epss[0],
      percentile: problem.epss[1],
      modelVersion: 'v2025.03.14',
    },
    identifiers: { CVE: problem.cve, CWE: problem.cwe },
    packageName: problem.packageName,
    name: problem.packageName,
    version: problem.version,
    language: 'js',
    packageManager: 'npm',
    from: ['web-shop@3.1.0', ...from],
    upgradePath: upgrade === null ? [] : [false, upgrade, ...from.slice(1)],
    isUpgradable: upgrade !== null,
    isPatchable: false,
  }));
}
