import { severityOf, statusOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { Severity } from '../model/severity.js';
import { parseSeverity } from '../model/severity.js';
import { plain } from './plain.js';

/** `counts` of run.json. */
export interface Counts {
  readonly projects: number;
  /** All, whatever their status. */
  readonly findings: number;
  readonly open: number;
  readonly ignored: number;
  readonly resolved: number;
  /** Open findings that the last run, or the baseline, did not have; null without either. */
  readonly new: number | null;
  /** Affected packages over the open findings; a finding that names none counts once. */
  readonly coordinates: number;
  /** Open findings. */
  readonly bySeverity: Readonly<Record<Severity, number>>;
  /** Open findings. */
  readonly byType: Readonly<Record<string, number>>;
}

/** Words of the outside that are told apart; what comes later is counted together. */
const MAX_WORDS = 50;
const OTHER_WORDS = 'other';

/** Counts a run as it goes by; see the counting rules in docs. */
export class Totals {
  /** Severities that Snyk gave and we do not know, with the number of open findings. */
  readonly unknownSeverities = new Map<string, number>();
  private readonly sums = {
    projects: 0,
    findings: 0,
    open: 0,
    ignored: 0,
    resolved: 0,
    coordinates: 0,
  };
  private readonly bySeverity = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  private readonly byType = new Map<string, number>();

  record(record: ProjectRecord): void {
    if (record.page === 0) this.sums.projects += 1;
    for (const issue of record.issues) this.count(issue);
  }

  get counts(): Counts {
    return {
      ...this.sums,
      new: null,
      bySeverity: { ...this.bySeverity },
      byType: Object.fromEntries([...this.byType].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }

  private count(issue: Issue): void {
    const { effective_severity_level: word, type } = issue.attributes;
    const status = statusOf(issue);
    this.sums.findings += 1;
    this.sums[status] += 1;
    if (status !== 'open') return;
    this.sums.coordinates += Math.max(1, issue.facts.packages.length);
    this.bySeverity[severityOf(issue)] += 1;
    increase(this.byType, type);
    if (parseSeverity(word) === undefined) increase(this.unknownSeverities, word);
  }
}

function increase(counts: Map<string, number>, given: string): void {
  const word = counts.has(given) ? given : plain(given, 40);
  const key = counts.has(word) || counts.size < MAX_WORDS ? word : OTHER_WORDS;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
