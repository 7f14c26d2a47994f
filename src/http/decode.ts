import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** What an answer's body may become. */
export interface BodyLimits {
  /** Bytes after decompression. */
  readonly maxBytes: number;
  /** See MAX_GZIP_RATIO. */
  readonly maxRatio?: number;
}

/** Pages of Snyk's API are some hundred kilobytes; this is far beyond any honest one. */
export const MAX_BUFFERED_BYTES = 64 * 1024 * 1024;
/** For downloads that are read as a stream: exports of the largest groups are some gigabytes. */
export const MAX_STREAMED_BYTES = 16 * 1024 ** 3;
/** CSV and JSON compress by 5 to 30; gzip reaches 1,032 only with bytes that are all the same. */
export const MAX_GZIP_RATIO = 200;
/** Below this a high ratio does no harm and may be honest (a short list of equal rows). */
const RATIO_MATTERS_FROM = 1024 * 1024;

/** An answer that is too large, or compressed in a way we did not ask for. */
export class BodyError extends Error {
  override readonly name = 'BodyError';
}

/**
 * The bytes of an answer's body, decompressed when `encoding` says gzip. The body is destroyed
 * when the reader stops.
 *
 * @param encoding the Content-Encoding of the answer.
 * @throws BodyError beyond the limits; connection and zlib errors as they are.
 */
export async function* decode(
  body: Readable,
  encoding: string | undefined,
  limits: BodyLimits,
): AsyncGenerator<Buffer> {
  const { maxBytes, maxRatio = MAX_GZIP_RATIO } = limits;
  let size = 0;
  try {
    const gunzip = isGzip(encoding) ? createGunzip() : undefined;
    // What fails is told by reading `gunzip`; the callback only keeps pipeline from throwing.
    const source = gunzip === undefined ? body : pipeline(body, gunzip, () => undefined);
    for await (const piece of bytesOf(source)) {
      size += piece.length;
      if (size > maxBytes) throw new BodyError(`the answer is larger than ${maxBytes} bytes`);
      const read = gunzip?.bytesWritten ?? size;
      if (size > RATIO_MATTERS_FROM && size > read * maxRatio) {
        throw new BodyError(`the answer grows more than ${maxRatio}-fold when decompressed`);
      }
      yield piece;
    }
  } finally {
    body.destroy();
  }
}

function isGzip(encoding: string | undefined): boolean {
  const name = encoding?.trim().toLowerCase() ?? '';
  if (name === 'gzip' || name === 'x-gzip') return true;
  if (name === '' || name === 'identity') return false;
  throw new BodyError(`the answer is encoded as "${name.slice(0, 40)}", which was not asked for`);
}

/** Node types the pieces of a stream as `any`. */
function bytesOf(stream: Readable): AsyncIterable<Buffer> {
  return stream;
}

/** All of a body at once; see `decode`. */
export async function readWhole(
  body: Readable,
  encoding: string | undefined,
  limits: BodyLimits,
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of decode(body, encoding, limits)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** The beginning of a body that only explains an error; what cannot be read of it is left out. */
export async function readBeginning(
  body: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of decode(body, encoding, { maxBytes: Infinity })) {
      pieces.push(piece);
      size += piece.length;
      if (size >= maxBytes) break;
    }
  } catch {
    // The status has said what is wrong; a broken explanation must not hide it.
  }
  return Buffer.concat(pieces).toString('utf8', 0, maxBytes);
}
