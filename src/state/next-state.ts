import { copyFile } from 'node:fs/promises';
import { syncFile } from '../files/durable.js';
import { advance } from './advance.js';
import type { StateDirectory } from './directory.js';
import type { RunEntry, StoredOrg, StoredState } from './layout.js';
import { ledgerPath, newLedgerName } from './layout.js';
import type { Implied } from './issue-line.js';
import { LedgerFile } from './ledger-writer.js';
import type { KnownProject } from './state.js';

/** What a run says of the state that it makes. */
export interface NextMeta {
  /** The setting `identity`: keys made in another way are other findings to a platform. */
  readonly identity: string;
  /** Digest of the transform map that documents are made with. */
  readonly map: string;
  readonly mode: RunEntry['mode'];
  /** What is collected, or what is made of it, is not what it was: all is read because of it. */
  readonly remade: boolean;
  readonly startedAt: Date;
}

/** How an org is called; for messages and for the next run. */
export interface OrgAbout {
  readonly name: string;
  readonly slug?: string | null | undefined;
}

/** From where the next run goes on in an org. */
interface OrgSeal {
  /** ISO time: changes since then are asked for next time. Start of the run minus overlap. */
  readonly watermark: string;
  /** ISO time of the start of the last run that read all of the org; null for never. */
  readonly lastFullAt: string | null;
}

/** Writes what is known of one org. It counts when it is sealed and the state is committed. */
export interface LedgerWriter {
  /**
   * Projects come in ascending `projectOrder`, each once, with all their issues.
   *
   * @throws InputError for a record that is too large to be kept.
   */
  add(project: KnownProject): Promise<void>;
  seal(from: OrgSeal): Promise<void>;
  /** Gives it up: the org stays as it was known before. */
  discard(): Promise<void>;
}

interface NextOptions {
  readonly directory: StateDirectory;
  /** What the run began with, its tenant as it is now. */
  readonly from: StoredState;
  /** Generation on the disk; null when there was no usable state. */
  readonly base: number | null;
  readonly meta: NextMeta;
  readonly implied: Implied;
}

/** The next generation of a state. Nothing of it counts before `commit`. */
export class NextState {
  readonly generation: number;
  private readonly orgs: Map<string, StoredOrg>;
  private readonly writers = new Map<string, LedgerWriter>();
  /** Of the ledgers that were begun. */
  private readonly names: string[] = [];
  private staged: StoredState | undefined;
  private isCommitted = false;

  constructor(private readonly options: NextOptions) {
    const { from } = options;
    this.generation = from.generation + 1;
    this.orgs = new Map(from.orgs.map((org) => [org.id, org]));
  }

  /** Begins the ledger of an org that was read in this run. */
  async writeOrg(id: string, about: OrgAbout): Promise<LedgerWriter> {
    if (this.writers.has(id)) throw new Error(`Org ${id} is being written already`);
    const name = newLedgerName(id, this.generation);
    this.names.push(name);
    const { directory, implied } = this.options;
    const file = await LedgerFile.create(ledgerPath(directory.path, name), { implied });
    const writer: LedgerWriter = {
      add: (project) => file.add(project),
      seal: async (from) => {
        const sealed = await file.seal();
        const { watermark, lastFullAt } = from;
        const slug = about.slug ?? null;
        this.orgs.set(id, {
          id,
          name: about.name,
          slug,
          watermark,
          lastFullAt,
          file: name,
          ...sealed,
        });
        this.writers.delete(id);
      },
      discard: async () => {
        this.writers.delete(id);
        await file.discard();
      },
    };
    this.writers.set(id, writer);
    return writer;
  }

  /**
   * Takes an org over as another process read it, with its ledger. Its checksum has been verified.
   *
   * @param ledger path of the file, whose name is the one in `org`.
   */
  async adoptOrg(org: StoredOrg, ledger: string): Promise<void> {
    this.names.push(org.file);
    const path = ledgerPath(this.options.directory.path, org.file);
    await copyFile(ledger, path);
    await syncFile(path);
    this.orgs.set(org.id, org);
  }

  /** The org stays as it was known; also the way of orgs that are not mentioned. */
  keepOrg(id: string): void {
    const before = this.options.from.orgs.find((org) => org.id === id);
    if (before !== undefined) this.orgs.set(id, before);
  }

  /** @param since ISO time of the run that first found the org gone; null when none says so. */
  setMissing(id: string, since: string | null): void {
    const org = this.orgs.get(id);
    if (org !== undefined) this.orgs.set(id, { ...org, missingSince: since });
  }

  /** The org is known no more. Its findings have been told to be gone, or never will be. */
  dropOrg(id: string): void {
    this.orgs.delete(id);
  }

  /**
   * Puts all that was written on the disk, waiting for its delivery.
   *
   * @param options.journal path of the delivery journal whose delivery makes it count; null when
   *   there is nothing to be delivered.
   * @param options.owed keys of what the platform refused before, and that was not told again.
   * @throws Overtaken when another run was faster: nothing of this one may be delivered.
   */
  async stage({
    journal,
    owed = [],
  }: {
    readonly journal: string | null;
    readonly owed?: readonly string[];
  }): Promise<void> {
    const { directory, from, base, meta } = this.options;
    if (this.writers.size > 0) {
      throw new Error(`Ledgers are not sealed: ${[...this.writers.keys()].join(', ')}`);
    }
    const startedAt = meta.startedAt.toISOString();
    const state: StoredState = {
      ...from,
      generation: this.generation,
      identity: meta.identity,
      map: meta.map,
      updatedAt: startedAt,
      remadeAt: meta.remade ? startedAt : from.remadeAt,
      orgs: [...this.orgs.values()],
      refusedKeys: [...owed],
    };
    await directory.stage({ journal, startedAt, mode: meta.mode, state }, base);
    this.staged = state;
  }

  /**
   * Makes the staged generation the one that counts. Older ledgers are removed.
   *
   * @param run.refusedKeys keys of what the platform did not take.
   * @returns the last runs, this one included.
   * @throws Overtaken
   */
  async commit(run: {
    readonly entry: RunEntry;
    readonly refusedKeys: readonly string[];
  }): Promise<readonly RunEntry[]> {
    if (this.staged === undefined) throw new Error('Only a staged state can be committed');
    const state = advance(this.staged, run.entry, run.refusedKeys);
    await this.options.directory.commit(state, this.options.base);
    this.isCommitted = true;
    return state.history;
  }

  /** Gives the generation up, unless it is committed; the state stays as it was before. */
  async discard(): Promise<void> {
    if (this.isCommitted) return;
    for (const writer of [...this.writers.values()]) await writer.discard();
    await this.options.directory.withdraw(this.names, this.staged !== undefined);
  }
}
