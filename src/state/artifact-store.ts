import { access, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError, describeError, InputError, isError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import { Overtaken } from './errors.js';
import { statePath } from './layout.js';
import type { PollState } from './poll-state.js';
import { UNPACK_LIMITS, unpackState } from './unpack.js';

/** An artifact of a run before. */
interface ShelvedArtifact {
  /** Of the artifact. */
  readonly id: number;
  readonly runId: number;
  /** ISO time. */
  readonly createdAt: string;
  /** Writes the archive (zip) to a file. */
  download(file: string): Promise<void>;
}

/** Where artifacts of runs are kept. It decides which runs are trusted to have made ours. */
export interface ArtifactShelf {
  /** The newest artifact of this name; null when there is none. */
  latest(name: string): Promise<ShelvedArtifact | null>;
  /** Keeps files as the artifact of this name of the current run, in place of an earlier one. */
  upload(artifact: {
    readonly name: string;
    readonly files: readonly string[];
    readonly rootDirectory: string;
  }): Promise<void>;
}

export interface ArtifactStoreOptions {
  readonly shelf: ArtifactShelf;
  /** Of the artifact; the same in each run, and of this state alone. */
  readonly name: string;
  /** Where the state is while the run uses it. Of this job alone; what it holds is replaced. */
  readonly directory: string;
  readonly log: Pick<Log, 'warning' | 'info'>;
}

/** Carries a state from run to run as an artifact. */
export class ArtifactStore {
  private constructor(
    private readonly options: ArtifactStoreOptions,
    private readonly broughtId: number | null,
  ) {}

  /** Where the state was brought, for `openState`. */
  get directory(): string {
    return this.options.directory;
  }

  /**
   * Brings the state of the last run into the directory, for `openState`. One that cannot be
   * unpacked is told in a warning and leaves the directory empty.
   *
   * @throws what the shelf throws: a state that is there but out of reach is not a lost one.
   */
  static async bring(options: ArtifactStoreOptions): Promise<ArtifactStore> {
    const { shelf, name, directory, log } = options;
    await rm(directory, { recursive: true, force: true });
    await mkdir(dirname(directory), { recursive: true });
    const artifact = await shelf.latest(name);
    if (artifact === null) {
      log.info(`There is no artifact ${name} of a run before this one; everything is collected.`);
      await mkdir(directory);
      return new ArtifactStore(options, null);
    }
    const workshop = await mkdtemp(`${directory}.`);
    try {
      const archive = join(workshop, 'archive.zip');
      const unpacked = join(workshop, 'state');
      await artifact.download(archive);
      await mkdir(unpacked);
      const damage = await damageOf(unpack(archive, unpacked));
      if (damage === undefined) await rename(unpacked, directory);
      else {
        await mkdir(directory);
        log.warning(
          `Artifact ${name} of run ${artifact.runId} (${artifact.createdAt}) cannot be used: ${damage}. ` +
            'Everything is collected in full, which mends it; nothing is reported as gone because of it.',
        );
      }
      return new ArtifactStore(options, artifact.id);
    } finally {
      await rm(workshop, { recursive: true, force: true });
    }
  }

  /**
   * To be asked before anything is delivered.
   *
   * @throws Overtaken when another run has put its state on the shelf since.
   */
  async checkNewest(): Promise<void> {
    const { shelf, name } = this.options;
    const newest = await shelf.latest(name);
    // Ids ascend; one that is lower is what is left when the one we took has expired.
    if (newest === null || newest.id <= (this.broughtId ?? 0)) return;
    throw new Overtaken(
      `Artifact ${name}: run ${newest.runId} put a newer state there while this run was at work. ` +
        'What this run collected is older and is not delivered. Let the runs wait for each other ' +
        '(`concurrency` in the workflow).',
    );
  }

  /** Puts the committed state on the shelf for the next run. */
  async upload(state: PollState): Promise<void> {
    const files = await state.files();
    if (files.length > UNPACK_LIMITS.entries) {
      throw new ConfigError(
        `The state has ${files.length} files, and an artifact may have ${UNPACK_LIMITS.entries}. ` +
          'Keep it in a directory, or divide the orgs among several runs.',
      );
    }
    const { shelf, name, directory } = this.options;
    await shelf.upload({ name, files, rootDirectory: directory });
  }
}

async function unpack(archive: string, directory: string): Promise<void> {
  await unpackState(archive, directory);
  await access(statePath(directory)).catch((cause: unknown) => {
    throw new InputError('it holds no state', { cause });
  });
}

/** What is wrong with the archive; failures of the disk are no damage. */
async function damageOf(work: Promise<void>): Promise<string | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    const code = isError(error) && 'code' in error ? String(error.code) : '';
    if (['ENOSPC', 'EACCES', 'EPERM', 'EROFS', 'EMFILE', 'EDQUOT'].includes(code)) throw error;
    return describeError(error);
  }
}
