import { join } from 'node:path';
import { InputError } from '../../model/errors.js';
import { linesOf } from '../../files/lines.js';
import type { Collection } from '../../model/collection.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Source } from '../../sources/source.js';
import { isProjectRecord } from '../../state/ledger-line.js';
import type { NextState } from '../../state/next-state.js';
import type { PartOrg } from '../../state/part.js';
import type { PollState } from '../../state/poll-state.js';
import { isRemade } from '../poll/mode.js';
import { StateMemory } from '../poll/state-memory.js';
import type { FoundLeg, MissingLeg } from './find-legs.js';
import { RECORDS_FILE } from './leg-file.js';
import type { Plan } from './plan-file.js';

interface CollectedLegsOptions {
  readonly plan: Plan;
  readonly found: readonly FoundLeg[];
  readonly missing: readonly MissingLeg[];
  /** What earlier runs left; null when nothing is remembered. */
  readonly state: PollState | null;
  readonly now: () => Date;
}

/** What is to be done with what a leg found in an org. */
type Fate = 'new' | 'delivered' | 'overtaken';

/** What the legs of a divided poll found, as one collection, and what is remembered of it. */
export class CollectedLegs implements Source {
  readonly memory: StateMemory;
  private readonly fates = new Map<string, Fate>();
  private next: NextState | null = null;
  private readonly counts = { projects: 0, findings: 0 };

  constructor(private readonly options: CollectedLegsOptions) {
    const { state, now } = options;
    this.memory = new StateMemory(state, now, () => ({
      startedAt: this.startedAt,
      mode: this.mode,
      counts: this.counts,
    }));
    for (const { report } of options.found)
      for (const org of report.orgs) this.fates.set(org.id, fateOf(org, state));
  }

  async *records(collection: Collection): AsyncGenerator<ProjectRecord> {
    const { found, plan, state } = this.options;
    this.describe(collection);
    this.next = this.memory.begin({
      identity: plan.identity,
      map: plan.making,
      mode: this.mode,
      remade: state !== null && isRemade(state, plan),
      startedAt: this.startedAt,
    });
    for (const { directory, report } of found) {
      for await (const record of readRecords(join(directory, RECORDS_FILE))) {
        if (this.fateOf(record) === 'overtaken') continue;
        this.counts.projects += record.page === 0 ? 1 : 0;
        this.counts.findings += record.issues.length;
        this.memory.owed.told(record);
        yield record;
      }
      for (const org of report.orgs)
        if (this.fates.get(org.id) === 'new') await this.takeOver(org, directory);
    }
    this.memory.collected(collection, this.memory.owed.left(collection));
  }

  /** Whether an earlier `collect` delivered what this record tells, before a leg was run again. */
  readonly isDelivered = (record: ProjectRecord): boolean => this.fateOf(record) === 'delivered';

  /** Only what every leg read in full is a full sync; else the next one comes as if this was none. */
  private get mode(): 'full' | 'delta' {
    const { found, missing } = this.options;
    const isFull = missing.length === 0 && found.every(({ report }) => report.mode === 'full');
    return isFull ? 'full' : 'delta';
  }

  /** When the first leg began. */
  private get startedAt(): Date {
    const { found, plan } = this.options;
    const [first = plan.createdAt] = found.map(({ report }) => report.startedAt).sort();
    return new Date(first);
  }

  private fateOf({ org }: ProjectRecord): Fate {
    return this.fates.get(org?.id ?? '') ?? 'new';
  }

  private async takeOver({ id, base, next }: PartOrg, directory: string): Promise<void> {
    if (next === null) this.next?.dropOrg(id);
    else if (next.file !== base)
      await this.next?.adoptOrg(next, join(directory, 'orgs', next.file));
    else this.next?.setMissing(id, next.missingSince ?? null);
  }

  private describe(collection: Collection): void {
    const { plan, found, missing } = this.options;
    for (const { what, why } of plan.incomplete) collection.missing(what, why);
    for (const { planned, why } of missing)
      collection.missing(
        `leg ${planned.leg} of ${plan.legs.length} (${planned.orgs.length} organizations, ${planned.projects} projects)`,
        `${why}. Run the leg again, and \`collect\` after it. Nothing of its organizations is closed`,
      );
    for (const { report } of found) {
      for (const { what, why } of report.incomplete) collection.missing(what, why);
      for (const warning of report.warnings) collection.warn(warning);
      if (report.partial !== null) collection.only(report.partial);
      for (const { id, next } of report.orgs)
        if (this.fates.get(id) === 'overtaken')
          collection.missing(
            `organization ${next?.slug ?? next?.name ?? id}`,
            'another run brought newer knowledge of it while the leg was at work; the next run goes on from there',
          );
    }
    const delivered = [...this.fates.values()].filter((fate) => fate === 'delivered').length;
    if (delivered > 0)
      collection.only(
        `What was found in ${delivered} organizations was delivered by an earlier \`collect\` of this plan, and is not sent again`,
      );
  }
}

/** By the ledger from which the leg read on, and the one that it made: each name is used once. */
function fateOf({ id, base, next }: PartOrg, state: PollState | null): Fate {
  if (state === null) return 'new';
  const now = state.ledgerName(id);
  if (next !== null && next.file === now && next.file !== base) return 'delivered';
  if (now === base) return 'new';
  // A ledger that was lost is replaced by what the leg has; one that the leg gave up is gone.
  if (now === null) return next === null ? 'delivered' : 'new';
  return 'overtaken';
}

async function* readRecords(path: string): AsyncGenerator<ProjectRecord> {
  for await (const line of linesOf(path)) {
    const record: unknown = JSON.parse(line);
    if (!isProjectRecord(record)) throw new InputError(`${path}: a line is not a record`);
    yield record;
  }
}
