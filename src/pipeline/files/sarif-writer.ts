import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { SarifOptions } from '../../formats/sarif/log.js';
import { SarifLog } from '../../formats/sarif/log.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Consumer } from '../consumer.js';
import type { LineSink } from './findings-writer.js';

/** Writes one SARIF log, when the last record was seen. */
export class SarifWriter implements Consumer {
  /** What the limits of code scanning kept out of the log, one sentence each. */
  leftOut: readonly string[] = [];
  /** The log after gzip, as code scanning is to have it; undefined unless it was asked for. */
  upload: Buffer | undefined;
  private readonly sarif: SarifLog;

  constructor(
    private readonly sink: LineSink,
    private readonly options: SarifOptions & { readonly codeScanning?: boolean },
  ) {
    this.sarif = new SarifLog(options);
  }

  record(record: ProjectRecord): void {
    this.sarif.add(record, (issue) => issue.facts.locations[0]);
  }

  async finish(): Promise<void> {
    const document = this.sarif.finish();
    this.leftOut = document.leftOut.sentences;
    for (const piece of document.text()) await this.sink.write(piece);
    if (this.options.codeScanning !== true) return;
    // Code scanning would show ignored findings as open ones.
    const text = Readable.from(document.text({ suppressed: false }));
    this.upload = await buffer(text.pipe(createGzip()));
  }
}
