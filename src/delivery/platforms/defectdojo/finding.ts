import { cvesOf, cwesOf, problemOf, severityOf, statusOf } from '../../../model/finding.js';
import type { Issue, ProjectRecord } from '../../../model/record.js';
import type { Severity } from '../../../model/severity.js';
import { parseSeverity } from '../../../model/severity.js';
import { descriptionOf } from './description.js';
import { clip } from '../../../model/text.js';
import { line, storable } from './text.js';

/**
 * A finding of DefectDojo's "Generic Findings Import". Its parser refuses the whole file for one
 * key that it does not know (dojo/tools/generic/json_parser.py); all of these it knows. `cve` is
 * left out on purpose: together with `vulnerability_ids` the parser makes a list within a list,
 * and DefectDojo takes the first of the ids as the CVE anyway.
 */
export interface GenericFinding {
  readonly title: string;
  readonly severity: string;
  readonly description: string;
  readonly mitigation?: string;
  readonly references?: string;
  readonly severity_justification?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
  readonly cwe?: number;
  readonly vulnerability_ids?: readonly string[];
  readonly cvssv3?: string;
  readonly cvssv3_score?: number;
  readonly cvssv4?: string;
  readonly cvssv4_score?: number;
  readonly epss_score?: number;
  readonly epss_percentile?: number;
  readonly component_name?: string;
  readonly component_version?: string;
  readonly file_path?: string;
  readonly line?: number;
  readonly active: boolean;
  readonly verified: boolean;
  readonly false_p: boolean;
  readonly risk_accepted: boolean;
  readonly is_mitigated: boolean;
  readonly static_finding: boolean;
  readonly dynamic_finding: boolean;
  readonly fix_available?: boolean;
  readonly fix_version?: string;
  readonly unique_id_from_tool: string;
  readonly vuln_id_from_tool: string;
  readonly tags: readonly string[];
}

/** Keys that older versions of DefectDojo do not know. */
export const NEWER_KEYS: readonly string[] = [
  'cvssv4',
  'cvssv4_score',
  'epss_score',
  'epss_percentile',
  'fix_available',
  'fix_version',
];

/** Columns of `Finding` (dojo/models.py) in characters; a longer text fails the whole upload. */
export const MAX_TITLE = 511;
const MAX_COMPONENT_NAME = 500;
const MAX_COMPONENT_VERSION = 100;
const MAX_FILE_PATH = 4_000;
const MAX_FIX_VERSION = 100;
const MAX_VULN_ID = 500;
const MAX_VULNERABILITY_ID = 50;
/** These columns have no bound; a finding of megabytes helps nobody. */
const MAX_TEXT = 20_000;
/** Of PostgreSQL's `integer`. */
const MAX_INTEGER = 2_147_483_647;

const SEVERITY: Record<Severity, string> = {
  critical: 'Critical',
  high: 'High',
  medium: 'Medium',
  low: 'Low',
  info: 'Info',
};

/** What is known of an issue, in DefectDojo's words. Empty knowledge is left out. */
export function genericFinding(record: ProjectRecord, issue: Issue): GenericFinding {
  const { attributes, facts } = issue;
  const status = statusOf(issue);
  const [place] = facts.locations;
  const [pkg] = facts.packages;
  const references = [issue.findingUrl, issue.findingDetectionUrl, ...urlsOf(issue)];
  const file = place?.file || record.attributes.target_file;
  const falsePositive = status === 'ignored' && isFalsePositive(issue);
  return {
    title: titleOf(issue),
    severity: SEVERITY[severityOf(issue)],
    description: storable(descriptionOf(record, issue), MAX_TEXT),
    ...given('mitigation', storable(facts.remedy ?? '', MAX_TEXT)),
    ...given('references', storable([...new Set(references)].filter(Boolean).join('\n'), MAX_TEXT)),
    ...given('severity_justification', justification(issue)),
    ...given('date', /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(attributes.created_at ?? '')?.[0]),
    ...given('cwe', integer(cwesOf(issue)[0]?.slice('CWE-'.length))),
    ...given('vulnerability_ids', vulnerabilityIds(issue)),
    ...scores(issue),
    ...epss(issue),
    ...given('component_name', clip(line(pkg?.name ?? ''), MAX_COMPONENT_NAME)),
    ...given('component_version', clip(line(pkg?.version ?? ''), MAX_COMPONENT_VERSION)),
    ...given('file_path', clip(line(file), MAX_FILE_PATH)),
    ...given('line', integer(place?.startLine)),
    active: status === 'open',
    // Whether somebody looked at it is for DefectDojo's users to say.
    verified: false,
    false_p: falsePositive,
    risk_accepted: status === 'ignored' && !falsePositive,
    is_mitigated: status === 'resolved',
    static_finding: true,
    dynamic_finding: false,
    ...(facts.packages.length === 0 ? {} : { fix_available: facts.fixable }),
    ...given('fix_version', clip(line(pkg?.fixedIn.join(', ') ?? ''), MAX_FIX_VERSION)),
    unique_id_from_tool: issue.findingKey,
    vuln_id_from_tool: clip(line(problemOf(issue)), MAX_VULN_ID),
    tags: tagsOf(record),
  };
}

