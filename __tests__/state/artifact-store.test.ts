import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { ArtifactShelf } from '../../src/state/artifact-store.js';
import { ArtifactStore } from '../../src/state/artifact-store.js';
import { openState } from '../../src/state/open-state.js';
import { unpackState } from '../../src/state/unpack.js';
import { zip } from '../builders/zip.js';
import { all, inDirectory, known, opening, run } from './known.js';

const A = known({ a: 2, b: 1 });
const LEDGER = 'orgs/org-a-1-0123abcd.ndjson.gz';

/** A shelf in memory; the last archive is the newest. */
function memoryShelf(...archives: (Buffer | Error)[]) {
  const uploads: { name: string; files: string[] }[] = [];
  const shelf: ArtifactShelf = {
    latest: () => {
      const archive = archives.at(-1);
      if (archive === undefined) return Promise.resolve(null);
      return Promise.resolve({
        id: archives.length,
        runId: 70 + archives.length,
        createdAt: '2026-02-28T06:00:00Z',
        download: (file) =>
          archive instanceof Error ? Promise.reject(archive) : writeFile(file, archive),
      });
    },
    upload: async ({ name, files, rootDirectory }) => {
      const names = files.map((file) => relative(rootDirectory, file));
      uploads.push({ name, files: names });
      const entries = files.map(async (file, at) => ({
        name: names[at] ?? '',
        content: await readFile(file),
      }));
      archives.push(zip(await Promise.all(entries)));
    },
  };
  return { shelf, archives, uploads };
}

function bringing(shelf: ArtifactShelf, directory: string) {
  const told: string[] = [];
  const note = (message: string) => void told.push(message);
  return { options: { shelf, name: 'state', directory, log: { warning: note, info: note } }, told };
}

describe('ArtifactStore', () => {
  it('carries a state from run to run', async () => {
    await inDirectory(async (base) => {
      const { shelf, uploads } = memoryShelf();
      const first = join(base, 'first');
      const { options, told } = bringing(shelf, first);
      const store = await ArtifactStore.bring(options);
      expect(told).toEqual([expect.stringContaining('everything is collected')]);
      await run(openState, first, { 'org-a': A });
      const state = await openState(opening(first).options);
      await store.upload(state);
      await state.close();
      expect(uploads).toEqual([
        { name: 'state', files: ['state.json', expect.stringMatching(/^orgs\/org-a-1-/)] },
      ]);

      const second = join(base, 'second');
      await mkdir(second);
      await writeFile(join(second, 'left over'), 'by another job');
      const again = await ArtifactStore.bring(bringing(shelf, second).options);
      const brought = await openState(opening(second).options);
      expect(brought.generation).toBe(1);
      expect(await all(brought.ledger('org-a'))).toEqual(A);
      await again.checkNewest();
      await brought.close();
      expect((await readdir(base)).sort()).toEqual(['first', 'second']);
      expect(await readdir(second)).not.toContain('left over');
    });
  });

  it('is overtaken by a run that put its state there meanwhile', async () => {
    await inDirectory(async (base) => {
      const { shelf, archives } = memoryShelf();
      const store = await ArtifactStore.bring(bringing(shelf, join(base, 'state')).options);
      await store.checkNewest();
      archives.push(zip([]));
      await expect(store.checkNewest()).rejects.toMatchObject({
        name: 'Overtaken',
        message: expect.stringContaining('run 71 put a newer state there'),
      });
      const later = await ArtifactStore.bring(bringing(shelf, join(base, 'state')).options);
      await later.checkNewest();
      archives.pop();
      await later.checkNewest();
    });
  });

  it('takes nothing of an archive that is no state, and says so', async () => {
    await inDirectory(async (base) => {
      const directory = join(base, 'state');
      const hostile = zip([
        { name: 'state.json', content: '{}' },
        { name: 'orgs/../../../evil', content: 'x' },
      ]);
      for (const archive of [
        hostile,
        Buffer.from('no archive'),
        zip([{ name: 'x', content: '' }]),
      ]) {
        const { options, told } = bringing(memoryShelf(archive).shelf, directory);
        await ArtifactStore.bring(options);
        expect(await readdir(directory)).toEqual([]);
        expect(told).toEqual([
          expect.stringMatching(
            /^Artifact state of run 71 .* cannot be used: .*nothing is reported as gone/,
          ),
        ]);
      }
      expect(await readdir(base)).toEqual(['state']);
    });
  });

  it('does not take a state out of reach for a lost one', async () => {
    await inDirectory(async (base) => {
      const { shelf } = memoryShelf(new Error('connection lost'));
      const { options } = bringing(shelf, join(base, 'state'));
      await expect(ArtifactStore.bring(options)).rejects.toThrow('connection lost');
      expect(await readdir(base)).toEqual([]);
    });
  });
});

