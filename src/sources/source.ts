import type { Collection } from '../model/collection.js';
import type { ProjectRecord } from '../model/record.js';

/**
 * A door into what Snyk knows. Records are yielded as they are read; what could not be had is
 * named in `collection`. A source throws only when nothing at all can be collected.
 */
export interface Source {
  records(collection: Collection): AsyncIterable<ProjectRecord>;
}
