import { mkdtemp, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PackedLines } from '../../src/files/packed-lines.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'packed-lines-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

describe('lines that are packed', () => {
  it('are read again from any place, while others are written', async () => {
    const packed = new PackedLines(join(directory, 'lines'));
    const first = await packed.write(['one', '', 'ü🙂']);
    const second = await packed.write(['two']);
    const read = async (blocks: typeof first): Promise<string[]> =>
      (await Promise.all(blocks.map((block) => packed.read(block)))).flat();
    expect(await read(second)).toEqual(['two']);
    expect(await read(first)).toEqual(['one', '', 'ü🙂']);
    expect(await packed.write([])).toEqual([]);
    await packed.close();
  });

  it('take a part of their room', async () => {
    const path = join(directory, 'lines');
    const packed = new PackedLines(path);
    const lines = Array.from({ length: 5_000 }, (_, n) => `{"finding":${n},"severity":"high"}`);
    const blocks = await packed.write(lines);
    expect(blocks.length).toBeGreaterThan(1);
    await packed.close();
    expect((await stat(path)).size).toBeLessThan(lines.join('\n').length / 3);
  });

  it('are not made up when the file was cut', async () => {
    const path = join(directory, 'lines');
    const packed = new PackedLines(path);
    const [block = { at: 0, length: 0 }] = await packed.write(['one', 'two']);
    await truncate(path, block.length - 1);
    await expect(packed.read(block)).rejects.toThrow('is shorter than what was written to it');
    await packed.close();
  });

  it('never go into a file that is there', async () => {
    const path = join(directory, 'lines');
    await writeFile(path, 'of somebody');
    const packed = new PackedLines(path);
    await expect(packed.write(['mine'])).rejects.toThrow('EEXIST');
    await packed.close().catch(() => undefined);
  });
});
