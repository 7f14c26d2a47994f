import { describe, expect, it } from '@jest/globals';
import type { ProjectRecord } from '../../../../src/model/record.js';
import { CHECKOUT, lift, only, onlyIssue } from '../../../builders/lifted.js';
import { scanResult, vulnerability } from '../../../builders/scans.js';

async function issueOf(overrides: Record<string, unknown>) {
  return onlyIssue(await lift(scanResult({ vulnerabilities: [vulnerability(overrides)] })));
}

describe('a vulnerability', () => {
  it('has everything that Snyk says of it', async () => {
    const issue = await issueOf({
      identifiers: {
        CVE: ['CVE-2020-8203', 'CVE-2020-8203'],
        CWE: ['CWE-1321', 'CWE-400'],
        GHSA: ['GHSA-p6mc-m468-83gw'],
        NSP: ['1523'],
      },
      exploit: 'Proof of Concept',
      exploitDetails: {
        sources: ['Snyk'],
        maturityLevels: [{ type: 'primary', level: 'Proof of Concept', format: 'CVSSv4' }],
      },
      epssDetails: { probability: '0.00215', percentile: '0.44283', modelVersion: 'v2025.03.14' },
      reachability: 'reachable',
      riskScore: 58,
      malicious: false,
      disclosureTime: '2020-04-27T22:14:18Z',
      publicationTime: '2020-04-28T14:59:14Z',
      modificationTime: '2024-03-11T09:53:50Z',
      creationTime: '2020-04-28T14:32:13Z',
      references: [{ url: 'https://example.com/a', title: 'Advisory' }, { title: 'no address' }],
    });

    expect(issue).toMatchObject({
      id: null,
      type: 'issue',
      findingDetectionUrl: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
      attributes: {
        key: 'SNYK-JS-LODASH-590103',
        title: 'Prototype Pollution',
        description: 'An attacker can write properties of Object.prototype.',
        type: 'package_vulnerability',
        effective_severity_level: 'high',
        status: 'open',
        ignored: false,
        classes: [
          { id: 'CWE-1321', source: 'CWE', type: 'weakness' },
          { id: 'CWE-400', source: 'CWE', type: 'weakness' },
        ],
        problems: [
          {
            id: 'SNYK-JS-LODASH-590103',
            source: 'SNYK',
            type: 'vulnerability',
            url: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
            disclosed_at: '2020-04-27T22:14:18Z',
            updated_at: '2024-03-11T09:53:50Z',
          },
          {
            id: 'CVE-2020-8203',
            source: 'NVD',
            type: 'vulnerability',
            url: 'https://nvd.nist.gov/vuln/detail/CVE-2020-8203',
          },
          {
            id: 'GHSA-p6mc-m468-83gw',
            source: 'GHSA',
            type: 'vulnerability',
            url: 'https://github.com/advisories/GHSA-p6mc-m468-83gw',
          },
          { id: '1523', source: 'NSP', type: 'vulnerability' },
        ],
        coordinates: [
          {
            state: 'open',
            is_upgradeable: true,
            is_patchable: false,
            is_pinnable: false,
            reachability: 'reachable',
            representations: [
              { dependency: { package_name: 'lodash', package_version: '4.17.15' } },
            ],
          },
        ],
        exploit_details: {
          sources: ['Snyk'],
          maturity_levels: [{ format: 'CVSSv4', level: 'Proof of Concept' }],
        },
        risk: { score: { model: 'Snyk', value: 58 } },
      },
      facts: {
        packages: [
          {
            name: 'lodash',
            version: '4.17.15',
            purl: 'pkg:npm/lodash@4.17.15',
            paths: [['goof@1.0.0', 'lodash@4.17.15']],
            fixedIn: ['4.17.20'],
            upgradeTo: 'lodash@4.17.20',
          },
        ],
        locations: [{ file: 'package.json' }],
        fixable: true,
        remedy: 'Upgrade lodash to 4.17.20',
        exploit: 'Proof of Concept',
        epss: { probability: 0.00215, percentile: 0.44283, model: 'v2025.03.14' },
        reachability: 'reachable',
        malicious: false,
        disclosedAt: '2020-04-27T22:14:18Z',
        publishedAt: '2020-04-28T14:59:14Z',
        references: [{ title: 'Advisory', url: 'https://example.com/a' }],
      },
    });
    // The time when Snyk's database got it says nothing of when this project did.
    expect(issue.attributes).not.toHaveProperty('created_at');
  });

  it.each([
    [{ severity: 'high', severityWithCritical: 'critical' }, 'critical', undefined],
    [{ severity: 'low', cvssScore: 9.8 }, 'low', undefined],
    [{ severity: 'Medium' }, 'medium', undefined],
    [{ severity: undefined }, 'info', undefined],
    [{ severity: 'low', originalSeverity: 'high' }, 'low', 'high'],
    [{ severity: 'high', originalSeverity: 'high' }, 'high', undefined],
    [
      { appliedPolicyRules: { severityChange: { originalSeverity: 'critical' } } },
      'high',
      'critical',
    ],
  ])('with %p is %s', async (overrides, severity, original) => {
    const { attributes, facts } = await issueOf(overrides);

    expect(attributes.effective_severity_level).toBe(severity);
    expect(facts.originalSeverity).toBe(original);
  });

  it('may be a licence', async () => {
    const issue = await issueOf({
      id: 'snyk:lic:npm:goof:GPL-2.0',
      type: 'license',
      title: 'GPL-2.0 license',
      license: 'GPL-2.0',
      identifiers: undefined,
      CVSSv3: undefined,
      cvssScore: undefined,
    });

    expect(issue.attributes).toMatchObject({
      type: 'license',
      problems: [{ id: 'snyk:lic:npm:goof:GPL-2.0', source: 'SNYK', type: 'rule' }],
      severities: [],
    });
    expect(issue.facts.license).toBe('GPL-2.0');
    expect(issue).not.toHaveProperty('findingDetectionUrl');
  });

  it('says so little that only its id is left', async () => {
    const { attributes, facts } = onlyIssue(
      await lift(scanResult({ vulnerabilities: [{ id: 'A' }] })),
    );

    expect(attributes).toMatchObject({ key: 'A', title: 'A', coordinates: [] });
    expect(facts.packages).toEqual([]);
  });

  it('cannot reach the prototypes of objects', async () => {
    const text = JSON.stringify(scanResult({ vulnerabilities: [vulnerability(), 'HERE'] }));
    const hostile = '{"__proto__":{"polluted":true},"id":"SNYK-JS-LODASH-590103","name":"b"}';
    const { issues } = only(await lift(text.replace('"HERE"', hostile)));

    expect(issues[0]?.facts.packages.map(({ name }) => name)).toEqual(['lodash', 'b']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('a vulnerability on several paths', () => {
  const paths = [
    vulnerability(),
    vulnerability({ id: 'SNYK-JS-OTHER-1', title: 'Other' }),
    vulnerability({
      from: ['goof@1.0.0', 'async@2.0.0', 'lodash@4.17.15'],
      upgradePath: [false, 'async@2.6.4', 'lodash@4.17.21'],
    }),
    vulnerability({
      version: '3.0.0',
      from: ['goof@1.0.0', 'old@1.0.0', 'lodash@3.0.0'],
      upgradePath: [],
      isUpgradable: false,
    }),
  ];

  it('is one finding with each of its packages once', async () => {
    const { issues } = only(await lift(scanResult({ vulnerabilities: paths })));
    const [first] = issues;

    expect(issues).toHaveLength(2);
    expect(first?.facts.packages).toMatchObject([
      {
        version: '4.17.15',
        paths: [
          ['goof@1.0.0', 'lodash@4.17.15'],
          ['goof@1.0.0', 'async@2.0.0', 'lodash@4.17.15'],
        ],
        upgradeTo: 'lodash@4.17.20',
      },
      { version: '3.0.0', paths: [['goof@1.0.0', 'old@1.0.0', 'lodash@3.0.0']] },
    ]);
    expect(first?.attributes.coordinates).toHaveLength(2);
    expect(first?.facts.remedy).toBe(
      'Upgrade lodash to 4.17.20; upgrade async to 2.6.4 (brings lodash 4.17.21)',
    );
  });

  it('is the same whether the id comes first or last in its elements', async () => {
    const turned = paths.map((path) => Object.fromEntries(Object.entries(path).reverse()));

    expect(only(await lift(scanResult({ vulnerabilities: turned }))).issues).toEqual(
      only(await lift(scanResult({ vulnerabilities: paths }))).issues,
    );
  });

  it('is the same when the CLI was told to group', async () => {
    const [first, , third, fourth] = paths;
    const grouped = vulnerability({
      from: [first?.['from'], third?.['from'], fourth?.['from']],
      name: ['lodash', 'lodash', 'lodash'],
    });
    const { facts, attributes } = onlyIssue(await lift(scanResult({ vulnerabilities: [grouped] })));

    expect(
      facts.packages.map(({ name, version, paths: all }) => [name, version, all.length]),
    ).toEqual([
      ['lodash', '4.17.15', 2],
      ['lodash', '3.0.0', 1],
    ]);
    expect(attributes.coordinates).toHaveLength(2);
  });

  it('keeps its package when a group tells no path', async () => {
    const grouped = vulnerability({ from: [], name: ['lodash'] });
    const { facts } = onlyIssue(await lift(scanResult({ vulnerabilities: [grouped] })));

    expect(facts.packages).toMatchObject([{ name: 'lodash', version: '4.17.15', paths: [] }]);
  });
});

describe('remedies', () => {
  const upgradable = { isUpgradable: true };
  it.each([
    [{ ...upgradable, upgradePath: [false, 'lodash@4.17.20'] }, 'Upgrade lodash to 4.17.20'],
    [
      { ...upgradable, upgradePath: [false, '@a/b@2.0.0', 'lodash@4.17.20'] },
      'Upgrade @a/b to 2.0.0 (brings lodash 4.17.20)',
    ],
    [
      {
        ...upgradable,
        from: ['goof@1', 'async@2.0.0', 'lodash@4.17.15'],
        upgradePath: [false, 'async@2.0.0', 'lodash@4.17.20'],
      },
      'Refresh the lock file: async 2.0.0 already allows lodash 4.17.20',
    ],
    [
      { isUpgradable: false, upgradePath: [] },
      'Fixed in 4.17.20; no upgrade of a direct dependency brings it yet',
    ],
    [
      { isUpgradable: false, upgradePath: null, isPatchable: true },
      "Apply Snyk's patch for lodash 4.17.15",
    ],
    [{ isUpgradable: false, upgradePath: [false], fixedIn: [] }, undefined],
  ])('of %p: %s', async (overrides, remedy) => {
    expect((await issueOf(overrides)).facts.remedy).toBe(remedy);
  });

  it('name three actions and that there are more', async () => {
    const vulnerabilities = ['a', 'b', 'c', 'd', 'e'].map((name) =>
      vulnerability({ from: ['goof@1', `${name}@1`, 'l@1'], upgradePath: [false, `${name}@2`] }),
    );
    const { facts } = onlyIssue(await lift(scanResult({ vulnerabilities })));

    expect(facts.remedy).toBe('Upgrade a to 2; upgrade b to 2; upgrade c to 2; and more');
  });

  it('pin what Snyk advises to pin', async () => {
    const pip = vulnerability({
      packageManager: 'pip',
      isUpgradable: false,
      upgradePath: [],
    });
    const pin = { 'lodash@4.17.15': { upgradeTo: 'lodash@4.17.19', vulns: [pip['id'], 'X'] } };
    const remediation = { unresolved: [pip], pin };
    const { facts, attributes } = onlyIssue(
      await lift(scanResult({ vulnerabilities: [pip], remediation })),
    );

    expect(facts).toMatchObject({ fixable: true, remedy: 'Pin lodash to 4.17.19' });
    expect(attributes.coordinates[0]?.is_pinnable).toBe(true);
  });
});

describe('ignored vulnerabilities', () => {
  const rule = {
    reason: 'not used',
    reasonType: 'wont-fix',
    source: 'api',
    created: '2024-01-01T00:00:00.000Z',
    expires: '2030-01-01T00:00:00.000Z',
    ignoredBy: { id: '1', name: 'Ada', email: 'ada@example.com' },
    path: ['*'],
  };
  const filtered = (ignore: unknown, patch: unknown = []): Record<string, unknown> =>
    scanResult({ vulnerabilities: [], filtered: { ignore: [ignore], patch } });

  it('are findings with their reason', async () => {
    const issue = onlyIssue(await lift(filtered(vulnerability({ filtered: { ignored: [rule] } }))));

    expect(issue.attributes).toMatchObject({ status: 'open', ignored: true });
    expect(issue.facts.ignore).toEqual({
      reason: 'not used',
      reasonType: 'wont-fix',
      source: 'api',
      created: '2024-01-01T00:00:00.000Z',
      expires: '2030-01-01T00:00:00.000Z',
      ignoredBy: 'Ada',
    });
  });

  it('may tell no reason', async () => {
    const issue = onlyIssue(await lift(filtered(vulnerability())));

    expect(issue.facts.ignore).toEqual({ reason: null, expires: null });
  });

  it('may be patched', async () => {
    const patched = vulnerability({ filtered: { patches: [{ patched: '2021-11-19T16:17:24Z' }] } });
    const { issues } = only(
      await lift(scanResult({ vulnerabilities: [], filtered: { ignore: [], patch: [patched] } })),
    );

    expect(issues[0]?.facts.ignore).toEqual({
      reason: 'Patched',
      expires: null,
      source: 'patch',
      created: '2021-11-19T16:17:24Z',
    });
  });

  it('are open when another path is not ignored', async () => {
    const { issues } = only(
      await lift(
        scanResult({
          filtered: { patch: ['a string'], ignore: [vulnerability({ version: '1.0.0' })] },
        }),
      ),
    );

    expect(issues).toHaveLength(1);
    expect(issues[0]?.attributes.ignored).toBe(false);
    expect(issues[0]?.facts.packages).toHaveLength(1);
  });
});

describe('open-source projects', () => {
  const project = async (overrides: Record<string, unknown>): Promise<ProjectRecord> =>
    only(await lift(scanResult(overrides)));

  it.each([
    [{ path: '/src/app', displayTargetFile: 'package.json' }, 'package.json'],
    [{ path: '/src/app/web', displayTargetFile: 'package.json' }, 'web/package.json'],
    [{ path: 'web', displayTargetFile: 'package.json' }, 'web/package.json'],
    [{ path: '/src/app/web', projectName: '@acme/web' }, 'package-lock.json'],
    [{ path: '/src/app/web/web', projectName: '@acme/web' }, 'web/package-lock.json'],
    [{ path: undefined, displayTargetFile: undefined, targetFile: 'go.mod' }, 'go.mod'],
    [{ displayTargetFile: undefined }, ''],
  ])('of %p lie in %p', async (overrides, file) => {
    expect((await project(overrides)).attributes.target_file).toBe(file);
  });

  it('of a repository’s address belong to that repository', async () => {
    const overrides = {
      path: 'https://me:secret@github.com/Snyk-Labs/nodejs-goof.git',
      displayTargetFile: undefined,
      projectName: undefined,
    };
    const remote = await project(overrides);

    expect(remote.attributes).toMatchObject({ name: 'nodejs-goof', target_reference: '' });
    expect(remote.relationships.target.data.attributes).toEqual({
      display_name: 'Snyk-Labs/nodejs-goof',
      url: 'https://github.com/Snyk-Labs/nodejs-goof.git',
    });
    const own = await project({ ...overrides, path: 'https://github.com/acme/app/' });
    expect(own.attributes.target_reference).toBe('main');
  });

  it('are named by what is known of them', async () => {
    const name = async (overrides: Record<string, unknown>): Promise<string> =>
      (await project(overrides)).attributes.name;

    expect(await name({})).toBe('goof');
    expect(await name({ projectName: undefined })).toBe('package-lock.json');
    const nothing = { projectName: undefined, displayTargetFile: undefined };
    expect(await name(nothing)).toBe('goof');
    expect(await name({ ...nothing, path: '/home/someone/folder' })).toBe('folder');
    expect(await name({ ...nothing, path: undefined })).toBe('scan-0.json');
  });

  it('have their type from the vulnerabilities where old outputs do not tell it', async () => {
    expect((await project({ packageManager: undefined })).attributes.type).toBe('npm');
  });

  it('are linked to Snyk when the output says where they are there', async () => {
    const id = '53547d54-da59-423d-a87e-89424f1d5774';
    const monitored = await project({ projectId: id });

    expect(monitored.id).toBe(id);
    expect(monitored.issues[0]?.findingUrl).toBe(
      `https://app.snyk.io/org/acme/project/${id}#issue-SNYK-JS-LODASH-590103`,
    );
    const org = '361fd3c0-41d4-4ea4-ba77-09bb17890967';
    const byId = await project({ projectId: id, org });
    expect(byId.org).toEqual({ id: org, attributes: { name: org } });
    expect(byId.issues[0]).not.toHaveProperty('findingUrl');
    expect((await project({ org: undefined })).org).toBeNull();
  });

  it('belong to no repository when none is known', async () => {
    const repository = { ...CHECKOUT, url: null, root: null };
    const record = only(await lift(scanResult(), { repository, workingDirectory: '.' }));

    expect(record.relationships.target.data.attributes).toEqual({
      display_name: 'goof',
      url: null,
    });
  });
});
