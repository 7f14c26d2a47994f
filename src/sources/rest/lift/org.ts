import type { Org } from '../../../model/record.js';
import type { OrgResource } from '../../../snyk/api/resources/org.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';

/** An org as it stands in the records of its projects. Its id is always told. */
export interface KnownOrg extends Org {
  readonly id: string;
}

export function liftOrg({ id, attributes }: OrgResource): KnownOrg {
  const lifted: Building<Org['attributes']> = { name: attributes.name, slug: attributes.slug };
  put(lifted, 'group_id', attributes.group_id);
  put(lifted, 'created_at', attributes.created_at);
  put(lifted, 'updated_at', attributes.updated_at);
  return { id, attributes: lifted };
}

/** How messages call an org: `web-team (Web Team)`. */
export function orgName({ id, attributes: { name, slug } }: Org): string {
  const called = slug ?? id ?? name;
  return called === name ? name : `${called} (${name})`;
}
