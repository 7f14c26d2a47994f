import type { Finding } from '../model/finding.js';
import { statusOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { Severity } from '../model/severity.js';
import type { Badness } from './worst.js';
import { badnessOf, shortFinding, worstFindingFirst } from './worst.js';
import { WorstOf } from './worst-of.js';

/** What the baseline tells of a finding that is not there any more. */
export interface GoneFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly title: string;
  readonly problem: string;
  /** `lodash@4.17.15`, or empty. */
  readonly component: string;
  readonly place: string;
}

/** Tells what is new against a baseline; made by the gate. */
export interface Newness {
  of(record: ProjectRecord): {
    isNew(issue: Issue): boolean;
    /** Then `isNew` holds only if that file is gone, and all is new otherwise. */
    readonly movedFrom: string | null;
  };
  /** To be asked when all records were seen, like `gone`. */
  isGone(place: string): boolean;
  gone(most: number): readonly GoneFinding[];
}

/** What differs from a baseline, the worst first. */
export interface Changes {
  /** Open findings. */
  readonly fresh: readonly Finding[];
  /** Says something only of a run that saw all; `gate.baseline.fixed` is null in others. */
  readonly gone: readonly GoneFinding[];
}

/** Findings of each kind that a report shows; more are counted. */
const MAX_CHANGES = 100;

interface Kept {
  readonly rank: Badness;
  readonly finding: Finding;
}
type Worst = WorstOf<Badness, Kept>;

/** Keeps the worst of what is new, in memory that does not grow with the number of findings. */
export class ChangesCollector {
  private readonly fresh = newest();
  /** Files that may have moved: what is new if they did, and if they did not. */
  private readonly moved = new Map<string, { readonly asMoved: Worst; readonly asNew: Worst }>();

  constructor(private readonly newness: Newness) {}

  record(record: ProjectRecord): void {
    const news = this.newness.of(record);
    const moved = news.movedFrom === null ? undefined : this.movedTo(news.movedFrom);
    for (const issue of record.issues) {
      if (statusOf(issue) !== 'open') continue;
      const rank = badnessOf(issue);
      const make = (): Kept => ({ rank, finding: shortFinding(record, issue) });
      moved?.asNew.add(rank, make);
      if (news.isNew(issue)) (moved?.asMoved ?? this.fresh).add(rank, make);
    }
  }

  get changes(): Changes {
    const kept = [...this.fresh.items];
    for (const [from, { asMoved, asNew }] of this.moved)
      kept.push(...(this.newness.isGone(from) ? asMoved : asNew).items);
    kept.sort((a, b) => worstFindingFirst(a.rank, b.rank));
    return {
      fresh: kept.slice(0, MAX_CHANGES).map(({ finding }) => finding),
      gone: this.newness.gone(MAX_CHANGES),
    };
  }

  private movedTo(from: string): { readonly asMoved: Worst; readonly asNew: Worst } {
    const known = this.moved.get(from) ?? { asMoved: newest(), asNew: newest() };
    this.moved.set(from, known);
    return known;
  }
}

function newest(): Worst {
  return new WorstOf(MAX_CHANGES, worstFindingFirst);
}