/**
 * Ends in a piece of our key. Without settings of its own for this scan type, DefectDojo matches
 * findings of a test by title and severity (dojo/importers/default_reimporter.py, "legacy"), and
 * two problems of the same name would become one.
 */
function titleOf(issue: Issue): string {
  const { facts, attributes } = issue;
  const where = facts.packages[0]?.name ?? facts.locations[0]?.file ?? '';
  const mark = ` [${issue.findingKey.slice(0, 8)}]`;
  const text = line(attributes.title + (where === '' ? '' : ` in ${where}`)) || 'Untitled';
  return clip(text, MAX_TITLE - mark.length) + mark;
}

function isFalsePositive({ facts }: Issue): boolean {
  return /^not[- ]?vulnerable$/i.test(facts.ignore?.reasonType ?? '');
}

function justification({ facts, attributes }: Issue): string {
  const before = parseSeverity(facts.originalSeverity);
  const now = parseSeverity(attributes.effective_severity_level);
  if (before === undefined || now === undefined || before === now) return '';
  return `Snyk rates it ${before}; a policy made it ${now}.`;
}

/** Not Snyk's own id, which may be longer than the column and stands in `vuln_id_from_tool`. */
function vulnerabilityIds(issue: Issue): string[] {
  const others = issue.attributes.problems.map(({ id }) => id).filter((id) => /^GHSA-/i.test(id));
  const ids = [...cvesOf(issue), ...new Set(others)].map(line);
  return ids.filter((id) => id.length <= MAX_VULNERABILITY_ID);
}

/** A vector that DefectDojo cannot read would fail the whole upload. */
const CVSS_3 = /^CVSS:3\.[01](?:\/[A-Z]{1,3}:[A-Z]){8,22}$/;
const CVSS_4 = /^CVSS:4\.0(?:\/[A-Z]{1,3}:[A-Za-z]{1,6}){11,32}$/;
/** Columns of `Finding`. */
const MAX_CVSS_3 = 117;
const MAX_CVSS_4 = 255;

/** Snyk's own score goes before others'. */
function scores(issue: Issue): Partial<GenericFinding> {
  const all = [...(issue.attributes.severities ?? [])].sort(
    (a, b) => Number(b.source.toUpperCase() === 'SNYK') - Number(a.source.toUpperCase() === 'SNYK'),
  );
  const third = all.find(({ vector = '' }) => vector.length <= MAX_CVSS_3 && CVSS_3.test(vector));
  const fourth = all.find(({ vector = '' }) => vector.length <= MAX_CVSS_4 && CVSS_4.test(vector));
  return {
    ...given('cvssv3', third?.vector),
    ...given('cvssv3_score', within(third?.score, 10)),
    ...given('cvssv4', fourth?.vector),
    ...given('cvssv4_score', within(fourth?.score, 10)),
  };
}

function epss({ facts }: Issue): Partial<GenericFinding> {
  return {
    ...given('epss_score', within(facts.epss?.probability, 1)),
    ...given('epss_percentile', within(facts.epss?.percentile, 1)),
  };
}

function urlsOf(issue: Issue): string[] {
  return (issue.facts.references ?? [])
    .map(({ url }) => url)
    .filter((url) => /^https?:/i.test(url));
}

/** Tags are split at commas and blanks, so only what has none. */
function tagsOf({ product, attributes }: ProjectRecord): string[] {
  const tags = ['snyk', product, attributes.type].map((tag) => tag.toLowerCase());
  return [...new Set(tags)].filter((tag) => /^[a-z0-9._-]{1,50}$/.test(tag));
}

function within(value: number | undefined, max: number): number | undefined {
  return value !== undefined && value >= 0 && value <= max ? value : undefined;
}

function integer(value: string | number | undefined): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 0 && number <= MAX_INTEGER ? number : undefined;
}

/** The key with its value, or nothing when there is none. */
function given<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0))
    return {};
  const one: { [P in K]?: V } = {};
  one[key] = value;
  return one;
}
