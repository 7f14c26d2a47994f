import { ConfigError, UpstreamError } from '../../../model/errors.js';
import type { Org } from '../../../model/record.js';
import type { SnykApi } from '../../../snyk/api/api.js';
import type { OrgResource } from '../../../snyk/api/resources/org.js';
import { orgResource } from '../../../snyk/api/resources/org.js';
import { selfResource } from '../../../snyk/api/resources/self.js';

/** An organization whose id is known. */
export interface TestOrg extends Org {
  readonly id: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The organization that tests count for: the one that is named, else the token's own.
 *
 * @param named `snyk-org`, an id or a slug.
 * @throws ConfigError when there is none; UpstreamError when Snyk cannot be asked.
 */
export async function testOrg(
  api: SnykApi,
  named: string | undefined,
  signal?: AbortSignal,
): Promise<TestOrg> {
  const asked = signal === undefined ? {} : { signal };
  if (named === undefined) {
    const { data } = await api.get({ path: '/self', item: selfResource, ...asked });
    const id = data.attributes.default_org_context;
    if (id === undefined)
      throw new ConfigError(
        'snyk-org: not set, and the token has no organization of its own. Give its id or slug.',
      );
    return orgOfId(api, id, asked);
  }
  const name = named.trim();
  if (UUID.test(name)) return orgOfId(api, name, asked);
  const pages = api.pages({ path: '/orgs', query: { slug: name }, item: orgResource, ...asked });
  for await (const { items } of pages) {
    const found = items.find(({ attributes }) => attributes.slug === name);
    if (found !== undefined) return orgOf(found);
  }
  throw new ConfigError(
    `snyk-org: Snyk shows no organization ${JSON.stringify(name)} to this token; give the id or the slug of one that it may read.`,
  );
}

/** Its name is nice to have; a token that may test need not be allowed to read it. */
async function orgOfId(
  api: SnykApi,
  id: string,
  asked: { readonly signal?: AbortSignal },
): Promise<TestOrg> {
  try {
    const path = `/orgs/${encodeURIComponent(id)}`;
    return orgOf((await api.get({ path, item: orgResource, ...asked })).data);
  } catch (error) {
    if (error instanceof UpstreamError && (error.status === 403 || error.status === 404))
      return { id, attributes: { name: id } };
    throw error;
  }
}

function orgOf({ id, attributes: { name, slug } }: OrgResource): TestOrg {
  return { id, attributes: { name, slug } };
}
