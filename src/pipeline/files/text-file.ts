import { createWriteStream } from 'node:fs';
import type { WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';

/** Bytes gathered before a write; small writes to a stream cost more than the bytes. */
const BLOCK = 256 * 1024;

/**
 * A text file that appears under its name only when it is whole: until `close` it is written
 * beside it with the ending `.partial`, so that an interrupted run leaves nothing that looks done.
 */
export class TextFile {
  private readonly stream: WriteStream;
  private readonly closed: Promise<void>;
  private block = '';
  private failure: Error | undefined;

  constructor(readonly path: string) {
    this.stream = createWriteStream(`${path}.partial`);
    this.stream.on('error', (error) => {
      this.failure = error;
    });
    this.closed = new Promise<void>((done) => this.stream.once('close', done));
  }

  async write(text: string): Promise<void> {
    this.block += text;
    if (this.block.length >= BLOCK) await this.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    this.stream.end();
    await finished(this.stream);
    await rename(`${this.path}.partial`, this.path);
  }

  /** Gives the file up; nothing stays. */
  async discard(): Promise<void> {
    this.stream.destroy();
    await rm(`${this.path}.partial`, { force: true });
  }

  private async flush(): Promise<void> {
    if (this.failure !== undefined) throw this.failure;
    const block = this.block;
    this.block = '';
    if (block === '' || this.stream.write(block)) return;
    await Promise.race([new Promise<void>((done) => this.stream.once('drain', done)), this.closed]);
  }
}
