import { findingKey, projectKey } from '../../src/model/identity.js';
import type { IssueFacts } from '../../src/model/facts.js';
import type { Issue, IssueAttributes, ProjectRecord } from '../../src/model/record.js';

/** An open high vulnerability in lodash; give what the test is about. */
export function issue(
  overrides: {
    id?: string | null;
    project?: string;
    attributes?: Partial<IssueAttributes>;
    facts?: Partial<IssueFacts>;
    findingUrl?: string;
    findingDetectionUrl?: string;
  } = {},
): Issue {
  const key = overrides.attributes?.key ?? 'SNYK-JS-LODASH-590103';
  return {
    findingKey: findingKey(overrides.project ?? 'p', key),
    id: overrides.id ?? null,
    type: 'issue',
    attributes: {
      key,
      title: 'Prototype Pollution',
      type: 'package_vulnerability',
      effective_severity_level: 'high',
      status: 'open',
      ignored: false,
      classes: [{ id: 'CWE-1321', source: 'CWE', type: 'weakness' }],
      problems: [
        { id: key, source: 'SNYK', type: 'vulnerability' },
        { id: 'CVE-2020-8203', source: 'NVD', type: 'vulnerability' },
      ],
      coordinates: [
        {
          is_upgradeable: true,
          representations: [{ dependency: { package_name: 'lodash', package_version: '4.17.15' } }],
        },
      ],
      severities: [
        {
          source: 'Snyk',
          level: 'high',
          score: 8.2,
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L',
          version: '3.1',
        },
      ],
      ...overrides.attributes,
    },
    ...(overrides.findingUrl === undefined ? {} : { findingUrl: overrides.findingUrl }),
    ...(overrides.findingDetectionUrl === undefined
      ? {}
      : { findingDetectionUrl: overrides.findingDetectionUrl }),
    facts: {
      packages: [
        {
          name: 'lodash',
          version: '4.17.15',
          purl: 'pkg:npm/lodash@4.17.15',
          paths: [['goof@1.0.0', 'lodash@4.17.15']],
          fixedIn: ['4.17.21'],
          upgradeTo: 'lodash@4.17.21',
        },
      ],
      locations: [{ file: 'package.json' }],
      fixable: true,
      remedy: 'Upgrade lodash to 4.17.21',
      exploit: 'Proof of Concept',
      ...overrides.facts,
    },
  };
}

/** An npm project of github.com/acme/goof; give what the test is about. */
export function project(
  overrides: Partial<Omit<ProjectRecord, 'attributes'>> & {
    attributes?: Partial<ProjectRecord['attributes']>;
  } = {},
): ProjectRecord {
  const { attributes, ...rest } = overrides;
  const name = attributes?.name ?? 'goof';
  const targetFile = attributes?.target_file ?? 'package.json';
  return {
    key: projectKey({
      repository: 'https://github.com/acme/goof',
      targetFile,
      type: attributes?.type ?? 'npm',
      targetReference: 'main',
      name,
    }),
    id: null,
    type: 'project',
    relationships: {
      target: {
        data: {
          attributes: { display_name: 'acme/goof', url: 'https://github.com/acme/goof' },
        },
      },
    },
    org: null,
    issues: [],
    page: 0,
    source: 'snyk-cli',
    product: 'open-source',
    tool: { name: 'Snyk Open Source' },
    ...rest,
    attributes: {
      name,
      type: 'npm',
      target_file: targetFile,
      target_reference: 'main',
      ...attributes,
    },
  };
}
