import { createReadStream } from 'node:fs';

/** Bytes read at once. */
const READ_BYTES = 1024 * 1024;

/** The bytes of a file, in chunks of up to 1 MiB. */
export function readFileChunks(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: READ_BYTES });
}

/** The bytes of a file or of standard input as UTF-8. */
export function utf8Chunks(input: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
  return input;
}
