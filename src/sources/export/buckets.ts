import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** As fast as it goes; pieces are smaller than the window. */
const COMPRESSION = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 },
};

/** Bytes that all buckets gather together before they are written, about. */
const GATHERED_BYTES = 16 * 1024 * 1024;

/** Of one bucket: small pieces are compressed badly, large ones cost memory. */
const MIN_PIECE_BYTES = 16 * 1024;
const MAX_PIECE_BYTES = 64 * 1024;

/** Bytes of UTF-8 that a character of JavaScript takes at most. */
const BYTES_OF_CHARACTER = 3;

/** Pieces that are compressed and written at the same time. */
const MAX_WRITING = 4;

/** What was put into one bucket. */
export interface Bucket {
  /** Texts added. */
  readonly count: number;
  /** Some whole texts at a time. */
  pieces(): AsyncIterable<string>;
}

/**
 * Texts put aside in a file, those with equal keys in the same bucket, so that no more than one
 * bucket need be in memory again. They are compressed: exports repeat themselves a lot.
 */
export class Buckets {
  private readonly gathering: readonly Gathering[];
  private readonly file: PieceFile;
  private readonly writing = new Set<Promise<void>>();

  /** @param path of the file, which is not there yet. */
  constructor(path: string, count: number) {
    const share = Math.floor(GATHERED_BYTES / count);
    const bytes = Math.min(MAX_PIECE_BYTES, Math.max(MIN_PIECE_BYTES, share));
    this.gathering = Array.from({ length: count }, () => new Gathering(bytes));
    this.file = new PieceFile(path);
  }

  /** @returns what to wait for, when there is anything: most texts only join others. */
  add(key: string, text: string): Promise<void> | undefined {
    const bucket = this.gathering[hashOf(key) % this.gathering.length];
    if (bucket === undefined) return undefined;
    const full = bucket.add(text);
    return full === undefined ? undefined : this.write(bucket, full);
  }

  /** Each bucket that has texts, once all were added. */
  async *all(): AsyncGenerator<Bucket> {
    for (const bucket of this.gathering) {
      const last = bucket.flush();
      if (last.length > 0) await this.write(bucket, last);
    }
    await Promise.all(this.writing);
    for (const { count, extents } of this.gathering)
      if (count > 0) yield { count, pieces: () => this.file.read(extents) };
  }

  /** The file stays. */
  async close(): Promise<void> {
    await Promise.allSettled(this.writing);
    await this.file.close();
  }

  private async write(bucket: Gathering, bytes: Buffer): Promise<void> {
    const writing = this.file
      .write(bytes)
      .then((extent) => void bucket.extents.push(extent))
      .finally(() => this.writing.delete(writing));
    this.writing.add(writing);
    // Who waits for it is told; until then nobody may be waiting.
    writing.catch(() => undefined);
    while (this.writing.size >= MAX_WRITING) await Promise.race(this.writing);
  }
}

/** The last texts of a bucket, as bytes: strings would keep all that was read with them alive. */
class Gathering {
  count = 0;
  /** Where the former ones are. */
  readonly extents: Extent[] = [];
  private gathered: Buffer | undefined;
  private length = 0;

  constructor(private readonly pieceBytes: number) {}

  /** @returns what is to be written, when there is no more room for more. */
  add(text: string): Buffer | undefined {
    this.count += 1;
    if (this.hasRoom(text)) {
      this.append(text);
      return undefined;
    }
    const full = this.flush();
    if (!this.hasRoom(text)) return Buffer.concat([full, Buffer.from(text)]);
    this.append(text);
    return full;
  }

  flush(): Buffer {
    const full = this.gathered?.subarray(0, this.length) ?? Buffer.alloc(0);
    this.gathered = undefined;
    this.length = 0;
    return full;
  }

  private append(text: string): void {
    this.gathered ??= Buffer.allocUnsafeSlow(this.pieceBytes);
    this.length += this.gathered.write(text, this.length);
  }

  /** Most texts are so short that their bytes need not be counted. */
  private hasRoom(text: string): boolean {
    const room = this.pieceBytes - this.length;
    return BYTES_OF_CHARACTER * text.length <= room || Buffer.byteLength(text) <= room;
  }
}

interface Extent {
  readonly at: number;
  readonly length: number;
}

/** Compressed pieces, one behind the other. */
class PieceFile {
  private opening: Promise<FileHandle> | undefined;
  private length = 0;

  constructor(private readonly path: string) {}

  async write(bytes: Buffer): Promise<Extent> {
    const [file, packed] = await Promise.all([this.open(), compress(bytes, COMPRESSION)]);
    const extent = { at: this.length, length: packed.length };
    this.length += packed.length;
    await file.write(packed, 0, packed.length, extent.at);
    return extent;
  }

  async *read(extents: readonly Extent[]): AsyncGenerator<string> {
    const file = await this.open();
    for (const { at, length } of extents) {
      const { buffer } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
      yield (await decompress(buffer, { chunkSize: MAX_PIECE_BYTES })).toString();
    }
  }

  async close(): Promise<void> {
    await (await this.opening)?.close();
  }

  private open(): Promise<FileHandle> {
    this.opening ??= open(this.path, 'wx+', 0o600);
    return this.opening;
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
