import { digest } from '../../../model/digest.js';
import { nearest } from '../../../model/suggest.js';
import { plain } from '../../../model/text.js';
import type { SweepContext } from '../context.js';
import type { KnownOrg } from '../lift/org.js';
import type { Scope } from '../sweep.js';
import { listOrgs, namedOrgs } from './orgs.js';
import { isNamed } from './names.js';
import { inShard } from './shard.js';

export interface KnownScope extends Scope {
  readonly orgs: readonly KnownOrg[];
}

/**
 * The orgs in scope, each once, in the order that Snyk or the settings give.
 *
 * @throws UpstreamError when not even the first can be had; ConfigError for names that Snyk does
 *   not know.
 */
export async function readScope(context: SweepContext): Promise<KnownScope> {
  const { scope, collection } = context.options;
  if (scope.listed !== undefined) {
    context.progress.add({ orgs: scope.listed.orgs.length });
    return { ...scope.listed, digest: scopeDigest(context.options) };
  }
  const names = scope.orgs.length > 0 ? scope.orgs : scope.org === undefined ? [] : [scope.org];
  const found =
    names.length > 0
      ? { orgs: await namedOrgs(context, names), complete: true }
      : await listOrgs(context, scope.group === undefined ? {} : { group_id: scope.group });
  const all = [...new Map(found.orgs.map((org) => [org.id, org])).values()];
  // An empty account looks the same, but is never what somebody connects to a platform.
  if (all.length === 0 && found.complete) collection.missing('organizations', unseen(scope.group));
  for (const name of scope.excludeOrgs) {
    if (names.length > 0 || all.some((org) => isNamed(org, name))) continue;
    const meant = nearest(
      name,
      all.flatMap(({ attributes }) => attributes.slug ?? []),
    );
    const hint = meant === undefined ? '' : ` Did you mean \`${meant}\`?`;
    collection.warn(`exclude-orgs: there is no organization \`${name}\` in scope.${hint}`);
  }
  const orgs = all
    .filter((org) => !scope.excludeOrgs.some((name) => isNamed(org, name)))
    .filter(({ id }) => inShard(id, scope.shard));
  context.progress.add({ orgs: orgs.length });
  return { orgs, complete: found.complete, digest: scopeDigest(context.options) };
}

function unseen(group: string | undefined): string {
  return group === undefined
    ? 'Snyk shows this token none; give its account a role in those that are to be collected'
    : `Snyk shows this token none in the group ${plain(group, MAX_SHOWN)}; check the id in \`snyk-group\`, and give the account a role there`;
}

/** Characters of a setting that a message shows. */
const MAX_SHOWN = 100;

/** Digest of the settings that decide what is seen, whatever their order. */
function scopeDigest({ scope, projects, issueTypes }: SweepContext['options']): string {
  const sorted = (words: readonly string[]): string[] => [...words].sort();
  const filter = projects.map(({ field, patterns }) => `${field}=${patterns.join(',')}`);
  const parts = [
    sorted(scope.orgs),
    sorted(scope.excludeOrgs),
    scope.org ?? null,
    scope.group ?? null,
    scope.shard ?? null,
    sorted(filter),
    sorted(issueTypes),
  ];
  return digest('scope', JSON.stringify(parts));
}
