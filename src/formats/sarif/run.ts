import { severityOf, statusOf } from '../../model/finding.js';
import type { CodeLocation } from '../../model/facts.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { severityRank } from '../../model/severity.js';
import { SHOWN } from './help.js';
import type { SarifLimits } from './limits.js';
import { packagesOf } from './message.js';
import { pack } from './packed.js';
import { compare, introductionOf } from './paths.js';
import type { Ordered } from './ranked.js';
import { Ranked } from './ranked.js';
import { alertHash, toResult } from './result.js';
import { ruleIdOf, toRule } from './rule.js';

/** How far the results may grow over their limit before the least severe are let go. */
const SLACK = 1.2;

/** A result, with the packages and paths that its rule tells of all its results together. */
export interface Entry extends Ordered {
  readonly key: string;
  readonly ruleId: string;
  readonly hash: string;
  readonly ignored: boolean;
  /** Dependency paths in all, of which the first are packed. */
  readonly pathCount: number;
  /** Related locations and steps of a data flow that the limits cut off. */
  readonly cutLocations: number;
  readonly cutSteps: number;
}

/**
 * The results of one tool. It never holds more than `SLACK` times the limit of them, and what it
 * ends with does not depend on the order in which they came.
 */
export class RunCollector {
  private readonly entries = new Ranked<Entry>();
  /** Each rule as the worst of its findings tells it. */
  private readonly rules = new Ranked<Ordered>();
  /** The last order that was kept when entries were let go: what sorts after it has no chance. */
  private boundary: string | undefined;
  private letGo = 0;

  constructor(private readonly limits: SarifLimits) {}

  /** @param locate is asked only for a finding that counts, since it may read files */
  add(record: ProjectRecord, issue: Issue, locate: () => CodeLocation | undefined): void {
    const order = orderOf(issue);
    if (this.boundary !== undefined && order > this.boundary) {
      this.letGo += 1;
      return;
    }
    this.rules.offer(ruleIdOf(issue), order, () => {
      const { descriptor, help } = toRule(record, issue, this.limits.tags);
      return {
        order,
        packed: pack(JSON.stringify(descriptor), help.text, help.before, help.after),
      };
    });
    this.entries.offer(issue.findingKey, order, () =>
      this.entryOf(order, { record, issue, located: locate() }),
    );
    if (this.entries.size > this.limits.results * SLACK) this.prune();
  }

  /** The entries within the limit, the worst first. */
  worstFirst(): Entry[] {
    return [...this.entries.values()]
      .sort((a, b) => compare(a.order, b.order))
      .slice(0, this.limits.results);
  }

  /** The rule of that id: its descriptor in JSON, and the parts of its help. */
  rule(id: string): Buffer | undefined {
    return this.rules.get(id)?.packed;
  }

  /** How many findings were offered that `worstFirst` does not give. */
  get leftOut(): number {
    return this.letGo + Math.max(0, this.entries.size - this.limits.results);
  }

  private entryOf(
    order: string,
    found: { record: ProjectRecord; issue: Issue; located: CodeLocation | undefined },
  ): Entry {
    const { issue, record } = found;
    const { codeFlow = [], locations } = issue.facts;
    const introduction = introductionOf(issue, SHOWN);
    const result = toResult({ ...found, introduction }, this.limits);
    const packages = packagesOf(issue).slice(0, SHOWN);
    return {
      order,
      packed: pack(JSON.stringify(result), packages.join('\n'), introduction.shown.join('\n')),
      key: issue.findingKey,
      ruleId: ruleIdOf(issue),
      hash: alertHash(record, issue),
      ignored: statusOf(issue) === 'ignored',
      pathCount: introduction.total,
      cutLocations: Math.max(0, locations.length - this.limits.locations),
      cutSteps: Math.max(0, codeFlow.length - this.limits.flowSteps),
    };
  }

  private prune(): void {
    const kept = this.worstFirst();
    this.letGo += this.entries.size - kept.length;
    this.boundary = kept.at(-1)?.order ?? '';
    this.entries.dropAfter(this.boundary);
    this.rules.dropAfter(this.boundary);
  }
}

/** Open before ignored, then by severity, then by key. */
function orderOf(issue: Issue): string {
  const ignored = statusOf(issue) === 'ignored' ? 1 : 0;
  return `${ignored}${9 - severityRank(severityOf(issue))}${issue.findingKey}`;
}
