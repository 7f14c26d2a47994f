import { describe, expect, it } from '@jest/globals';
import type { ProjectRecord } from '../../../../../src/model/record.js';
import { lift, only, onlyIssue } from '../../../../builders/lifted.js';
import { location, packageResult, packageRule, run, sarif } from '../../../../builders/sarif.js';
import { scanResult, vulnerability } from '../../../../builders/scans.js';

type Parts = Parameters<typeof run>[1];

const openSource = (parts: Parts = {}): Record<string, unknown> =>
  sarif(run('Snyk Open Source', { rules: [packageRule()], results: [packageResult()], ...parts }));

describe('a run of Snyk Open Source', () => {
  it('is a project of packages', async () => {
    const id = 'Snyk/Open Source/@acme/goof/0/2025-11-13T12:34:30.244Z';
    const record = only(await lift(openSource({ automationDetails: { id } })));

    expect(record).toMatchObject({
      product: 'open-source',
      tool: { name: 'Snyk Open Source', version: '1.1307.4' },
      attributes: { name: '@acme/goof', type: 'npm', target_file: 'package.json' },
    });
  });

  it.each([
    ['Snyk/Open Source/goof/2026-06-26T13:11:22Z', 'goof'],
    ['Snyk/Open Source/demo:maven-demo/3/2025-11-13T12:34:30.245Z', 'demo:maven-demo'],
    ['Snyk/Open Source/0/2025-11-13T12:34:30.245Z', 'goof'],
    ['snyk-iac', 'goof'],
    [undefined, 'goof'],
  ])('with the id %s is named %s', async (id, name) => {
    const record = only(await lift(openSource({ automationDetails: { id } })));

    expect(record.attributes.name).toBe(name);
  });

  it('is named by its manifest when nothing else is told, and by its file without one', async () => {
    const rules = [packageRule({ help: {} })];

    expect(only(await lift(openSource({ rules }))).attributes.name).toBe('package.json');
    expect(only(await lift(openSource({ rules: [], results: [] }))).attributes.name).toBe(
      'scan-0.json',
    );
  });

  it('takes its manifest for its lock file, and of several the one of most results', async () => {
    const at = (...uris: string[]): Record<string, unknown> =>
      openSource({
        results: uris.map((uri) => packageResult({ locations: [location(uri)] })),
      });
    const file = async (...uris: string[]): Promise<string> =>
      only(await lift(at(...uris))).attributes.target_file;

    expect(await file('web\\yarn.lock')).toBe('web/package.json');
    expect(await file('b', 'a', 'b')).toBe('b');
    expect(await file('b', 'a')).toBe('a');
  });
});

