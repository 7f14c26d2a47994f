import type { StreamedFormat } from '../../formats/streamed.js';
import type { Collection } from '../../model/collection.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Consumer } from '../consumer.js';
import type { LineSink } from './findings-writer.js';

/** Writes a format while records come. */
export class FormatWriter implements Consumer {
  private begun = false;

  constructor(
    private readonly format: StreamedFormat,
    private readonly sink: LineSink,
    private readonly about: { readonly collection: Collection; readonly now: () => Date },
  ) {}

  async record(record: ProjectRecord): Promise<void> {
    await this.begin();
    for (const text of this.format.record(record)) await this.sink.write(text);
  }

  async finish(): Promise<void> {
    await this.begin();
    const { collection, now } = this.about;
    const { complete, partial } = collection;
    const end = { at: now(), complete, snapshot: complete && partial === null };
    for (const text of this.format.end(end)) await this.sink.write(text);
    const leftOut = this.format.leftOut?.();
    if (leftOut !== undefined) collection.warn(leftOut);
  }

  private async begin(): Promise<void> {
    if (this.begun) return;
    this.begun = true;
    await this.sink.write(this.format.start);
  }
}
