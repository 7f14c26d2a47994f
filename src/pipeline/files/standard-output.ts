import type { Writable } from 'node:stream';
import type { LineSink } from './findings-writer.js';

/** The reader of a pipe went away, as `head` does: nothing is wrong, and nothing more is wanted. */
export class ReaderGone extends Error {
  override readonly name = 'ReaderGone';
}

/** Bytes gathered before a write. */
const BLOCK = 64 * 1024;

/** Standard output as a sink that waits for a slow reader. */
export class StandardOutput implements LineSink {
  private readonly closed: Promise<void>;
  private block = '';
  private gone = false;
  private failure: Error | undefined;

  constructor(private readonly stream: Writable) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') this.gone = true;
      else this.failure = error;
    });
    this.closed = new Promise<void>((done) => stream.once('close', done));
  }

  async write(text: string): Promise<void> {
    this.block += text;
    if (this.block.length >= BLOCK) await this.flush();
  }

  async flush(): Promise<void> {
    const block = this.block;
    this.block = '';
    if (this.failure !== undefined) throw this.failure;
    if (this.gone) throw new ReaderGone();
    if (block === '' || this.stream.write(block)) return;
    await Promise.race([new Promise<void>((done) => this.stream.once('drain', done)), this.closed]);
  }
}
