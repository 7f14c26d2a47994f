/**
 * A run that is killed before any one of its calls to the file system, after a part of it when it
 * is a write: what is left is either the state before or the state after, whole.
 */
import * as real from 'node:fs/promises';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, jest } from '@jest/globals';
import { all, entry, inDirectory, known, META, opening, run, writeOrg } from './known.js';

const MUTATING = ['link', 'mkdir', 'open', 'rename', 'rm', 'writeFile'];
const OF_FILES = ['close', 'datasync', 'sync', 'truncate', 'write', 'writeFile'];

/** Calls that are still carried out; what comes after happens no more. */
let left = Number.POSITIVE_INFINITY;

class Killed extends Error {}

function dying(
  name: string,
  carryOut: (...args: unknown[]) => unknown,
  half?: (data: unknown) => unknown,
) {
  return async (...args: unknown[]): Promise<unknown> => {
    left -= 1;
    if (left === 0) await half?.(args[0]);
    if (left <= 0) throw new Killed(name);
    return carryOut(...args);
  };
}

/** The first half of what would be written. */
function halfOf(data: unknown): Buffer {
  const bytes = Buffer.from(data instanceof Uint8Array ? data : String(data));
  return bytes.subarray(0, bytes.length / 2);
}

function mortal(file: real.FileHandle): real.FileHandle {
  return new Proxy(file, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const carryOut = (...args: unknown[]): unknown => Reflect.apply(value, target, args);
      if (!OF_FILES.includes(String(name))) return carryOut;
      // Of a process that is gone, nothing stays open.
      if (name === 'close') {
        return async () => {
          await target.close();
          return dying('close', () => undefined)();
        };
      }
      const isWrite = String(name).startsWith('write');
      return dying(
        String(name),
        carryOut,
        isWrite ? (data) => target.write(halfOf(data)) : undefined,
      );
    },
  });
}

const replaced = Object.fromEntries(
  MUTATING.map((name) => {
    const value: unknown = Reflect.get(real, name);
    if (typeof value !== 'function') throw new Error(`node:fs/promises has no ${name}`);
    const carryOut = (...args: unknown[]): unknown => Reflect.apply(value, real, args);
    return [name, dying(name, carryOut)];
  }),
);
const open = dying('open', async (...args) => {
  const [path, flags] = args;
  return mortal(await real.open(String(path), String(flags)));
});

jest.unstable_mockModule('node:fs/promises', () => ({ ...real, ...replaced, open }));
const { openState } = await import('../../src/state/open-state.js');

const seeds = await real.mkdtemp(join(tmpdir(), 'state-seeds-'));

afterAll(async () => {
  await real.rm(seeds, { recursive: true });
});

const OLD = { 'org-a': known({ a: 2, b: 1 }), 'org-b': known({ x: 1 }) };
const NEW = { 'org-a': known({ a: 1, c: 3 }), 'org-c': known({ y: 2 }) };

/** The run that is killed; tells how far it came. */
async function mortalRun(directory: string): Promise<'begun' | 'staged' | 'committed'> {
  let came: 'begun' | 'staged' | 'committed' = 'begun';
  try {
    const state = await openState(opening(directory).options);
    const next = state.next(META);
    for (const [org, projects] of Object.entries(NEW)) await writeOrg(next, org, projects);
    next.dropOrg('org-b');
    await next.stage({ journal: '/j' });
    came = 'staged';
    await next.commit({ entry: entry(), refusedKeys: [] });
    came = 'committed';
    await state.close();
  } catch (error) {
    // Whatever is made of it on the way: nobody is there to read it.
    if (left > 0) throw error;
  }
  return came;
}

/** The lock of a process that is gone. */
async function bury(directory: string): Promise<void> {
  const lock = join(directory, 'lock');
  const text = await real.readFile(lock, 'utf8').catch(() => undefined);
  if (text !== undefined) await writeFile(lock, text.replace(/"pid":\d+/, '"pid":999999999'));
}

async function contents(directory: string, promote: boolean) {
  const { options, warnings } = opening(directory);
  const state = await openState(options);
  const { staged } = state;
  if (staged !== null && promote) await state.promote();
  else if (staged !== null) await state.forget();
  const orgs: Record<string, unknown> = {};
  for (const org of state.orgs()) orgs[org] = await all(state.ledger(org));
  await state.close();
  const files = await real.readdir(join(directory, 'orgs'));
  return { orgs, warnings, staged, files: files.length };
}

describe('a run that is killed', () => {
  it.each([
    ['forgotten', false],
    ['promoted', true],
  ])(
    'leaves the old state or the new one, whole; what it staged is %s',
    async (_, promote) => {
      const seen = new Set<string>();
      left = Number.POSITIVE_INFINITY;
      const before = join(seeds, String(promote));
      await run(openState, before, OLD);
      for (let calls = 1, whole = false; !whole; calls += 1) {
        whole = await inDirectory(async (directory) => {
          await real.cp(before, directory, { recursive: true });
          left = calls;
          const came = await mortalRun(directory);
          const survived = left > 0;
          left = Number.POSITIVE_INFINITY;
          await bury(directory);
          const { orgs, warnings, staged, files } = await contents(directory, promote);
          const isNew = came === 'committed' || 'org-c' in orgs;
          seen.add(
            `${came}, ${staged === null ? 'nothing' : 'something'} staged, ${isNew ? 'new' : 'old'}`,
          );
          expect(warnings).toEqual([]);
          expect(orgs).toEqual(isNew ? NEW : OLD);
          expect(files).toBe(2);
          if (came === 'begun' && staged === null) expect(isNew).toBe(false);
          if (staged !== null) expect(isNew).toBe(promote);
          return survived;
        });
      }
      expect([...seen]).toEqual(
        expect.arrayContaining([
          'begun, nothing staged, old',
          `begun, something staged, ${promote ? 'new' : 'old'}`,
          `staged, something staged, ${promote ? 'new' : 'old'}`,
          'staged, nothing staged, new',
          'committed, nothing staged, new',
        ]),
      );
      // Some fifty runs, each with its calls to the disk.
    },
    30_000,
  );
});
