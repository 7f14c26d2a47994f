import type { ReportingConfiguration } from 'sarif';
import { severityOf } from '../../model/finding.js';
import type { Issue, SeverityScore } from '../../model/record.js';
import type { Severity } from '../../model/severity.js';

export type Level = ReportingConfiguration.level;

const LEVEL: Record<Severity, Level> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};

export function levelOf(severity: Severity): Level {
  return LEVEL[severity];
}

/** GitHub's `problem.severity`, which has words of its own. */
export function problemSeverity(severity: Severity): 'error' | 'warning' | 'recommendation' {
  const level = LEVEL[severity];
  return level === 'error' || level === 'warning' ? level : 'recommendation';
}

/**
 * GitHub's `security-severity`: a score from which it derives the severity that it shows.
 *
 * It is one of the scores that Snyk gives, and only one that says what Snyk says: Snyk rates many
 * problems of images low that carry a CVSS of 9.8, and a policy may change any severity. Snyk's
 * own score goes before others', the newer version before the older. Undefined when there is
 * none: a licence, an unscored problem, a score of 0. GitHub then shows the level.
 */
export function securitySeverity(issue: Issue): string | undefined {
  const severity = severityOf(issue);
  const [best] = (issue.attributes.severities ?? [])
    .filter((entry) => bandOf(entry.score) === severity)
    .sort((a, b) => preference(b) - preference(a) || (b.score ?? 0) - (a.score ?? 0));
  return best?.score?.toFixed(1);
}

/** The qualitative rating of CVSS 3 and 4, which is GitHub's as well. */
function bandOf(given: number | undefined): Severity | undefined {
  const score = Number(given?.toFixed(1));
  if (!(score >= 0.1 && score <= 10)) return undefined;
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  return score >= 4 ? 'medium' : 'low';
}

function preference(entry: SeverityScore): number {
  const version = Number.parseFloat(entry.version ?? '');
  const own = entry.source.toUpperCase() === 'SNYK' ? 100 : 0;
  return own + (Number.isFinite(version) ? Math.min(version, 99) : 0);
}
