import type { IssueFacts } from '../../../model/facts.js';
import { findingKey } from '../../../model/identity.js';
import type { Issue, IssueAttributes, ProjectRecord } from '../../../model/record.js';
import type { IssueResource } from '../../../snyk/api/resources/issue.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { vulnerabilityUrl } from '../../vulnerability-page.js';
import { attributesOf } from './attributes.js';
import { issueUrl } from './links.js';
import { locationsOf } from '../../locations.js';
import { isFixable, packagesOf, remedyOf } from './packages.js';
import { issueIdentity, problemId, resourcePaths } from '../../problem-id.js';

/**
 * An issue of Snyk's API in its project.
 *
 * @param app address of Snyk's web interface, see `appUrl`.
 */
export function liftIssue(resource: IssueResource, project: ProjectRecord, app: string): Issue {
  const attributes = attributesOf(resource.attributes);
  return {
    ...impliedBy(attributes, project, app),
    id: resource.id,
    type: 'issue',
    attributes,
    facts: factsOf(attributes, project),
  };
}

/** What follows from the attributes of an issue and its project. */
export function impliedBy(
  attributes: IssueAttributes,
  project: ProjectRecord,
  app: string,
): Pick<Issue, 'findingKey' | 'findingUrl' | 'findingDetectionUrl'> {
  const implied: Building<Pick<Issue, 'findingKey' | 'findingUrl' | 'findingDetectionUrl'>> = {
    findingKey: findingKey(project.key, ...issueIdentity(attributes)),
  };
  put(implied, 'findingUrl', issueUrl(app, project, attributes.key));
  put(implied, 'findingDetectionUrl', detectionUrl(attributes));
  return implied;
}

function factsOf(attributes: IssueAttributes, project: ProjectRecord): IssueFacts {
  const problem = problemId(attributes);
  const facts: Building<IssueFacts> = {
    packages: packagesOf(attributes, project, problem),
    locations: locationsOf(attributes, project),
    fixable: isFixable(attributes),
  };
  put(facts, 'remedy', remedyOf(attributes));
  put(facts, 'exploit', maturityOf(attributes));
  put(facts, 'license', /^snyk:lic:.*:([^:]+)$/.exec(problem ?? '')?.[1]);
  put(facts, 'reachability', reachabilityOf(attributes));
  put(facts, 'disclosedAt', disclosedAt(attributes));
  put(facts, 'resourcePath', resourcePaths(attributes)[0]);
  // Why and until when stands in another API; see the setting `enrich`.
  if (attributes.ignored) facts.ignore = { reason: null, expires: null };
  return facts;
}

/** Exploit maturity by the newest CVSS that Snyk rates it with. */
function maturityOf({ exploit_details: details }: IssueAttributes): string | undefined {
  const levels = [...(details?.maturity_levels ?? [])];
  return levels.sort((a, b) => (a.format < b.format ? 1 : -1))[0]?.level;
}

/** What Snyk says when there is no path to the vulnerable code, or it did not look for one. */
const NOT_REACHABLE: ReadonlySet<string> = new Set(['no-info', 'not-applicable']);

/** The worst of all coordinates: reached from one place is reached. */
function reachabilityOf({ coordinates }: IssueAttributes): string | undefined {
  const words = coordinates.flatMap(({ reachability }) => reachability ?? []);
  return (
    words.find((word) => word === 'function') ??
    words.find((word) => !NOT_REACHABLE.has(word)) ??
    words[0]
  );
}

function disclosedAt({ problems }: IssueAttributes): string | undefined {
  const own = problems.find(({ source }) => source.toUpperCase() === 'SNYK');
  return own?.disclosed_at ?? problems.find((problem) => problem.disclosed_at)?.disclosed_at;
}

/** What the problem is: a page of Snyk's database, or the one that the problem itself names. */
function detectionUrl(attributes: IssueAttributes): string | undefined {
  const { type, problems } = attributes;
  const problem = problemId(attributes);
  if (type === 'package_vulnerability' && problem !== undefined) return vulnerabilityUrl(problem);
  const url = problems.find(({ id }) => id === problem)?.url;
  return url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
}
