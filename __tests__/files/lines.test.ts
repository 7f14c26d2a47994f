import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { linesOf } from '../../src/files/lines.js';

/** Longer than what a stream reads at once. */
const LONG = 'é'.repeat(100_000);

async function linesIn(text: string, name = 'file'): Promise<string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'lines-'));
  try {
    const path = join(directory, name);
    await writeFile(path, name.endsWith('.gz') ? gzipSync(text) : text);
    const lines: string[] = [];
    for await (const line of linesOf(path)) lines.push(line);
    return lines;
  } finally {
    await rm(directory, { recursive: true });
  }
}

it('ends lines at line feeds only', async () => {
  const line = 'a\u2028b\u2029c\u0085d\re\u000bf';
  expect(await linesIn(`${line}\n\n${LONG}\nlast`)).toEqual([line, '', LONG, 'last']);
  expect(await linesIn('')).toEqual([]);
  expect(await linesIn('a\n')).toEqual(['a']);
});

it('decompresses what is compressed', async () => {
  expect(await linesIn(`a\u2028b\n${LONG}\n`, 'file.gz')).toEqual(['a\u2028b', LONG]);
});

it('gives JSON back, whatever is in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.json()), async (documents) => {
      const text = documents.map((one) => `${JSON.stringify(one)}\n`).join('');
      expect((await linesIn(text)).map((line) => JSON.parse(line) as unknown)).toEqual(documents);
    }),
    { numRuns: 20 },
  );
});
