import { describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import {
  BodyError,
  decode,
  MAX_GZIP_RATIO,
  readBeginning,
  readWhole,
} from '../../src/http/decode.js';

const body = (...pieces: Buffer[]) => Readable.from(pieces, { objectMode: false });
const limits = { maxBytes: 1000 };

describe('readWhole', () => {
  it('reads plain and compressed bodies', async () => {
    const text = Buffer.from('hello');
    for (const encoding of [undefined, '', 'identity']) {
      expect(await readWhole(body(text), encoding, limits)).toEqual(text);
    }
    for (const encoding of ['gzip', 'x-gzip', ' GZip ']) {
      const zipped = gzipSync(text);
      const pieces = body(zipped.subarray(0, 3), zipped.subarray(3));
      expect(await readWhole(pieces, encoding, limits)).toEqual(text);
    }
  });

  it('allows the limit and no byte more, before and after decompression', async () => {
    const [exact, more] = [Buffer.alloc(1000), Buffer.alloc(1001)];
    expect(await readWhole(body(exact), undefined, limits)).toHaveLength(1000);
    expect(await readWhole(body(gzipSync(exact)), 'gzip', limits)).toHaveLength(1000);
    await expect(readWhole(body(more), undefined, limits)).rejects.toThrow(BodyError);
    await expect(readWhole(body(gzipSync(more)), 'gzip', limits)).rejects.toThrow(BodyError);
  });

  it('stops a gzip bomb long before its limit', async () => {
    const bomb = body(gzipSync(Buffer.alloc(20_000_000)));
    let size = 0;
    const read = async () => {
      for await (const piece of decode(bomb, 'gzip', { maxBytes: 1e9 })) size += piece.length;
    };
    await expect(read()).rejects.toThrow(`${MAX_GZIP_RATIO}-fold`);
    expect(size).toBeLessThan(1_200_000);
    expect(bomb.destroyed).toBe(true);
  });

  it('takes a high ratio where it does no harm', async () => {
    const zipped = gzipSync(Buffer.alloc(900_000));
    expect(await readWhole(body(zipped), 'gzip', { maxBytes: 1e6 })).toHaveLength(900_000);
  });

  it('refuses an encoding that it did not ask for, and lets go of the body', async () => {
    const source = body(Buffer.from('x'));
    await expect(readWhole(source, 'br', limits)).rejects.toThrow('"br"');
    expect(source.destroyed).toBe(true);
  });

  it('tells of a body that was cut', async () => {
    const zipped = gzipSync(Buffer.from('hello '.repeat(50)));
    const cut = readWhole(body(zipped.subarray(0, -9)), 'gzip', limits);
    await expect(cut).rejects.toMatchObject({ code: 'Z_BUF_ERROR' });
  });

  it('lets go of the body when the reader stops', async () => {
    const source = body(Buffer.from('a'), Buffer.from('b'));
    for await (const piece of decode(source, undefined, limits)) {
      expect(piece.toString()).toBe('a');
      break;
    }
    expect(source.destroyed).toBe(true);
  });
});

describe('readBeginning', () => {
  it('reads no more than it was told', async () => {
    const source = body(Buffer.from('abc'), Buffer.from('def'), Buffer.from('ghi'));
    expect(await readBeginning(source, undefined, 5)).toBe('abcde');
    expect(source.destroyed).toBe(true);
  });

  it('gives what could be read', async () => {
    const broken = function* () {
      yield Buffer.from('abc');
      throw new Error('reset');
    };
    expect(await readBeginning(Readable.from(broken()), undefined, 99)).toBe('abc');
    expect(await readBeginning(body(Buffer.from('x')), 'br', 99)).toBe('');
  });
});
