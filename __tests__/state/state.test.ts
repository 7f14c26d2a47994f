import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { advance } from '../../src/state/advance.js';
import type { StoredState } from '../../src/state/layout.js';
import {
  MAX_HISTORY,
  MAX_REFUSED_KEYS,
  newLedgerName,
  unsealState,
} from '../../src/state/layout.js';
import { openState } from '../../src/state/open-state.js';
import {
  all,
  entry,
  inDirectory,
  known,
  META,
  NOW,
  opening,
  run,
  SEAL,
  TENANT,
  writeOrg,
} from './known.js';

const A = known({ a: 2, b: 0, c: 3 });
const B = known({ x: 1 });

const state = (directory: string) => join(directory, 'state.json');

async function ledgers(directory: string): Promise<string[]> {
  return (await readdir(join(directory, 'orgs'))).sort();
}

/** The only ledger of an org. */
async function ledgerOf(directory: string, org: string): Promise<string> {
  const name = (await ledgers(directory)).find((file) => file.startsWith(`${org}-`));
  return join(directory, 'orgs', name ?? 'none');
}

describe('a state', () => {
  it('is fresh where there was none', async () => {
    await inDirectory(async (directory) => {
      const { options, warnings } = opening(join(directory, 'deep', 'down'));
      const opened = await openState(options);
      expect(opened).toMatchObject({
        generation: 0,
        isFresh: true,
        runsSinceFull: 0,
        lastFullAt: null,
        scopeChanged: false,
        identity: null,
        map: null,
        history: [],
        refusedKeys: [],
        staged: null,
      });
      expect(opened.orgs()).toEqual([]);
      expect(opened.org('org-a')).toBeNull();
      expect(await all(opened.ledger('org-a'))).toEqual([]);
      expect(warnings).toEqual([]);
      await opened.close();
    });
  });

  it('remembers orgs, keeps those that were not read, and forgets those that are dropped', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A, 'org-b': B, 'org-c': [] });
      const second = await openState(opening(directory).options);
      expect(second).toMatchObject({
        generation: 1,
        isFresh: false,
        map: 'map-digest',
        identity: 'snyk',
      });
      expect(second.org('org-a')).toMatchObject({
        id: 'org-a',
        name: 'Org org-a',
        slug: 'org-a',
        ...SEAL,
        projects: 3,
        issues: 5,
      });
      expect(await all(second.ledger('org-a'))).toEqual(A);
      const next = second.next({ ...META, mode: 'delta' });
      await writeOrg(next, 'org-b', known({ x: 2, y: 1 }));
      const given = await next.writeOrg('org-a', { name: 'A' });
      await given.discard();
      next.dropOrg('org-c');
      next.dropOrg('org-a');
      next.keepOrg('org-a');
      next.keepOrg('org-never-seen');
      await next.stage({ journal: null });
      await next.commit({ entry: entry({ mode: 'delta' }), refusedKeys: ['k'] });
      await second.close();

      const third = await openState(opening(directory).options);
      expect(third).toMatchObject({
        generation: 2,
        runsSinceFull: 1,
        lastFullAt: entry().startedAt,
        refusedKeys: ['k'],
      });
      expect(third.orgs().sort()).toEqual(['org-a', 'org-b']);
      expect(await all(third.ledger('org-a'))).toEqual(A);
      expect(await all(third.ledger('org-b'))).toEqual(known({ x: 2, y: 1 }));
      expect(await ledgers(directory)).toHaveLength(2);
      await third.close();
    });
  });

  it('keeps so many runs in its history, and none before', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, {});
      const seen = unsealState(await readFile(state(directory), 'utf8'));
      if (!('value' in seen)) throw new Error(seen.unusable);
      const entries = Array.from({ length: MAX_HISTORY }, (_, number) =>
        entry({ counts: { number } }),
      );
      const full = entries.reduce<StoredState>((before, one) => advance(before, one, []), {
        ...seen.value,
        history: [],
      });
      expect(full.history).toEqual(entries);
      const next = entry({ mode: 'delta' });
      expect(advance(full, next, []).history).toEqual([...entries.slice(1), next]);
    });
  });

  it('remembers so many refusals, and then only that there are more', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, {});
      const seen = unsealState(await readFile(state(directory), 'utf8'));
      if (!('value' in seen)) throw new Error(seen.unusable);
      const keys = Array.from({ length: MAX_REFUSED_KEYS + 2 }, (_, number) => `key-${number}`);
      const refused = (count: number) =>
        advance(seen.value, entry(), keys.slice(0, count)).refusedKeys;
      expect(refused(MAX_REFUSED_KEYS)).toHaveLength(MAX_REFUSED_KEYS);
      expect(refused(MAX_REFUSED_KEYS + 1)).toHaveLength(MAX_REFUSED_KEYS + 1);
      expect(refused(MAX_REFUSED_KEYS + 2)).toHaveLength(MAX_REFUSED_KEYS + 1);
      const owing = { ...seen.value, refusedKeys: ['key-0', 'earlier'] };
      expect(advance(owing, entry(), ['key-0', 'new']).refusedKeys).toEqual([
        ...['key-0', 'earlier', 'new'],
      ]);
    });
  });

  it('counts no run that failed', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const opened = await openState(opening(directory).options);
      const next = opened.next(META);
      await next.stage({ journal: null });
      await next.commit({
        entry: entry({ state: 'errored', startedAt: '2027-01-01T00:00:00Z' }),
        refusedKeys: [],
      });
      await opened.close();
      const after = await openState(opening(directory).options);
      expect(after).toMatchObject({ runsSinceFull: 0, lastFullAt: entry().startedAt });
      expect(after.history.map((one) => one.state)).toEqual(['processed', 'errored']);
      await after.close();
    });
  });

  it('says so where it cannot be kept', async () => {
    await inDirectory(async (directory) => {
      await writeFile(join(directory, 'file'), '');
      const opened = openState(opening(join(directory, 'file')).options);
      await expect(opened).rejects.toMatchObject({
        name: 'ConfigError',
        message: expect.stringMatching(/^The state cannot be kept in .*ENOTDIR/),
      });
    });
  });

  it('lets one run use it at a time, and says whose turn it is', async () => {
    await inDirectory(async (directory) => {
      const first = await openState(opening(directory).options);
      await expect(openState(opening(directory).options)).rejects.toThrow(
        new RegExp(
          `another run \\(process ${process.pid} on .+, since 2026-03-01T06:00:00.000Z\\) uses this state`,
        ),
      );
      await first.close();
      await (await openState(opening(directory).options)).close();
    });
  });

  it('is not mixed with another tenant, and is free again after saying so', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const other = { ...TENANT, api: 'https://api.eu.snyk.io' };
      const opened = openState(opening(directory, { tenant: other }).options);
      await expect(opened).rejects.toThrow(
        /of https:\/\/api\.snyk\.io, but this run asks https:\/\/api\.eu\.snyk\.io/,
      );
      const same = { ...TENANT, api: 'https://API.snyk.io/' };
      await (await openState(opening(directory, { tenant: same }).options)).close();
    });
  });

  it('says when the scope has changed, until a run is committed with it', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const tenant = { ...TENANT, scope: 'less' };
      const opened = await openState(opening(directory, { tenant }).options);
      expect(opened.scopeChanged).toBe(true);
      expect(opened.isFresh).toBe(false);
      const next = opened.next(META);
      await next.stage({ journal: null });
      await next.commit({ entry: entry(), refusedKeys: [] });
      await opened.close();
      const after = await openState(opening(directory, { tenant }).options);
      expect(after.scopeChanged).toBe(false);
      await after.close();
    });
  });

  it('is gone on without only by name: ids that are no file names', async () => {
    await inDirectory(async (directory) => {
      const ids = ['../../etc/passwd', '__proto__', 'a/b', '', 'x'.repeat(500)];
      await run(openState, directory, Object.fromEntries(ids.map((id) => [id, B])));
      const opened = await openState(opening(directory).options);
      // `__proto__` in an object literal made by fromEntries is an own key.
      expect(opened.orgs()).toEqual(ids);
      for (const id of ids) expect(await all(opened.ledger(id))).toEqual(B);
      expect(await readdir(directory)).toEqual(expect.arrayContaining(['orgs', 'state.json']));
      expect(newLedgerName('../x', 3)).toMatch(/^[0-9a-f]{32}-3-[0-9a-f]{8}\.ndjson\.gz$/);
      await opened.close();
    });
  });
});

