import { projectKey } from '../../../model/identity.js';
import type { Org, ProjectRecord } from '../../../model/record.js';
import type { IssueResource } from '../../../snyk/api/resources/issue.js';
import { toolOf } from '../../product.js';

/** In place of a project type; Snyk has none of this name. */
export const ENVIRONMENT_TYPE = 'environment';

/** True for issues of a cloud environment: they belong to no project. */
export function isOfEnvironment({ relationships }: IssueResource): boolean {
  return relationships.scan_item.data.type === 'environment';
}

/**
 * A cloud environment in place of a project, so that its issues are not lost. Snyk tells of it
 * only what stands in the issues.
 */
export function liftEnvironment(issue: IssueResource, org: Org): ProjectRecord {
  const id = issue.relationships.scan_item.data.id;
  const { name = id, kind, native } = environmentIn(issue);
  return {
    key: projectKey({
      repository: null,
      targetFile: '',
      type: ENVIRONMENT_TYPE,
      targetReference: '',
      name: id,
    }),
    id,
    type: 'project',
    attributes: {
      name,
      type: ENVIRONMENT_TYPE,
      ...(kind === undefined ? {} : { origin: kind }),
      target_file: '',
      target_reference: '',
    },
    relationships: {
      target: { data: { attributes: { display_name: native ?? name, url: null } } },
    },
    org,
    issues: [],
    page: 0,
    source: 'rest',
    product: 'iac',
    tool: toolOf('iac'),
  };
}

interface Environment {
  readonly name?: string | undefined;
  /** `aws`, `azure`, `google`, … */
  readonly kind?: string | undefined;
  /** Such as the id of a cloud account. */
  readonly native?: string | undefined;
}

function environmentIn({ attributes }: IssueResource): Environment {
  for (const { representations } of attributes.coordinates) {
    for (const { cloud_resource: resource } of representations) {
      const told = resource?.['environment'];
      if (typeof told !== 'object' || told === null) continue;
      return {
        name: 'name' in told ? textOf(told.name) : undefined,
        kind: 'type' in told ? textOf(told.type) : undefined,
        native: 'native_id' in told ? textOf(told.native_id) : undefined,
      };
    }
  }
  return {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
