import { statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { GitlabVulnerability } from './vulnerability.js';
import { codeVulnerability, packageVulnerabilities } from './vulnerability.js';

/** The two reports that GitLab takes of what Snyk finds. */
export type GitlabScan = 'dependency_scanning' | 'sast';

/** Version of GitLab's report format; a later patch of GitLab reads it as well. */
const GITLAB_VERSION = '15.2.1';

export interface GitlabReportOptions {
  readonly scan: GitlabScan;
  readonly startedAt: Date;
  /** Of this program. */
  readonly version: string;
}

/**
 * A report for `artifacts:reports`: dependency scanning for packages, SAST for code and
 * configuration. It holds open findings only: GitLab takes what a report lists as present.
 * Licences have no place in either.
 */
export class GitlabReport {
  private readonly vulnerabilities = new Map<string, GitlabVulnerability>();
  private tool: ProjectRecord['tool'] | undefined;

  constructor(private readonly options: GitlabReportOptions) {}

  add(record: ProjectRecord): void {
    for (const issue of record.issues) {
      if (statusOf(issue) !== 'open' || scanOf(issue) !== this.options.scan) continue;
      this.tool ??= record.tool;
      const found =
        this.options.scan === 'sast'
          ? [codeVulnerability(record, issue)]
          : packageVulnerabilities(record, issue);
      for (const one of found) this.vulnerabilities.set(one.id, one);
    }
  }

  /** @param end `failure` tells that something could not be collected. */
  value(end: { readonly at: Date; readonly status: 'success' | 'failure' }): object {
    const { scan, startedAt, version } = this.options;
    const name = scan === 'sast' ? 'Snyk Code' : 'Snyk Open Source';
    const vendor = { name: 'Snyk' };
    return {
      version: GITLAB_VERSION,
      scan: {
        type: scan,
        status: end.status,
        start_time: timeOf(startedAt),
        end_time: timeOf(end.at),
        analyzer: { id: 'snyk-connector', name: 'snyk-connector', version, vendor },
        // Part of GitLab's identity of a finding, so it never changes with the tool.
        scanner: { id: 'snyk', name, version: this.tool?.version || version, vendor },
      },
      vulnerabilities: [...this.vulnerabilities.values()],
    };
  }
}

/** Which report an issue belongs to; undefined for licences. */
function scanOf({ attributes, facts }: Issue): GitlabScan | undefined {
  if (attributes.type === 'license') return undefined;
  return facts.packages.length > 0 ? 'dependency_scanning' : 'sast';
}

/** UTC, in GitLab's form without a zone. */
function timeOf(date: Date): string {
  return date.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}
