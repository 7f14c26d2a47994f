import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliver, SNAPSHOT_LIFE_MS } from '../../src/delivery/deliver.js';
import { Journal } from '../../src/delivery/journal/journal.js';
import { batchesPath, logPath } from '../../src/delivery/journal/layout.js';
import { JournalWriter, MAX_HASHES } from '../../src/delivery/journal/writer.js';
import type { Batch, Entry, Outcome, Platform, PushContext } from '../../src/delivery/platform.js';
import { writeRejected } from '../../src/delivery/rejected.js';
import { ConfigError, UpstreamError } from '../../src/model/errors.js';

const NOW = new Date('2026-01-01T00:00:00Z');
const SEAL = { snapshot: true, why: null, dryRun: false, createdAt: NOW.toISOString() };
const log = {
  debug: () => undefined,
  info: () => undefined,
  warning: () => undefined,
  error: () => undefined,
};

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'journal-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true });
});

function entry(key: string, group = ''): Entry {
  return { key, group, payload: { document: key } };
}

/** A platform that keeps what it takes by idempotency key, as a real one does. */
function platformThat(answer: (batch: Batch) => Outcome, overrides: Partial<Platform> = {}) {
  const taken = new Map<string, readonly Entry[]>();
  const batches: Batch[] = [];
  const platform: Platform = {
    name: 'test',
    destination: 'here',
    limits: { maxEntries: 10, maxBytes: 10_000 },
    absent: 'kept',
    concurrency: 1,
    encode: () => [],
    send: (batch) => {
      batches.push(batch);
      const outcome = answer(batch);
      if (outcome.state === 'acknowledged') taken.set(batch.id, batch.entries);
      return Promise.resolve(outcome);
    },
    ...overrides,
  };
  return { platform, batches, held: () => [...taken.values()].flat().map(({ key }) => key) };
}

async function write(entries: readonly Entry[], limits = { maxEntries: 10, maxBytes: 10_000 }) {
  const path = join(directory, '000001');
  const writer = await JournalWriter.create(path, { name: 'test', destination: 'here', limits });
  for (const each of entries) await writer.add(each);
  await writer.seal(SEAL);
  return path;
}

async function opened(path: string): Promise<Journal> {
  const journal = await Journal.open(path);
  if (journal === undefined) throw new Error('not sealed');
  return journal;
}

async function idsOf(path: string): Promise<string[]> {
  const journal = await opened(path);
  await journal.close();
  return journal.pending.map(({ id }) => id);
}

async function run(
  path: string,
  platform: Platform,
  signal: AbortSignal = new AbortController().signal,
) {
  const journal = await opened(path);
  try {
    return await deliver({ journal, platform, log, now: () => NOW, signal });
  } finally {
    await journal.close();
  }
}

const numbered = (count: number, group = '') =>
  Array.from({ length: count }, (_, i) => entry(`${group}${i}`, group));

