import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/** Bytes gathered before a write; small writes to a stream cost more than the bytes. */
const BLOCK = 256 * 1024;

/**
 * A text file that appears under its name only when it is whole: until `close` it is written
 * beside it with the ending `.partial`, so that an interrupted run leaves nothing that looks done.
 */
export class TextFile {
  private readonly stream: Writable;
  private readonly done: Promise<void>;
  private block = '';
  /** Of the block before. Failed or not, it comes to an end. */
  private written: Promise<void> = Promise.resolve();
  private hasFailed = false;

  /** @param path compressed when it ends with `.gz` */
  constructor(readonly path: string) {
    const file = createWriteStream(`${path}.partial`);
    const gzip = path.endsWith('.gz') ? createGzip() : undefined;
    this.stream = gzip ?? file;
    this.done = gzip === undefined ? finished(file) : pipeline(gzip, file);
    this.done.catch(() => {
      this.hasFailed = true;
    });
  }

  async write(text: string): Promise<void> {
    this.block += text;
    if (this.block.length >= BLOCK) await this.flush();
  }

  async close(): Promise<void> {
    await this.flush();
    this.stream.end();
    await this.done;
    await rename(`${this.path}.partial`, this.path);
  }

  /** Gives the file up; nothing stays. */
  async discard(): Promise<void> {
    this.stream.destroy();
    await this.done.catch(() => undefined);
    await rm(`${this.path}.partial`, { force: true });
  }

  /** While a block is written, the next one is gathered. */
  private async flush(): Promise<void> {
    const block = this.block;
    this.block = '';
    await this.written;
    if (this.hasFailed) await this.done;
    if (block === '') return;
    this.written = new Promise((written) => {
      this.stream.write(block, () => {
        written();
      });
    });
  }
}
