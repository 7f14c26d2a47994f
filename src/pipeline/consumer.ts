import type { ProjectRecord } from '../model/record.js';

/**
 * Takes part in a run: sees every record once, in order, and keeps no more than it must.
 * `finish` is called once after the last record, also when the collection is incomplete.
 */
export interface Consumer {
  record(record: ProjectRecord): void | Promise<void>;
  finish?(): void | Promise<void>;
}
