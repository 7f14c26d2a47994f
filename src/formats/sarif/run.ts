import type { ReportingDescriptor, Result } from 'sarif';
import { severityOf, statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { severityRank } from '../../model/severity.js';
import { SHOWN } from './help.js';
import type { SarifLimits } from './limits.js';
import { packagesOf } from './message.js';
import type { Introduction } from './paths.js';
import { compare, introductionOf } from './paths.js';
import type { Ordered } from './ranked.js';
import { Ranked } from './ranked.js';
import type { Found } from './result.js';
import { alertHash, toResult } from './result.js';
import type { Rule } from './rule.js';
import { ruleIdOf, toRule } from './rule.js';
import { completeRules } from './rules.js';

/** How far the results may grow over their limit before the least severe are let go. */
const SLACK = 1.2;

/** A result with what its rule tells of all its results together. */
export interface Entry extends Ordered {
  readonly ruleId: string;
  readonly result: Result;
  readonly hash: string;
  readonly packages: readonly string[];
  readonly introduction: Introduction;
  /** Related locations and steps of a data flow that the limits cut off. */
  readonly cut: { readonly locations: number; readonly flowSteps: number };
}

/** Results in order, and rules in the order of their first result. */
export interface RunContent {
  readonly results: readonly Result[];
  readonly rules: readonly ReportingDescriptor[];
}

/**
 * The results of one tool. It never holds more than `SLACK` times the limit of them, and what it
 * ends with does not depend on the order in which they came.
 */
export class RunCollector {
  private readonly entries = new Ranked<Entry>();
  /** Each rule as the worst of its findings tells it. */
  private readonly rules = new Ranked<Ordered & { readonly rule: Rule }>();
  /** The last order that was kept when entries were let go: what sorts after it has no chance. */
  private boundary: string | undefined;
  private letGo = 0;

  constructor(private readonly limits: SarifLimits) {}

  /** @param locate is asked only for a finding that counts, since it may read files */
  add(record: ProjectRecord, issue: Issue, locate: () => Found['located']): void {
    const order = orderOf(issue);
    if (this.boundary !== undefined && order > this.boundary) {
      this.letGo += 1;
      return;
    }
    this.rules.offer(ruleIdOf(issue), order, () => ({
      order,
      rule: toRule(record, issue, this.limits.tags),
    }));
    this.entries.offer(issue.findingKey, order, () => ({
      order,
      ruleId: ruleIdOf(issue),
      result: toResult({ record, issue, located: locate() }, this.limits),
      hash: alertHash(record, issue),
      packages: packagesOf(issue).slice(0, SHOWN),
      introduction: introductionOf(issue, SHOWN),
      cut: {
        locations: Math.max(0, issue.facts.locations.length - this.limits.locations),
        flowSteps: Math.max(0, (issue.facts.codeFlow?.length ?? 0) - this.limits.flowSteps),
      },
    }));
    if (this.entries.size > this.limits.results * SLACK) this.prune();
  }

  /** The entries within the limit, the worst first. */
  worstFirst(): Entry[] {
    return [...this.entries.values()]
      .sort((a, b) => compare(a.order, b.order))
      .slice(0, this.limits.results);
  }

  /** How many findings were offered that `worstFirst` does not give. */
  get leftOut(): number {
    return this.letGo + Math.max(0, this.entries.size - this.limits.results);
  }

  /** Results that refer to their rules, with the help of each rule told over all of them. */
  content(entries: readonly Entry[]): RunContent {
    const rules = completeRules(entries, (id) => this.rules.get(id)?.rule);
    const index = new Map(rules.map((rule, position) => [rule.id, position]));
    const suppressing = entries.some(({ result }) => result.suppressions !== undefined);
    const seen = new Map<string, number>();
    const results = entries.map(({ hash, result, ruleId }) => {
      const nth = (seen.get(hash) ?? 0) + 1;
      seen.set(hash, nth);
      return {
        ...result,
        ruleIndex: index.get(ruleId) ?? -1,
        // SARIF 3.27.23: when one result has suppressions, all have, be it an empty list.
        ...(suppressing ? { suppressions: result.suppressions ?? [] } : {}),
        partialFingerprints: {
          ...result.partialFingerprints,
          primaryLocationLineHash: `${hash}:${nth}`,
        },
      };
    });
    return { results, rules };
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
