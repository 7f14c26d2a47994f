import type { CodeLocation } from '../../../model/facts.js';
import { findingKey } from '../../../model/identity.js';
import type { Issue } from '../../../model/record.js';
import type { PackageFinding } from './finding.js';
import { vulnerabilityUrl } from '../../vulnerability-page.js';
import type { DependencyPaths } from './paths.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { remedyOf } from './remedy.js';

/** What the issues of one project of packages have in common. */
export interface PackageProject {
  readonly key: string;
  readonly paths: DependencyPaths;
  /** The manifest in the repository; none inside an image. */
  readonly locations: readonly CodeLocation[];
  readonly url: string | undefined;
}

/** The issue of a vulnerability or licence in packages; what was gathered becomes part of it. */
export function dependencyIssue(finding: PackageFinding, project: PackageProject): Issue {
  const { id, ignore } = finding;
  const { attributes, facts } = finding.problem;
  const packages = [...finding.packages.values()];
  attributes.ignored = ignore !== undefined;
  attributes.coordinates = packages.map((pkg) => pkg.coordinate());
  facts.packages = packages.map((pkg) => pkg.facts(project.paths));
  facts.locations = project.locations;
  facts.fixable = packages.some((pkg) => pkg.isFixable);
  put(facts, 'remedy', remedyOf(packages));
  put(facts, 'ignore', ignore);
  const issue: Building<Issue> = {
    findingKey: findingKey(project.key, id),
    id: null,
    type: 'issue',
    attributes,
    facts,
  };
  put(issue, 'findingUrl', project.url && `${project.url}#issue-${encodeURI(id)}`);
  put(issue, 'findingDetectionUrl', vulnerabilityUrl(id));
  return issue;
}
