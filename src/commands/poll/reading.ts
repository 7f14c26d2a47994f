import type { Platform } from '../../delivery/platform.js';
import { digest } from '../../model/digest.js';
import type { PollOptions } from '../../pipeline/poll/poll.js';
import { tellProgress } from '../../pipeline/poll/progress.js';
import type { SnykApi } from '../../snyk/api/api.js';
import { createSweep } from '../../sources/rest/create-sweep.js';
import { completeIgnores } from '../../sources/rest/enrich/ignores.js';
import { PackageDetails } from '../../sources/rest/enrich/packages.js';
import type { SweepOptions } from '../../sources/rest/options.js';
import { parseProjectFilter } from '../../sources/rest/project-filter.js';
import type { Tenant } from '../../state/poll-state.js';
import type { CommandContext } from '../context.js';
import { mapDigestOf } from '../transform-map.js';
import type { Asking } from './details.js';

/** What of Snyk is collected. */
interface Wanted {
  readonly scope: SweepOptions['scope'];
  /** Filters as the setting `projects` tells them. */
  readonly projects: readonly string[];
  readonly issueTypes: readonly string[];
}

/** What the settings ask for. */
export function wantedOf({ settings }: CommandContext): Wanted {
  return {
    scope: {
      orgs: settings.orgs,
      excludeOrgs: settings['exclude-orgs'],
      org: settings['snyk-org'],
      group: settings['snyk-group'],
      shard: settings.shard,
    },
    projects: settings.projects,
    issueTypes: settings['issue-types'],
  };
}

/** How a poll reads what is wanted, and how often all of it. */
export function reading(
  context: CommandContext,
  asking: Asking,
  { scope, projects, issueTypes }: Wanted,
): Pick<
  PollOptions,
  'createSweep' | 'complete' | 'onlyPart' | 'overlapMs' | 'fullSyncEvery' | 'log' | 'now'
> {
  const { settings, log, now, signal } = context;
  const filter = parseProjectFilter(projects.join('\n'));
  const onProgress = tellProgress((line) => {
    log.info(line);
  }, now);
  return {
    createSweep: (collection) =>
      createSweep({
        ...{ api: asking.api, collection, scope, projects: filter, issueTypes },
        concurrency: settings.concurrency,
        onProgress,
        signal,
      }),
    complete: completing(context, asking),
    onlyPart: onlyPart({ scope, projects, issueTypes }),
    overlapMs: settings.overlap.ms,
    fullSyncEvery: settings['full-sync-every'],
    log,
    now,
  };
}

/** Whose state it is, and what is let into it. */
export function tenantOf({ scope, projects, issueTypes }: Wanted, api: SnykApi): Tenant {
  return { api: api.url, scope: digest(JSON.stringify([scope, [projects, issueTypes]])) };
}

/** Changes when documents would be made otherwise, or go elsewhere: then all are delivered again. */
export async function makingOf(
  { settings, cwd }: CommandContext,
  platform: Platform | undefined,
): Promise<string> {
  return digest(
    await mapDigestOf(settings, cwd),
    settings['push-severity'] ?? '',
    platform?.name ?? 'file',
    platform?.destination ?? '',
  );
}

/** Asks for what the lists of issues do not tell, as the setting `enrich` says. */
function completing(
  { settings, signal }: CommandContext,
  { api, details }: Asking,
): PollOptions['complete'] {
  let packages: PackageDetails | undefined;
  return async (record, collection) => {
    const ask = { api, collection, signal };
    let completed = record;
    if (settings.enrich.includes('ignores')) completed = await completeIgnores(completed, ask);
    if (settings.enrich.includes('packages'))
      completed = await (packages ??= new PackageDetails(ask)).complete(completed);
    return details === undefined ? completed : details.complete(completed, collection);
  };
}

/** With these, what is not collected may well be there: a push is no picture of all. */
function onlyPart({ scope, projects, issueTypes }: Wanted): string | null {
  if (scope.shard !== undefined) return 'Only a part of the organizations is collected (shard)';
  if (projects.length > 0) return 'Only some projects are collected (projects)';
  return issueTypes.length > 0 ? 'Only some issues are collected (issue-types)' : null;
}
