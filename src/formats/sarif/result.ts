import type { PropertyBag, Result } from 'sarif';
import { digest } from '../../model/digest.js';
import { cvesOf, severityOf, statusOf } from '../../model/finding.js';
import type { CodeLocation } from '../../model/facts.js';
import { manifestOf, normalisePath, normaliseRepository } from '../../model/identity.js';
import type { Issue, ProjectRecord, SeverityScore } from '../../model/record.js';
import type { SarifLimits } from './limits.js';
import { fileOf, primaryLocation, toCodeFlow, toLocation } from './location.js';
import { packagesOf, resultMessage } from './message.js';
import type { Introduction } from './paths.js';
import { ruleIdOf } from './rule.js';
import { levelOf } from './severity.js';
import { plain } from '../../model/text.js';
import { message } from './text.js';
import { imagePath, webAddress } from './uri.js';

const MAX_JUSTIFICATION = 1_000;
const MAX_FINGERPRINTS = 10;
const MAX_PACKAGES = 20;

export interface Found {
  readonly record: ProjectRecord;
  readonly issue: Issue;
  /** Where the dependency is declared, when that could be found. */
  readonly located: CodeLocation | undefined;
  readonly introduction: Introduction;
}

/**
 * One result for one finding, in the place where it is dealt with; without what only the other
 * results of its run decide: the index of its rule and its fingerprints.
 */
export function toResult(found: Found, limits: SarifLimits): Result {
  const { record, issue, located } = found;
  const primary = primaryLocation(record, issue, located);
  const others = issue.facts.locations.filter((place) => place.file !== '').slice(1);
  const flow = issue.facts.codeFlow ?? [];
  const viewer = webAddress(issue.findingUrl);
  const { resourcePath } = issue.facts;
  const names = resourcePath ? [resourcePath] : packagesOf(issue).slice(0, MAX_PACKAGES);
  return {
    ruleId: ruleIdOf(issue),
    level: levelOf(severityOf(issue)),
    message: { text: resultMessage(issue, found.introduction) },
    locations: [toLocation(primary, names)],
    ...(others.length === 0
      ? {}
      : { relatedLocations: others.slice(0, limits.locations - 1).map((at) => toLocation(at)) }),
    ...(flow.length === 0 ? {} : { codeFlows: [toCodeFlow(flow, limits.flowSteps)] }),
    ...fingerprintsOf(issue),
    ...suppressionsOf(issue),
    ...(viewer === undefined ? {} : { hostedViewerUri: viewer }),
    properties: propertiesOf(record, issue),
  };
}

/**
 * What GitHub recognises an alert by, `primaryLocationLineHash`. Its upload action would compute
 * it from the text around the line, and so open the alert anew when the manifest is edited; an
 * upload through the API computes none at all. Ours is the identity of the finding without the
 * branch, so that an alert that was dismissed on one branch is the same on the next.
 */
export function alertHash(record: ProjectRecord, issue: Issue): string {
  const { name, target_file: targetFile, type } = record.attributes;
  const target = record.relationships.target.data.attributes;
  const file = manifestOf(normalisePath(targetFile));
  const ownName = record.product === 'container' ? imagePath(name) : name;
  return digest(
    'alert',
    normaliseRepository(target.url ?? imagePath(target.display_name)),
    type.toLowerCase(),
    file === '' ? ownName : file,
    issue.attributes.key,
  ).slice(0, 16);
}

/** Those that the tool itself gave. */
function fingerprintsOf(issue: Issue): Pick<Result, 'fingerprints'> {
  const given = Object.entries(issue.facts.fingerprints ?? {}).slice(0, MAX_FINGERPRINTS);
  if (given.length === 0) return {};
  const clean = given.map(([key, value]) => [plain(key, 100), plain(value, 300)] as const);
  return { fingerprints: Object.fromEntries(clean) };
}

function suppressionsOf(issue: Issue): Pick<Result, 'suppressions'> {
  if (statusOf(issue) !== 'ignored') return {};
  const { reason, expires } = issue.facts.ignore ?? {};
  const justification = reason ? message(reason, MAX_JUSTIFICATION) : '';
  return {
    suppressions: [
      {
        kind: 'external',
        status: 'accepted',
        ...(justification === '' ? {} : { justification }),
        ...(expires ? { properties: { expires: plain(expires, 50) } } : {}),
      },
    ],
  };
}

function propertiesOf(record: ProjectRecord, issue: Issue): PropertyBag {
  const { attributes, facts } = issue;
  const cves = cvesOf(issue);
  const [cvss] = (attributes.severities ?? []).filter((entry) => entry.score !== undefined);
  const packages = facts.packages.slice(0, MAX_PACKAGES).map((pkg) => ({
    name: plain(pkg.name, 200),
    version: plain(pkg.version, 100),
    ...(pkg.purl === undefined ? {} : { purl: plain(pkg.purl, 500) }),
    ...(pkg.fixedIn.length === 0
      ? {}
      : { fixedIn: pkg.fixedIn.slice(0, 5).map((version) => plain(version, 100)) }),
    paths: pkg.paths.length,
  }));
  return {
    severity: severityOf(issue),
    type: plain(attributes.type, 100),
    project: plain(record.attributes.name, 300) || fileOf(record),
    fixable: facts.fixable,
    ...(packages.length === 0 ? {} : { packages }),
    ...(cves.length === 0 ? {} : { cve: cves.slice(0, 10).map((cve) => plain(cve, 30)) }),
    ...(cvss === undefined ? {} : { cvss: { score: cvss.score, ...vectorOf(cvss) } }),
    ...(facts.epss === undefined ? {} : { epss: facts.epss.probability }),
    ...(facts.exploit ? { exploit: plain(facts.exploit, 50) } : {}),
  };
}

function vectorOf({ vector }: SeverityScore): { vector?: string } {
  return vector === undefined ? {} : { vector: plain(vector, 200) };
}
