import { fraction, mix } from '../mix.js';
import { issueResource } from '../issue-resource.js';
import type { IssueResource } from '../issue-resource.js';
import { groupResource, orgName } from '../org-resource.js';
import { projectResource } from '../project-resource.js';
import type { IssueFacts, IssuePlace, SnykWorld } from '../world.js';
import type { ExportRow } from './columns.js';

const APP = 'https://app.snyk.io';

/** How exports call what found an issue. */
const PRODUCTS = {
  sast: 'Snyk Code',
  terraformconfig: 'Snyk IaC',
  k8sconfig: 'Snyk IaC',
  deb: 'Snyk Container',
  npm: 'Snyk Open Source',
  maven: 'Snyk Open Source',
  pip: 'Snyk Open Source',
} as const;

const TYPES = {
  package_vulnerability: 'Vulnerability',
  license: 'License',
  code: 'Vulnerability',
  config: 'Configuration',
} as const;

/** What all rows of a project share. */
export function projectColumns(
  world: SnykWorld,
  place: { readonly org: number; readonly project: number },
  deletedAt: string,
): ExportRow {
  const { org } = place;
  const { id, attributes, relationships } = projectResource(world, place, {
    expandTarget: true,
    issueCounts: false,
    dependencyTotal: false,
  });
  const { data: target } = relationships.target;
  const group = world.groupOf(org);
  const slug = world.slugOf(org);
  const { name: groupName } = groupResource(world, group).attributes;
  return {
    PROJECT_PUBLIC_ID: id,
    PROJECT_NAME: attributes.name,
    PROJECT_URL: `${APP}/org/${slug}/project/${id}`,
    PROJECT_IS_MONITORED: String(attributes.status === 'active'),
    PROJECT_TYPE: attributes.type,
    PROJECT_TYPE_DISPLAY_NAME: attributes.type,
    PROJECT_TEST_FREQUENCY: 'Daily',
    PROJECT_ORIGIN: attributes.origin,
    PROJECT_TARGET_REF: attributes.target_reference,
    PROJECT_TARGET_FILE: attributes.target_file,
    PROJECT_TARGET_DISPLAY_NAME: target.attributes?.display_name ?? '',
    PROJECT_TARGET_UPSTREAM_URL: target.attributes?.url ?? '',
    PROJECT_TAGS: listed(attributes.tags.map(({ key, value }) => `${key}:${value}`)),
    PROJECT_CRITICALITIES: listed(attributes.business_criticality),
    PROJECT_ENVIRONMENTS: listed(attributes.environment),
    PROJECT_LIFECYCLES: listed(attributes.lifecycle),
    PROJECT_DELETED_AT: deletedAt,
    ORG_PUBLIC_ID: world.ids.of({ kind: 'org', org }),
    ORG_SLUG: slug,
    ORG_DISPLAY_NAME: orgName(world, org),
    GROUP_PUBLIC_ID: world.ids.of({ kind: 'group', org: group }),
    GROUP_SLUG: groupName.toLowerCase().replaceAll(' ', '-'),
    GROUP_DISPLAY_NAME: groupName,
  };
}

/** An issue as exports tell it: a row for each of its coordinates. */
export function issueRows(
  world: SnykWorld,
  place: IssuePlace,
  { project, asOf }: { readonly project: ExportRow; readonly asOf: number },
): ExportRow[] {
  const facts = world.issueFacts(place, asOf);
  const issue = issueResource(world, place, asOf);
  const shared = { ...project, ...issueColumns(world, issue, facts) };
  const url = `${project['PROJECT_URL'] ?? ''}#issue-${encodeURIComponent(issue.attributes.key)}`;
  return issue.attributes.coordinates.map((coordinate) => ({
    ...shared,
    ISSUE_URL: url,
    REACHABILITY: coordinate.reachability ?? '',
    COMPUTED_FIXABILITY: coordinate.is_fixable_snyk ? 'Fixable' : 'No supported fix',
    FIXED_IN_AVAILABLE: String(coordinate.is_fixable_snyk),
    ...placeColumns(coordinate.representations, facts),
  }));
}

