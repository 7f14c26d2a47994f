import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../src/model/collection.js';
import { findingKey, projectKey } from '../../../src/model/identity.js';
import type { Repository } from '../../../src/model/repository.js';
import { readSbom } from '../../../src/sources/sbom/document/read.js';
import type { SbomPlace } from '../../../src/sources/sbom/lift/project.js';
import { targetOf } from '../../../src/sources/sbom/lift/project.js';
import { liftResults } from '../../../src/sources/sbom/lift/records.js';
import { SbomTestResults } from '../../../src/sources/sbom/test/results.js';
import {
  component,
  cyclonedx,
  packageOf,
  remedy,
  testResults,
  vulnerability,
} from '../../builders/sboms.js';

const REPOSITORY: Repository = {
  url: 'https://github.com/acme/app.git',
  branch: 'main',
  commit: null,
  root: '/src',
};

const PLACE: SbomPlace = {
  repository: REPOSITORY,
  files: [],
  directory: '',
  file: undefined,
  name: 'bom.json',
  org: null,
};

function lift(given: {
  readonly results?: object;
  readonly sbom?: object;
  readonly place?: Partial<SbomPlace>;
}) {
  const document = readSbom(Buffer.from(JSON.stringify(given.sbom ?? cyclonedx())), 'bom.json');
  const target = targetOf(document, { ...PLACE, ...given.place });
  const results = new SbomTestResults();
  results.add(given.results ?? testResults());
  const collection = new Collection();
  const records = [...liftResults(results, { target, document, collection })];
  return { records, collection, issues: records.flatMap(({ issues }) => issues) };
}

describe('the results of an SBOM test', () => {
  it('join packages and problems through the remedies', () => {
    const { records, collection, issues } = lift({});
    expect(collection.gaps).toEqual([]);
    expect(records).toHaveLength(1);
    expect(issues[0]).toMatchObject({
      attributes: {
        key: 'SNYK-JS-QS-3153490',
        type: 'package_vulnerability',
        effective_severity_level: 'high',
        classes: [{ id: 'CWE-1321' }],
        problems: [
          { id: 'SNYK-JS-QS-3153490', source: 'SNYK' },
          { id: 'CVE-2022-24999', source: 'NVD' },
        ],
        severities: [{ source: 'Snyk', score: 7.5, version: '3.1' }],
        coordinates: [{ is_upgradeable: true, is_fixable_snyk: true }],
      },
      facts: {
        packages: [
          {
            name: 'qs',
            version: '6.7.0',
            purl: 'pkg:npm/qs@6.7.0',
            paths: [['app@1.0.0', 'express@4.17.1', 'qs@6.7.0']],
            fixedIn: ['6.9.7', '6.10.3'],
            upgradeTo: 'express@4.17.3',
          },
        ],
        fixable: true,
        remedy: 'Upgrade express to 4.17.3',
        exploit: 'Proof of Concept',
        vulnerableRanges: ['<6.9.7'],
      },
    });
    // When Snyk learned of it is not when it was found here.
    expect(issues[0]?.attributes).not.toHaveProperty('created_at');
  });

  it('tell of licences, with a path that the document knows', () => {
    expect(lift({}).issues[1]).toMatchObject({
      attributes: { type: 'license', effective_severity_level: 'medium' },
      facts: {
        license: 'GPL-3.0',
        fixable: false,
        packages: [{ name: 'lodash', paths: [['app@1.0.0', 'lodash@4.17.15']] }],
      },
    });
  });

  it('lose no problem that nothing joins, and name what is missing', () => {
    const included = [
      vulnerability('SNYK-1'),
      { type: 'vulnerabilities', id: 'SNYK-2', attributes: {} },
      packageOf('a', '1'),
      remedy('gone@1', 'SNYK-1', {}),
      remedy('a@1', 'SNYK-3', {}),
      { type: 'unheard_of', id: 'x' },
    ];
    const { issues, collection } = lift({ results: testResults({ included }) });
    expect(issues.map(({ attributes }) => attributes.key)).toEqual(['SNYK-1']);
    expect(issues[0]?.facts.packages).toEqual([]);
    expect(collection.gaps.map(({ what }) => what)).toEqual([
      'vulnerabilities SNYK-2',
      'licence issues of app',
      'remedy gone@1:SNYK-1',
      'SNYK-3',
    ]);
  });

  it('tell what Snyk did not test', () => {
    const summary = {
      untested: [
        { bom_ref: '1', reason: 'unsupported' },
        { bom_ref: '2', reason: 'unsupported' },
      ],
    };
    expect(lift({ results: testResults({ summary }) }).collection.warnings).toEqual([
      'app: Snyk did not test 2 components: unsupported',
    ]);
  });

  it('of an SBOM without a finding are a project all the same', () => {
    const { records } = lift({ results: testResults({ included: [], summary: zero }) });
    expect(records).toMatchObject([{ issues: [], page: 0, source: 'sbom-test' }]);
  });

  it.each([
    [1000, 1],
    [1001, 2],
  ])('of %i problems come in %i records', (count, pages) => {
    const included = Array.from({ length: count }, (_, index) => vulnerability(`SNYK-${index}`));
    const { records } = lift({ results: testResults({ included, summary: zero }) });
    expect(records.map(({ page }) => page)).toEqual(
      Array.from({ length: pages }, (_, page) => page),
    );
  });

  it('take an id for a name, never for a prototype', () => {
    const included = [vulnerability('__proto__'), packageOf('constructor', '1')];
    expect(lift({ results: testResults({ included, summary: zero }) }).issues).toHaveLength(1);
  });
});

