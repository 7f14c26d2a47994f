import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LedgerFile } from '../../src/state/ledger-writer.js';
import { checksumOfFile, readLedger } from '../../src/state/ledger-reader.js';
import type { KnownProject } from '../../src/state/state.js';
import { all, inDirectory, known } from './known.js';

async function written(path: string, projects: readonly KnownProject[]) {
  const file = await LedgerFile.create(path);
  for (const project of projects) await file.add(project);
  return { id: 'org', ...(await file.seal()) };
}

describe('a ledger', () => {
  it('gives back what was written, whatever the sizes', async () => {
    await inDirectory(async (directory) => {
      const projects = known({ a: 0, b: 1, c: 700, d: 3, e: 0 });
      const path = join(directory, 'ledger');
      const sealed = await written(path, projects);
      expect(sealed).toMatchObject({ projects: 5, issues: 704 });
      expect(await all(readLedger(path, sealed))).toEqual(projects);
      expect(await checksumOfFile(path)).toBe(sealed.checksum);
    });
  });

  it('may be empty', async () => {
    await inDirectory(async (directory) => {
      const sealed = await written(join(directory, 'ledger'), []);
      expect(await all(readLedger(join(directory, 'ledger'), sealed))).toEqual([]);
    });
  });

  it('takes a project that fills many blocks', async () => {
    await inDirectory(async (directory) => {
      const projects = known({ large: 2_500, small: 1 });
      const path = join(directory, 'ledger');
      const sealed = await written(path, projects);
      const read = await all(readLedger(path, sealed));
      expect(isDeepStrictEqual(read, projects)).toBe(true);
    });
  });

  it('refuses projects out of order, and the same twice', async () => {
    await inDirectory(async (directory) => {
      const [first, second] = known({ a: 1, b: 1 });
      if (first === undefined || second === undefined) throw new Error('two were made');
      const file = await LedgerFile.create(join(directory, 'ledger'));
      await file.add(second);
      await expect(file.add(first)).rejects.toThrow('out of order');
      await expect(file.add(second)).rejects.toThrow('out of order');
      await file.discard();
      await expect(readFile(join(directory, 'ledger'))).rejects.toThrow('ENOENT');
    });
  });

  it('takes and reads lines of the largest size, and none longer', async () => {
    await inDirectory(async (directory) => {
      const projects = known({ a: 1 });
      const whole = gunzipSync(
        await written(join(directory, '0'), projects).then(() => readFile(join(directory, '0'))),
      );
      const longest = Math.max(
        ...whole
          .toString()
          .split('\n')
          .map((line) => Buffer.byteLength(line)),
      );
      const exact = await LedgerFile.create(join(directory, '1'), { maxLineBytes: longest });
      for (const project of projects) await exact.add(project);
      const sealed = { id: 'org', ...(await exact.seal()) };
      expect(
        await all(readLedger(join(directory, '1'), sealed, { maxLineBytes: longest })),
      ).toEqual(projects);
      await expect(
        all(readLedger(join(directory, '1'), sealed, { maxLineBytes: longest - 1 })),
      ).rejects.toThrow('a line is too long');
      const tight = await LedgerFile.create(join(directory, '2'), { maxLineBytes: longest - 1 });
      const [project] = known({ a: 1 });
      if (project === undefined) throw new Error('one was made');
      await expect(tight.add(project)).rejects.toThrow(/too large to be remembered: \d+ bytes/);
      await tight.discard();
    });
  });

  it('is named corrupt wherever it is cut off, and never read as whole', async () => {
    await inDirectory(async (directory) => {
      const projects = known({ a: 3, b: 0, c: 40 });
      const path = join(directory, 'ledger');
      const sealed = await written(path, projects);
      const bytes = await readFile(path);
      await fc.assert(
        fc.asyncProperty(fc.nat(bytes.length - 1), async (length) => {
          const cut = join(directory, 'cut');
          await writeFile(cut, bytes.subarray(0, length));
          expect(await checksumOfFile(cut)).not.toBe(sealed.checksum);
          await expect(all(readLedger(cut, sealed))).rejects.toMatchObject({
            name: 'LedgerCorrupt',
            org: 'org',
          });
        }),
      );
    });
  });

  it('is named corrupt when a line is lost, added, doubled or of another kind', async () => {
    await inDirectory(async (directory) => {
      const projects = known({ a: 3, b: 2, c: 4 });
      const path = join(directory, 'ledger');
      const sealed = await written(path, projects);
      const lines = gunzipSync(await readFile(path))
        .toString()
        .split('\n')
        .slice(0, -1);
      const broken = fc.oneof(
        fc.nat(lines.length - 1).map((at) => lines.toSpliced(at, 1)),
        fc.nat(lines.length - 1).map((at) => lines.toSpliced(at, 0, lines[at] ?? '')),
        fc
          .tuple(fc.nat(lines.length - 1), fc.constantFrom('{}', '[]', 'null', '{"id":1}', 'x', ''))
          .map(([at, line]) => lines.toSpliced(at, 1, line)),
        fc.nat(lines.length - 2).map((at) => [...lines.slice(0, at), lines.at(-1) ?? '']),
        fc.constant([...lines, '{}']),
      );
      await fc.assert(
        fc.asyncProperty(broken, async (changed) => {
          await writeFile(path, gzipSync(changed.map((line) => `${line}\n`).join('')));
          await expect(all(readLedger(path, sealed))).rejects.toMatchObject({
            name: 'LedgerCorrupt',
          });
        }),
      );
    });
  });

  it('says so when it is not there', async () => {
    const expected = { id: 'org', projects: 0, issues: 0 };
    await expect(all(readLedger('/nowhere/ledger', expected))).rejects.toThrow(
      'The ledger of org org cannot be used: it is not there.',
    );
  });
});
