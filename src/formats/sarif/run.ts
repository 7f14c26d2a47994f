import { severityOf, statusOf } from '../../model/finding.js';
import type { CodeLocation } from '../../model/facts.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { TextStore } from '../../model/text-store.js';
import { severityRank } from '../../model/severity.js';
import { SHOWN } from './help.js';
import type { SarifLimits } from './limits.js';
import { packagesOf } from './message.js';
import type { PackedResult } from './packed.js';
import { pack, packResult, unpack, unpackResult } from './packed.js';
import { introductionOf } from './paths.js';
import type { Kept, Rank } from './ranked.js';
import { byRank, Ranked } from './ranked.js';
import { alertHash, toResult } from './result.js';
import { ruleIdOf, toRule } from './rule.js';

/** How far the results may grow over their limit before the least severe are let go. */
const SLACK = 1.2;

/**
 * The results of one tool. It never holds more than `SLACK` times the limit of them, and what it
 * ends with does not depend on the order in which they came.
 */
export class RunCollector {
  private readonly entries: Ranked;
  /** Each rule as the worst of its findings tells it. */
  private readonly rules: Ranked;
  /** The last rank that was kept when entries were let go: what sorts after it has no chance. */
  private boundary: Rank | undefined;
  private letGo = 0;

  constructor(
    private readonly limits: SarifLimits,
    private readonly texts: TextStore,
  ) {
    this.entries = new Ranked(texts);
    this.rules = new Ranked(texts);
  }

  /** @param locate is asked only for a finding that counts, since it may read files */
  add(record: ProjectRecord, issue: Issue, locate: () => CodeLocation | undefined): void {
    const rank = rankOf(issue);
    if (this.boundary !== undefined && byRank(rank, this.boundary) > 0) {
      this.letGo += 1;
      return;
    }
    this.rules.offer(ruleIdOf(issue), rank, () => {
      const { descriptor, help } = toRule(record, issue, this.limits.tags);
      return pack(JSON.stringify(descriptor), help.text, help.before, help.after);
    });
    this.entries.offer(issue.findingKey, rank, () =>
      this.textOf({ record, issue, located: locate() }),
    );
    if (this.entries.size > this.limits.results * SLACK) this.prune();
  }

  /** The entries within the limit, the worst first. */
  worstFirst(): Kept[] {
    return [...this.entries.values()].sort(byRank).slice(0, this.limits.results);
  }

  /** The rule of that id: its descriptor in JSON, and the parts of its help. */
  rule(id: string): { readonly texts: readonly string[]; readonly bytes: number } {
    const packed = this.rules.get(id)?.packed;
    if (packed === undefined) return { texts: [], bytes: 0 };
    return { texts: unpack(this.texts.get(packed)), bytes: packed.length };
  }

  result({ packed }: Kept): PackedResult {
    return unpackResult(this.texts.get(packed));
  }

  /** How many findings were offered that `worstFirst` does not give. */
  get leftOut(): number {
    return this.letGo + Math.max(0, this.entries.size - this.limits.results);
  }

  private textOf(found: {
    record: ProjectRecord;
    issue: Issue;
    located: CodeLocation | undefined;
  }): string {
    const { issue, record } = found;
    const { codeFlow = [], locations } = issue.facts;
    const introduction = introductionOf(issue, SHOWN);
    return packResult({
      json: JSON.stringify(toResult({ ...found, introduction }, this.limits)),
      ruleId: ruleIdOf(issue),
      hash: alertHash(record, issue),
      packages: packagesOf(issue).slice(0, SHOWN),
      paths: introduction.shown,
      pathCount: introduction.total,
      cutLocations: Math.max(0, locations.length - this.limits.locations),
      cutSteps: Math.max(0, codeFlow.length - this.limits.flowSteps),
    });
  }

  private prune(): void {
    const kept = this.worstFirst();
    this.letGo += this.entries.size - kept.length;
    this.boundary = kept.at(-1) ?? BEFORE_ALL;
    this.entries.dropAfter(this.boundary);
    this.rules.dropAfter(this.boundary);
  }
}

const BEFORE_ALL: Rank = { level: -1, key: '' };

/** Above the levels of all open findings. */
const IGNORED = 10;

export function isIgnored({ level }: Rank): boolean {
  return level >= IGNORED;
}

/** Open before ignored, then by severity, then by key. */
function rankOf(issue: Issue): Rank {
  const ignored = statusOf(issue) === 'ignored' ? IGNORED : 0;
  return { level: ignored + 9 - severityRank(severityOf(issue)), key: issue.findingKey };
}
