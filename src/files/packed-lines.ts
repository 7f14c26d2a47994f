import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';

/** Characters that are compressed at once: smaller blocks take longer, larger ones more memory. */
const BLOCK_LENGTH = 32 * 1024;

/** As fast as it goes; the window is larger than most blocks. */
const COMPRESSION = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 16 },
};
const DECOMPRESSION = { chunkSize: 2 * BLOCK_LENGTH };

/** Where some lines are: a compressed block of the file. */
export interface Block {
  readonly at: number;
  readonly length: number;
}

/** Lines in a file, compressed block by block, to be read again from anywhere. */
export class PackedLines {
  private opening: Promise<FileHandle> | undefined;
  private length = 0;

  /** @param path of the file, which is not there yet. */
  constructor(private readonly path: string) {}

  /**
   * @param lines without their ends; a line has no line feed.
   * @returns the blocks that they make, in their order.
   */
  async write(lines: Iterable<string>): Promise<readonly Block[]> {
    const packed = Array.from(blocksOf(lines), (text) => brotliCompressSync(text, COMPRESSION));
    const file = await this.open();
    await file.appendFile(Buffer.concat(packed));
    return packed.map(({ length }) => {
      const block = { at: this.length, length };
      this.length += length;
      return block;
    });
  }

  async read({ at, length }: Block): Promise<string[]> {
    const file = await this.open();
    const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, at);
    if (bytesRead < length) throw new Error(`${this.path} is shorter than what was written to it`);
    return brotliDecompressSync(buffer, DECOMPRESSION).toString().split('\n');
  }

  /** The file stays. */
  async close(): Promise<void> {
    await (await this.opening)?.close();
  }

  private open(): Promise<FileHandle> {
    this.opening ??= open(this.path, 'ax+', 0o600);
    return this.opening;
  }
}

function* blocksOf(lines: Iterable<string>): Generator<string> {
  let block: string[] = [];
  let length = 0;
  for (const line of lines) {
    block.push(line);
    length += line.length;
    if (length < BLOCK_LENGTH) continue;
    yield block.join('\n');
    block = [];
    length = 0;
  }
  if (block.length > 0) yield block.join('\n');
}
