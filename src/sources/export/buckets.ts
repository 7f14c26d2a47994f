import { appendFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { promisify } from 'node:util';
import { createGunzip, gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Characters that all buckets gather together before they are written to files, about. */
const GATHERED_LENGTH = 8 * 1024 * 1024;

/** Of one bucket: small pieces cost a file opened and a compression begun each, large ones memory. */
const MIN_WRITE_LENGTH = 16 * 1024;
const MAX_WRITE_LENGTH = 256 * 1024;

/** Bytes that are read and unpacked at once. */
const READ_LENGTH = 64 * 1024;

/** Pieces that are compressed and written at the same time. */
const MAX_WRITING = 4;

/**
 * Lines put aside on disk, those with equal keys in the same bucket, so that no more than one
 * bucket need be in memory again. They are compressed: exports repeat themselves a lot.
 */
export class Buckets {
  private readonly buckets: readonly Bucket[];
  private readonly writing = new Set<Promise<void>>();

  /** @param name begins the names of the files. */
  constructor(directory: string, name: string, count: number) {
    const share = Math.floor(GATHERED_LENGTH / count);
    const length = Math.min(MAX_WRITE_LENGTH, Math.max(MIN_WRITE_LENGTH, share));
    this.buckets = Array.from(
      { length: count },
      (_, index) => new Bucket(join(directory, `${name}-${index}.gz`), length),
    );
  }

  /**
   * @param line without a line feed.
   * @returns what to wait for, when there is anything: most lines only join others.
   */
  add(key: string, line: string): Promise<void> | undefined {
    const bucket = this.buckets[hashOf(key) % this.buckets.length];
    return bucket?.add(line) === true ? this.write(bucket) : undefined;
  }

  /** Each bucket that has lines, once all lines were added. */
  async *all(): AsyncGenerator<{
    readonly count: number;
    lines(): AsyncIterable<readonly string[]>;
  }> {
    for (const bucket of this.buckets) this.begin(bucket.flush());
    await Promise.all(this.writing);
    for (const bucket of this.buckets) if (bucket.count > 0) yield bucket;
  }

  private async write(bucket: Bucket): Promise<void> {
    this.begin(bucket.flush());
    while (this.writing.size >= MAX_WRITING) await Promise.race(this.writing);
  }

  private begin(flush: Promise<void>): void {
    const writing = flush.finally(() => this.writing.delete(writing));
    this.writing.add(writing);
    // Who waits for it is told; until then nobody may be waiting.
    writing.catch(() => undefined);
  }
}

class Bucket {
  /** Lines added. */
  count = 0;
  private gathered: string[] = [];
  private length = 0;
  private written: Promise<void> = Promise.resolve();

  constructor(
    private readonly path: string,
    private readonly writeLength: number,
  ) {}

  /** @returns true when it is time to write. */
  add(line: string): boolean {
    this.gathered.push(line);
    this.length += line.length + 1;
    this.count += 1;
    return this.length >= this.writeLength;
  }

  flush(): Promise<void> {
    if (this.gathered.length === 0) return this.written;
    const text = `${this.gathered.join('\n')}\n`;
    this.gathered = [];
    this.length = 0;
    const packed = compress(text, { level: 1 });
    this.written = this.written.then(async () => {
      await appendFile(this.path, await packed, { mode: 0o600 });
    });
    return this.written;
  }

  /** Some lines at a time. A gzip file may have several members, one after the other. */
  async *lines(): AsyncGenerator<readonly string[]> {
    const bytes: AsyncIterable<Buffer> = pipeline(
      createReadStream(this.path, { highWaterMark: READ_LENGTH }),
      createGunzip({ chunkSize: READ_LENGTH }),
      // What fails is told by reading; the callback only keeps pipeline from throwing.
      () => undefined,
    );
    const decoder = new StringDecoder('utf8');
    let rest = '';
    for await (const piece of bytes) {
      const lines = (rest + decoder.write(piece)).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
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
