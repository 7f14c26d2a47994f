import { severityOf, statusOf, toFinding } from '../model/finding.js';
import type { Severity } from '../model/severity.js';
import { parseSeverity, SEVERITIES } from '../model/severity.js';
import type { Judgement } from './judge.js';
import type { Ignore, Rule, Subject } from './policy/policy.js';
import { findingText, WorstReasons } from './worst.js';

/** Reasons that a verdict lists; `failing` has the whole number. */
export const MAX_REASONS = 50;

/** Findings that one rule or ignore spoke of, and the first of them. */
interface Use {
  count: number;
  /** Of these, findings that failed the gate. */
  failing: number;
  readonly example: string;
}

/** Counts judgements in memory that does not grow with the number of findings. */
export class Tally {
  failing = 0;
  warned = 0;
  ignored = 0;
  /** Open findings that the baseline lacks, and those that it has. */
  fresh = 0;
  unchanged = 0;
  /** Findings of the baseline that are there still, open or ignored. */
  matched = 0;
  readonly bySeverity: Record<Severity, number> = {
    critical: 0,
    high: 0,
    medium: 0,
    low: 0,
    info: 0,
  };
  readonly worst = new WorstReasons(MAX_REASONS);
  readonly warnings = new Map<Rule, Use>();
  readonly ignores = new Map<Ignore, Use>();

  add(subject: Subject, judgement: Judgement): void {
    const { issue, isNew } = subject;
    const status = statusOf(issue);
    if (status !== 'resolved' && !isNew) this.matched += 1;
    if (status === 'open') this[isNew ? 'fresh' : 'unchanged'] += 1;
    const { outcome, rule, ignore } = judgement;
    if (outcome === 'ignored') this.ignored += 1;
    if (outcome !== 'ignored' && outcome !== 'exempt') this.bySeverity[countedAs(subject)] += 1;
    if (outcome === 'warn') this.warned += 1;
    if (outcome === 'fail') {
      this.failing += 1;
      this.worst.add(subject, judgement);
    }
    if (ignore !== null) note(this.ignores, ignore, { subject, judgement });
    if (rule !== null && outcome === 'warn') note(this.warnings, rule, { subject, judgement });
  }

  absorb(other: Tally): void {
    for (const name of COUNTS) this[name] += other[name];
    for (const severity of SEVERITIES) this.bySeverity[severity] += other.bySeverity[severity];
    this.worst.absorb(other.worst);
    unite(this.warnings, other.warnings);
    unite(this.ignores, other.ignores);
  }
}

const COUNTS = ['failing', 'warned', 'ignored', 'fresh', 'unchanged', 'matched'] as const;

/** One whose severity is not known here may be as bad as any. */
function countedAs({ issue }: Subject): Severity {
  const known = parseSeverity(issue.attributes.effective_severity_level) !== undefined;
  return known ? severityOf(issue) : 'critical';
}

function note<K>(
  uses: Map<K, Use>,
  key: K,
  { subject, judgement }: { readonly subject: Subject; readonly judgement: Judgement },
): void {
  let use = uses.get(key);
  if (use === undefined) {
    const example = findingText(toFinding(subject.record, subject.issue));
    use = { count: 0, failing: 0, example };
    uses.set(key, use);
  }
  use.count += 1;
  if (judgement.outcome === 'fail') use.failing += 1;
}

function unite<K>(uses: Map<K, Use>, others: ReadonlyMap<K, Use>): void {
  for (const [key, other] of others) {
    const use = uses.get(key);
    if (use === undefined) uses.set(key, { ...other });
    else {
      use.count += other.count;
      use.failing += other.failing;
    }
  }
}