describe('a result in a package', () => {
  it('has everything that SARIF says of it', async () => {
    const fix = { description: { text: 'Upgrade to async@2.6.4' }, artifactChanges: [] };
    const issue = onlyIssue(await lift(openSource({ results: [packageResult({ fixes: [fix] })] })));

    expect(issue).toMatchObject({
      findingDetectionUrl: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
      attributes: {
        key: 'SNYK-JS-LODASH-590103',
        title: 'Prototype Pollution',
        description: '# Overview\nAn attacker can write properties of Object.prototype.',
        type: 'package_vulnerability',
        effective_severity_level: 'high',
        classes: [{ id: 'CWE-1321' }],
        problems: [
          { id: 'SNYK-JS-LODASH-590103', source: 'SNYK' },
          { id: 'CVE-2020-8203', source: 'NVD' },
        ],
        severities: [{ source: 'Snyk', score: 8.2 }],
        coordinates: [
          {
            is_upgradeable: true,
            representations: [
              { dependency: { package_name: 'lodash', package_version: '4.17.15' } },
            ],
          },
        ],
      },
      facts: {
        packages: [
          {
            name: 'lodash',
            version: '4.17.15',
            purl: 'pkg:npm/lodash@4.17.15',
            paths: [
              ['goof@1.0.0', 'lodash@4.17.15'],
              ['goof@1.0.0', 'async@2.0.0', 'lodash@4.17.15'],
            ],
            upgradeTo: 'async@2.6.4',
          },
        ],
        locations: [{ file: 'package.json' }],
        fixable: true,
        remedy: 'Upgrade async to 2.6.4',
        message: 'This file introduces a vulnerable lodash package.',
      },
    });
    // Snyk writes line 1 of everything.
    expect(issue.facts.locations[0]).not.toHaveProperty('startLine');
  });

  it('keeps a line that is not the first', async () => {
    const results = [packageResult({ locations: [location('package.json', { startLine: 9 })] })];

    expect(onlyIssue(await lift(openSource({ results }))).facts.locations).toEqual([
      { file: 'package.json', startLine: 9 },
    ]);
  });

  it('has no score where SARIF says "undefined" or null', async () => {
    const rules = [packageRule({ properties: { 'security-severity': 'undefined' } })];

    expect(onlyIssue(await lift(openSource({ rules }))).attributes).not.toHaveProperty(
      'severities',
    );
  });

  it('may be of a licence', async () => {
    const id = 'snyk:lic:npm:goof:GPL-2.0';
    const rule = packageRule({
      id,
      shortDescription: { text: 'High severity - GPL-2.0 license vulnerability in goof' },
      fullDescription: { text: 'goof@1.0.0' },
    });
    const results = [packageResult({ ruleId: id, locations: [location('package.json')] })];
    const issue = onlyIssue(await lift(openSource({ rules: [rule], results })));

    expect(issue.attributes).toMatchObject({ title: 'GPL-2.0 license', problems: [{ id }] });
    expect(issue.facts.license).toBe('GPL-2.0');
  });

  it('may have neither package nor file', async () => {
    const issue = onlyIssue(
      await lift(openSource({ rules: [], results: [packageResult({ locations: [] })] })),
    );

    expect(issue.facts).toMatchObject({ packages: [], locations: [] });
    expect(issue.attributes.title).toBe('SNYK-JS-LODASH-590103');
  });

  it('is its own finding when old versions write one for each path', async () => {
    const results = [packageResult(), packageResult({ message: { text: 'B' } }), packageResult()];
    const { issues } = only(await lift(openSource({ results })));
    const json = only(await lift(scanResult({ vulnerabilities: [vulnerability()] })));

    expect(new Set(issues.map((issue) => issue.findingKey)).size).toBe(3);
    expect(issues.map((issue) => issue.findingKey)).toContain(json.issues[0]?.findingKey);
  });

  it('is another finding in another file', async () => {
    const elsewhere = packageResult({ locations: [location('web/package.json')] });
    const { issues } = only(
      await lift(openSource({ results: [packageResult(), packageResult(), elsewhere] })),
    );

    expect(issues.map((issue) => issue.attributes.key)).toEqual([
      'SNYK-JS-LODASH-590103',
      'SNYK-JS-LODASH-590103 > 1',
      'SNYK-JS-LODASH-590103 > web/package.json',
    ]);
  });
});

