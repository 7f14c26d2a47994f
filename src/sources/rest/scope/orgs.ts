import { ConfigError, UpstreamError } from '../../../model/errors.js';
import { didYouMean } from '../../../model/suggest.js';
import type { Query } from '../../../snyk/api/api.js';
import { orgResource } from '../../../snyk/api/resources/org.js';
import type { SweepContext } from '../context.js';
import type { KnownOrg } from '../lift/org.js';
import { liftOrg } from '../lift/org.js';
import { PAGE_SIZE } from '../read-pages.js';
import { refusal } from '../refusal.js';
import { isId, isNamed } from './names.js';

/** So few orgs are asked for by name; for more, all of them are listed. */
const MAX_LOOKUPS = 3;

/**
 * The orgs that the token sees, as far as Snyk gives them.
 *
 * @throws UpstreamError when not even the first page comes.
 */
export async function listOrgs(
  { options, progress, signal }: SweepContext,
  query: Query,
): Promise<{ readonly orgs: KnownOrg[]; readonly complete: boolean }> {
  const { api, collection } = options;
  const orgs: KnownOrg[] = [];
  let complete = true;
  let pages = 0;
  try {
    const list = api.pages({
      path: '/orgs',
      query: { limit: PAGE_SIZE, ...query },
      item: orgResource,
      signal,
    });
    for await (const { items, unreadable } of list) {
      pages++;
      progress.add({ pages: 1 });
      orgs.push(...items.map(liftOrg));
      for (const { id, why } of unreadable) {
        complete = false;
        collection.missing(`organization ${id}`, why);
      }
    }
  } catch (error) {
    if (pages === 0) throw error;
    complete = false;
    collection.missing(`organizations, from page ${pages + 1} on`, refusal(error, signal));
  }
  return { orgs, complete };
}

/**
 * The orgs that the settings name.
 *
 * @throws ConfigError with every name that Snyk does not know.
 */
export async function namedOrgs(
  context: SweepContext,
  names: readonly string[],
): Promise<KnownOrg[]> {
  const found = new Map<string, KnownOrg>();
  if (names.length <= MAX_LOOKUPS) {
    for (const name of names) {
      const org = await lookUp(context, name);
      if (org !== undefined) found.set(name, org);
    }
  }
  const missing = names.filter((name) => !found.has(name));
  if (missing.length > 0) {
    const { orgs, complete } = await listOrgs(context, {});
    for (const name of missing) {
      const org = orgs.find((candidate) => isNamed(candidate, name));
      if (org !== undefined) found.set(name, org);
    }
    const unknown = names.filter((name) => !found.has(name));
    if (unknown.length > 0 && !complete) {
      const message = `whether there are organizations ${unknown.join(', ')} cannot be told`;
      throw new UpstreamError(message, { service: 'Snyk API', retryable: true });
    }
    if (unknown.length > 0) throw new ConfigError(unknown.map((name) => unknownOrg(name, orgs)));
  }
  return names.flatMap((name) => found.get(name) ?? []);
}

/** Undefined when Snyk does not show it; the list of all may. */
async function lookUp(context: SweepContext, name: string): Promise<KnownOrg | undefined> {
  const { signal, options } = context;
  const { api } = options;
  try {
    if (isId(name)) {
      const path = `/orgs/${encodeURIComponent(name.trim())}`;
      return liftOrg((await api.get({ path, item: orgResource, signal })).data);
    }
    const query = { limit: PAGE_SIZE, slug: name.trim() };
    const pages = api.pages({ path: '/orgs', query, item: orgResource, signal });
    for await (const { items } of pages) {
      const org = items.map(liftOrg).find((candidate) => isNamed(candidate, name));
      if (org !== undefined) return org;
    }
    return undefined;
  } catch (error) {
    if (error instanceof UpstreamError && NOT_SHOWN.has(error.status)) return undefined;
    throw error;
  }
}

/** Answers that say that there is no such org for us; others say nothing about it. */
const NOT_SHOWN: ReadonlySet<number | undefined> = new Set([400, 403, 404, 410]);

function unknownOrg(name: string, orgs: readonly KnownOrg[]): string {
  const slugs = orgs.flatMap(({ attributes }) => attributes.slug ?? []);
  const hint = didYouMean(name, slugs);
  return `orgs: Snyk shows no organization \`${name}\` to this token; give the id or the slug of one that it may read.${hint}`;
}
