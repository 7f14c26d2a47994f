import { describe, expect, it } from '@jest/globals';
import { toFinding } from '../../../../src/model/finding.js';
import type { Issue } from '../../../../src/model/record.js';
import type { IssueResource } from '../../../../src/snyk/api/resources/issue.js';
import { liftIssue } from '../../../../src/sources/rest/lift/issue.js';
import { appUrl } from '../../../../src/sources/rest/lift/links.js';
import { liftOrg } from '../../../../src/sources/rest/lift/org.js';
import { liftProject } from '../../../../src/sources/rest/lift/project.js';
import {
  issueResourceOf,
  orgResourceOf,
  projectResourceOf,
} from '../../../builders/snyk-resources.js';

const ORG = liftOrg(orgResourceOf('o', { slug: 'web-team', group_id: 'g' }));
const APP = 'https://app.eu.snyk.io';
type Attributes = IssueResource['attributes'];

function lift(
  attributes: Partial<Attributes>,
  project: Parameters<typeof projectResourceOf>[1] = {},
): Issue {
  const record = liftProject(projectResourceOf('p1', project), ORG);
  return liftIssue(issueResourceOf('i1', { attributes }), record, APP);
}

function dependency(name: string, version: string) {
  return { dependency: { package_name: name, package_version: version } };
}

