import type { Collection } from '../../model/collection.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { KnownProject } from '../../state/state.js';

/** Named in a message; the rest is counted. */
const NAMED = 5;

/**
 * What the platform refused in earlier runs: it does not have it, so it is told again until it is
 * taken, although nothing of it changed.
 */
export class Owed {
  private readonly keys: ReadonlySet<string>;
  private readonly untold: Set<string>;

  /** @param keys of findings and of projects, as the journal names its entries */
  constructor(keys: readonly string[]) {
    this.keys = new Set(keys);
    this.untold = new Set(keys);
  }

  /** Whether something of a project is owed, which may be only known from an earlier run. */
  ofProject({ key }: ProjectRecord, known: KnownProject | undefined): boolean {
    if (this.keys.size === 0) return false;
    const issues = known?.issues ?? [];
    return this.keys.has(key) || issues.some(({ issue }) => this.keys.has(issue.findingKey));
  }

  /** Whether an issue of a project is to be told again. */
  has({ key }: ProjectRecord, { findingKey }: Issue): boolean {
    return this.keys.has(key) || this.keys.has(findingKey);
  }

  /** Takes note of what is told. */
  told({ key, issues }: ProjectRecord): void {
    if (this.untold.size === 0) return;
    this.untold.delete(key);
    for (const { findingKey } of issues) this.untold.delete(findingKey);
  }

  /**
   * What still is owed when everything has been told. After a whole view that is what Snyk has no
   * longer or what is out of scope: it can be told no more, so that is said.
   */
  left(collection: Collection): readonly string[] {
    const left = [...this.untold];
    if (left.length === 0 || !collection.complete) return left;
    const more = left.length > NAMED ? ` and ${left.length - NAMED} more` : '';
    collection.missing(
      `${left.length} entries that the platform refused in an earlier run`,
      `Snyk has them no longer, or they are out of scope now, so they cannot be told again: ${left.slice(0, NAMED).join(', ')}${more}. Close them on the platform by hand`,
    );
    return [];
  }
}
