export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/**
 * Bytes from which the encoding is told. The text may begin with characters beyond ASCII, so more
 * than two are looked at; digits, quotes and spaces are never far.
 */
export const SAMPLE_BYTES = 256;

/**
 * The encoding by its byte order mark, or else by where the zero bytes stand: PowerShell redirects
 * (`snyk test --json > out.json`) into UTF-16, where ASCII has every other byte zero.
 */
export function encodingOf(beginning: Buffer): Encoding {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  if (beginning[0] === 0xfe && beginning[1] === 0xff) return 'utf-16be';
  const sample = beginning.subarray(0, SAMPLE_BYTES);
  const pairs = Math.floor(sample.length / 2);
  const zeros = { even: 0, odd: 0 };
  for (let index = 0; index < pairs * 2; index += 1) {
    if (sample[index] === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  }
  // A zero byte alone is dirt in a log; UTF-16 has them all over.
  if (Math.max(zeros.even, zeros.odd) * 4 <= pairs) return 'utf-8';
  return zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be';
}
