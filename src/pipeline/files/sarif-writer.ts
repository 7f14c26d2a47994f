import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { SarifDocument } from '../../formats/sarif/document.js';
import type { SarifOptions } from '../../formats/sarif/log.js';
import { SarifLog } from '../../formats/sarif/log.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Consumer } from '../consumer.js';
import type { LineSink } from './findings-writer.js';

/** Writes one SARIF log, when the last record was seen. */
export class SarifWriter implements Consumer {
  /** What the limits of code scanning kept out of the log, one sentence each. */
  leftOut: readonly string[] = [];
  /** Logs after gzip, as code scanning is to have them; none unless they were asked for. */
  uploads: readonly Buffer[] = [];
  private sarif: SarifLog;

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
    if (this.options.codeScanning === true)
      this.uploads = await Promise.all(this.sarif.uploads(document).map(packed));
    // What it has kept would else stay in memory until all is delivered.
    this.sarif = new SarifLog(this.options);
  }
}

/** Without ignored findings, which code scanning would show as open ones. */
function packed(document: SarifDocument): Promise<Buffer> {
  return buffer(Readable.from(document.text({ suppressed: false })).pipe(createGzip()));
}