describe('an issue of the REST API', () => {
  it('becomes a finding', () => {
    const record = liftProject(projectResourceOf('p1'), ORG);
    const resource = issueResourceOf('i1', {
      attributes: {
        severities: [
          { source: 'Snyk', level: 'high', score: 8.2, vector: 'CVSS:3.1/AV:N', version: '3.1' },
        ],
        exploit_details: {
          sources: ['Snyk'],
          maturity_levels: [
            { format: 'CVSSv3', level: 'High' },
            { format: 'CVSSv4', level: 'Attacked' },
          ],
        },
      },
    });
    expect(toFinding(record, liftIssue(resource, record, APP))).toMatchObject({
      id: 'i1',
      project: { id: 'p1', type: 'npm', repoUrl: 'https://github.com/acme/goof' },
      problem: 'SNYK-JS-LODASH-590103',
      status: 'open',
      cves: ['CVE-2020-8203'],
      cwes: ['CWE-1321'],
      cvss: [{ version: '3.1', score: 8.2, vector: 'CVSS:3.1/AV:N', source: 'Snyk' }],
      packages: [
        {
          name: 'lodash',
          version: '4.17.15',
          purl: 'pkg:npm/lodash@4.17.15',
          paths: [],
          fixedIn: [],
        },
      ],
      locations: [{ file: 'p1/package.json' }],
      fixable: true,
      exploit: 'Attacked',
      url: `${APP}/org/web-team/project/p1#issue-SNYK-JS-LODASH-590103`,
      firstSeen: '2024-05-01T00:00:00.000Z',
      source: 'rest',
    });
  });

  it('has the packages of all coordinates, each once', () => {
    const coordinates = [
      { representations: [dependency('a', '1'), dependency('b', '2')] },
      { representations: [dependency('a', '1')] },
      { representations: [dependency('a', '2')] },
    ];
    const { packages } = lift({ coordinates }).facts;
    expect(packages.map(({ name, version }) => `${name}@${version}`)).toEqual([
      'a@1',
      'b@2',
      'a@2',
    ]);
  });

  it('names the source package of an operating system', () => {
    const { facts, findingDetectionUrl } = lift(
      {
        key: 'SNYK-DEBIAN12-OPENSSL-1',
        coordinates: [
          { representations: [dependency('openssl/libssl3', '3.0'), dependency('openssl', '3.0')] },
        ],
      },
      { attributes: { type: 'deb', origin: 'docker-hub', name: 'library/nginx:1.27' } },
    );
    expect(facts.packages).toEqual([
      {
        name: 'openssl',
        version: '3.0',
        purl: 'pkg:deb/debian/openssl@3.0?arch=source&distro=debian-12',
        paths: [],
        fixedIn: [],
      },
    ]);
    expect(facts.locations).toEqual([]);
    expect(findingDetectionUrl).toBe('https://security.snyk.io/vuln/SNYK-DEBIAN12-OPENSSL-1');
  });

  it('takes fixes and remedies where Snyk gives them', () => {
    const description = 'Upgrade the package version to 4.17.21,5.0.0 to fix\nthis vulnerability';
    const { facts } = lift({
      coordinates: [
        {
          is_fixable_upstream: true,
          remedies: [{ type: 'indeterminate', description: description.replace('\n', ' ') }],
          representations: [dependency('lodash', '4')],
        },
      ],
    });
    expect(facts.packages[0]?.fixedIn).toEqual(['4.17.21', '5.0.0']);
    expect(facts.remedy).toBe(description.replace('\n', ' '));
    expect(facts.fixable).toBe(true);
  });

  it.each([
    [{ is_fixable_manually: true }, false],
    [{ is_fixable_snyk: true }, true],
    [{ is_pinnable: true }, true],
    [{ is_patchable: true }, true],
    [{}, false],
  ])('is fixable when Snyk says so: %j', (flags, fixable) => {
    expect(lift({ coordinates: [{ ...flags, representations: [] }] }).facts.fixable).toBe(fixable);
  });

  it('has the places in the code, from line and column 1 on', () => {
    const at = (line: number, column: number) => ({ line, column });
    const place = (
      file: string,
      region?: { start: ReturnType<typeof at>; end: ReturnType<typeof at> },
    ) => ({
      sourceLocation: { file, ...(region === undefined ? {} : { region }) },
    });
    const { facts, findingKey } = lift({
      type: 'code',
      key: 'k',
      key_asset: 'asset',
      coordinates: [
        {
          representations: [
            place('./src/a.ts', { start: at(65, 9), end: at(71, 22) }),
            place('../../etc/passwd', { start: at(0, 0), end: at(0, 0) }),
            place('src/b.ts'),
          ],
        },
      ],
    });
    expect(facts.locations).toEqual([
      { file: 'src/a.ts', startLine: 65, endLine: 71, startColumn: 9, endColumn: 22 },
      { file: 'etc/passwd' },
      { file: 'src/b.ts' },
    ]);
    expect(findingKey).toBe(lift({ type: 'code', key: 'other', key_asset: 'asset' }).findingKey);
    expect(findingKey).not.toBe(lift({ type: 'code', key: 'k' }).findingKey);
  });

  it('knows infrastructure by its rule and property', () => {
    const config = (path: string, key: string) =>
      lift(
        {
          type: 'config',
          key,
          problems: [
            { id: 'SNYK-CC-TF-1', source: 'SNYK', type: 'rule', url: 'https://docs/rule' },
          ],
          coordinates: [{ representations: [{ resourcePath: path }] }],
        },
        { attributes: { type: 'terraformconfig', target_file: 'main.tf' } },
      );
    const one = config('resource > a', 'hash1');
    expect(one.facts.resourcePath).toBe('resource > a');
    expect(one.facts.locations).toEqual([{ file: 'main.tf' }]);
    expect(one.findingDetectionUrl).toBe('https://docs/rule');
    expect(config('resource > a', 'hash2').findingKey).toBe(one.findingKey);
    expect(config('resource > b', 'hash1').findingKey).not.toBe(one.findingKey);
  });

  it('knows a licence', () => {
    const { facts, findingDetectionUrl } = lift({
      type: 'license',
      key: 'snyk:lic:npm:goof:GPL-3.0',
    });
    expect(facts.license).toBe('GPL-3.0');
    expect(findingDetectionUrl).toBeUndefined();
  });

  it('tells why something is ignored as far as it knows, and the worst reachability', () => {
    const { facts } = lift({
      ignored: true,
      coordinates: ['no-info', 'package', 'function'].map((reachability) => ({
        reachability,
        representations: [],
      })),
    });
    expect(facts.ignore).toEqual({ reason: null, expires: null });
    expect(facts.reachability).toBe('function');
    expect(lift({}).facts.ignore).toBeUndefined();
  });

  it('takes words that are new to us as they are', () => {
    const issue = lift({
      type: 'secret',
      status: 'dormant',
      effective_severity_level: 'apocalyptic',
      coordinates: [{ representations: [{}] }],
    });
    expect(issue.attributes).toMatchObject({
      type: 'secret',
      status: 'open',
      effective_severity_level: 'apocalyptic',
      coordinates: [{ representations: [] }],
    });
  });

  it('makes nothing of hostile ids and keys', () => {
    const record = liftProject(projectResourceOf('../../evil?x=#'), ORG);
    const hostile = issueResourceOf('i', { attributes: { key: '"><script>\n::error::x' } });
    const { findingUrl, facts } = liftIssue(hostile, record, APP);
    expect(findingUrl).toMatch(
      /^https:\/\/app\.eu\.snyk\.io\/org\/web-team\/project\/[\w.%]+#issue-[\w.%:]+$/,
    );
    expect(facts.license).toBeUndefined();
  });
});

describe('the web interface', () => {
  it.each([
    ['https://api.snyk.io', 'https://app.snyk.io'],
    ['https://api.us.snyk.io', 'https://app.us.snyk.io'],
    ['https://api.snykgov.io', 'https://app.snykgov.io'],
    ['http://127.0.0.1:8080', 'https://app.snyk.io'],
  ])('of %s is %s', (api, app) => {
    expect(appUrl(api)).toBe(app);
  });
});
