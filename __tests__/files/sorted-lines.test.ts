import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SortedLines } from '../../src/files/sorted-lines.js';

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'sorted-lines-'));
});
afterEach(() => rm(directory, { recursive: true, force: true }));

let files = 0;

async function sorted(lines: readonly string[], runLength?: number): Promise<string[]> {
  files += 1;
  const sorting = new SortedLines(join(directory, String(files)), runLength);
  try {
    for (const line of lines) await sorting.add(line);
    const all: string[] = [];
    for await (const some of sorting.inOrder()) all.push(...some);
    return all;
  } finally {
    await sorting.close();
  }
}

const line = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\n', ' '));

describe('lines that are sorted on disk', () => {
  it('come back in order, each as often as it was added, over any number of runs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 100 }), async (lines, length) => {
        expect(await sorted(lines, length)).toEqual([...lines].sort());
      }),
    );
  });

  it('come back from runs of many blocks', async () => {
    const lines = Array.from(
      { length: 20_000 },
      (_, n) => `${(n * 7919) % 20_011} ${'ü'.repeat(40)}`,
    );
    expect(await sorted(lines, 300_000)).toEqual([...lines].sort());
  });

  it('may be longer than a block', async () => {
    const lines = ['b', 'a'].map((letter) => letter.repeat(200_000));
    expect(await sorted(lines)).toEqual([...lines].sort());
  });

  it('may be none', async () => {
    expect(await sorted([])).toEqual([]);
  });
});
