import { appendFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Bytes that all buckets gather together before they are written to files, about. */
const GATHERED_BYTES = 16 * 1024 * 1024;

/** Of one bucket: small pieces cost a file opened and a compression begun each, large ones memory. */
const MIN_WRITE_BYTES = 16 * 1024;
const MAX_WRITE_BYTES = 256 * 1024;

/** Bytes of UTF-8 that a character of JavaScript takes at most. */
const BYTES_OF_CHARACTER = 3;

/** Bytes that are read and unpacked at once. */
const READ_BYTES = 64 * 1024;

/** Pieces that are compressed and written at the same time. */
const MAX_WRITING = 4;

/**
 * Texts put aside on disk, those with equal keys in the same bucket, so that no more than one
 * bucket need be in memory again. They are compressed: exports repeat themselves a lot.
 */
export class Buckets {
  private readonly buckets: readonly Bucket[];
  private readonly writing = new Set<Promise<void>>();

  /** @param files `name` begins those of the `count` buckets. */
  constructor(files: {
    readonly directory: string;
    readonly name: string;
    readonly count: number;
  }) {
    const { directory, name, count } = files;
    const share = Math.floor(GATHERED_BYTES / count);
    const bytes = Math.min(MAX_WRITE_BYTES, Math.max(MIN_WRITE_BYTES, share));
    this.buckets = Array.from(
      { length: count },
      (_, index) => new Bucket(join(directory, `${name}-${index}.gz`), bytes),
    );
  }

  /** @returns what to wait for, when there is anything: most texts only join others. */
  add(key: string, text: string): Promise<void> | undefined {
    const bucket = this.buckets[hashOf(key) % this.buckets.length];
    const writing = bucket?.add(text);
    return writing === undefined ? undefined : this.begin(writing);
  }

  /** Each bucket that has texts, once all were added. */
  async *all(): AsyncGenerator<{ readonly count: number; text(): AsyncIterable<string> }> {
    for (const bucket of this.buckets) if (bucket.count > 0) await this.begin(bucket.flush());
    await Promise.all(this.writing);
    for (const bucket of this.buckets) if (bucket.count > 0) yield bucket;
  }

  private async begin(flush: Promise<void>): Promise<void> {
    const writing = flush.finally(() => this.writing.delete(writing));
    this.writing.add(writing);
    // Who waits for it is told; until then nobody may be waiting.
    writing.catch(() => undefined);
    while (this.writing.size >= MAX_WRITING) await Promise.race(this.writing);
  }
}

class Bucket {
  /** Texts added. */
  count = 0;
  /** The last ones, as bytes: strings would keep all that was read with them alive. */
  private gathered: Buffer | undefined;
  private length = 0;
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly writeBytes: number,
  ) {}

  /** @returns the writing of what was gathered, when that was much. */
  add(text: string): Promise<void> | undefined {
    this.count += 1;
    const writing = this.hasRoom(text) || this.length === 0 ? undefined : this.flush();
    if (!this.hasRoom(text)) return this.write(Buffer.from(text));
    this.gathered ??= Buffer.allocUnsafeSlow(this.writeBytes);
    this.length += this.gathered.write(text, this.length);
    return writing;
  }

  /** Most texts are so short that their bytes need not be counted. */
  private hasRoom(text: string): boolean {
    const room = this.writeBytes - this.length;
    return BYTES_OF_CHARACTER * text.length <= room || Buffer.byteLength(text) <= room;
  }

  /** Writes what was gathered. */
  flush(): Promise<void> {
    const { gathered, length } = this;
    this.gathered = undefined;
    this.length = 0;
    return gathered === undefined ? this.written : this.write(gathered.subarray(0, length));
  }

  /** Some of the text at a time. A gzip file may have several members, one after the other. */
  async *text(): AsyncGenerator<string> {
    const bytes: AsyncIterable<Buffer> = pipeline(
      createReadStream(this.path, { highWaterMark: READ_BYTES }),
      createGunzip({ chunkSize: READ_BYTES }),
      // What fails is told by reading; the callback only keeps pipeline from throwing.
      () => undefined,
    );
    const decoder = new StringDecoder('utf8');
    for await (const piece of bytes) yield decoder.write(piece);
  }

  private write(bytes: Buffer): Promise<void> {
    const packed = compress(bytes, { level: 1 });
    this.written = this.written.then(async () => {
      await appendFile(this.path, await packed, { mode: 0o600 });
    });
    return this.written;
  }
}

/** FNV-1a, 32 bits: fast, and spreads ids evenly. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
