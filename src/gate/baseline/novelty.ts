import { statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Baseline, NamedFinding } from './baseline.js';
import { alikeKey } from './baseline.js';
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
  /** Keys that were seen again, of those that the baseline names. */
  private readonly again = new Set<string>();
  /** Findings of the baseline that others stand for now, by likeness; of moved files apart. */
  private readonly stoodFor = { here: new Map<string, number>(), moved: new Map<string, number>() };
  private readonly told = new WeakMap<ProjectRecord, News>();

  constructor(readonly baseline: Baseline) {}

  /** The same for whoever asks about one record; the first time counts. */
  of(record: ProjectRecord): News {
    const told = this.told.get(record) ?? this.compare(record);
    this.told.set(record, told);
    return told;
  }

  /** Findings of the baseline in what was looked at, when all records were seen. */
  get size(): number {
    const { baseline } = this;
    if (!baseline.otherDoor) return baseline.size;
    return [...this.places].reduce((sum, place) => sum + baseline.countAt(place), 0);
  }

  /**
   * The worst of what the baseline has and nothing stands for now, the worst first. To be asked
   * when all records were seen, and only when they are all that there is.
   */
  gone(most: number): NamedFinding[] {
    const here = new Map(this.stoodFor.here);
    const moved = new Map(this.stoodFor.moved);
    const gone: NamedFinding[] = [];
    for (const { like, ...finding } of this.baseline.worst()) {
      if (gone.length >= most) break;
      const { key, place } = finding;
      if (this.again.has(key) || (this.baseline.otherDoor && !this.places.has(place))) continue;
      if (useUp(here, like) || (this.isGone(place) && useUp(moved, like))) continue;
      gone.push(finding);
    }
    return gone;
  }

  private compare(record: ProjectRecord): News {
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
      const byKey = known && (!baseline.otherDoor || hasKeyOfAllDoors(issue));
      if (!baseline.has(issue.findingKey)) (byKey ? fresh : rest).push(issue);
      else {
        if (!byKey) this.excuse(issue, movedFrom ?? place);
        if (baseline.isNamed(issue.findingKey)) this.again.add(issue.findingKey);
      }
    }
    const stoodFor = movedFrom === null ? this.stoodFor.here : this.stoodFor.moved;
    for (const issue of rest) {
      const place = movedFrom ?? placeOf(record, issue);
      if (!this.excuse(issue, place)) fresh.push(issue);
      else add(stoodFor, alikeKey(likenessOf(issue), place));
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

/** Snyk's own id of a finding of code, by its two names in SARIF; its API knows it, too. */
const ASSET_FINGERPRINTS = ['snyk/asset/finding/v1', 'identity'];

/** Of packages likeness and key are one; of code the API has Snyk's id, the scan often. */
function hasKeyOfAllDoors({ attributes, facts }: Issue): boolean {
  const { fingerprints = {} } = facts;
  return attributes.type === 'code' && ASSET_FINGERPRINTS.some((name) => name in fingerprints);
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** @returns false when there is none left. */
function useUp(counts: Map<string, number>, key: string): boolean {
  const left = counts.get(key) ?? 0;
  if (left === 0) return false;
  counts.set(key, left - 1);
  return true;
}
