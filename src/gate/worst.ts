import type { Finding } from '../model/finding.js';
import { severityOf, toFinding } from '../model/finding.js';
import { plain } from '../model/text.js';
import type { Severity } from '../model/severity.js';
import { parseSeverity, worstFirst } from '../model/severity.js';
import type { Judgement } from './judge.js';
import type { Subject } from './policy/policy.js';

/** Why the gate failed: one finding, or a reason that concerns the whole run. */
export interface Reason {
  /** Key of the finding, or null when the reason is about the whole run. */
  readonly finding: string | null;
  readonly severity: Severity | null;
  /** Name of the policy's rule that decided; absent when none did. */
  readonly rule?: string;
  /** What, where and how to fix it, in one line. */
  readonly text: string;
}

interface Kept {
  readonly severity: Severity;
  readonly finding: Finding;
  readonly judgement: Judgement;
}

/** Keeps the worst of the findings that it is given, and forgets the others. */
export class WorstReasons {
  private kept: Kept[] = [];

  constructor(private readonly most: number) {}

  add({ record, issue }: Subject, judgement: Judgement): void {
    const known = parseSeverity(issue.attributes.effective_severity_level) !== undefined;
    this.kept.push({
      severity: known ? severityOf(issue) : 'critical',
      finding: toFinding(record, issue),
      judgement,
    });
    if (this.kept.length >= this.most * 4) this.prune();
  }

  absorb(other: WorstReasons): void {
    this.kept.push(...other.kept);
    this.prune();
  }

  get reasons(): Reason[] {
    this.prune();
    return this.kept.map(({ finding, severity, judgement }) => ({
      finding: finding.key,
      severity,
      ...(judgement.rule === null ? {} : { rule: judgement.rule.name }),
      text: textOf(finding, judgement),
    }));
  }

  private prune(): void {
    this.kept.sort(
      (a, b) =>
        worstFirst(a.severity, b.severity) ||
        Number(b.finding.fixable) - Number(a.finding.fixable) ||
        (a.finding.key < b.finding.key ? -1 : 1),
    );
    this.kept = this.kept.slice(0, this.most);
  }
}

/** Titles and reasons come from outside and may be of any length. */
const MAX_BECAUSE = 1_000;

function textOf(finding: Finding, { because, rule, ignore, unknownSeverity }: Judgement): string {
  if (unknownSeverity !== null) return unknownSeverityText(finding, unknownSeverity);
  const text = findingText(finding);
  return rule === null && ignore === null
    ? text
    : `${text} It fails because ${endSentence(plain(because, MAX_BECAUSE))}`;
}

/** `high: Prototype Pollution in lodash@4.17.15 in package.json:3 (SNYK-JS-…). Upgrade …` */
export function findingText(finding: Finding): string {
  const what = `${finding.severity}: ${finding.title}${packageOf(finding)}`;
  return `${what} in ${placeOf(finding)} (${finding.problem}). ${cureFor(finding)}`;
}

function unknownSeverityText(finding: Finding, word: string): string {
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
