import type { Collection } from '../../model/collection.js';
import type { Log } from '../../model/log.js';
import type { ProjectRecord } from '../../model/record.js';
import type { OrgSweep, Sweep } from '../../sources/rest/sweep.js';
import type { Source } from '../../sources/source.js';
import type { NextState } from '../../state/next-state.js';
import type { KnownOrg, PollState } from '../../state/poll-state.js';
import { goneOrgs } from './gone-orgs.js';
import type { ModeOptions } from './mode.js';
import { isRemade, whyFull } from './mode.js';
import { inPages } from './pages.js';
import { reconcile } from './reconcile.js';
import { StateMemory } from './state-memory.js';

export interface PollOptions extends Omit<ModeOptions, 'now'> {
  readonly createSweep: (collection: Collection) => Sweep;
  /** What earlier runs left; null when nothing is remembered. */
  readonly state: PollState | null;
  /** Adds to a record what the lists do not tell. */
  readonly complete: (record: ProjectRecord, collection: Collection) => Promise<ProjectRecord>;
  /** Why the settings let in only a part of what is there; null when they do not. */
  readonly onlyPart: string | null;
  /** Whether it is the leg of a plan, which judged whether too many orgs are missing. */
  readonly isLeg?: boolean;
  readonly overlapMs: number;
  readonly log: Log;
  readonly now: () => Date;
}

/** Resolved issues are remembered a while longer than they can be read again. */
const FORGET_MARGIN_MS = 3_600_000;

/** One poll of Snyk: what is to be told of it, and what is remembered for the next. */
export class Poll implements Source {
  readonly memory: StateMemory;
  /** Known when the first record was asked for, like `startedAt`. */
  mode: 'full' | 'delta' = 'full';
  startedAt = new Date(0);
  private projects = 0;
  private findings = 0;

  constructor(private readonly options: PollOptions) {
    const { state, now } = options;
    this.memory = new StateMemory(state, now, () => ({
      startedAt: this.startedAt,
      mode: this.mode,
      counts: { projects: this.projects, findings: this.findings },
    }));
  }

  async *records(collection: Collection): AsyncGenerator<ProjectRecord> {
    const { options } = this;
    const { state, log } = options;
    this.startedAt = options.now();
    const why = whyFull(state, { ...options, now: this.startedAt });
    this.mode = why === null ? 'delta' : 'full';
    log.info(why === null ? 'Reading what changed since the last run' : `Reading all: ${why}`);
    if (why === null) collection.only('Only what changed since the last run was collected');
    if (options.onlyPart !== null) collection.only(options.onlyPart);
    const sweep = options.createSweep(collection);
    const scope = await sweep.scope();
    const { identity, making: map } = options;
    const { mode, startedAt } = this;
    const remade = state !== null && isRemade(state, options);
    const next = this.memory.begin({ identity, map, mode, remade, startedAt });
    const leftScope = { projects: 0 };
    for await (const org of sweep.orgs((id) => this.sinceOf(id))) {
      try {
        yield* this.told(this.orgRecords(org, { next, collection, leftScope }), collection);
      } finally {
        await org.close();
      }
    }
    if (state !== null) {
      const gone = goneOrgs({
        ...{ sweep, scope, state, next, collection, startedAt },
        listJudged: options.isLeg === true,
        leftScope: (projects) => (leftScope.projects += projects),
      });
      yield* this.told(gone, collection);
    }
    if (leftScope.projects > 0)
      collection.warn(
        `${leftScope.projects} projects that an earlier run delivered are out of scope now. They are left as they are on the platform.`,
      );
    const stillOwed = options.isLeg === true ? [] : this.memory.owed.left(collection);
    this.memory.collected(collection, stillOwed);
  }

  private sinceOf(org: string): Date | null {
    const known = this.mode === 'delta' ? (this.options.state?.org(org) ?? null) : null;
    if (known === null || this.missedFull(known)) return null;
    return new Date(Date.parse(known.watermark) - this.options.overlapMs);
  }

  /**
   * Whether an org could not be read wholly when all was read because the scope, the map or the
   * platform had changed: what is known of it is older than that.
   */
  private missedFull(org: KnownOrg | null): boolean {
    const remadeAt = this.options.state?.remadeAt ?? null;
    if (org === null || remadeAt === null) return false;
    return org.lastFullAt === null || Date.parse(org.lastFullAt) < Date.parse(remadeAt);
  }

  private async *orgRecords(
    org: OrgSweep,
    run: {
      readonly next: NextState | null;
      readonly collection: Collection;
      readonly leftScope: { projects: number };
    },
  ): AsyncGenerator<ProjectRecord> {
    const { state, overlapMs } = this.options;
    const id = org.org.id ?? '';
    const { name, slug } = org.org.attributes;
    const writer = await run.next?.writeOrg(id, { name, slug });
    const known = state?.org(id) ?? null;
    try {
      yield* reconcile({
        sweep: org,
        known: () => (state === null ? nothing() : state.ledger(id)),
        remember: async (project) => writer?.add(project),
        keyed: this.options.identity === 'portable',
        sameScope: state?.scopeChanged === false && !this.missedFull(known),
        forgetBefore: new Date(org.at.getTime() - overlapMs - FORGET_MARGIN_MS),
        owed: this.memory.owed,
        collection: run.collection,
        leftScope: () => (run.leftScope.projects += 1),
      });
    } catch (error) {
      await writer?.discard();
      throw error;
    }
    // What was read is remembered also of a list with gaps; but it is asked for again.
    if (org.projectsComplete && org.issuesComplete) {
      const watermark = org.at.toISOString();
      const lastFullAt =
        org.since === null ? this.startedAt.toISOString() : (known?.lastFullAt ?? null);
      await writer?.seal({ watermark, lastFullAt });
    } else if (known !== null) await writer?.seal(known);
    else await writer?.discard();
  }

  private async *told(
    records: AsyncIterable<ProjectRecord>,
    collection: Collection,
  ): AsyncGenerator<ProjectRecord> {
    for await (const record of records) {
      this.projects += 1;
      this.findings += record.issues.length;
      this.memory.owed.told(record);
      yield* inPages(await this.options.complete(record, collection));
    }
  }
}

async function* nothing(): AsyncGenerator<never> {}
