import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFileChunks, utf8Chunks } from '../../../../src/sources/snyk-cli/json/open.js';
import { cut } from './reading.js';

async function transcoded(bytes: Buffer, sizes: readonly number[]): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const chunk of utf8Chunks(oneBuffer(cut(bytes, sizes)))) {
    pieces.push(Buffer.from(chunk));
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Each chunk in the same buffer, as when reading a file. */
async function* oneBuffer(pieces: readonly Buffer[]): AsyncGenerator<Buffer, void> {
  const buffer = Buffer.alloc(64);
  for (const piece of pieces) yield await Promise.resolve(buffer.subarray(0, piece.copy(buffer)));
}

const encoders: Record<string, (text: string) => Buffer> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a byte order mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16LE with a byte order mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE': (text) => Buffer.from(text, 'utf16le').swap16(),
  'UTF-16BE with a byte order mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
};

describe('utf8Chunks', () => {
  it.each(Object.entries(encoders))(
    'gives the same text from %s in any chunks',
    async (_, encode) => {
      const json = fc.jsonValue().map((value) => JSON.stringify({ value, a: 'ü漢😀' }, null, 2));
      const sizes = fc.array(fc.integer({ min: 1, max: 64 }), { minLength: 1, maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(json, sizes, async (text, pieces) => {
          expect(await transcoded(encode(text), pieces)).toBe(text);
        }),
      );
    },
  );

  it('gives nothing from nothing', async () => {
    expect(await transcoded(Buffer.alloc(0), [1])).toBe('');
    expect(await transcoded(Buffer.from('\ufeff'), [1])).toBe('');
    expect(await transcoded(Buffer.from('\ufeff', 'utf16le'), [1])).toBe('');
  });

  it('knows UTF-16 that begins with characters beyond ASCII', async () => {
    const text = '✔ 完了 {"ok": true, "path": "/src"}';
    expect(await transcoded(Buffer.from(text, 'utf16le'), [9])).toBe(text);
  });

  it('marks the half character at the end of UTF-16', async () => {
    const bytes = Buffer.from('{"a":1} 😀', 'utf16le');
    expect(await transcoded(bytes.subarray(0, -2), [5])).toBe('{"a":1} \ufffd');
    expect(await transcoded(bytes.subarray(0, -1), [5])).toBe('{"a":1} \ufffd');
  });

  it('lets bytes that are no UTF-8 and single zero bytes pass', async () => {
    const bytes = Buffer.from([0x7b, 0xff, 0x00, 0xc3, 0x20, 0x20, 0x20, 0x20, 0x20, 0x7d]);
    expect(await transcoded(bytes, [3])).toBe('{\ufffd\0\ufffd     }');
  });

  it('keeps a mark that is not at the beginning', async () => {
    expect(await transcoded(Buffer.from('{}\ufeff{}'), [2])).toBe('{}\ufeff{}');
  });
});

describe('readFileChunks', () => {
  it('reads a file of several chunks whole', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'snyk-connector-'));
    try {
      const bytes = Buffer.from('0123456789abcdef'.repeat(150_000));
      await writeFile(join(directory, 'f'), bytes);
      const pieces: Buffer[] = [];
      for await (const chunk of readFileChunks(join(directory, 'f')))
        pieces.push(Buffer.from(chunk));
      expect(pieces.length).toBeGreaterThan(1);
      expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('rejects where there is no file', async () => {
    await expect(readFileChunks(join(tmpdir(), 'none', 'x')).next()).rejects.toThrow('ENOENT');
  });
});
