import { severityOf, problemOf, statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Severity } from '../../model/severity.js';
import { plain } from '../../model/text.js';
import type { StreamedFormat } from '../streamed.js';
import { JsonItems } from '../streamed.js';

/** GitLab names no bounds; these keep a report readable in a merge request. */
export const MAX_DESCRIPTION = 1_000;
export const MAX_CHECK_NAME = 255;

/** GitLab's five, the worst first: blocker, critical, major, minor, info. */
const SEVERITY: Readonly<Record<Severity, string>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
  info: 'info',
};

/**
 * GitLab's code quality report, which every plan of GitLab shows in merge requests: the fields of
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format. It holds open
 * findings only, for GitLab takes what is gone for fixed.
 */
export class CodeQualityReport implements StreamedFormat {
  readonly start = '[';
  private readonly items = new JsonItems();

  *record(record: ProjectRecord): Generator<string> {
    for (const issue of record.issues)
      if (statusOf(issue) === 'open') yield this.items.next(violation(record, issue));
  }

  *end(): Generator<string> {
    yield '\n]\n';
  }
}

function violation(record: ProjectRecord, issue: Issue): object {
  const [place] = issue.facts.locations;
  const end = place?.endLine;
  return {
    description: descriptionOf(issue),
    check_name: plain(problemOf(issue), MAX_CHECK_NAME) || 'snyk',
    fingerprint: issue.findingKey,
    severity: SEVERITY[severityOf(issue)],
    location: {
      path:
        place?.file || record.attributes.target_file || plain(record.attributes.name, 255) || '.',
      // A line is wanted also where only the file is known.
      lines: { begin: place?.startLine ?? 1, ...(end === undefined ? {} : { end }) },
    },
  };
}

/** `Prototype Pollution in lodash@4.17.15. Upgrade lodash to 4.17.21`, in one line. */
function descriptionOf({ attributes, facts }: Issue): string {
  const [pkg] = facts.packages;
  const named = pkg === undefined ? '' : ` in ${pkg.name}@${pkg.version}`;
  const remedy = facts.remedy === undefined ? '' : `. ${facts.remedy}`;
  return plain(`${plain(attributes.title, 500)}${named}${remedy}`, MAX_DESCRIPTION) || 'Untitled';
}