describe('a damaged state', () => {
  it.each([
    [
      'a newer version',
      (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 2'),
      'a newer program',
    ],
    [
      'an older version',
      (text: string) => text.replace('"schemaVersion": 1', '"schemaVersion": 0'),
      'an older program',
    ],
    [
      'a changed watermark',
      (text: string) => text.replace('T05:50', 'T06:50'),
      'its checksum is wrong',
    ],
    ['another document', () => '{"a":1}', 'not what this program writes'],
    ['nothing', () => '', 'not whole JSON'],
  ])('means a fresh one and a warning: %s', async (_, change, why) => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      await run(openState, directory, { 'org-a': A });
      await writeFile(state(directory), change(await readFile(state(directory), 'utf8')));
      const { options, warnings } = opening(directory);
      const opened = await openState(options);
      expect(opened.isFresh).toBe(true);
      expect(opened.scopeChanged).toBe(false);
      expect(opened.org('org-a')).toBeNull();
      expect(warnings).toEqual([expect.stringContaining(why)]);
      expect(warnings[0]).toContain('nothing is reported as gone because of it');
      expect(opened.generation).toBe(2);
      await opened.close();
      await run(openState, directory, { 'org-a': B });
      const mended = await openState(opening(directory).options);
      expect(mended.generation).toBe(3);
      expect(await all(mended.ledger('org-a'))).toEqual(B);
      expect(await ledgers(directory)).toHaveLength(1);
      await mended.close();
    });
  });

  it('is named wherever state.json is cut off', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const text = await readFile(state(directory), 'utf8');
      await fc.assert(
        fc.asyncProperty(fc.nat(text.trimEnd().length - 1), async (length) => {
          await writeFile(state(directory), text.slice(0, length));
          const { options, warnings } = opening(directory);
          const opened = await openState(options);
          expect(opened.isFresh).toBe(true);
          expect(warnings).toHaveLength(1);
          await opened.close();
        }),
        { numRuns: 40 },
      );
    });
  });

  it('loses only the org whose ledger is damaged', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A, 'org-b': B, 'org-c': B });
      const bytes = await readFile(await ledgerOf(directory, 'org-a'));
      await writeFile(await ledgerOf(directory, 'org-a'), bytes.subarray(0, -1));
      await rm(await ledgerOf(directory, 'org-c'));
      const { options, warnings } = opening(directory);
      const opened = await openState(options);
      expect(opened.orgs()).toEqual(['org-b']);
      expect(opened.org('org-a')).toBeNull();
      expect(warnings).toEqual([
        expect.stringMatching(/org Org org-a cannot be used: .*its checksum is wrong/),
        expect.stringMatching(/org Org org-c cannot be used: .*ENOENT/),
      ]);
      await opened.close();
    });
  });
});

