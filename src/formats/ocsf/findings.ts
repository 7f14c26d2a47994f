import type { FindingStatus } from '../../model/finding.js';
import { severityOf, statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Severity } from '../../model/severity.js';
import { instant } from '../instant.js';
import { linksOf } from '../link.js';
import { plain, plainLines } from '../../model/text.js';
import type { StreamedFormat } from '../streamed.js';
import { remediationOf, vulnerabilitiesOf } from './vulnerability.js';

/** The version whose classes and attributes are used; later ones read it as well. */
const OCSF_VERSION = '1.5.0';

const VULNERABILITY_FINDING = { class_uid: 2002, class_name: 'Vulnerability Finding' } as const;
const POSTURE_FINDING = {
  class_uid: 2007,
  class_name: 'Application Security Posture Finding',
} as const;

const SEVERITY: Record<Severity, { severity_id: number; severity: string }> = {
  info: { severity_id: 1, severity: 'Informational' },
  low: { severity_id: 2, severity: 'Low' },
  medium: { severity_id: 3, severity: 'Medium' },
  high: { severity_id: 4, severity: 'High' },
  critical: { severity_id: 5, severity: 'Critical' },
};

/** Activity and status of a finding, by ours. */
const STATUS = {
  open: { activity_id: 1, activity_name: 'Create', status_id: 1, status: 'New' },
  ignored: { activity_id: 2, activity_name: 'Update', status_id: 3, status: 'Suppressed' },
  resolved: { activity_id: 3, activity_name: 'Close', status_id: 4, status: 'Resolved' },
} as const satisfies Record<FindingStatus, object>;

const MAX_TITLE = 1_000;
const MAX_DESCRIPTION = 20_000;

/**
 * OCSF events, one a line: Vulnerability Finding (2002) for problems of packages, Application
 * Security Posture Finding (2007) for code, configuration and licences.
 */
export class OcsfEvents implements StreamedFormat {
  readonly start = '';

  /** @param now stands for the time of an issue whose own is not known */
  constructor(private readonly now: Date) {}

  *record(record: ProjectRecord): Generator<string> {
    for (const issue of record.issues)
      yield `${JSON.stringify(ocsfEvent(record, issue, this.now))}\n`;
  }

  end(): Iterable<string> {
    return [];
  }
}

/**
 * The event of one issue.
 *
 * @param now stands for the time of an issue whose own is not known
 */
export function ocsfEvent(record: ProjectRecord, issue: Issue, now: Date): object {
  const { attributes } = issue;
  const isPackage = issue.facts.packages.length > 0 && attributes.type !== 'license';
  const event = isPackage ? VULNERABILITY_FINDING : POSTURE_FINDING;
  const status = STATUS[statusOf(issue)];
  const title = plain(attributes.title, MAX_TITLE) || 'Untitled';
  const reason = issue.facts.ignore?.reason;
  const seen = instant(attributes.updated_at) ?? instant(attributes.created_at) ?? now;
  return {
    ...event,
    category_uid: 2,
    category_name: 'Findings',
    ...status,
    ...(status.status_id === 3 && reason ? { status_detail: plain(reason, MAX_TITLE) } : {}),
    type_uid: event.class_uid * 100 + status.activity_id,
    type_name: `${event.class_name}: ${status.activity_name}`,
    ...SEVERITY[severityOf(issue)],
    time: seen.getTime(),
    message: title,
    metadata: {
      version: OCSF_VERSION,
      product: {
        name: record.tool.name,
        vendor_name: 'Snyk',
        ...(record.tool.version === undefined ? {} : { version: record.tool.version }),
      },
      ...(record.org?.id ? { tenant_uid: record.org.id } : {}),
    },
    finding_info: infoOf(issue, title),
    resources: [resourceOf(record)],
    vulnerabilities: vulnerabilitiesOf(record, issue),
    ...(isPackage ? {} : { application: applicationOf(record), ...remediationOf(issue) }),
  };
}

function infoOf(issue: Issue, title: string): object {
  const { attributes } = issue;
  const created = instant(attributes.created_at)?.getTime();
  const updated = instant(attributes.updated_at)?.getTime();
  const [page] = linksOf(issue);
  const description = plainLines(attributes.description ?? '', MAX_DESCRIPTION);
  return {
    uid: issue.findingKey,
    ...(issue.id === null ? {} : { uid_alt: issue.id }),
    title,
    types: [attributes.type],
    ...(description === '' ? {} : { desc: description }),
    ...(created === undefined ? {} : { created_time: created, first_seen_time: created }),
    ...(updated === undefined ? {} : { modified_time: updated, last_seen_time: updated }),
    ...(page === undefined ? {} : { src_url: page.url }),
  };
}

function resourceOf(record: ProjectRecord): object {
  const { name, type, tags = [] } = record.attributes;
  const labels = tags.map(({ key, value }) => `${key}:${value}`);
  return {
    uid: record.key,
    name: plain(name, MAX_TITLE) || record.key,
    type,
    ...(labels.length === 0 ? {} : { labels }),
  };
}

function applicationOf(record: ProjectRecord): object {
  const { display_name: name, url } = record.relationships.target.data.attributes;
  return {
    uid: record.key,
    name: plain(name, MAX_TITLE) || plain(record.attributes.name, MAX_TITLE) || record.key,
    ...(url === null || url === '' ? {} : { url: { url_string: url } }),
  };
}
