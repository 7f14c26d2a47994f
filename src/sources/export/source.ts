import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpClient } from '../../http/client.js';
import type { Collection } from '../../model/collection.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Source } from '../source.js';
import type { ExportJobs, FinishedExport } from './jobs.js';
import { exportRows } from './parts.js';
import type { ExportRequest } from './settings.js';
import { Sorter } from './sorter.js';

interface ExportSourceOptions {
  /** Of the data set `issues`. */
  readonly request: ExportRequest;
  readonly jobs: ExportJobs;
  /** For the parts: without credentials, and not the client of the API. */
  readonly download: HttpClient;
  /** Where rows are put aside; by default the system's directory for such. */
  readonly temporaryDirectory?: string;
  readonly signal?: AbortSignal;
}

/** Snyk's Export API as a source. */
export interface ExportSource extends Source {
  /**
   * Remembers that all records have arrived where they should, so that a series of exports goes
   * on from there. To be called after delivery, and only of a complete collection.
   */
  delivered(): Promise<void>;
}

/** Without these a file is not one of issues. */
const REQUIRED_COLUMNS = ['PROBLEM_ID'];

/**
 * The issues of an export: waits until Snyk has made it, reads its parts once and puts the rows
 * aside, then lifts them project by project.
 */
export function createExportSource(options: ExportSourceOptions): ExportSource {
  let finished: FinishedExport | undefined;
  return {
    records: async function* (collection) {
      const { request, jobs } = options;
      if (request.narrowedBy !== null) collection.only(request.narrowedBy);
      finished = await jobs.obtain(request);
      yield* recordsOf(finished, options, collection);
    },
    delivered: async () => {
      if (finished !== undefined) await options.jobs.delivered(finished.job);
    },
  };
}

async function* recordsOf(
  finished: FinishedExport,
  options: ExportSourceOptions,
  collection: Collection,
): AsyncGenerator<ProjectRecord> {
  const { download, signal, temporaryDirectory = tmpdir() } = options;
  const directory = await mkdtemp(join(temporaryDirectory, 'snyk-connector-export-'));
  const sorter = new Sorter(directory, collection);
  try {
    const rows = exportRows(finished, {
      download,
      collection,
      required: REQUIRED_COLUMNS,
      ...(signal === undefined ? {} : { signal }),
    });
    for await (const batch of rows) await sorter.add(batch);
    yield* sorter.records();
  } finally {
    await sorter.close();
    await rm(directory, { recursive: true, force: true });
  }
}
