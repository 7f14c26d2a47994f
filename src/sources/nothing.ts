import type { ProjectRecord } from '../model/record.js';
import type { Source } from './source.js';

/** A source that cannot be asked here: what it would have given is missing, and the reason known. */
export function nothing(what: string, why: string): Source {
  return {
    async *records(collection): AsyncGenerator<ProjectRecord> {
      collection.missing(what, why);
      await Promise.resolve();
      yield* [];
    },
  };
}
