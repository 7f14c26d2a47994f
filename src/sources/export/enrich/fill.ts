import type { IssueFacts, PackageFacts } from '../../../model/facts.js';
import type { Coordinate, Issue, IssueAttributes } from '../../../model/record.js';
import { problemId } from '../../problem-id.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';

/** Issues of one project as an export tells them, by whatever names them. */
export type ToldIssues = ReadonlyMap<string, Issue>;

export function byName(issues: Iterable<Issue>): ToldIssues {
  const told = new Map<string, Issue>();
  for (const issue of issues) for (const name of namesOf(issue)) told.set(name, issue);
  return told;
}

/**
 * What an export tells of an issue beside what the API does. Where both tell, the API stays:
 * it is newer. Key, identity, status and severity are never another's.
 */
export function fill(issue: Issue, told: ToldIssues): Issue {
  const name = namesOf(issue).find((one) => told.has(one));
  const found = name === undefined ? undefined : told.get(name);
  if (found === undefined) return issue;
  const filled: Building<Issue> = {
    ...issue,
    attributes: attributesOf(issue.attributes, found.attributes),
    facts: factsOf(issue.facts, found.facts),
  };
  put(filled, 'findingDetectionUrl', issue.findingDetectionUrl ?? found.findingDetectionUrl);
  return filled;
}

/** Of packages the problem; of code and infrastructure the key, of code that of its asset, too. */
function namesOf({ attributes }: Issue): string[] {
  const { type, key, key_asset: asset } = attributes;
  if (type === 'package_vulnerability' || type === 'license') return [problemId(attributes) ?? key];
  return asset === undefined ? [key] : [key, asset];
}

function factsOf(facts: IssueFacts, told: IssueFacts): IssueFacts {
  const { ignore, ...others } = told;
  const filled: Building<IssueFacts> = { ...others, ...facts };
  const fixes = new Map(told.packages.map((one) => [`${one.name}@${one.version}`, one.fixedIn]));
  filled.packages = facts.packages.map((one): PackageFacts => {
    const fixedIn = fixes.get(`${one.name}@${one.version}`) ?? [];
    return one.fixedIn.length > 0 ? one : { ...one, fixedIn };
  });
  if (facts.locations.length === 0) filled.locations = told.locations;
  // Not one of an issue that was ignored when the export was made, and no longer is.
  if (facts.ignore !== undefined) filled.ignore = { ...ignore, ...facts.ignore };
  return filled;
}

function attributesOf(attributes: IssueAttributes, told: IssueAttributes): IssueAttributes {
  const places = new Map(told.coordinates.map((one) => [packageOf(one), one]));
  const filled: Building<IssueAttributes> = {
    ...attributes,
    coordinates: attributes.coordinates.map((one) => coordinateOf(one, places.get(packageOf(one)))),
  };
  put(filled, 'severities', attributes.severities ?? told.severities);
  put(filled, 'exploit_details', attributes.exploit_details ?? told.exploit_details);
  put(filled, 'created_at', attributes.created_at ?? told.created_at);
  return filled;
}

function coordinateOf(coordinate: Coordinate, told: Coordinate | undefined): Coordinate {
  if (told === undefined) return coordinate;
  const filled: Building<Coordinate> = { ...coordinate };
  for (const name of ['created_at', 'last_introduced_at', 'last_resolved_at'] as const) {
    put(filled, name, coordinate[name] ?? told[name]);
  }
  put(filled, 'reachability', coordinate.reachability ?? told.reachability);
  return filled;
}

/** '' for what is no package: such an issue has one place. */
function packageOf({ representations }: Coordinate): string {
  for (const one of representations) {
    if ('dependency' in one) {
      return `${one.dependency.package_name}@${one.dependency.package_version}`;
    }
  }
  return '';
}
