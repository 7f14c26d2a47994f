import { projectKey } from '../../../model/identity.js';
import type { Org, ProjectRecord } from '../../../model/record.js';
import type { ProjectResource } from '../../../snyk/api/resources/project.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { productOf, toolOf } from '../../product.js';
import { identityOf } from '../../project-identity.js';

type Attributes = ProjectRecord['attributes'];
type Target = ProjectRecord['relationships']['target']['data'];

/** A project of Snyk's API without its issues; its words are those of the API already. */
export function liftProject(resource: ProjectResource, org: Org): ProjectRecord {
  const product = productOf(resource.attributes);
  const record: Building<ProjectRecord> = {
    key: projectKey(identityOf(resource, product)),
    id: resource.id,
    type: 'project',
    attributes: attributesOf(resource.attributes),
    relationships: { target: { data: targetOf(resource) } },
    org,
    issues: [],
    page: 0,
    source: 'rest',
    product,
    tool: toolOf(product),
  };
  const testedAt = resource.meta?.latest_issue_counts?.updated_at;
  if (testedAt !== undefined) record.meta = { latest_issue_counts: { updated_at: testedAt } };
  return record;
}

function attributesOf(told: ProjectResource['attributes']): Attributes {
  const attributes: Building<Attributes> = {
    name: told.name,
    type: told.type,
    origin: told.origin,
    status: told.status,
    created: told.created,
    target_file: told.target_file,
    target_reference: told.target_reference,
  };
  put(attributes, 'target_runtime', told.target_runtime);
  put(attributes, 'business_criticality', told.business_criticality);
  put(attributes, 'environment', told.environment);
  put(attributes, 'lifecycle', told.lifecycle);
  put(attributes, 'settings', told.settings);
  if (told.tags !== undefined) {
    attributes.tags = told.tags.map(({ key = '', value = '' }) => ({ key, value }));
  }
  return attributes;
}

function targetOf({ attributes, relationships }: ProjectResource): Target {
  const { id, attributes: told, meta } = relationships.target.data;
  const target: Building<Target> = {
    id,
    attributes: { display_name: told?.display_name ?? attributes.name, url: told?.url ?? null },
  };
  put(target, 'meta', meta);
  return target;
}