describe('unpackState', () => {
  const unpacking = (archive: Buffer, limits?: { entries: number; bytes: number }) =>
    inDirectory(async (base) => {
      await writeFile(join(base, 'archive.zip'), archive);
      await mkdir(join(base, 'state'));
      await unpackState(join(base, 'archive.zip'), join(base, 'state'), limits);
      return (await readdir(join(base, 'state'), { recursive: true })).sort();
    });

  it('writes the files of a state', async () => {
    const archive = zip([
      { name: 'state.json', content: '{}' },
      { name: 'staged.json', content: '{}' },
      { name: LEDGER, content: 'x' },
    ]);
    expect(await unpacking(archive)).toEqual(['orgs', LEDGER, 'staged.json', 'state.json']);
  });

  it.each([
    '../state.json',
    '/etc/passwd',
    'orgs/../../evil',
    `orgs/../${LEDGER}`,
    'orgs\\..\\..\\evil',
    'C:/state.json',
    'lock',
    'orgs/',
    'orgs/a-1-0123abcd.ndjson.gz/x',
    'state.json\0.gz',
    'orgs/a\n-1-0123abcd.ndjson.gz',
    'x'.repeat(5_000),
  ])('refuses the name %j', async (name) => {
    await expect(unpacking(zip([{ name, content: 'x' }]))).rejects.toThrow();
  });

  it('refuses the same name twice', async () => {
    const twice = zip([
      { name: 'state.json', content: '{}' },
      { name: 'state.json', content: '{"a":1}' },
    ]);
    await expect(unpacking(twice)).rejects.toThrow('EEXIST');
  });

  it('takes so many files and bytes, and no more', async () => {
    const archive = zip([
      { name: 'state.json', content: '12345' },
      { name: LEDGER, content: '67890' },
    ]);
    await expect(unpacking(archive, { entries: 2, bytes: 10 })).resolves.toHaveLength(3);
    await expect(unpacking(archive, { entries: 1, bytes: 10 })).rejects.toThrow(
      'it has 2 files, at most 1',
    );
    await expect(unpacking(archive, { entries: 2, bytes: 9 })).rejects.toThrow('more than 9 bytes');
  });

  it('is not deceived about the size', async () => {
    const bomb = zip([{ name: 'state.json', content: Buffer.alloc(1_000_000), claimed: 10 }]);
    await expect(unpacking(bomb, { entries: 1, bytes: 100 })).rejects.toThrow(/too many bytes/);
  });

  it('does not write through a link', async () => {
    await inDirectory(async (base) => {
      await writeFile(join(base, 'archive.zip'), zip([{ name: 'state.json', content: 'evil' }]));
      await writeFile(join(base, 'target'), 'mine');
      await mkdir(join(base, 'state'));
      await symlink(join(base, 'target'), join(base, 'state', 'state.json'));
      await expect(unpackState(join(base, 'archive.zip'), join(base, 'state'))).rejects.toThrow(
        'EEXIST',
      );
      expect(await readFile(join(base, 'target'), 'utf8')).toBe('mine');
    });
  });
});
