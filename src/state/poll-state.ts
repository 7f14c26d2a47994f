import { describeError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import { advance } from './advance.js';
import type { StateDirectory } from './directory.js';
import type { Implied } from './issue-line.js';
import type { RunEntry, StagedState, StoredState } from './layout.js';
import { ledgerPath } from './layout.js';
import { readLedger } from './ledger-reader.js';
import type { NextMeta } from './next-state.js';
import { NextState } from './next-state.js';
import type { KnownProject } from './state.js';
import { withoutDamaged } from './verify.js';

/** An org as the last run left it. */
export interface KnownOrg {
  readonly id: string;
  readonly name: string;
  readonly slug: string | null;
  /** ISO time: changes since then are to be asked for. */
  readonly watermark: string;
  /** ISO time of the last run that read all of it; null for never. */
  readonly lastFullAt: string | null;
  /** ISO time of the run that first found it gone, when the last one found so too. */
  readonly missingSince?: string | null | undefined;
  readonly projects: number;
  readonly issues: number;
}

/** Whose state it is. */
export interface Tenant {
  /** Base address of Snyk's API: `https://api.eu.snyk.io`. */
  readonly api: string;
  /** Digest of all settings that decide what is collected. */
  readonly scope: string;
  /** Snyk's ids, where they are known. */
  readonly groups?: readonly string[];
}

/** A generation that a run before this one staged and did not commit. */
export interface Staged {
  /** Path of the journal whose delivery it waits for. */
  readonly journal: string | null;
  readonly generation: number;
}

interface PollStateOptions {
  readonly directory: StateDirectory;
  readonly tenant: Required<Tenant>;
  /** What can be used of what is on the disk; empty when nothing can. */
  readonly state: StoredState;
  /** Generation of the state on the disk; null when it cannot be used. */
  readonly base: number | null;
  readonly staged: StagedState | null;
  readonly implied: Implied;
  readonly now: () => Date;
  readonly log: Pick<Log, 'warning'>;
}

/** What was known when the run began. The run holds it alone until `close`. */
export class PollState {
  private state: StoredState;
  private base: number | null;
  private waiting: StagedState | null;

  constructor(private readonly options: PollStateOptions) {
    this.state = options.state;
    this.base = options.base;
    this.waiting = options.staged;
  }

  get directory(): string {
    return this.options.directory.path;
  }

  get generation(): number {
    return this.state.generation;
  }

  /** Nothing is known of any org: there was no run before, or its state was lost. */
  get isFresh(): boolean {
    return this.state.orgs.length === 0;
  }

  /** Runs that were processed since the last full one. */
  get runsSinceFull(): number {
    return this.state.runsSinceFull;
  }

  /** ISO time of the start of the last full run; null for never. */
  get lastFullAt(): string | null {
    return this.state.lastFullAt;
  }

  /** ISO time of the start of the last run for which `NextMeta.remade` was said; null for never. */
  get remadeAt(): string | null {
    return this.state.remadeAt;
  }

  /** Other things are collected now than then: what is not seen any more is not therefore gone. */
  get scopeChanged(): boolean {
    return this.base !== null && this.state.tenant.scope !== this.options.tenant.scope;
  }

  /** The setting `identity` of the last run; null for a fresh state. */
  get identity(): string | null {
    return this.base === null ? null : this.state.identity;
  }

  /** Digest of the last run's transform map; null for a fresh state. */
  get map(): string | null {
    return this.base === null ? null : this.state.map;
  }

  /** The last runs, the oldest first. */
  get history(): readonly RunEntry[] {
    return this.state.history;
  }

  /** Keys of findings and projects that the platform did not take; see `MAX_REFUSED_KEYS`. */
  get refusedKeys(): readonly string[] {
    return this.state.refusedKeys;
  }

  /** To be promoted or forgotten before `next`; null when there is none. */
  get staged(): Staged | null {
    const { waiting } = this;
    return waiting && { journal: waiting.journal, generation: waiting.state.generation };
  }

  /** Ids of the orgs that are known. */
  orgs(): string[] {
    return this.state.orgs.map(({ id }) => id);
  }

  /** Null when the org is not known, or its ledger was lost: it is to be collected in full. */
  org(id: string): KnownOrg | null {
    return this.state.orgs.find((org) => org.id === id) ?? null;
  }

  /** Name of the ledger of an org, which no other ever has; null when the org is not known. */
  ledgerName(id: string): string | null {
    return this.state.orgs.find((org) => org.id === id)?.file ?? null;
  }

  /**
   * The projects of an org in ascending `projectOrder`, one in memory at a time. Empty for an org
   * that is not known.
   *
   * @throws LedgerCorrupt: collect the org in full, and take nothing for vanished.
   */
  async *ledger(id: string): AsyncGenerator<KnownProject> {
    const org = this.state.orgs.find((known) => known.id === id);
    if (org === undefined) return;
    const { implied } = this.options;
    yield* readLedger(ledgerPath(this.directory, org.file), org, { implied });
  }

  /** Begins the next generation. */
  next(meta: NextMeta): NextState {
    if (this.waiting !== null) throw new Error('Promote or forget the staged state first');
    const { directory, tenant, implied } = this.options;
    const from = { ...this.state, tenant: { ...tenant, groups: [...tenant.groups] } };
    return new NextState({ directory, from, base: this.base, meta, implied });
  }

  /**
   * The staged generation's journal was wholly delivered: it becomes the state.
   *
   * @param delivered what is known of that delivery.
   * @throws Overtaken
   */
  async promote(
    delivered: {
      readonly counts?: RunEntry['counts'];
      readonly refusedKeys?: readonly string[];
    } = {},
  ): Promise<void> {
    const { waiting } = this;
    if (waiting === null) throw new Error('There is no staged state');
    const { directory, now, log } = this.options;
    const entry: RunEntry = {
      startedAt: waiting.startedAt,
      finishedAt: now().toISOString(),
      state: 'processed',
      mode: waiting.mode,
      counts: delivered.counts ?? {},
    };
    const whole = await withoutDamaged(waiting.state, directory.path, log);
    // Runs that came to no good end since are in the history of the state.
    const history = this.base === null ? whole.history : this.state.history;
    const state = advance({ ...whole, history }, entry, delivered.refusedKeys ?? []);
    await directory.commit(state, this.base);
    this.state = state;
    this.base = state.generation;
    this.waiting = null;
  }

  /**
   * Keeps in the history that a run came to no good end. Nothing else of the state moves. What
   * hinders it is told, and no more.
   */
  async note(entry: RunEntry): Promise<void> {
    const { directory, log } = this.options;
    // Without a state, nothing would tell that what is staged is newer.
    if (this.base === null && this.waiting !== null) return;
    try {
      const history = await directory.note(entry, { base: this.base, empty: this.options.state });
      if (history !== undefined) this.state = { ...this.state, history: [...history] };
    } catch (error) {
      log.warning(
        `This run is not in the history of the state ${this.directory}: ${describeError(error)}.`,
      );
    }
  }

  /** The staged generation was not delivered: what it found is collected again. */
  async forget(): Promise<void> {
    const { directory } = this.options;
    await directory.unstage();
    this.waiting = null;
    if (this.base !== null) await directory.sweep([this.state]);
  }

  /** Paths of the files of the state, for a store that carries them elsewhere. */
  files(): Promise<string[]> {
    return this.options.directory.files();
  }

  /** Lets other runs use the state. */
  async close(): Promise<void> {
    await this.options.directory.release();
  }
}
