import { existsSync } from 'node:fs';
import { mkdtemp, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Spill } from '../../src/files/spill.js';

const MEGABYTE = 1024 * 1024;

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'spill-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('Spill', () => {
  it('gives back each text, in any order, whether it is on disk yet or not', () => {
    const spill = new Spill(join(directory, 'texts'));
    const texts = Array.from({ length: 300 }, (_, n) => `${n} ü🙂 `.repeat(n * 7));
    const stored = texts.map((text) => spill.put(text));
    for (const [n, place] of [...stored.entries()].reverse())
      expect(spill.get(place)).toBe(texts[n]);
    const later = spill.put('later');
    expect(spill.get(later)).toBe('later');
    spill.close();
  });

  it('keeps any text, and tells its size in bytes', () => {
    const spill = new Spill(join(directory, 'texts'));
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
        const stored = texts.map((text) => spill.put(text));
        expect(stored.map((place) => spill.get(place))).toEqual(texts);
        expect(stored.map(({ length }) => length)).toEqual(texts.map((t) => Buffer.byteLength(t)));
      }),
    );
    spill.close();
  });

  it('makes no file for little, and one for a byte more than its block', async () => {
    const path = join(directory, 'texts');
    const spill = new Spill(path);
    const full = spill.put('a'.repeat(MEGABYTE));
    expect(existsSync(path)).toBe(false);
    const more = spill.put('b');
    expect((await stat(path)).size).toBe(MEGABYTE);
    expect([spill.get(full).length, spill.get(more)]).toEqual([MEGABYTE, 'b']);
    spill.close();
    expect(existsSync(path)).toBe(false);
  });

  it('takes a text that is larger than its block', () => {
    const spill = new Spill(join(directory, 'texts'));
    const large = 'x'.repeat(2 * MEGABYTE + 1);
    const places = ['before', large, 'after', large].map((text) => spill.put(text));
    expect(places.map((place) => spill.get(place))).toEqual(['before', large, 'after', large]);
    spill.close();
  });

  it('says so when its file was cut off', async () => {
    const path = join(directory, 'texts');
    const spill = new Spill(path);
    const lost = spill.put('a'.repeat(MEGABYTE));
    spill.put('b');
    await truncate(path, 10);
    expect(() => spill.get(lost)).toThrow('is shorter than what was written to it');
    spill.close();
  });

  it('does not write into a file of somebody else', () => {
    const path = join(directory, 'texts');
    const one = new Spill(path);
    for (const text of ['a'.repeat(MEGABYTE), 'b']) one.put(text);
    const other = new Spill(path);
    other.put('c'.repeat(MEGABYTE));
    expect(() => other.put('d')).toThrow('EEXIST');
    one.close();
    other.close();
  });
});
