import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JournalWriter } from '../../../src/delivery/journal/writer.js';
import type { Platform } from '../../../src/delivery/platform.js';
import { takeLock } from '../../../src/files/lock.js';
import { ConfigError, UpstreamError } from '../../../src/model/errors.js';
import {
  deliverJournals,
  removeDelivered,
} from '../../../src/pipeline/delivery/deliver-journals.js';
import { logOf, NOW, platformThat } from './platform.js';

const now = () => NOW;

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'journals-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

async function journal(
  number: string,
  documents: readonly string[],
  options: { platform?: Platform; dryRun?: boolean; sealed?: boolean } = {},
): Promise<void> {
  const { platform = platformThat().platform, dryRun = false, sealed = true } = options;
  const writer = await JournalWriter.create(join(directory, number), platform);
  for (const key of documents) await writer.add({ key, group: '', payload: key });
  const about = { snapshot: true, why: null, dryRun, createdAt: NOW.toISOString() };
  if (sealed) await writer.seal(about);
}

function delivered(platform: Platform, { dryRuns = false } = {}) {
  const { log } = logOf();
  const rejectedFile = join(directory, 'rejected.ndjson');
  const { signal } = new AbortController();
  return deliverJournals({ directory, platform, rejectedFile, dryRuns, log, now, signal });
}

