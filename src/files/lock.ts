import { randomUUID } from 'node:crypto';
import { link, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as z from 'zod';
import { ConfigError, isError } from '../model/errors.js';

/** A holder on another machine that did not renew its lock for so long is gone. */
const STALE_MS = 120_000;
const RENEW_MS = 30_000;

const holderSchema = z.object({
  id: z.string(),
  pid: z.number(),
  host: z.string(),
  since: z.string(),
});

type Holder = z.infer<typeof holderSchema>;

export interface Lock {
  /** False when others took it over, as they do when its holder seems gone. */
  isHeld(): Promise<boolean>;
  release(): Promise<void>;
}

/**
 * Ids of the locks that this process holds. In a container each run has the same process id, so
 * that the lock of a killed one looks like our own.
 */
const held = new Set<string>();

/**
 * Takes a lock that one process at a time can hold. A lock whose process is gone is taken over.
 *
 * @param doing what its holder does, for the message to others: `is delivering this journal`
 * @throws ConfigError naming the process that holds it.
 */
export async function takeLock(path: string, now: () => Date, doing: string): Promise<Lock> {
  const me: Holder = {
    id: randomUUID(),
    pid: process.pid,
    host: hostname(),
    since: now().toISOString(),
  };
  for (let attempt = 0; attempt < 5; attempt += 1) {
    if (await create(path, me)) return hold(path, me);
    const holder = await readHolder(path);
    if (holder === undefined) continue;
    if (!(await isGone(path, holder, now()))) throw new ConfigError(refusal(path, holder, doing));
    await removeDead(path, holder, { now, doing });
  }
  throw new ConfigError(
    `The lock ${path} cannot be taken: others take it at the same moment. Run again.`,
  );
}

/** Written aside and linked, so that a lock that is there always says whose it is. */
async function create(path: string, holder: Holder): Promise<boolean> {
  const aside = `${path}.${holder.id}`;
  await writeFile(aside, JSON.stringify(holder));
  try {
    await link(aside, path);
    return true;
  } catch (error) {
    return isTaken(error) ? false : await createInPlace(path, holder);
  } finally {
    await rm(aside, { force: true });
  }
}

/** Some file systems (exFAT, shares of Windows) have no links. */
async function createInPlace(path: string, holder: Holder): Promise<boolean> {
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx' });
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

function isTaken(error: unknown): boolean {
  return isError(error) && 'code' in error && error.code === 'EEXIST';
}

function hold(path: string, me: Holder): Lock {
  const renewal = setInterval(() => {
    const time = new Date();
    utimes(path, time, time).catch(() => undefined);
  }, RENEW_MS);
  renewal.unref();
  held.add(me.id);
  return {
    isHeld: async () => (await readHolder(path))?.id === me.id,
    release: async () => {
      clearInterval(renewal);
      held.delete(me.id);
      await removeOf(path, me);
    },
  };
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    if (isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new ConfigError(`The lock ${path} cannot be read; remove it when no run uses it.`, {
      cause: error,
    });
  }
}

async function isGone(path: string, holder: Holder, now: Date): Promise<boolean> {
  if (holder.host === hostname())
    return holder.pid === process.pid ? !held.has(holder.id) : !isAlive(holder.pid);
  const renewed = await stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
  return now.getTime() - renewed > STALE_MS;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isError(error) && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Two that find the same lock of a dead process could remove the one that the other has just taken
 * in its place, so one at a time does this.
 */
async function removeDead(
  path: string,
  holder: Holder,
  { now, doing }: { now: () => Date; doing: string },
): Promise<void> {
  const guard = await takeLock(`${path}.takeover`, now, doing);
  try {
    await removeOf(path, holder);
  } finally {
    await guard.release();
  }
}

async function removeOf(path: string, holder: Holder): Promise<void> {
  const current = await readHolder(path).catch(() => undefined);
  if (current?.id === holder.id) await rm(path, { force: true });
}

function refusal(path: string, { pid, host, since }: Holder, doing: string): string {
  return `${path}: another run (process ${pid} on ${host}, since ${since}) ${doing}. Wait for it, or stop it.`;
}
