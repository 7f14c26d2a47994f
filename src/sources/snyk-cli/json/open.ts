import { open } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { encodingOf, SAMPLE_BYTES, type Encoding } from './encoding.js';

/** Bytes asked for at once. */
const READ_BYTES = 1024 * 1024;

const UTF8_BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The bytes of a file. Each chunk is only valid until the next is asked for: all of them use one
 * buffer, which halves the memory that reading takes. Rejects as `open` and `read` of node:fs do.
 */
export async function* readFileChunks(path: string): AsyncGenerator<Buffer, void> {
  const file = await open(path);
  try {
    const buffer = Buffer.allocUnsafeSlow(READ_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, READ_BYTES, null);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}

/**
 * The bytes of a file or of standard input as UTF-8, without byte order mark. UTF-16 of either
 * byte order is recognised and transcoded. Bytes that are no valid UTF-8 pass through: whoever
 * decodes them gets U+FFFD. Each chunk is only valid until the next is asked for.
 */
export async function* utf8Chunks(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let transcoder: Transcoder | null = null;
  for await (const chunk of withBeginningJoined(input)) {
    transcoder ??= transcoderOf(encodingOf(chunk));
    yield transcoder.write(chunk);
  }
  if (transcoder !== null) yield transcoder.end();
}

/** The same bytes; the first chunk is long enough to tell the encoding, if there are as many. */
async function* withBeginningJoined(input: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let beginning = Buffer.alloc(0);
  let joined = false;
  for await (const chunk of input) {
    if (joined) {
      yield chunk;
      continue;
    }
    beginning = Buffer.concat([beginning, chunk]);
    joined = beginning.length >= SAMPLE_BYTES;
    if (joined) yield beginning;
  }
  if (!joined) yield beginning;
}

interface Transcoder {
  write(bytes: Buffer): Buffer;
  /** What the end of the input brings: the mark of half a character. */
  end(): Buffer;
}

function transcoderOf(encoding: Encoding): Transcoder {
  if (encoding === 'utf-8') return utf8();
  const decoder = new TextDecoder(encoding);
  return {
    write: (bytes) => Buffer.from(decoder.decode(bytes, { stream: true })),
    end: () => Buffer.from(decoder.decode()),
  };
}

function utf8(): Transcoder {
  let atStart = true;
  return {
    write(bytes) {
      const hasMark = atStart && bytes.subarray(0, UTF8_BOM.length).equals(UTF8_BOM);
      atStart = false;
      return hasMark ? bytes.subarray(UTF8_BOM.length) : bytes;
    },
    end: () => Buffer.alloc(0),
  };
}
