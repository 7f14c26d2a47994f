import type { Collection } from '../../model/collection.js';
import type { ProjectRecord } from '../../model/record.js';
import type { CompiledMap } from '../../transform/compile.js';
import type { Consumer } from '../consumer.js';
import type { LineSink } from './findings-writer.js';

/**
 * Writes `target.ndjson`: what the transform map makes of each record, one document a line. What
 * misses a required target goes to `rejected.ndjson` and makes the run incomplete.
 */
export class TargetWriter implements Consumer {
  /** Documents written. */
  documents = 0;
  /** Documents and findings that the map could not make whole. */
  rejected = 0;

  constructor(
    private readonly map: CompiledMap,
    private readonly sinks: { readonly target: LineSink; readonly rejected: () => LineSink },
    private readonly collection: Collection,
  ) {}

  async record(record: ProjectRecord): Promise<void> {
    const { document, rejected } = this.map.apply(record);
    if (document !== null) {
      this.documents += 1;
      await this.sinks.target.write(`${JSON.stringify(document)}\n`);
    }
    for (const rejection of rejected) {
      this.rejected += 1;
      await this.sinks
        .rejected()
        .write(`${JSON.stringify({ by: 'transform-map', project: record.key, ...rejection })}\n`);
    }
    const [first] = rejected;
    if (first !== undefined) {
      this.collection.missing(
        `${rejected.length} of ${record.attributes.name} in the target documents`,
        `the transform map could not fill ${first.row.to}: ${first.reason}; see rejected.ndjson`,
      );
    }
  }
}
