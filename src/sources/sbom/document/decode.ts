import { TextDecoder } from 'node:util';
import { InputError } from '../../../model/errors.js';

/** Ours: a document is parsed as a whole, which takes some ten times its size of memory. */
export const MAX_SBOM_BYTES = 256 * 1024 * 1024;

/**
 * The text of a file, without byte order mark. PowerShell redirects into UTF-16.
 *
 * @throws InputError for a file that is too large.
 */
export function decode(bytes: Buffer, name: string): string {
  checkSize(bytes.length, name);
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** @throws InputError above the limit. */
export function checkSize(size: number, name: string): void {
  if (size > MAX_SBOM_BYTES)
    throw new InputError(
      `${name} has ${size} bytes; an SBOM may have ${MAX_SBOM_BYTES} here. Split it by application.`,
    );
}

/** By the byte order mark, or by the zero byte beside the first character, which is ASCII. */
function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
