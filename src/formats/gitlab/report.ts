import { statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { End, StreamedFormat } from '../streamed.js';
import { JsonItems, rest } from '../streamed.js';
import type { GitlabVulnerability } from './vulnerability.js';
import { codeVulnerability, packageVulnerabilities } from './vulnerability.js';

/** The two reports that GitLab takes of what Snyk finds. */
const GITLAB_SCANS = ['dependency_scanning', 'sast'] as const;

export type GitlabScan = (typeof GITLAB_SCANS)[number];

/** Version of GitLab's report format; a later patch of GitLab reads it as well. */
const GITLAB_VERSION = '15.2.1';

const NAMES: Record<GitlabScan, string> = {
  dependency_scanning: 'Snyk Open Source',
  sast: 'Snyk Code',
};

export interface GitlabReportOptions {
  /** Without it, the one that the first project belongs to. */
  readonly scan?: GitlabScan;
  readonly startedAt: Date;
  /** Of this program. */
  readonly version: string;
}

/**
 * A report for `artifacts:reports`: dependency scanning for packages, SAST for code and
 * configuration. It holds open findings only: GitLab takes what a report lists as present.
 * Licences have no place in either.
 */
export class GitlabReport implements StreamedFormat {
  readonly start = `{"version":"${GITLAB_VERSION}","vulnerabilities":[`;
  private readonly items = new JsonItems();
  private scan: GitlabScan | undefined;
  private toolVersion: string | undefined;
  private elsewhere = 0;

  constructor(private readonly options: GitlabReportOptions) {
    this.scan = options.scan;
  }

  *record(record: ProjectRecord): Generator<string> {
    this.scan ??= scansOf(record)[0];
    for (const issue of record.issues) {
      const scan = statusOf(issue) === 'open' ? scanOf(issue) : undefined;
      if (scan === undefined) continue;
      this.scan ??= scan;
      if (scan !== this.scan) {
        this.elsewhere += 1;
        continue;
      }
      this.toolVersion ??= record.tool.version;
      for (const one of vulnerabilitiesOf(scan, record, issue)) yield this.items.next(one);
    }
  }

  /** An incomplete collection is a scan that failed. */
  *end({ at, complete }: End): Generator<string> {
    const { startedAt, version } = this.options;
    const scan = this.scan ?? 'dependency_scanning';
    const vendor = { name: 'Snyk' };
    yield '\n]';
    yield rest({
      scan: {
        type: scan,
        status: complete ? 'success' : 'failure',
        start_time: timeOf(startedAt),
        end_time: timeOf(at),
        analyzer: { id: 'snyk-connector', name: 'snyk-connector', version, vendor },
        // Part of GitLab's identity of a finding, so it never changes with the tool.
        scanner: { id: 'snyk', name: NAMES[scan], version: this.toolVersion || version, vendor },
      },
    });
  }

  leftOut(): string | undefined {
    if (this.elsewhere === 0 || this.options.scan !== undefined) return undefined;
    const other = this.scan === 'sast' ? 'dependency_scanning' : 'sast';
    return `${this.elsewhere} findings belong to GitLab's ${other} report and are not in this one; \`scan\` with \`output-formats: gitlab\` writes both.`;
  }
}

/** The reports that a project belongs to: by what it is, and by what was found in it. */
export function scansOf(record: ProjectRecord): GitlabScan[] {
  const found = new Set(record.issues.map(scanOf));
  const own = scanOfProject(record);
  return GITLAB_SCANS.filter((scan) => scan === own || found.has(scan));
}

function scanOfProject({ product }: ProjectRecord): GitlabScan | undefined {
  switch (product) {
    case 'code':
    case 'iac':
    case 'secrets':
      return 'sast';
    case 'open-source':
    case 'container':
    case 'unmanaged':
      return 'dependency_scanning';
    case 'unknown':
      return undefined;
  }
}

/** Which report an issue belongs to; undefined for licences. */
function scanOf({ attributes, facts }: Issue): GitlabScan | undefined {
  if (attributes.type === 'license') return undefined;
  return facts.packages.length > 0 ? 'dependency_scanning' : 'sast';
}

function vulnerabilitiesOf(
  scan: GitlabScan,
  record: ProjectRecord,
  issue: Issue,
): GitlabVulnerability[] {
  if (scan === 'sast') return [codeVulnerability(record, issue)];
  return packageVulnerabilities(record, issue);
}

/** UTC, in GitLab's form without a zone. */
function timeOf(date: Date): string {
  return date.toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}
