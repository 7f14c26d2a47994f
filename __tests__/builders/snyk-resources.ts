import type { IssueResource } from '../../src/snyk/api/resources/issue.js';
import type { OrgResource } from '../../src/snyk/api/resources/org.js';
import type { ProjectResource } from '../../src/snyk/api/resources/project.js';

/** An org as Snyk's API gives it. */
export function orgResourceOf(
  id: string,
  attributes: Partial<OrgResource['attributes']> = {},
): OrgResource {
  return { id, type: 'org', attributes: { name: `Org ${id}`, slug: `slug-${id}`, ...attributes } };
}

/** An npm project of github.com/acme/goof; give what the test is about. */
export function projectResourceOf(
  id: string,
  {
    attributes,
    target,
    meta,
  }: {
    readonly attributes?: Partial<ProjectResource['attributes']>;
    readonly target?: ProjectResource['relationships']['target']['data']['attributes'];
    readonly meta?: ProjectResource['meta'];
  } = {},
): ProjectResource {
  return {
    id,
    type: 'project',
    attributes: {
      name: `acme/goof:${id}/package.json`,
      type: 'npm',
      origin: 'github',
      status: 'active',
      created: '2024-01-01T00:00:00.000Z',
      read_only: false,
      target_file: `${id}/package.json`,
      target_reference: 'main',
      ...attributes,
    },
    relationships: {
      organization: { data: { id: 'o', type: 'org' } },
      target: {
        data: {
          id: 't',
          type: 'target',
          attributes: target ?? { display_name: 'acme/goof', url: 'https://github.com/acme/goof' },
        },
      },
    },
    ...(meta === undefined ? {} : { meta }),
  };
}

/** An open high vulnerability in lodash; give what the test is about. */
export function issueResourceOf(
  id: string,
  {
    project = 'p',
    scanItem = 'project',
    attributes,
  }: {
    readonly project?: string;
    readonly scanItem?: string;
    readonly attributes?: Partial<IssueResource['attributes']>;
  } = {},
): IssueResource {
  const key = attributes?.key ?? 'SNYK-JS-LODASH-590103';
  return {
    id,
    type: 'issue',
    attributes: {
      key,
      title: 'Prototype Pollution',
      type: 'package_vulnerability',
      effective_severity_level: 'high',
      status: 'open',
      ignored: false,
      created_at: '2024-05-01T00:00:00.000Z',
      updated_at: '2024-05-01T00:00:00.000Z',
      classes: [{ id: 'CWE-1321', source: 'CWE', type: 'weakness' }],
      problems: [
        {
          id: 'CVE-2020-8203',
          source: 'NVD',
          type: 'vulnerability',
          url: 'https://nvd.nist.gov/vuln/detail/CVE-2020-8203',
        },
        { id: key, source: 'SNYK', type: 'vulnerability' },
      ],
      coordinates: [
        {
          is_upgradeable: true,
          representations: [{ dependency: { package_name: 'lodash', package_version: '4.17.15' } }],
        },
      ],
      ...attributes,
    },
    relationships: {
      organization: { data: { id: 'o', type: 'organization' } },
      scan_item: { data: { id: project, type: scanItem } },
    },
  };
}
