import type { Collection } from '../model/collection.js';
import type { ProjectRecord } from '../model/record.js';
import type { Source } from '../sources/source.js';
import type { Consumer } from './consumer.js';

/** Issues after which progress is told again. */
const PROGRESS_EVERY = 10_000;

/** Runs every record of a source through the consumers, once and in order. */
export async function consume(
  source: Source,
  consumers: readonly Consumer[],
  options: {
    readonly collection: Collection;
    /** Completes a record before anybody sees it, such as with the lines of its manifest. */
    readonly enrich?: (record: ProjectRecord) => Promise<ProjectRecord> | ProjectRecord;
    readonly onProgress?: (progress: { projects: number; issues: number }) => void;
  },
): Promise<void> {
  let projects = 0;
  let issues = 0;
  let told = 0;
  for await (const read of source.records(options.collection)) {
    const record = options.enrich === undefined ? read : await options.enrich(read);
    for (const consumer of consumers) await consumer.record(record);
    projects += record.page === 0 ? 1 : 0;
    issues += record.issues.length;
    if (issues - told >= PROGRESS_EVERY) {
      told = issues;
      options.onProgress?.({ projects, issues });
    }
  }
  for (const consumer of consumers) await consumer.finish?.();
}