async function rejected(): Promise<unknown[]> {
  const text = await readFile(join(directory, 'rejected.ndjson'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('deliverJournals', () => {
  it('delivers the oldest first, each once, and tells the sums', async () => {
    await journal('000010', ['c']);
    await journal('000002', ['a', 'b']);
    const { platform, sent } = platformThat();
    const all = { entries: 3, delivered: 3, rejected: 0, pending: 0 };
    expect(await delivered(platform)).toMatchObject({ counts: all, refused: [], obstacle: null });
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(await delivered(platform)).toMatchObject({ counts: all, refused: [], obstacle: null });
    expect(sent).toHaveLength(3);
  });

  it('leaves later journals alone when there is an obstacle', async () => {
    await journal('000001', ['a', 'b']);
    await journal('000002', ['c']);
    const { platform, sent } = platformThat((document) => {
      if (document === 'b') throw new UpstreamError('it is away', { service: 'test' });
      return { state: 'acknowledged' };
    });
    expect(await delivered(platform)).toEqual({
      counts: { entries: 3, delivered: 1, rejected: 0, pending: 2 },
      refused: [],
      obstacle: 'it is away',
      unsealed: [],
    });
    expect(sent).toEqual(['a', 'b']);
  });

  it.each([
    ['another platform', { name: 'other' }],
    ['another account', { destination: 'elsewhere' }],
  ])('delivers nothing to %s than it was made for', async (_, other) => {
    await journal('000001', ['a']);
    const { platform, sent } = platformThat(undefined, other);
    await expect(delivered(platform)).rejects.toThrow(ConfigError);
    await expect(delivered(platform)).rejects.toThrow(/000001 is for test at here, but/);
    expect(sent).toEqual([]);
  });

  it('says nothing of the platform of a journal that is delivered', async () => {
    await journal('000001', ['a']);
    await delivered(platformThat().platform);
    const { platform } = platformThat(undefined, { name: 'other' });
    expect((await delivered(platform)).counts.pending).toBe(0);
  });

  it('sends journals of dry runs only when it is told to', async () => {
    await journal('000001', ['a'], { dryRun: true });
    const { platform, sent } = platformThat();
    expect((await delivered(platform)).counts.entries).toBe(0);
    expect(sent).toEqual([]);
    expect((await delivered(platform, { dryRuns: true })).counts.delivered).toBe(1);
    expect(sent).toEqual(['a']);
  });

  it('names what was never finished, and sends nothing of it', async () => {
    await journal('000001', ['a'], { sealed: false });
    await journal('000002', ['b']);
    const { platform, sent } = platformThat();
    const { unsealed, counts } = await delivered(platform);
    expect(unsealed).toEqual([join(directory, '000001')]);
    expect(counts.entries).toBe(1);
    expect(sent).toEqual(['b']);
  });

  it('writes what was refused, of all journals, behind what the map could not fill', async () => {
    const fromMap = '{"by":"transform-map","key":"k"}';
    await writeFile(join(directory, 'rejected.ndjson'), `${fromMap}\n{"by":"stale"}\n`);
    await journal('000001', ['good', 'bad 1']);
    await journal('000002', ['bad 2']);
    const { platform } = platformThat((document) =>
      String(document).startsWith('bad')
        ? { state: 'refused', answer: `no ${String(document)}` }
        : { state: 'acknowledged' },
    );
    const expected = [
      { by: 'transform-map', key: 'k' },
      { by: 'test', key: 'bad 1', answer: 'no bad 1', payload: 'bad 1' },
      { by: 'test', key: 'bad 2', answer: 'no bad 2', payload: 'bad 2' },
    ];
    expect((await delivered(platform)).counts).toMatchObject({ delivered: 1, rejected: 2 });
    expect(await rejected()).toEqual(expected);
    await delivered(platform);
    expect(await rejected()).toEqual(expected);
  });

  it('writes what was refused also when it fails afterwards', async () => {
    await journal('000001', ['bad', 'worse']);
    const { platform } = platformThat((document) => {
      if (document === 'bad') return { state: 'refused', answer: 'no' };
      throw new TypeError('a fault of ours');
    });
    await expect(delivered(platform)).rejects.toThrow('a fault of ours');
    expect(await rejected()).toHaveLength(1);
    await (await takeLock(join(directory, 'lock'), now, 'is free')).release();
  });

  it('sends only the last one where each push is all there is', async () => {
    await journal('000001', ['delivered']);
    await delivered(platformThat().platform);
    await journal('000002', ['void']);
    await journal('000003', ['all']);
    const { platform, sent } = platformThat(undefined, { absent: 'closed' });
    expect((await delivered(platform)).counts).toMatchObject({ entries: 2, delivered: 2 });
    expect(sent).toEqual(['all']);
    const left = (await readdir(directory)).filter((name) => name !== 'lock');
    expect(left.sort()).toEqual(['000001', '000003']);
  });

  it('drops nothing for another platform than the one that it was made for', async () => {
    await journal('000001', ['a']);
    await journal('000002', ['b']);
    const { platform } = platformThat(undefined, { absent: 'closed', name: 'other' });
    await expect(delivered(platform)).rejects.toThrow(ConfigError);
    expect(await readdir(directory)).toContain('000001');
  });

  it('refuses while another delivers', async () => {
    await journal('000001', ['a']);
    const { platform, sent } = platformThat();
    const lock = await takeLock(join(directory, 'lock'), now, 'tests');
    await expect(delivered(platform)).rejects.toThrow(/another run .* is delivering this journal/);
    expect(sent).toEqual([]);
    await lock.release();
    expect((await delivered(platform)).counts.delivered).toBe(1);
  });
});

describe('removeDelivered', () => {
  it('removes what is delivered, never finished or a dry run, and keeps what is pending', async () => {
    await journal('000001', ['bad']);
    const { platform } = platformThat(() => ({ state: 'refused', answer: 'no' }));
    await delivered(platform);
    await journal('000002', ['a'], { sealed: false });
    await journal('000003', ['a'], { dryRun: true });
    await journal('000004', ['a']);
    await journal('000005', []);
    await removeDelivered(directory, now);
    expect((await readdir(directory)).sort()).toEqual(['000004', 'rejected.ndjson']);
  });

  it('refuses while another delivers', async () => {
    await journal('000001', []);
    const lock = await takeLock(join(directory, 'lock'), now, 'tests');
    await expect(removeDelivered(directory, now)).rejects.toThrow('another run');
    expect(await readdir(directory)).toContain('000001');
    await lock.release();
  });

  it('finds nothing where nothing is', async () => {
    await removeDelivered(join(directory, 'none'), now);
  });
});
