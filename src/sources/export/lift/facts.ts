import type { AssetFacts, IssueFacts, PackageFacts } from '../../../model/facts.js';
import type { IssueAttributes, ProjectRecord } from '../../../model/record.js';
import { distributionOf, OPERATING_SYSTEM_TYPES } from '../../distribution.js';
import { locationsOf } from '../../locations.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { COLUMN } from '../columns.js';
import type { Row } from '../row.js';
import { isFixableBySnyk, packagesIn } from './coordinate.js';
import { knownPurl } from './purls.js';
import type { RowStatus } from './status.js';
import { flagOf, listOf, numberOf, timeOf } from './values.js';

/** Columns that stand elsewhere in the record; all others are kept by their names. */
const LIFTED: ReadonlySet<string> = new Set(
  `PROBLEM_ID PROBLEM_TITLE ISSUE_URL VULN_DB_URL ISSUE_SEVERITY ISSUE_STATUS ISSUE_TYPE
  PRODUCT_NAME ASSET_FINDING_ID FILE_PATH CODE_REGION CODE_REGION_DISPLAY_VALUE COMMIT_ID CVE CWE
  PACKAGE_NAME_AND_VERSION FIXED_IN_VERSION FIXED_IN_AVAILABLE COMPUTED_FIXABILITY
  SEMVER_VULNERABLE_RANGE EXISTS_IN_DIRECT_DEPENDENCY REACHABILITY INTRODUCTION_CATEGORY
  VULNERABILITY_PUBLICATION_DATE EPSS_SCORE EPSS_PERCENTILE SCORE SNYK_CVSS_SCORE
  SNYK_CVSS_VECTOR NVD_SCORE NVD_SEVERITY EXPLOIT_MATURITY EXPLOIT_MATURITY_CVSS_V4
  FIRST_INTRODUCED LAST_INTRODUCED LAST_IGNORED LAST_RESOLVED ISSUE_DELETED_AT PROJECT_DELETED_AT
  GROUP_DELETED_AT UPDATED_AT ORG_PUBLIC_ID ORG_SLUG ORG_DISPLAY_NAME GROUP_PUBLIC_ID
  PROJECT_PUBLIC_ID PROJECT_NAME PROJECT_TYPE PROJECT_ORIGIN PROJECT_TARGET_REF
  PROJECT_TARGET_FILE PROJECT_TARGET_UPSTREAM_URL PROJECT_TARGET_DISPLAY_NAME
  PROJECT_TARGET_RUNTIME PROJECT_IS_MONITORED PROJECT_CRITICALITIES PROJECT_ENVIRONMENTS
  PROJECT_LIFECYCLES PROJECT_TAGS PROJECT_TEST_FREQUENCY
  ASSET_ID ASSET_NAME ASSET_TYPE ASSET_CLASS ASSET_OWNER ASSET_LIFECYCLE ASSET_APPLICATION
  ASSET_CATEGORY ASSET_CATALOG_NAME ASSET_TAGS REPOSITORY_FRESHNESS PARENT_ASSET_ID
  PARENT_ASSET_NAME`.split(/\s+/),
);

/** What the row of an issue tells beyond Snyk's REST API. */
export function factsOf(
  lead: Row,
  places: readonly Row[],
  issue: {
    readonly attributes: IssueAttributes;
    readonly project: ProjectRecord;
    readonly status: RowStatus;
  },
): IssueFacts {
  const { attributes, project, status } = issue;
  const fixes = [...new Set(places.flatMap((row) => listOf(row.get(COLUMN.FIXED_IN_VERSION))))];
  const facts: Building<IssueFacts> = {
    packages: packagesOf(places, project),
    locations: locationsOf(attributes, project),
    fixable: places.some((row) => isFixable(row, project)),
  };
  if (fixes.length > 0) facts.remedy = `Fixed in ${fixes.join(', ')}`;
  put(
    facts,
    'exploit',
    lead.told(COLUMN.EXPLOIT_MATURITY) ?? lead.told(COLUMN.EXPLOIT_MATURITY_CVSS_V4),
  );
  put(facts, 'epss', epssOf(lead));
  put(facts, 'license', /^snyk:lic:.*:([^:]+)$/.exec(lead.get(COLUMN.PROBLEM_ID).trim())?.[1]);
  put(facts, 'reachability', lead.told(COLUMN.REACHABILITY));
  put(facts, 'publishedAt', timeOf(lead.get(COLUMN.VULNERABILITY_PUBLICATION_DATE)));
  put(facts, 'direct', flagOf(lead.get(COLUMN.EXISTS_IN_DIRECT_DEPENDENCY)));
  put(facts, 'introductionCategory', lead.told(COLUMN.INTRODUCTION_CATEGORY));
  const ranges = rangesOf(lead.get(COLUMN.SEMVER_VULNERABLE_RANGE));
  if (ranges.length > 0) facts.vulnerableRanges = ranges;
  put(facts, 'asset', assetOf(lead));
  if (status === 'ignored') put(facts, 'ignore', ignoreOf(lead));
  const columns = lead.without(LIFTED);
  if (Object.keys(columns).length > 0) facts.columns = columns;
  return facts;
}

