import { join } from 'node:path';
import type { Platform } from '../delivery/platform.js';
import { digest } from '../model/digest.js';
import { UNKNOWN_REPOSITORY } from '../model/repository.js';
import type { Memory } from '../pipeline/memory.js';
import { NO_MEMORY } from '../pipeline/memory.js';
import type { PollOptions } from '../pipeline/poll/poll.js';
import { Poll } from '../pipeline/poll/poll.js';
import { tellProgress } from '../pipeline/poll/progress.js';
import { settleStaged } from '../pipeline/poll/staged.js';
import type { ExitCode } from '../pipeline/run-record.js';
import type { SnykApi } from '../snyk/api/api.js';
import { createSweep } from '../sources/rest/create-sweep.js';
import { completeIgnores } from '../sources/rest/enrich/ignores.js';
import { PackageDetails } from '../sources/rest/enrich/packages.js';
import { parseProjectFilter } from '../sources/rest/project-filter.js';
import type { Source } from '../sources/source.js';
import type { Tenant } from '../state/poll-state.js';
import type { CommandContext } from './context.js';
import { openNetwork } from './network.js';
import { outputDirectory } from './output.js';
import { connectPlatform } from './platform.js';
import { reportScheduled, whyNotDue } from './poll/schedule.js';
import type { StoredState } from './poll/state.js';
import { openStoredState } from './poll/state.js';
import { runSource } from './run-source.js';
import { connectSnyk } from './snyk.js';
import { mapDigestOf, transformMapOf } from './transform-map.js';

/** `poll`: collect what changed in Snyk since the last run, and deliver it. */
export async function poll(context: CommandContext): Promise<ExitCode> {
  const network = openNetwork(context);
  let stored: StoredState | null = null;
  try {
    const api = connectSnyk(context, network);
    const platform = await connectPlatform(context, network);
    const map = await transformMapOf(context.settings, context.cwd);
    stored = await openStoredState(context, network, tenantOf(context, api));
    const notDue = whyNotDue(context, stored?.state ?? null);
    if (notDue !== null) return await reportScheduled(context, notDue);
    return await runSource(context, {
      command: 'poll',
      ...(await sourceOf(context, { api, platform, stored })),
      // A poll is about many repositories, none of which is checked out.
      repository: UNKNOWN_REPOSITORY,
      map,
      platform,
      statistics: network.statistics,
      enrich: (record) => record,
    });
  } finally {
    await stored?.state.close();
    await network.close();
  }
}

interface Connected {
  readonly api: SnykApi;
  readonly platform: Platform | undefined;
  readonly stored: StoredState | null;
}

async function sourceOf(
  context: CommandContext,
  connected: Connected,
): Promise<{ readonly source: Source; readonly memory: Memory }> {
  const { settings, log, now, signal } = context;
  const { platform, stored } = connected;
  const state = stored?.state ?? null;
  const obstacle =
    state && (await settleStaged(state, platform && { ...deliveryOf(context), platform }));
  if (obstacle !== null) return { source: waiting(obstacle), memory: NO_MEMORY };
  const projects = parseProjectFilter(settings.projects.join('\n'));
  const source = new Poll({
    createSweep: (collection) =>
      createSweep({
        api: connected.api,
        collection,
        scope: scopeOf(context),
        projects,
        issueTypes: settings['issue-types'],
        concurrency: settings.concurrency,
        onProgress: tellProgress((line) => {
          log.info(line);
        }, now),
        signal,
      }),
    state,
    complete: completing(context, connected.api),
    onlyPart: onlyPart(context),
    overlapMs: settings.overlap.ms,
    fullSyncEvery: settings['full-sync-every'],
    identity: settings.identity,
    making: await makingOf(context, platform),
    log,
    now,
  });
  return { source, memory: stored?.keep(source) ?? NO_MEMORY };
}

/** Asks for what the lists of issues do not tell, as the setting `enrich` says. */
function completing({ settings, signal }: CommandContext, api: SnykApi): PollOptions['complete'] {
  let packages: PackageDetails | undefined;
  return async (record, collection) => {
    const ask = { api, collection, signal };
    let completed = record;
    if (settings.enrich.includes('ignores')) completed = await completeIgnores(completed, ask);
    if (settings.enrich.includes('packages'))
      completed = await (packages ??= new PackageDetails(ask)).complete(completed);
    return completed;
  };
}

/** Whose state it is, and what the settings let into it. */
function tenantOf(context: CommandContext, api: SnykApi): Tenant {
  const scope = digest(JSON.stringify([scopeOf(context), filtersOf(context)]));
  return { api: api.url, scope };
}

function scopeOf({ settings }: CommandContext) {
  return {
    orgs: settings.orgs,
    excludeOrgs: settings['exclude-orgs'],
    org: settings['snyk-org'],
    group: settings['snyk-group'],
    shard: settings.shard,
  };
}

function filtersOf({ settings }: CommandContext): readonly (readonly string[])[] {
  return [settings.projects, settings['issue-types']];
}

/** With these, what is not collected may well be there: a push is no picture of all. */
function onlyPart({ settings }: CommandContext): string | null {
  if (settings.shard !== undefined) return 'Only a part of the organizations is collected (shard)';
  if (settings.projects.length > 0) return 'Only some projects are collected (projects)';
  return settings['issue-types'].length > 0 ? 'Only some issues are collected (issue-types)' : null;
}

/** Changes when documents would be made otherwise, or go elsewhere: then all are delivered again. */
async function makingOf(
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

function deliveryOf(context: CommandContext) {
  const { log, now, signal } = context;
  const rejectedFile = join(outputDirectory(context), 'rejected.ndjson');
  return { rejectedFile, log, now, signal };
}

/** Nothing new is collected while what an earlier run found has not arrived. */
function waiting(obstacle: string): Source {
  return {
    records: async function* (collection) {
      await Promise.resolve();
      collection.missing(
        'everything since the last run',
        `what the last run found is not delivered yet: ${obstacle}`,
      );
      yield* [];
    },
  };
}
