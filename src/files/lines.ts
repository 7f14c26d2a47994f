import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

/**
 * The lines of a text file (UTF-8), without their line feeds. Only a line feed ends a line: newer
 * versions of Node's readline also break at U+2028 and U+2029, which JSON leaves as they are, so a
 * title with one of them would tear its line of NDJSON.
 *
 * @param path decompressed when it ends with `.gz`
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const chunk of textOf(path)) {
    if (typeof chunk !== 'string') continue;
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      pieces.push(chunk.slice(start, end));
      yield pieces.join('');
      pieces = [];
      start = end + 1;
    }
    pieces.push(chunk.slice(start));
  }
  const last = pieces.join('');
  if (last !== '') yield last;
}

function textOf(path: string): Readable {
  if (!path.endsWith('.gz')) return createReadStream(path, 'utf8');
  const gunzip = createGunzip();
  // What fails is told by reading `gunzip`; the callback only keeps pipeline from throwing.
  pipeline(createReadStream(path), gunzip, () => undefined);
  return gunzip.setEncoding('utf8');
}
