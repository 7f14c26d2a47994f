import { findingKey } from '../../../model/identity.js';
import type {
  Issue,
  IssueAttributes,
  ProjectRecord,
  SeverityScore,
} from '../../../model/record.js';
import { issueIdentity } from '../../problem-id.js';
import { cveProblem, snykProblem, weakness } from '../../problem.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { COLUMN } from '../columns.js';
import type { Row } from '../row.js';
import { coordinateOf, placeOf } from './coordinate.js';
import { isNewer } from './newer.js';
import { factsOf } from './facts.js';
import { typeOf } from './identity.js';
import type { RowStatus } from './status.js';
import { issueStatus, resolutionOf, rowStatus } from './status.js';
import { listOf, numberOf, timeOf } from './values.js';

/**
 * The issue that some rows of a project are about, one coordinate for each place.
 *
 * @param rows at least one, in any order; of two about the same place the newer counts.
 * @param key Snyk's issue key.
 */
export function liftIssue(rows: readonly Row[], key: string, project: ProjectRecord): Issue {
  const places = newestOfEachPlace(rows);
  const statuses = places.map(rowStatus);
  const status = issueStatus(statuses);
  const lead = places[statuses.indexOf(status)];
  if (lead === undefined) throw new RangeError('an issue without rows');
  const attributes = attributesOf(lead, { key, places, statuses, status });
  const issue: Building<Issue> = {
    findingKey: findingKey(project.key, ...issueIdentity(attributes)),
    id: null,
    type: 'issue',
    attributes,
    facts: factsOf(lead, places, { attributes, project, status }),
  };
  put(issue, 'findingUrl', webAddress(lead.get(COLUMN.ISSUE_URL)));
  put(issue, 'findingDetectionUrl', webAddress(lead.get(COLUMN.VULN_DB_URL)));
  return issue;
}

/** Ordered by place, so that the order of rows does not matter. */
function newestOfEachPlace(rows: readonly Row[]): Row[] {
  if (rows.length === 1) return [...rows];
  const byPlace = new Map<string, Row>();
  for (const row of rows) {
    const place = placeOf(row);
    const other = byPlace.get(place);
    if (other === undefined || isNewer(row, other)) byPlace.set(place, row);
  }
  return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

interface Placed {
  readonly key: string;
  readonly places: readonly Row[];
  /** Of each place. */
  readonly statuses: readonly RowStatus[];
  /** Of all. */
  readonly status: RowStatus;
}

function attributesOf(lead: Row, { key, places, statuses, status }: Placed): IssueAttributes {
  const type = typeOf(lead);
  const problem = lead.get(COLUMN.PROBLEM_ID).trim();
  const isVulnerability = type === 'package_vulnerability' || type === 'license';
  const url = webAddress(lead.get(COLUMN.VULN_DB_URL));
  const own = { ...snykProblem(problem, url), ...(isVulnerability ? {} : { type: 'rule' }) };
  const attributes: Building<IssueAttributes> = {
    key,
    title: lead.told(COLUMN.PROBLEM_TITLE) ?? problem,
    type,
    effective_severity_level: lead.told(COLUMN.ISSUE_SEVERITY)?.toLowerCase() ?? 'info',
    status: status === 'resolved' ? 'resolved' : 'open',
    ignored: status === 'ignored',
    classes: listOf(lead.get(COLUMN.CWE)).map(weakness),
    problems: [own, ...listOf(lead.get(COLUMN.CVE)).map(cveProblem)],
    coordinates: places.map((row, at) => coordinateOf(row, statuses[at] ?? status)),
  };
  put(attributes, 'key_asset', type === 'code' ? lead.told(COLUMN.ASSET_FINDING_ID) : undefined);
  put(attributes, 'created_at', timeOf(lead.get(COLUMN.FIRST_INTRODUCED)));
  put(attributes, 'updated_at', timeOf(lead.get(COLUMN.UPDATED_AT)));
  const scores = scoresOf(lead);
  if (scores.length > 0) attributes.severities = scores;
  put(attributes, 'exploit_details', exploitDetails(lead));
  const score = numberOf(lead.get(COLUMN.SCORE));
  if (score !== undefined) attributes.risk = { score: { model: 'Snyk', value: score } };
  if (status === 'resolved') attributes.resolution = resolutionOf(lead);
  return attributes;
}

/** Snyk's own, then that of the National Vulnerability Database. */
function scoresOf(row: Row): SeverityScore[] {
  const vector = row.told(COLUMN.SNYK_CVSS_VECTOR);
  const own: Building<SeverityScore> = { source: 'Snyk' };
  put(own, 'score', numberOf(row.get(COLUMN.SNYK_CVSS_SCORE)));
  put(own, 'vector', vector);
  put(own, 'version', /^CVSS:([\d.]+)\//.exec(vector ?? '')?.[1]);
  const nvd: Building<SeverityScore> = { source: 'NVD' };
  put(nvd, 'level', row.told(COLUMN.NVD_SEVERITY)?.toLowerCase());
  put(nvd, 'score', numberOf(row.get(COLUMN.NVD_SCORE)));
  return [own, nvd].filter(
    ({ score, vector: told, level }) =>
      score !== undefined || told !== undefined || level !== undefined,
  );
}

function exploitDetails(row: Row): IssueAttributes['exploit_details'] {
  const v3 = row.told(COLUMN.EXPLOIT_MATURITY);
  const v4 = row.told(COLUMN.EXPLOIT_MATURITY_CVSS_V4);
  if (v3 === undefined && v4 === undefined) return undefined;
  return {
    sources: ['Snyk'],
    maturity_levels: [
      ...(v3 === undefined ? [] : [{ format: 'CVSSv3', level: v3 }]),
      ...(v4 === undefined ? [] : [{ format: 'CVSSv4', level: v4 }]),
    ],
  };
}

function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : undefined;
}
