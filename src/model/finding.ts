import type { CodeLocation, Epss } from './facts.js';
import type { Issue, ProjectRecord, SourceName } from './record.js';
import type { Severity } from './severity.js';
import { parseSeverity } from './severity.js';

export type FindingStatus = 'open' | 'ignored' | 'resolved';

/** One line of `findings.ndjson`. Absent knowledge is null or an empty list, never left out. */
export interface Finding {
  readonly key: string;
  /** Snyk's issue id. */
  readonly id: string | null;
  readonly project: {
    readonly key: string;
    readonly id: string | null;
    readonly name: string;
    readonly type: string;
    readonly targetFile: string;
    readonly targetReference: string;
    readonly repoUrl: string | null;
  };
  readonly type: string;
  /** Snyk's vulnerability id or the rule. */
  readonly problem: string;
  readonly title: string;
  /** Effective severity, after policies, as Snyk says it. */
  readonly severity: Severity;
  readonly status: FindingStatus;
  readonly ignored: { readonly reason: string | null; readonly expires: string | null } | null;
  readonly cves: readonly string[];
  readonly cwes: readonly string[];
  readonly cvss: readonly {
    readonly version: string | null;
    readonly score: number | null;
    readonly vector: string | null;
    readonly source: string;
  }[];
  readonly packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string | null;
    readonly paths: readonly (readonly string[])[];
    readonly fixedIn: readonly string[];
  }[];
  readonly locations: readonly CodeLocation[];
  readonly fixable: boolean;
  /** What to do, in one line, or null. */
  readonly remedy: string | null;
  readonly exploit: string | null;
  readonly epss: Epss | null;
  readonly reachability: string | null;
  readonly license: string | null;
  readonly url: string | null;
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly source: SourceName;
}

/** The finding of an issue in its project, as it stands in `findings.ndjson`. */
export function toFinding(project: ProjectRecord, issue: Issue): Finding {
  const { attributes, facts } = issue;
  const status = statusOf(issue);
  return {
    key: issue.findingKey,
    id: issue.id,
    project: {
      key: project.key,
      id: project.id,
      name: project.attributes.name,
      type: project.attributes.type,
      targetFile: project.attributes.target_file,
      targetReference: project.attributes.target_reference,
      repoUrl: project.relationships.target.data.attributes.url,
    },
    type: attributes.type,
    problem: problemOf(issue),
    title: attributes.title,
    severity: severityOf(issue),
    status,
    ignored:
      status === 'ignored'
        ? { reason: facts.ignore?.reason ?? null, expires: facts.ignore?.expires ?? null }
        : null,
    cves: cvesOf(issue),
    cwes: cwesOf(issue),
    cvss: (attributes.severities ?? [])
      .filter((entry) => entry.score !== undefined || entry.vector !== undefined)
      .map((entry) => ({
        version: entry.version ?? null,
        score: entry.score ?? null,
        vector: entry.vector ?? null,
        source: entry.source,
      })),
    packages: facts.packages.map((pkg) => ({
      name: pkg.name,
      version: pkg.version,
      purl: pkg.purl ?? null,
      paths: pkg.paths,
      fixedIn: pkg.fixedIn,
    })),
    locations: facts.locations,
    fixable: facts.fixable,
    remedy: facts.remedy ?? null,
    exploit: facts.exploit ?? null,
    epss: facts.epss ?? null,
    reachability: facts.reachability ?? null,
    license: facts.license ?? null,
    url: issue.findingUrl ?? issue.findingDetectionUrl ?? null,
    firstSeen: attributes.created_at ?? null,
    lastSeen: attributes.updated_at ?? null,
    source: project.source,
  };
}

/** Resolved wins over ignored: what is gone needs no exception. */
export function statusOf(issue: Issue): FindingStatus {
  if (issue.attributes.status === 'resolved') return 'resolved';
  return issue.attributes.ignored ? 'ignored' : 'open';
}

/** The effective severity; a level that Snyk adds one day counts as `info` (and is warned of). */
export function severityOf(issue: Issue): Severity {
  return parseSeverity(issue.attributes.effective_severity_level) ?? 'info';
}

/** Snyk's own id of the problem, else the issue key. */
export function problemOf(issue: Issue): string {
  const { problems, key } = issue.attributes;
  return problems.find((problem) => problem.source.toUpperCase() === 'SNYK')?.id ?? key;
}

/** CVE ids, in the order given, each once. */
export function cvesOf(issue: Issue): string[] {
  const ids = issue.attributes.problems.map((problem) => problem.id);
  return [...new Set(ids.filter((id) => /^CVE-\d/i.test(id)))];
}

/** CWE ids such as `CWE-79`, in the order given, each once. */
export function cwesOf(issue: Issue): string[] {
  const ids = issue.attributes.classes.map((entry) => entry.id);
  return [...new Set(ids.filter((id) => /^CWE-\d/i.test(id)))];
}
