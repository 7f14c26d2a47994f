import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isError } from '../model/errors.js';
import type { StoredOrg } from './layout.js';
import {
  ledgerPath,
  ledgersPath,
  sealed,
  stagedPath,
  statePath,
  unsealStaged,
  unsealState,
} from './layout.js';

/** An org of a part: its ledger when the part was cut, and what the next state is to say of it. */
export interface PartOrg {
  readonly id: string;
  /** Name of the ledger; null when the org was not known. */
  readonly base: string | null;
  /** Null when nothing is known of it any more, or still. */
  readonly next: StoredOrg | null;
}

/**
 * Copies a state to another directory, but for the orgs that are not wanted. It is only read:
 * several may do this at once. What cannot be used is copied as it is, for `openState` to tell.
 *
 * @param to is made; a state that is there goes.
 */
export async function cutPart(from: string, to: string, orgs: ReadonlySet<string>): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(ledgersPath(to), { recursive: true });
  const text = await readFile(statePath(from), 'utf8').catch(absent);
  if (text === undefined) return;
  const state = unsealState(text);
  if ('unusable' in state) {
    await writeFile(statePath(to), text);
    return;
  }
  const wanted = state.value.orgs.filter(({ id }) => orgs.has(id));
  // A ledger that is not there is told by `openState`, too.
  for (const { file } of wanted)
    await copyFile(ledgerPath(from, file), ledgerPath(to, file)).catch(absent);
  await writeFile(statePath(to), sealed({ ...state.value, orgs: wanted }));
}

/**
 * What became of a part: of each org, from where it was read and how it is to go on. The ledgers
 * that the next state needs are moved away; the part is of no more use.
 *
 * @param directory of the part, with a staged state.
 * @param to where the ledgers go.
 */
export async function takePart(
  directory: string,
  to: string,
  orgs: readonly string[],
): Promise<PartOrg[]> {
  const before = await readFile(statePath(directory), 'utf8').then(unsealState, absent);
  const staged = await readFile(stagedPath(directory), 'utf8').then(unsealStaged, absent);
  const known = before !== undefined && 'value' in before ? before.value.orgs : [];
  const now = staged !== undefined && 'value' in staged ? staged.value.state.orgs : known;
  const part = orgs.map((id) => ({
    id,
    base: known.find((org) => org.id === id)?.file ?? null,
    next: now.find((org) => org.id === id) ?? null,
  }));
  await mkdir(to, { recursive: true });
  for (const { base, next } of part)
    if (next !== null && next.file !== base)
      await rename(ledgerPath(directory, next.file), join(to, next.file));
  return part;
}

function absent(error: unknown): undefined {
  if (isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
  throw error;
}