describe('a run of Snyk Container', () => {
  const rule = packageRule({
    id: 'SNYK-ALPINE318-OPENSSL-1',
    shortDescription: { text: 'Low severity - CVE-2024-1 vulnerability in openssl' },
    fullDescription: { text: '(CVE-2024-1) openssl/libssl3@3.1' },
    help: { text: '', markdown: '## NVD Description' },
    properties: { tags: ['security', 'apk'] },
  });
  const result = (uri: string): Record<string, unknown> =>
    packageResult({ ruleId: rule['id'], locations: [location(uri, {}, 'openssl@3.1')] });
  const container = async (uri: string, parts: Parts = {}): Promise<ProjectRecord> =>
    only(
      await lift(sarif(run('Snyk Container', { rules: [rule], results: [result(uri)], ...parts }))),
    );
  const automationDetails = { id: 'Snyk/Container/docker-image|acme/app/0/2025-01-01T00:00:00Z' };

  it('belongs to its image', async () => {
    const record = await container('acme/app_1.0', { automationDetails });

    expect(record).toMatchObject({
      product: 'container',
      attributes: {
        name: 'docker-image|acme/app',
        type: 'apk',
        target_file: '',
        target_reference: '1.0',
      },
      relationships: { target: { data: { attributes: { display_name: 'acme/app', url: null } } } },
    });
    expect(record.issues[0]?.facts).toMatchObject({
      packages: [{ name: 'openssl', purl: 'pkg:apk/alpine/openssl@3.1?distro=alpine-3.18' }],
      locations: [],
    });
  });

  it('has the key of the same scan in JSON', async () => {
    const json = scanResult({
      vulnerabilities: [vulnerability({ id: rule['id'] })],
      packageManager: 'apk',
      projectName: 'docker-image|acme/app',
      path: 'acme/app:1.0/app',
      displayTargetFile: undefined,
      docker: {},
    });
    const [fromJson, fromSarif] = [
      only(await lift(json)),
      await container('acme/app_1.0', { automationDetails }),
    ];

    expect(fromSarif.key).toBe(fromJson.key);
    expect(fromSarif.issues[0]?.findingKey).toBe(fromJson.issues[0]?.findingKey);
  });

  it('lies in the Dockerfile that the CLI was given', async () => {
    const record = await container('docker/Dockerfile.prod', { automationDetails });

    expect(record.attributes.target_file).toBe('docker/Dockerfile.prod');
    expect(record.issues[0]?.facts.locations).toEqual([{ file: 'docker/Dockerfile.prod' }]);
    expect(record.attributes.target_reference).toBe('');
  });

  it('may be of an application in the image', async () => {
    const npm = packageRule();
    const results = [packageResult({ locations: [location('/usr/lib/node_modules')] })];
    const record = only(await lift(sarif(run('Snyk Container', { rules: [npm], results }))));

    expect(record.attributes).toMatchObject({
      name: 'usr/lib/node_modules',
      type: 'npm',
      target_file: 'usr/lib/node_modules',
    });
    expect(record.issues[0]?.facts.locations).toEqual([]);
  });

  it('may tell its image in the paths alone', async () => {
    const markdown = '* _Introduced through_: docker-image|nginx@1.27 › openssl/libssl3@3.1';
    const rules = [packageRule({ ...rule, help: { markdown }, properties: {} })];
    const record = await container('nginx', { rules });

    expect(record.attributes).toMatchObject({
      name: 'nginx',
      type: 'apk',
      target_reference: '1.27',
    });
  });

  it.each([
    ['SNYK-UBUNTU2204-CURL-1', 'pkg:deb/ubuntu/openssl@3.1?arch=source&distro=ubuntu-22.04'],
    ['SNYK-DEBIAN12-CURL-1', 'pkg:deb/debian/openssl@3.1?arch=source&distro=debian-12'],
    ['SNYK-LINUX-CURL-1', undefined],
  ])('knows the distribution of %s', async (id, purl) => {
    const rules = [packageRule({ ...rule, id })];
    const results = [packageResult({ ruleId: id, locations: [location('x', {}, 'openssl@3.1')] })];
    const record = await container('x', { rules, results });

    expect(record.issues[0]?.facts.packages[0]?.purl).toBe(purl);
  });
});

describe('a run of a driver that is only called Snyk', () => {
  it.each([
    ['SNYK-JS-LODASH-590103', 'open-source'],
    ['npm:semver:20150403', 'open-source'],
    ['SNYK-DEBIAN10-APT-407502', 'container'],
  ])('with %s is of product %s', async (id, product) => {
    const rules = [packageRule({ id })];
    const log = sarif(run('Snyk', { rules, results: [packageResult({ ruleId: id })] }));

    expect(only(await lift(log)).product).toBe(product);
  });
});
