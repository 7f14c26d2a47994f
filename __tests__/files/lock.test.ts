import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeLock } from '../../src/files/lock.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const now = () => NOW;
/** A process that ran and is gone. */
const GONE = spawnSync(process.execPath, ['--version']).pid;

let directory: string;
let path: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lock-'));
  path = join(directory, 'lock');
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

async function left(by: { pid: number; host?: string }): Promise<void> {
  const holder = { id: 'theirs', host: hostname(), since: '2025-12-31T23:00:00Z', ...by };
  await writeFile(path, JSON.stringify(holder));
}

describe('takeLock', () => {
  it('lets one hold it, and the next when it is given back', async () => {
    const lock = await takeLock(path, now, 'counts');
    await expect(takeLock(path, now, 'counts')).rejects.toThrow(
      new RegExp(`another run \\(process ${process.pid} on .*\\) counts\\. Wait for it`),
    );
    await lock.release();
    await (await takeLock(path, now, 'counts')).release();
    expect(await readdir(directory)).toEqual([]);
  });

  it('takes over from a process that is gone', async () => {
    await left({ pid: GONE });
    await (await takeLock(path, now, 'counts')).release();
  });

  it('takes over from an earlier process of the same number, as each has in a container', async () => {
    await left({ pid: process.pid });
    await (await takeLock(path, now, 'counts')).release();
  });

  it('waits for no other process that lives, nor for one elsewhere before two minutes', async () => {
    await left({ pid: process.ppid });
    await expect(takeLock(path, now, 'counts')).rejects.toThrow('another run');
    await left({ pid: GONE, host: 'elsewhere' });
    await utimes(path, NOW, new Date(NOW.getTime() - 120_000));
    await expect(takeLock(path, now, 'counts')).rejects.toThrow('on elsewhere');
    await utimes(path, NOW, new Date(NOW.getTime() - 121_000));
    await (await takeLock(path, now, 'counts')).release();
  });

  it('is taken over by one, however many find its holder gone', async () => {
    for (let round = 0; round < 20; round += 1) {
      await left({ pid: GONE });
      const taken = await Promise.allSettled(
        Array.from({ length: 6 }, () => takeLock(path, now, 'counts')),
      );
      const locks = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(locks).toHaveLength(1);
      expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ pid: process.pid });
      await locks[0]?.release();
    }
  });

  it('is not given back by one who lost it', async () => {
    const lost = await takeLock(path, now, 'counts');
    expect(await lost.isHeld()).toBe(true);
    await left({ pid: process.ppid });
    expect(await lost.isHeld()).toBe(false);
    await lost.release();
    expect(await readdir(directory)).toEqual(['lock']);
  });

  it('does not guess what a file that it did not write means', async () => {
    await writeFile(path, '');
    await expect(takeLock(path, now, 'counts')).rejects.toThrow(/cannot be read; remove it/);
  });
});
