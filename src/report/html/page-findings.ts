import { statusOf } from '../../model/finding.js';
import type { ProjectRecord } from '../../model/record.js';
import type { StoredText, TextStore } from '../../model/text-store.js';
import type { Newness } from '../changes.js';
import type { Badness } from '../worst.js';
import { badnessOf, worstFindingFirst } from '../worst.js';
import { WorstOf } from '../worst-of.js';
import { STATUSES } from './format.js';
import type { Row } from './row.js';
import { rowOf } from './row.js';

/**
 * Findings that a page holds; more are counted. A page of so many has some 15 MB, opens at once,
 * and is as much as people still send each other.
 */
export const MAX_FINDINGS = 50_000;

interface Rank extends Badness {
  /** Position in `STATUSES`: what is open goes before what is done with. */
  readonly status: number;
}

/** Keeps the worst findings for the page, in memory that does not grow with their number. */
export class PageFindings {
  private readonly kept: WorstOf<Rank, StoredText>;

  private readonly newness: Newness | null;

  constructor(
    private readonly texts: TextStore,
    {
      newness = null,
      limit = MAX_FINDINGS,
    }: { readonly newness?: Newness | null; readonly limit?: number | undefined } = {},
  ) {
    this.newness = newness;
    this.kept = new WorstOf(limit, worstRankFirst, Math.ceil(limit / 4));
  }

  record(record: ProjectRecord): void {
    const news = this.newness && this.newness.of(record);
    for (const issue of record.issues) {
      // Written out, for an object that was spread takes twice the memory.
      const { severity, score, fixable, key } = badnessOf(issue);
      const status = STATUSES.indexOf(statusOf(issue));
      const rank = { status, severity, score, fixable, key };
      this.kept.add(rank, () => this.texts.put(JSON.stringify(rowOf(record, issue, news))));
    }
  }

  /** The worst first. */
  *rows(): Generator<Row> {
    for (const stored of this.kept.items) {
      const row: unknown = JSON.parse(this.texts.get(stored));
      if (isRow(row)) yield this.settled(row);
    }
  }

  /** Findings that are not among `rows`. */
  get leftOut(): number {
    return this.kept.leftOut;
  }

  /** Whether a file has moved is known when all records were seen. */
  private settled(row: Row): Row {
    const { movedFrom, numbers } = row;
    if (movedFrom === null || this.newness?.isGone(movedFrom) === true) return row;
    const isOver = numbers.status === STATUSES.indexOf('resolved');
    return { ...row, numbers: { ...numbers, fresh: Number(!isOver) } };
  }
}

function worstRankFirst(a: Rank, b: Rank): number {
  return a.status - b.status || worstFindingFirst(a, b);
}

/** What `record` wrote reads as what it was. */
function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'details' in value;
}
