import { join, resolve } from 'node:path';
import { createHttpClient } from '../http/client.js';
import type { Collection } from '../model/collection.js';
import { UNKNOWN_REPOSITORY } from '../model/repository.js';
import type { Memory } from '../pipeline/memory.js';
import { NO_MEMORY } from '../pipeline/memory.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { ExportJobs } from '../sources/export/jobs.js';
import { exportRequest } from '../sources/export/request.js';
import { nextOfSeries } from '../sources/export/series.js';
import type { ExportRequest, ExportSettings } from '../sources/export/settings.js';
import type { ExportSource } from '../sources/export/source.js';
import { createExportSource } from '../sources/export/source.js';
import type { JobStore } from '../sources/export/store.js';
import { directoryJobStore, memoryJobStore } from '../sources/export/store.js';
import type { Source } from '../sources/source.js';
import type { CommandContext } from './context.js';
import { runUsage } from './export/usage.js';
import type { RunNetwork } from './network.js';
import { openNetwork } from './network.js';
import { connectPlatform } from './platform.js';
import { runSource } from './run-source.js';
import { connectSnyk } from './snyk.js';
import { transformMapOf } from './transform-map.js';

/** `export`: what Snyk exports in bulk, with all outputs and delivered; or how Snyk is used. */
export async function exportCommand(context: CommandContext): Promise<ExitCode> {
  const { settings, signal } = context;
  const network = openNetwork(context);
  try {
    const jobs = jobsOf(context, network);
    const request = await requestOf(context, jobs);
    // The parts lie elsewhere, behind signed links: no credential goes there.
    const download = createHttpClient({ ...network, service: 'Snyk export' });
    if (request.dataset === 'usage')
      return await runUsage(context, {
        request,
        jobs,
        download,
        persons: settings.persons,
        signal,
      });
    const platform = await connectPlatform(context, network);
    return await runSource(context, {
      command: 'export',
      ...remembered(createExportSource({ request, jobs, download, signal }), settings['dry-run']),
      repository: UNKNOWN_REPOSITORY,
      map: await transformMapOf(settings, context.cwd),
      platform,
      statistics: network.statistics,
      enrich: (record) => record,
    });
  } finally {
    await network.close();
  }
}

/** What makes exports, as the settings say; also for polls that are completed by one. */
export function jobsOf(context: CommandContext, network: RunNetwork): ExportJobs {
  const { settings, log, signal, clock } = context;
  return new ExportJobs({
    ...(clock === undefined ? {} : { clock }),
    api: connectSnyk(context, network),
    store: storeOf(context),
    force: settings['new-export'],
    maxWaitMs: settings['export-wait'].ms,
    onProgress: ({ id, status, waitedMs }) => {
      log.info(`Export ${id}: ${status} after ${Math.round(waitedMs / 1_000)} s`);
    },
    signal,
  });
}

/** Without a directory that lasts, each run starts its own export and reads everything. */
function storeOf({ settings, cwd, log }: CommandContext): JobStore {
  const { state } = settings;
  if (state !== undefined && state !== 'artifact')
    return directoryJobStore(join(resolve(cwd, state), 'exports'));
  if (state === 'artifact')
    log.warning(
      'state: `artifact` is for polls; exports are remembered in a directory only, so this run remembers nothing.',
    );
  return memoryJobStore();
}

/** What the settings ask for; without a date, what was updated since the last export. */
async function requestOf(context: CommandContext, jobs: ExportJobs): Promise<ExportRequest> {
  const { settings } = context;
  const asked: ExportSettings = {
    group: settings['snyk-group'],
    org: settings['snyk-org'],
    dataset: settings.dataset,
    columns: settings.columns,
    filters: settings.filters,
    introducedFrom: settings['introduced-from'],
    introducedTo: settings['introduced-to'],
    updatedFrom: settings['updated-from'],
    updatedTo: settings['updated-to'],
    urlExpirationSeconds: settings['url-expiration-seconds'],
  };
  const dates = [asked.introducedFrom, asked.introducedTo, asked.updatedFrom, asked.updatedTo];
  const isDated = dates.some((date) => date !== undefined);
  return isDated ? exportRequest(asked) : nextOfSeries(asked, jobs);
}

/** A series of exports goes on behind this one when all of it was read and has arrived. */
function remembered(
  source: ExportSource,
  dryRun: boolean,
): { readonly source: Source; readonly memory: Memory } {
  let collected: Collection | undefined;
  return {
    source: {
      records: (collection) => {
        collected = collection;
        return source.records(collection);
      },
    },
    memory: {
      ...NO_MEMORY,
      commit: async () => {
        if (collected?.complete === true && !dryRun) await source.delivered();
      },
    },
  };
}
