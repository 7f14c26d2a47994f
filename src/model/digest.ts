import { createHash } from 'node:crypto';

/**
 * Digest of several parts, 32 hexadecimal characters (128 bits of SHA-256). Each part is written
 * with its length, so that `['ab', 'c']` and `['a', 'bc']` differ.
 */
export function digest(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) {
    hash.update(`${Buffer.byteLength(part)}:`);
    hash.update(part);
  }
  return hash.digest('hex').slice(0, 32);
}
