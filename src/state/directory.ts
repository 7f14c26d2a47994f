import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { syncDirectory, writeDurably } from '../files/durable.js';
import type { Lock } from '../files/lock.js';
import { isError } from '../model/errors.js';
import { advance } from './advance.js';
import { Overtaken } from './errors.js';
import type { RunEntry, StagedState, StoredState, Unsealed } from './layout.js';
import {
  generationOf,
  ledgerPath,
  ledgersPath,
  sealed,
  stagedPath,
  statePath,
  unsealStaged,
  unsealState,
} from './layout.js';

/** The files of a state, for the run that holds its lock. */
export class StateDirectory {
  constructor(
    readonly path: string,
    private readonly lock: Lock,
  ) {}

  async prepare(): Promise<void> {
    await mkdir(ledgersPath(this.path), { recursive: true });
  }

  /** Undefined when there is none. */
  async readState(): Promise<Unsealed<StoredState> | undefined> {
    const text = await readIfThere(statePath(this.path));
    return text === undefined ? undefined : unsealState(text);
  }

  async readStaged(): Promise<Unsealed<StagedState> | undefined> {
    const text = await readIfThere(stagedPath(this.path));
    return text === undefined ? undefined : unsealStaged(text);
  }

  /**
   * The ledgers of `staged` are on the disk; with this, it is too.
   *
   * @param base the generation that it builds upon; null when none could be read.
   * @throws Overtaken
   */
  async stage(staged: StagedState, base: number | null): Promise<void> {
    await this.checkNewest(base);
    await syncDirectory(ledgersPath(this.path));
    await writeDurably(stagedPath(this.path), sealed(staged));
  }

  /**
   * Makes a state the one that counts, and removes what only others needed.
   *
   * @param base as for `stage`.
   * @throws Overtaken
   */
  async commit(state: StoredState, base: number | null): Promise<void> {
    await this.checkNewest(base);
    await writeDurably(statePath(this.path), sealed(state));
    await rm(stagedPath(this.path), { force: true });
    await this.sweep([state]);
  }

  /**
   * Adds a run to the history, and nothing else. A state that cannot be used, or that another run
   * has changed, is left as it is.
   *
   * @param base as for `stage`.
   * @param empty what is written when there is no state yet.
   * @returns the history as it is then; undefined when nothing was written.
   */
  async note(
    entry: RunEntry,
    { base, empty }: { readonly base: number | null; readonly empty: StoredState },
  ): Promise<readonly RunEntry[] | undefined> {
    const found = await this.readState();
    const before = found === undefined && base === null ? { value: empty } : found;
    if (before === undefined || 'unusable' in before || !(await this.lock.isHeld()))
      return undefined;
    if (found !== undefined && before.value.generation !== base) return undefined;
    const state = advance(before.value, entry, []);
    await writeDurably(statePath(this.path), sealed(state));
    return state.history;
  }

  /**
   * Removes ledgers that are not to count. What a run that was faster has made is left alone.
   *
   * @param isStaged whether they were staged, too.
   */
  async withdraw(ledgers: readonly string[], isStaged: boolean): Promise<void> {
    if (isStaged && (await this.lock.isHeld())) await this.unstage();
    for (const name of ledgers) await rm(ledgerPath(this.path, name), { force: true });
  }

  async unstage(): Promise<void> {
    await rm(stagedPath(this.path), { force: true });
  }

  /** Removes ledgers that none of these states needs, and files that were never finished. */
  async sweep(states: readonly StoredState[]): Promise<void> {
    const needed = new Set(states.flatMap(({ orgs }) => orgs.map(({ file }) => file)));
    for (const name of await this.ledgers()) {
      if (!needed.has(name)) await rm(ledgerPath(this.path, name), { force: true });
    }
    for (const path of [statePath(this.path), stagedPath(this.path)]) {
      await rm(`${path}.partial`, { force: true });
    }
  }

  /** The newest generation that any ledger here was written for; 0 when there is none. */
  async newestLedger(): Promise<number> {
    const names = await this.ledgers();
    return names.reduce((newest, name) => Math.max(newest, generationOf(name) ?? 0), 0);
  }

  /** Paths of the files that make up the states, for a store that carries them elsewhere. */
  async files(): Promise<string[]> {
    const names = await readdir(this.path);
    const ledgers = (await this.ledgers()).map((name) => ledgerPath(this.path, name));
    const heads = ['state.json', 'staged.json'].filter((name) => names.includes(name));
    return [...heads.map((name) => join(this.path, name)), ...ledgers];
  }

  async release(): Promise<void> {
    await this.lock.release();
  }

  private async ledgers(): Promise<string[]> {
    const names = await readdir(ledgersPath(this.path));
    return names.filter((name) => generationOf(name) !== undefined);
  }

  private async checkNewest(base: number | null): Promise<void> {
    const found = await this.readState();
    const generation = found !== undefined && 'value' in found ? found.value.generation : null;
    if (generation === base && (await this.lock.isHeld())) return;
    throw new Overtaken(
      `${this.path}: another run changed the state while this one was at work (generation ` +
        `${base ?? 'none'} at the start, ${generation ?? 'none'} now). What this run collected is ` +
        'older and is not delivered. Let runs on one state wait for each other.',
    );
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isError(error) && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
