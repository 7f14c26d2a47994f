import { createReadStream } from 'node:fs';

/**
 * The lines of a text file (UTF-8), without their line feeds. Only a line feed ends a line: newer
 * versions of Node's readline also break at U+2028 and U+2029, which JSON leaves as they are, so a
 * title with one of them would tear its line of NDJSON.
 */
export async function* linesOf(path: string): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const chunk of createReadStream(path, 'utf8')) {
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