/** Each package once; `openssl/libssl3` is libssl3 of the source package openssl. */
function packagesOf(places: readonly Row[], { attributes }: ProjectRecord): PackageFacts[] {
  const packages = new Map<string, PackageFacts>();
  for (const row of places) {
    const distribution = distributionOf(row.get(COLUMN.PROBLEM_ID).trim());
    const isSystem = distribution !== undefined || OPERATING_SYSTEM_TYPES.has(attributes.type);
    for (const { name: told, version } of packagesIn(row)) {
      const name = isSystem ? (told.split('/')[0] ?? told) : told;
      const facts: Building<PackageFacts> = {
        name,
        version,
        paths: [],
        fixedIn: listOf(row.get(COLUMN.FIXED_IN_VERSION)),
      };
      put(facts, 'purl', knownPurl({ name, version, manager: distribution ?? attributes.type }));
      packages.set(`${name}@${version}`, facts);
    }
  }
  return [...packages.values()];
}

/** Images are fixed by a newer base or package, so there a fixed version is enough. */
function isFixable(row: Row, { product }: ProjectRecord): boolean {
  const told = isFixableBySnyk(row);
  const isFixed = flagOf(row.get(COLUMN.FIXED_IN_AVAILABLE)) === true;
  return told === true || (isFixed && (told === undefined || product === 'container'));
}

function epssOf(row: Row): IssueFacts['epss'] {
  const probability = numberOf(row.get(COLUMN.EPSS_SCORE));
  const percentile = numberOf(row.get(COLUMN.EPSS_PERCENTILE));
  if (probability === undefined || percentile === undefined) return undefined;
  return { probability, percentile };
}

/** A range may hold a comma itself, `>=1.0.0, <1.2.3`: only JSON lists several. */
function rangesOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  return /^\[\s*"/.test(trimmed) ? listOf(trimmed) : [trimmed];
}

/** Who ignored it, why and until when, exports do not tell. */
function ignoreOf(row: Row): IssueFacts['ignore'] {
  const created = timeOf(row.get(COLUMN.LAST_IGNORED));
  return { reason: null, expires: null, ...(created === undefined ? {} : { created }) };
}

const ASSET_COLUMNS = {
  id: COLUMN.ASSET_ID,
  name: COLUMN.ASSET_NAME,
  type: COLUMN.ASSET_TYPE,
  class: COLUMN.ASSET_CLASS,
  owner: COLUMN.ASSET_OWNER,
  lifecycle: COLUMN.ASSET_LIFECYCLE,
  application: COLUMN.ASSET_APPLICATION,
  category: COLUMN.ASSET_CATEGORY,
  catalogName: COLUMN.ASSET_CATALOG_NAME,
  freshness: COLUMN.REPOSITORY_FRESHNESS,
  parentId: COLUMN.PARENT_ASSET_ID,
  parentName: COLUMN.PARENT_ASSET_NAME,
} as const;

const ASSET_FIELDS = [
  ...(['id', 'name', 'type', 'class', 'owner', 'lifecycle', 'application', 'category'] as const),
  ...(['catalogName', 'freshness', 'parentId', 'parentName'] as const),
];

function assetOf(row: Row): AssetFacts | undefined {
  const asset: Building<AssetFacts> = {};
  for (const field of ASSET_FIELDS) put(asset, field, row.told(ASSET_COLUMNS[field]));
  const tags = listOf(row.get(COLUMN.ASSET_TAGS));
  if (tags.length > 0) asset.tags = tags;
  return Object.keys(asset).length === 0 ? undefined : asset;
}
