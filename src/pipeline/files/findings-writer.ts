import { toFinding } from '../../model/finding.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Consumer } from '../consumer.js';

/** Where lines go: a file of the output directory, or standard output. */
export interface LineSink {
  write(text: string): Promise<void>;
}

/** Writes `findings.ndjson`: one finding a line. */
export class FindingsWriter implements Consumer {
  constructor(private readonly sink: LineSink) {}

  async record(record: ProjectRecord): Promise<void> {
    for (const issue of record.issues)
      await this.sink.write(`${JSON.stringify(toFinding(record, issue))}\n`);
  }
}
