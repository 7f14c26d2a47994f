import type { CodeLocation, IssueFacts } from '../../../model/facts.js';
import { findingKey } from '../../../model/identity.js';
import type { Issue, IssueAttributes, Problem, SeverityScore } from '../../../model/record.js';
import { cut, MAX_DESCRIPTION } from '../../cut.js';
import { cveProblem, snykProblem, weakness } from '../../problem.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import { vulnerabilityUrl } from '../../vulnerability-page.js';
import type { LicenseResource, VulnerabilityResource } from '../test/resources.js';
import type { Found } from './joined.js';
import { coordinateOf, isFixable, packageFacts, remedyLine } from './packages.js';
import type { ShortestPaths } from './shortest-paths.js';

type Told = VulnerabilityResource['attributes'];

/** What all issues of one SBOM have in common. */
export interface SbomProject {
  readonly key: string;
  /** The manifest or the SBOM itself, where it stands in the repository. */
  readonly locations: readonly CodeLocation[];
  readonly paths: ShortestPaths;
}

/** What a kind of problem says of itself. */
interface Said {
  readonly id: string;
  readonly attributes: Omit<IssueAttributes, 'key' | 'status' | 'ignored' | 'coordinates'>;
  readonly facts: Partial<IssueFacts>;
  readonly fixedIn: readonly string[];
}

/** The issue of a problem in the packages of an SBOM. */
export function liftFound(found: Found, project: SbomProject): Issue {
  const { affected } = found;
  const {
    id,
    attributes,
    facts: said,
    fixedIn,
  } = 'vulnerability' in found ? ofVulnerability(found.vulnerability) : ofLicense(found.license);
  const facts: Building<IssueFacts> = {
    ...said,
    packages: affected.map((one) => packageFacts(one, fixedIn, project.paths)),
    locations: project.locations,
    fixable: affected.some(({ remedy }) => isFixable(remedy)),
  };
  put(facts, 'remedy', remedyLine(affected, fixedIn));
  const issue: Building<Issue> = {
    findingKey: findingKey(project.key, id),
    id: null,
    type: 'issue',
    attributes: {
      ...attributes,
      key: id,
      status: 'open',
      ignored: false,
      coordinates: affected.map(coordinateOf),
    },
    facts,
  };
  put(issue, 'findingDetectionUrl', vulnerabilityUrl(id));
  return issue;
}

function ofVulnerability({ id, attributes: told }: VulnerabilityResource): Said {
  const slots = [told.slots ?? []].flat();
  const disclosedAt = slots.find((slot) => slot.disclosure_time)?.disclosure_time;
  const own: Building<Problem> = snykProblem(id);
  put(own, 'disclosed_at', disclosedAt);
  put(own, 'updated_at', told.updated_at);
  const attributes: Building<Said['attributes']> = {
    title: told.title,
    type: 'package_vulnerability',
    effective_severity_level: told.effective_severity_level.toLowerCase(),
    classes: [...new Set(weaknessesOf(told))].map(weakness),
    problems: [own, ...othersOf(told, id)],
    severities: (told.severities ?? []).map(scoreOf),
  };
  put(attributes, 'description', told.description && cut(told.description, MAX_DESCRIPTION));
  const facts: Building<Partial<IssueFacts>> = {};
  const references = slots.flatMap((slot) => slot.references ?? []);
  const ranges = rangesOf(told);
  put(facts, 'exploit', slots.find((slot) => slot.exploit)?.exploit);
  put(facts, 'disclosedAt', disclosedAt);
  put(facts, 'publishedAt', slots.find((slot) => slot.publication_time)?.publication_time);
  if (references.length > 0)
    facts.references = references.map(({ url, title }) => ({ url, title: title ?? url }));
  if (ranges.length > 0) facts.vulnerableRanges = ranges;
  return { id, attributes, facts, fixedIn: fixesOf(told) };
}

function ofLicense({ id, attributes: told }: LicenseResource): Said {
  const attributes: Building<Said['attributes']> = {
    title: told.title,
    type: 'license',
    effective_severity_level: told.severity.toLowerCase(),
    classes: [],
    problems: [snykProblem(id)],
  };
  put(attributes, 'description', told.description && cut(told.description, MAX_DESCRIPTION));
  const license = told.license ?? /^snyk:lic:.*:([^:]+)$/.exec(id)?.[1];
  return { id, attributes, facts: license === undefined ? {} : { license }, fixedIn: [] };
}

function weaknessesOf({ problems = [] }: Told): string[] {
  return problems.filter(({ source }) => source === 'CWE').map(({ id }) => id);
}

/** Its names in other databases, each once. */
function othersOf({ problems = [] }: Told, own: string): Problem[] {
  const others = problems.filter(({ id, source }) => source !== 'CWE' && id !== own);
  return [...new Map(others.map((one) => [one.id, one])).values()].map(({ id, source, url }) => {
    if (source === 'CVE' || source === 'NVD') return cveProblem(id);
    return { id, source, type: 'vulnerability', ...(url === undefined ? {} : { url }) };
  });
}

function scoreOf(told: NonNullable<Told['severities']>[number]): SeverityScore {
  const score: Building<SeverityScore> = { source: told.source ?? 'Snyk' };
  put(score, 'level', told.level);
  put(score, 'score', told.score);
  put(score, 'vector', told.vector);
  put(score, 'version', told.version ?? /^CVSS:(\d\.\d)\//.exec(told.vector ?? '')?.[1]);
  return score;
}

function fixesOf({ coordinates = [] }: Told): string[] {
  const versions = coordinates
    .flatMap(({ remedies = [] }) => remedies)
    .flatMap(({ details }) => (details?.upgrade_package ?? '').split(','))
    .map((version) => version.trim());
  return [...new Set(versions)].filter((version) => version !== '');
}

function rangesOf({ coordinates = [] }: Told): string[] {
  const ranges = coordinates
    .flatMap(({ representation = [] }) => representation)
    .flatMap(({ resource_path: path }) => path ?? []);
  return [...new Set(ranges)];
}