describe('deliver', () => {
  it('delivers each entry once, whatever the number and the limits', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', 'b', ''), { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 200 }),
        async (groups, maxEntries, maxBytes) => {
          const path = await write(
            groups.map((group, i) => entry(`${i}`, group)),
            {
              maxEntries,
              maxBytes,
            },
          );
          const { platform, held, batches } = platformThat(() => ({ state: 'acknowledged' }));
          const { counts, obstacle } = await run(path, platform);
          expect(obstacle).toBeNull();
          expect(counts).toEqual({
            entries: groups.length,
            delivered: groups.length,
            rejected: 0,
            pending: 0,
          });
          expect(held().sort()).toEqual(groups.map((_, i) => `${i}`).sort());
          for (const batch of batches) {
            expect(batch.entries.length).toBeLessThanOrEqual(maxEntries);
            expect(new Set(batch.entries.map(({ group }) => group))).toEqual(
              new Set([batch.group]),
            );
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('finds the poison among many and delivers the others', async () => {
    const path = await write(numbered(25));
    const { platform, held } = platformThat(({ entries }) =>
      entries.some(({ key }) => key === '13')
        ? { state: 'refused', answer: 'I do not like 13' }
        : { state: 'acknowledged' },
    );
    const { counts } = await run(path, platform);
    expect(counts).toEqual({ entries: 25, delivered: 24, rejected: 1, pending: 0 });
    expect(held()).not.toContain('13');
    const journal = await opened(path);
    await writeRejected(join(directory, 'rejected.ndjson'), [journal]);
    await writeRejected(join(directory, 'rejected.ndjson'), [journal]);
    await journal.close();
    const lines = (await readFile(join(directory, 'rejected.ndjson'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { by: 'test', key: '13', answer: 'I do not like 13', payload: { document: '13' } },
    ]);
  });

  it('takes the platform at its word about which entries it refused', async () => {
    const path = await write(numbered(10));
    const { platform, batches } = platformThat(() => ({
      state: 'partly',
      refused: [
        { index: 7, answer: 'seven' },
        { index: 2, answer: 'two' },
      ],
    }));
    const { counts } = await run(path, platform);
    expect(counts).toEqual({ entries: 10, delivered: 8, rejected: 2, pending: 0 });
    expect(batches).toHaveLength(1);
    const journal = await opened(path);
    expect(journal.rejected.map(({ answer }) => answer)).toEqual(['two', 'seven']);
    expect((await journal.entriesOf(journal.rejected[0]?.batch ?? ''))[0]?.key).toBe('2');
    await journal.close();
  });

  it('keeps what the platform took and refused in one line, so that a crash keeps both', async () => {
    const path = await write(numbered(4));
    const { platform } = platformThat(() => ({
      state: 'partly',
      refused: [{ index: 1, answer: 'one' }],
    }));
    await run(path, platform);
    const log = await readFile(logPath(path), 'utf8');
    const lines = log.trim().split('\n');
    expect(lines).toHaveLength(2);
    await writeFile(logPath(path), log.slice(0, -2));
    const { platform: again, batches } = platformThat(() => ({ state: 'acknowledged' }));
    expect((await run(path, again)).counts).toMatchObject({ delivered: 4, rejected: 0 });
    expect(batches.map(({ entries }) => entries.length)).toEqual([4]);
  });

  it('hears out what is under way before it fails', async () => {
    const path = await write(numbered(20));
    const answered: (() => void)[] = [];
    let calls = 0;
    const { platform } = platformThat(() => ({ state: 'acknowledged' }), {
      concurrency: 2,
      send: async () => {
        calls += 1;
        if (calls === 1) {
          await new Promise<void>((resolve) => answered.push(resolve));
          return { state: 'acknowledged' };
        }
        setImmediate(() => answered[0]?.());
        throw new ConfigError('a fault of ours');
      },
    });
    await expect(run(path, platform)).rejects.toThrow('a fault of ours');
    const journal = await opened(path);
    await journal.close();
    expect(journal.counts).toMatchObject({ delivered: 10, pending: 10 });
  });

  it('is stopped with something pending, and done when nothing is', async () => {
    const path = await write(numbered(20));
    const stopAfter = (count: number) => {
      const controller = new AbortController();
      let calls = 0;
      const { platform } = platformThat(() => {
        calls += 1;
        if (calls === count) controller.abort();
        return { state: 'acknowledged' };
      });
      return run(path, platform, controller.signal);
    };
    expect(await stopAfter(1)).toMatchObject({
      obstacle: 'The run was stopped.',
      counts: { delivered: 10, pending: 10 },
    });
    expect(await stopAfter(1)).toMatchObject({ obstacle: null, counts: { pending: 0 } });
  });

  it('leaves the rest pending when the platform is away, and goes on later', async () => {
    const path = await write(numbered(30));
    let calls = 0;
    const away = platformThat((batch) => {
      calls += 1;
      if (calls === 2) throw new UpstreamError('it is away', { service: 'test', retryable: true });
      return { state: 'acknowledged', answer: batch.id };
    });
    const first = await run(path, away.platform);
    expect(first).toMatchObject({ obstacle: 'it is away', counts: { delivered: 10, pending: 20 } });
    const back = platformThat(() => ({ state: 'acknowledged' }));
    const second = await run(path, back.platform);
    expect(second).toMatchObject({ obstacle: null, counts: { delivered: 30, pending: 0 } });
    expect([...away.held(), ...back.held()]).toHaveLength(30);
    expect(new Set([...away.held(), ...back.held()]).size).toBe(30);
  });

  it('sends the same batch with the same id after a crash before the answer was kept', async () => {
    const path = await write(numbered(10));
    const first = platformThat(() => {
      throw new UpstreamError('reset', { service: 'test', retryable: true });
    });
    await run(path, first.platform);
    await appendFile(logPath(path), '{"state":"acknowl');
    const second = platformThat(() => ({ state: 'acknowledged' }));
    expect((await run(path, second.platform)).counts.delivered).toBe(10);
    expect(second.batches.map(({ id }) => id)).toEqual(first.batches.map(({ id }) => id));
  });

  it('knows whether a batch holds the whole of its group', async () => {
    const path = await write([...numbered(10, 'whole'), ...numbered(11, 'parts')]);
    const { platform, batches } = platformThat(() => ({ state: 'acknowledged' }));
    await run(path, platform);
    expect(batches.map(({ group, wholeGroup }) => [group, wholeGroup])).toEqual([
      ['parts', false],
      ['whole', true],
      ['parts', false],
    ]);
  });

  it('sends nothing when the platform says that it is not safe', async () => {
    const path = await write(numbered(3));
    const { platform, batches } = platformThat(() => ({ state: 'acknowledged' }), {
      hazards: () => ['retain-missing: …'],
    });
    await expect(run(path, platform)).rejects.toThrow('retain-missing');
    expect(batches).toHaveLength(0);
  });
});

describe('a snapshot', () => {
  const told = async (ageMs: number, overrides: Partial<Platform> = {}) => {
    const path = await write(numbered(1));
    const pushes: PushContext[] = [];
    const warnings: string[] = [];
    const { platform } = platformThat(() => ({ state: 'acknowledged' }), {
      absent: 'told',
      send: (_, context) => {
        pushes.push(context);
        return Promise.resolve({ state: 'acknowledged' });
      },
      ...overrides,
    });
    const journal = await opened(path);
    const { signal } = new AbortController();
    await deliver({
      journal,
      platform,
      log: { ...log, warning: (message) => void warnings.push(message) },
      now: () => new Date(NOW.getTime() + ageMs),
      signal,
    }).finally(() => journal.close());
    return { push: pushes[0], warnings };
  };

  it('may close what it does not have for a day', async () => {
    const { push, warnings } = await told(SNAPSHOT_LIFE_MS);
    expect(push).toMatchObject({ snapshot: true, why: null });
    expect(warnings).toEqual([]);
  });

  it('may not a millisecond later, and says so', async () => {
    const { push, warnings } = await told(SNAPSHOT_LIFE_MS + 1);
    expect(push?.snapshot).toBe(false);
    expect(warnings).toEqual([
      'Nothing is closed on test: It was collected at 2026-01-01T00:00:00.000Z, and newer findings may have been pushed since: run again to close what is gone.',
    ]);
  });

  it('is then not sent at all where it would close all the same', async () => {
    const hazards: Platform['hazards'] = ({ snapshot, why }) => (snapshot ? [] : [why ?? '']);
    const late = told(SNAPSHOT_LIFE_MS + 1, { absent: 'closed', hazards });
    await expect(late).rejects.toThrow(/newer findings may have been pushed since/);
    await expect(told(0, { absent: 'closed', hazards })).resolves.toBeDefined();
  });
});

describe('a journal', () => {
  it('that was cut off while it was written is none', async () => {
    const path = join(directory, '000001');
    const limits = { maxEntries: 2, maxBytes: 100 };
    const writer = await JournalWriter.create(path, { name: 't', destination: 'd', limits });
    for (const each of numbered(5)) await writer.add(each);
    expect(await Journal.open(path)).toBeUndefined();
    await writer.discard();
  });

  it('names a batch by its content alone, however many groups are open', async () => {
    const groups = MAX_HASHES + 2;
    const some = (number: number) => numbered(2, `group ${number} `);
    const many = await write(Array.from({ length: groups }, (_, number) => some(number)).flat());
    const ids = await idsOf(many);
    expect(new Set(ids).size).toBe(groups);
    for (const number of [0, MAX_HASHES - 1, MAX_HASHES, MAX_HASHES + 1])
      expect(await idsOf(await write(some(number)))).toEqual([ids[number]]);
  });

  it('gives back what it got, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }),
        async (titles) => {
          const given = titles.map((title, i) => ({
            key: `${i}`,
            group: '',
            payload: [`\u2028${title}\u2029`],
          }));
          const journal = await opened(await write(given, { maxEntries: 3, maxBytes: 10_000 }));
          const entries: Entry[] = [];
          for (const line of journal.pending) entries.push(...(await journal.read(line)).entries);
          await journal.close();
          expect(entries).toEqual(given);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('keeps thousands of groups apart without as many open files', async () => {
    const path = join(directory, '000001');
    const platform = { name: 't', destination: 'd', limits: { maxEntries: 9, maxBytes: 10_000 } };
    const writer = await JournalWriter.create(path, platform);
    for (let round = 0; round < 2; round += 1)
      for (let group = 0; group < 500; group += 1) await writer.add(entry('k', `${group}`));
    // Nothing is written, let alone open, before there is enough of it.
    expect(await readdir(batchesPath(path))).toEqual([]);
    await writer.seal(SEAL);
    const journal = await opened(path);
    await journal.close();
    expect(journal.pending.map(({ entries }) => entries)).toEqual(Array(500).fill(2));
  });

  it('writes batches down long before they are full, the large and the many', async () => {
    const path = join(directory, '000001');
    const limits = { maxEntries: 1_000, maxBytes: 100_000_000 };
    const writer = await JournalWriter.create(path, { name: 't', destination: 'd', limits });
    const large = 'x'.repeat(300_000);
    await writer.add({ key: 'k', group: 'large', payload: large });
    expect(await readdir(batchesPath(path))).toHaveLength(1);
    const part = 'x'.repeat(100_000);
    for (let group = 0; group < 100; group += 1)
      await writer.add({ key: 'k', group: `${group}`, payload: part });
    expect((await readdir(batchesPath(path))).length).toBeGreaterThan(50);
    await writer.seal(SEAL);
    const journal = await opened(path);
    for (const line of journal.pending) await journal.read(line);
    expect(journal.counts.pending).toBe(101);
    await journal.close();
  });

  it('gives equal entries the equal id, so that a platform knows them again', async () => {
    const ids = async (): Promise<string[]> => {
      const journal = await opened(await write(numbered(15)));
      await journal.close();
      return journal.pending.map(({ id }) => id);
    };
    expect(await ids()).toEqual(await ids());
  });
});
