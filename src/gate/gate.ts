import type { Finding } from '../model/finding.js';
import { severityOf, statusOf, toFinding } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { Severity } from '../model/severity.js';
import { atLeast, parseSeverity, worstFirst } from '../model/severity.js';

/** Lowest severity that fails, or `none` for no gate. */
type Threshold = Exclude<Severity, 'info'> | 'none';

export interface GateOptions {
  readonly threshold: Threshold;
  /** Only findings that Snyk knows a fix for can fail the gate. */
  readonly onlyFixable: boolean;
}

/** Why the gate failed: one finding, or a reason that the gate could not be evaluated. */
interface Reason {
  /** Key of the finding, or null when the reason is about the whole run. */
  readonly finding: string | null;
  readonly severity: Severity | null;
  /** What, where and how to fix it, in one line. */
  readonly text: string;
}

export interface Verdict {
  readonly verdict: 'pass' | 'fail' | 'off';
  readonly threshold: Threshold;
  /** Number of findings that failed it. */
  readonly failing: number;
  /** The worst of them, at most MAX_REASONS, and what hindered the evaluation. */
  readonly reasons: readonly Reason[];
}

/** Reasons that a verdict lists; `failing` has the whole number. */
export const MAX_REASONS = 50;

/**
 * Decides over open findings by their effective severity. It fails closed: a finding whose
 * severity is a word that we do not know fails it.
 */
export class Gate {
  private failing = 0;
  private worst: { severity: Severity; finding: Finding; word: string | null }[] = [];

  constructor(private readonly options: GateOptions) {}

  record(record: ProjectRecord): void {
    if (this.options.threshold === 'none') return;
    for (const issue of record.issues) if (this.fails(issue)) this.keep(record, issue);
  }

  /** @param obstacle why the collection cannot be judged as a whole, if so. */
  verdict(obstacle: string | null): Verdict {
    const { threshold } = this.options;
    if (threshold === 'none') return { verdict: 'off', threshold, failing: 0, reasons: [] };
    this.prune();
    const reasons: Reason[] = this.worst.map(({ finding, severity, word }) => ({
      finding: finding.key,
      severity,
      text: word === null ? reasonFor(finding) : unknownSeverity(finding, word),
    }));
    if (obstacle !== null) reasons.unshift({ finding: null, severity: null, text: obstacle });
    return {
      verdict: this.failing > 0 || obstacle !== null ? 'fail' : 'pass',
      threshold,
      failing: this.failing,
      reasons,
    };
  }

  private fails(issue: Issue): boolean {
    const { threshold, onlyFixable } = this.options;
    if (threshold === 'none' || statusOf(issue) !== 'open') return false;
    if (onlyFixable && !issue.facts.fixable) return false;
    const severity = parseSeverity(issue.attributes.effective_severity_level);
    return severity === undefined || atLeast(severity, threshold);
  }

  private keep(record: ProjectRecord, issue: Issue): void {
    this.failing += 1;
    const word = issue.attributes.effective_severity_level;
    const known = parseSeverity(word) !== undefined;
    this.worst.push({
      severity: known ? severityOf(issue) : 'critical',
      finding: toFinding(record, issue),
      word: known ? null : word,
    });
    if (this.worst.length >= MAX_REASONS * 4) this.prune();
  }

  private prune(): void {
    this.worst.sort(
      (a, b) =>
        worstFirst(a.severity, b.severity) ||
        Number(b.finding.fixable) - Number(a.finding.fixable) ||
        (a.finding.key < b.finding.key ? -1 : 1),
    );
    this.worst = this.worst.slice(0, MAX_REASONS);
  }
}

function reasonFor(finding: Finding): string {
  const what = `${finding.severity}: ${finding.title}${packageOf(finding)}`;
  return `${what} in ${placeOf(finding)} (${finding.problem}). ${cureFor(finding)}`;
}

function unknownSeverity(finding: Finding, word: string): string {
  return `${finding.title} in ${placeOf(finding)} (${finding.problem}) has the severity "${word}", which is not known here, so the gate cannot pass it.`;
}

function packageOf(finding: Finding): string {
  const [first, ...others] = finding.packages;
  if (first === undefined) return '';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return ` in ${first.name}@${first.version}${more}`;
}

function placeOf(finding: Finding): string {
  const [location] = finding.locations;
  if (location === undefined) return finding.project.targetFile || finding.project.name;
  return location.startLine === undefined
    ? location.file
    : `${location.file}:${location.startLine}`;
}

function cureFor(finding: Finding): string {
  if (finding.remedy !== null) return endSentence(finding.remedy);
  const fixed = finding.packages.flatMap((pkg) => pkg.fixedIn);
  if (fixed.length > 0) return `Fixed in ${[...new Set(fixed)].slice(0, 3).join(', ')}.`;
  return finding.url === null ? 'No fix is known yet.' : `No fix is known yet: ${finding.url}`;
}

function endSentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
