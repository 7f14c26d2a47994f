import { statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Baseline } from './baseline.js';
import { likenessOf, placeOf, placeOfProject } from './likeness.js';

/** Which findings of a record are new. */
export interface News {
  isNew(issue: Issue): boolean;
  /**
   * Where the record's file was before, when it seems to have moved; then `isNew` holds only if
   * that file is not there any more, and all is new otherwise.
   */
  readonly movedFrom: string | null;
}

/** A file has moved when so much of what was found in it is found in the other. */
const MOVED_SHARE = 0.5;

/**
 * Tells what is new against a baseline. A project that the baseline knows is compared by the keys
 * of its findings. One that it does not know may have another branch, repository or name: then
 * each finding of the baseline excuses one that looks like it in the same file, or in the file
 * that this one was moved from.
 */
export class Novelty {
  /** Files that are there now, and where they seem to have moved from. */
  private readonly places = new Set<string>();
  private readonly moves = new Map<string, string>();
  private readonly excused = new Map<string, number>();

  constructor(private readonly baseline: Baseline) {}

  of(record: ProjectRecord): News {
    const { baseline } = this;
    const known = baseline.hasProject(record.key);
    // Also of a project in which nothing is found any more.
    this.places.add(placeOfProject(record));
    const movedFrom = known ? null : this.movedFrom(record);
    const fresh: Issue[] = [];
    const rest: Issue[] = [];
    for (const issue of record.issues) {
      const place = placeOf(record, issue);
      this.places.add(place);
      if (statusOf(issue) === 'resolved') continue;
      if (!baseline.has(issue.findingKey)) (known ? fresh : rest).push(issue);
      else if (!known) this.excuse(issue, movedFrom ?? place);
    }
    for (const issue of rest) {
      const place = movedFrom ?? placeOf(record, issue);
      if (!this.excuse(issue, place)) fresh.push(issue);
    }
    const news = new Set(fresh);
    return { isNew: (issue) => news.has(issue), movedFrom };
  }

  /** Whether a file is gone from where it was, known when all records were seen. */
  isGone(place: string): boolean {
    const claims = [...this.moves.values()].filter((from) => from === place).length;
    return !this.places.has(place) && claims === 1;
  }

  /** Each finding of the baseline is used up once. */
  private excuse(issue: Issue, place: string): boolean {
    const likeness = likenessOf(issue);
    const key = `${likeness} ${place}`;
    const used = this.excused.get(key) ?? 0;
    if (used >= this.baseline.countAlike(likeness, place)) return false;
    this.excused.set(key, used + 1);
    return true;
  }

  private movedFrom(record: ProjectRecord): string | null {
    const [first] = record.issues;
    if (first === undefined || record.attributes.target_file === '') return null;
    const place = placeOf(record, first);
    if (this.baseline.hasPlace(place)) return null;
    const before = this.moves.get(place);
    if (before !== undefined) return before;
    let best: { readonly from: string; readonly share: number } | null = null;
    for (const from of this.baseline.namesakes(place)) {
      const shared = record.issues.filter(
        (issue) => this.baseline.countAlike(likenessOf(issue), from) > 0,
      ).length;
      const share = shared / record.issues.length;
      if (share >= MOVED_SHARE && share > (best?.share ?? 0)) best = { from, share };
    }
    if (best !== null) this.moves.set(place, best.from);
    return best?.from ?? null;
  }
}