const zero = { total_vulnerabilities: 0, total_license_issues: 0 };

describe('the project of an SBOM', () => {
  it('that was generated has the key of a scan of its manifest', () => {
    const place = { files: ['index.js', 'package.json', 'package-lock.json'], directory: 'web' };
    const { records, issues } = lift({ place });
    const key = projectKey({
      repository: 'https://github.com/acme/app',
      targetFile: 'web/package.json',
      type: 'npm',
      targetReference: 'main',
      name: 'whatever',
    });
    expect(records[0]).toMatchObject({ key, attributes: { target_file: 'web/package-lock.json' } });
    expect(issues[0]).toMatchObject({
      findingKey: findingKey(key, 'SNYK-JS-QS-3153490'),
      facts: { locations: [{ file: 'web/package.json' }] },
    });
  });

  it('that was given is called by its root, wherever the file lies', () => {
    const first = lift({ place: { file: 'a/bom.json' } }).records[0];
    const second = lift({ place: { file: undefined } }).records[0];
    expect(first?.key).toBe(second?.key);
    expect(first).toMatchObject({
      attributes: { name: 'app', type: 'npm', target_file: '' },
      relationships: { target: { data: { attributes: { display_name: 'acme/app' } } } },
    });
  });

  it.each([
    [[component('a', '1', { purl: 'pkg:pypi/a@1' })], 'pip'],
    [[component('a', '1', { purl: 'pkg:deb/debian/a@1' })], 'deb'],
    [[component('a', '1', { purl: 'pkg:pypi/a@1' }), component('b', '1')], 'sbom'],
    [[component('a', '1', { purl: null })], 'sbom'],
  ])('has the type of its packages', (components, type) => {
    const sbom = cyclonedx({ components, metadata: {}, dependencies: [] });
    expect(lift({ sbom }).records[0]?.attributes).toMatchObject({ type, name: 'bom.json' });
  });

  it('has the name of the package where npm puts that of the directory', () => {
    const root = { type: 'library', name: 'dir', purl: 'pkg:npm/%40acme/app@1.0.0' };
    const sbom = cyclonedx({ metadata: { component: root } });
    expect(lift({ sbom }).records[0]?.attributes.name).toBe('@acme/app');
  });
});