describe('a generation', () => {
  it('counts only when it is committed; what was not staged is swept away', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const opened = await openState(opening(directory).options);
      await writeOrg(opened.next(META), 'org-a', B);
      await writeFile(join(directory, 'state.json.partial'), 'half');
      await writeFile(join(directory, 'orgs', 'README'), 'not ours');
      expect(await ledgers(directory)).toHaveLength(3);
      await opened.close();
      const after = await openState(opening(directory).options);
      expect(after.generation).toBe(1);
      expect(await all(after.ledger('org-a'))).toEqual(A);
      expect(await ledgers(directory)).toHaveLength(2);
      expect(await readdir(directory)).not.toContain('state.json.partial');
      await after.close();
    });
  });

  it('can be given up after it was staged', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const opened = await openState(opening(directory).options);
      const next = opened.next(META);
      await writeOrg(next, 'org-a', B);
      await next.stage({ journal: '/j' });
      await next.discard();
      await opened.close();
      const after = await openState(opening(directory).options);
      expect(after.staged).toBeNull();
      expect(await all(after.ledger('org-a'))).toEqual(A);
      expect(await ledgers(directory)).toHaveLength(1);
      await after.close();
    });
  });

  it('that was staged waits for its delivery: promoted, or forgotten', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const stageB = async () => {
        const opened = await openState(opening(directory).options);
        const next = opened.next({ ...META, mode: 'delta' });
        await writeOrg(next, 'org-a', B);
        await next.stage({ journal: '/journals/000007' });
        await opened.close();
      };
      await stageB();
      const forgetting = await openState(opening(directory).options);
      expect(forgetting.staged).toEqual({ journal: '/journals/000007', generation: 2 });
      expect(() => forgetting.next(META)).toThrow('Promote or forget');
      await forgetting.forget();
      expect(forgetting.staged).toBeNull();
      expect(await all(forgetting.ledger('org-a'))).toEqual(A);
      expect(await ledgers(directory)).toHaveLength(1);
      await forgetting.close();

      await stageB();
      const promoting = await openState(opening(directory).options);
      await promoting.promote({ counts: { documents: 1 }, refusedKeys: ['r'] });
      expect(promoting).toMatchObject({
        generation: 2,
        runsSinceFull: 1,
        staged: null,
        refusedKeys: ['r'],
      });
      expect(promoting.history.at(-1)).toEqual(
        entry({ mode: 'delta', finishedAt: NOW.toISOString(), counts: { documents: 1 } }),
      );
      expect(await all(promoting.ledger('org-a'))).toEqual(B);
      const next = promoting.next(META);
      await next.stage({ journal: null });
      await next.commit({ entry: entry(), refusedKeys: [] });
      await promoting.close();
      expect(await ledgers(directory)).toHaveLength(1);
    });
  });

  it('that was staged and is damaged is collected again', async () => {
    await inDirectory(async (directory) => {
      const opened = await openState(opening(directory).options);
      const next = opened.next(META);
      await writeOrg(next, 'org-a', B);
      await next.stage({ journal: '/j' });
      await opened.close();
      const path = join(directory, 'staged.json');
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.slice(0, 99));
      const { options, warnings } = opening(directory);
      const after = await openState(options);
      expect(after.staged).toBeNull();
      expect(after.isFresh).toBe(true);
      expect(warnings).toEqual([expect.stringMatching(/staged\.json: it is not whole JSON/)]);
      await after.close();
      await writeFile(path, text);
      await writeFile(await ledgerOf(directory, 'org-a'), 'gone');
      const promoting = await openState(opening(directory).options);
      await promoting.promote();
      expect(promoting.org('org-a')).toBeNull();
      await promoting.close();
    });
  });

  it('is overtaken by a run that was faster: nothing of it is delivered', async () => {
    await inDirectory(async (directory) => {
      await run(openState, directory, { 'org-a': A });
      const slow = await openState(opening(directory).options);
      const next = slow.next(META);
      await writeOrg(next, 'org-a', B);
      await rm(join(directory, 'lock'));
      await run(openState, directory, { 'org-a': known({ n: 4 }) });
      await expect(next.stage({ journal: '/j' })).rejects.toMatchObject({
        name: 'Overtaken',
        message: expect.stringMatching(/generation 1 at the start, 2 now/),
      });
      await next.discard();
      await slow.close();
      const after = await openState(opening(directory).options);
      expect(after.generation).toBe(2);
      expect(after.staged).toBeNull();
      expect(await all(after.ledger('org-a'))).toEqual(known({ n: 4 }));
      await after.close();
    });
  });

  it('is overtaken, too, when others hold the lock already', async () => {
    await inDirectory(async (directory) => {
      const slow = await openState(opening(directory).options);
      const next = slow.next(META);
      await writeOrg(next, 'org-a', B);
      await next.stage({ journal: '/j' });
      await rm(join(directory, 'lock'));
      const fast = await openState(opening(directory).options);
      await expect(next.commit({ entry: entry(), refusedKeys: [] })).rejects.toMatchObject({
        name: 'Overtaken',
      });
      await slow.close();
      await expect(openState(opening(directory).options)).rejects.toThrow('another run');
      await fast.close();
    });
  });

  it('is not staged with a ledger half written, nor committed unstaged', async () => {
    await inDirectory(async (directory) => {
      const opened = await openState(opening(directory).options);
      const next = opened.next(META);
      const writer = await next.writeOrg('org-a', { name: 'A' });
      await expect(next.writeOrg('org-a', { name: 'A' })).rejects.toThrow('being written');
      await expect(next.stage({ journal: null })).rejects.toThrow('not sealed: org-a');
      await expect(next.commit({ entry: entry(), refusedKeys: [] })).rejects.toThrow('staged');
      await writer.discard();
      await next.discard();
      await opened.close();
      await mkdir(join(directory, 'orgs'), { recursive: true });
    });
  });
});
