import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { InputError } from '../model/errors.js';
import type { StreamBody } from './body.js';

/** One part of a form: a field, or a file from memory or from disk. */
export type FormPart =
  | { readonly name: string; readonly value: string }
  | {
      readonly name: string;
      readonly filename: string;
      /** `text/csv`; by default `application/octet-stream`. */
      readonly contentType?: string;
      readonly content: Buffer | { readonly path: string };
    };

interface Piece {
  readonly length: number;
  open(): Iterable<Buffer> | AsyncIterable<Buffer>;
}

/**
 * A `multipart/form-data` body (RFC 7578) of known length. Files are read from disk while they
 * are sent, so their size does not matter.
 *
 * @throws InputError for a file that is not there.
 */
export async function multipart(parts: readonly FormPart[]): Promise<StreamBody> {
  const boundary = `form-${randomUUID()}`;
  const pieces: Piece[] = [];
  for (const part of parts) {
    pieces.push(inMemory(`--${boundary}\r\n${partHeaders(part)}\r\n\r\n`));
    pieces.push(await contentOf(part), inMemory('\r\n'));
  }
  pieces.push(inMemory(`--${boundary}--\r\n`));
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    length: pieces.reduce((sum, piece) => sum + piece.length, 0),
    open: () => concatenated(pieces),
  };
}

function partHeaders(part: FormPart): string {
  const name = `Content-Disposition: form-data; name="${quoted(part.name)}"`;
  if ('value' in part) return name;
  const type = part.contentType ?? 'application/octet-stream';
  return `${name}; filename="${quoted(part.filename)}"\r\nContent-Type: ${type.replace(/[\r\n]/g, '')}`;
}

/** As browsers write them: HTML, "multipart form data". */
function quoted(text: string): string {
  return text.replace(/"/g, '%22').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

async function contentOf(part: FormPart): Promise<Piece> {
  if ('value' in part) return inMemory(part.value);
  if (Buffer.isBuffer(part.content)) return inMemory(part.content);
  const { path } = part.content;
  try {
    const { size } = await stat(path);
    if (size === 0) return inMemory('');
    // Never more than was announced, also when the file grows meanwhile.
    return { length: size, open: () => createReadStream(path, { end: size - 1 }) };
  } catch (cause) {
    throw new InputError(`The file to be sent cannot be read: ${path}.`, { cause });
  }
}

function inMemory(content: string | Buffer): Piece {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { length: bytes.length, open: () => [bytes] };
}

async function* concatenated(pieces: readonly Piece[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield* piece.open();
}