function issueColumns(world: SnykWorld, issue: IssueResource, facts: IssueFacts): ExportRow {
  const { attributes } = issue;
  const problem = world.problem(facts);
  const isVulnerability = facts.type === 'package_vulnerability' && problem !== undefined;
  const at = time(facts.createdAt);
  const updated = time(facts.updatedAt);
  return {
    PROBLEM_ID: problemOf(issue, facts),
    PROBLEM_TITLE: attributes.title,
    PRODUCT_NAME: PRODUCTS[facts.kind],
    ISSUE_TYPE: TYPES[facts.type],
    ISSUE_STATUS: facts.resolved ? 'Resolved' : facts.ignored ? 'Ignored' : 'Open',
    ISSUE_SEVERITY: capital(facts.severity),
    SCORE: 'risk' in attributes ? String(attributes.risk.score.value) : '',
    CWE: listed(attributes.classes?.map(({ id }) => id) ?? []),
    ASSET_FINDING_ID: facts.type === 'code' ? attributes.key : '',
    INTRODUCTION_CATEGORY: facts.change?.createdAt === undefined ? 'Baseline Issue' : 'New Code',
    FIRST_INTRODUCED: at,
    LAST_INTRODUCED: at,
    LAST_IGNORED: facts.ignored ? updated : '',
    LAST_RESOLVED: facts.resolved ? updated : '',
    ISSUE_DELETED_AT: '',
    UPDATED_AT: updated,
    ...(isVulnerability ? vulnerabilityColumns(problem, facts) : {}),
  };
}

function vulnerabilityColumns(
  problem: NonNullable<ReturnType<SnykWorld['problem']>>,
  { state, problem: number }: IssueFacts,
): ExportRow {
  const { id, cve, score, severity, impact, disclosedAt, exploited } = problem;
  // Of the problem, not of the issue: the same everywhere.
  const drawn = mix(number, 0xe5);
  return {
    VULN_DB_URL: `https://security.snyk.io/vuln/${id}`,
    CVE: listed(cve === undefined ? [] : [cve]),
    SNYK_CVSS_SCORE: String(score),
    SNYK_CVSS_VECTOR: `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/${impact}`,
    NVD_SCORE: cve === undefined ? '' : String(score),
    NVD_SEVERITY: cve === undefined ? '' : capital(severity),
    EPSS_SCORE: cve === undefined ? '' : (fraction(drawn) / 4).toFixed(5),
    EPSS_PERCENTILE: cve === undefined ? '' : fraction(drawn).toFixed(5),
    EXPLOIT_MATURITY: exploited ? 'Proof of Concept' : 'Not Defined',
    VULNERABILITY_PUBLICATION_DATE: time(disclosedAt),
    FIXED_IN_VERSION: `10.${drawn % 9}.${drawn % 7}`,
    SEMVER_VULNERABLE_RANGE: `["<10.${drawn % 9}.${drawn % 7}"]`,
    EXISTS_IN_DIRECT_DEPENDENCY: String(fraction(mix(state, 45)) < 0.3),
  };
}

type Coordinate = IssueResource['attributes']['coordinates'][number];

/** The resource of an infrastructure file is in no column. */
function placeColumns(
  representations: Coordinate['representations'],
  { kind }: IssueFacts,
): ExportRow {
  const [first] = representations;
  if (first === undefined || 'resourcePath' in first)
    return {
      FILE_PATH: kind === 'k8sconfig' ? 'deploy/deployment.yaml' : 'infrastructure/main.tf',
    };
  if ('dependency' in first) {
    const { package_name: name, package_version: version } = first.dependency;
    return { PACKAGE_NAME_AND_VERSION: `${name}@${version}` };
  }
  const { file, commit_id: commit, region } = first.sourceLocation;
  return { FILE_PATH: file, COMMIT_ID: commit, CODE_REGION: JSON.stringify(region) };
}

/** Of Snyk Code exports tell the rule, of everything else what the API tells. */
function problemOf({ attributes }: IssueResource, { type }: IssueFacts): string {
  if (type === 'code') return `javascript/${attributes.title.replaceAll(/[^A-Za-z]/g, '')}`;
  return attributes.problems.find(({ source }) => source === 'SNYK')?.id ?? attributes.key;
}

function listed(values: readonly string[]): string {
  return values.length === 0 ? '' : JSON.stringify(values);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** `2024-11-28 09:10:00.000` */
function time(at: number): string {
  return new Date(at).toISOString().replace('T', ' ').replace('Z', '');
}
