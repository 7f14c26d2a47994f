/** What is known of a finding, in the words of a policy. Undefined: nobody tells. */
import { cvesOf } from '../../model/finding.js';
import { manifestOf, normalisePath } from '../../model/identity.js';
import type { Issue, ProjectRecord } from '../../model/record.js';

/** From the mildest; how Snyk words them stands in EXPLOIT_RANKS. */
export const MATURITIES = ['unproven', 'proof-of-concept', 'functional', 'mature'] as const;
type Maturity = (typeof MATURITIES)[number];

/**
 * Ranks of Snyk's words, without blanks and case. CVSS 3 says High where CVSS 4 says Attacked and
 * Snyk Mature. `Not Defined` is an answer, too: Snyk looked, and no exploit is known to it.
 */
const EXPLOIT_RANKS: ReadonlyMap<string, number> = new Map([
  ['notdefined', 0],
  ['nodata', 0],
  ['noknownexploit', 1],
  ['unproven', 1],
  ['unreported', 1],
  ['proofofconcept', 2],
  ['functional', 3],
  ['mature', 4],
  ['high', 4],
  ['attacked', 4],
]);

export function maturityRank(maturity: Maturity): number {
  return MATURITIES.indexOf(maturity) + 1;
}

/** The highest maturity that any of the scoring systems tells. */
export function exploitRank({ attributes, facts }: Issue): number | undefined {
  const levels = attributes.exploit_details?.maturity_levels.map(({ level }) => level) ?? [];
  const ranks = [...levels, ...(facts.exploit === undefined ? [] : [facts.exploit])]
    .map((word) => EXPLOIT_RANKS.get(word.toLowerCase().replace(/[^a-z]/g, '')))
    .filter((rank) => rank !== undefined);
  return ranks.length === 0 ? undefined : Math.max(...ranks);
}

/** The highest score of any source and version. */
export function cvssScore({ attributes }: Issue): number | undefined {
  const scores = (attributes.severities ?? []).flatMap(({ score }) => score ?? []);
  return scores.length === 0 ? undefined : Math.max(...scores);
}

/** Scores, exploits and reachability are told of vulnerabilities in packages only. */
export function isVulnerability({ attributes }: Issue): boolean {
  return !OTHER_TYPES.has(attributes.type);
}

/** Types without vulnerabilities; one that Snyk adds some day may have them. */
const OTHER_TYPES: ReadonlySet<string> = new Set(['license', 'code', 'config', 'cloud', 'secret']);

/** Code and configuration have none. */
export function hasPackages(issue: Issue): boolean {
  return issue.attributes.type === 'license' || isVulnerability(issue);
}

/** EPSS and CISA's catalogue know vulnerabilities by their CVE. */
export function hasCve(issue: Issue): boolean {
  return cvesOf(issue).length > 0;
}

/** Whether CISA lists it as exploited: the exports have a column, other doors name their sources. */
export function isKnownExploited({ record, issue }: Told): boolean | undefined {
  const column = issue.facts.columns?.['CISA_KEV']?.trim().toLowerCase();
  if (column !== undefined && column !== '') return ['true', 'yes', '1'].includes(column);
  const sources = issue.attributes.exploit_details?.sources;
  if (sources === undefined || record.source === 'export') return undefined;
  return sources.some((source) => source.toUpperCase() === 'CISA');
}

interface Told {
  readonly record: ProjectRecord;
  readonly issue: Issue;
}

const REACHABLE: ReadonlySet<string> = new Set([
  'function',
  'package',
  'reachable',
  'potentiallyreachable',
]);
const UNREACHABLE: ReadonlySet<string> = new Set(['nopathfound', 'notreachable', 'unreachable']);

export function isReachable({ facts }: Issue): boolean | undefined {
  const word = facts.reachability?.toLowerCase().replace(/[^a-z]/g, '') ?? '';
  if (REACHABLE.has(word)) return true;
  return UNREACHABLE.has(word) ? false : undefined;
}

/** Whether the project itself asks for the package. */
export function isDirect({ facts }: Issue): boolean | undefined {
  if (facts.direct !== undefined) return facts.direct;
  const paths = facts.packages.flatMap((pkg) => pkg.paths);
  // The first step is the project itself.
  return paths.length === 0 ? undefined : paths.some((path) => path.length <= 2);
}

/**
 * Since when it could be known, in milliseconds since 1970: first seen in this project, else the
 * day that the problem was published, which is earlier and so makes a finding look older.
 */
export function knownSince({ attributes, facts }: Issue): number | undefined {
  const times = [attributes.created_at, facts.publishedAt, facts.disclosedAt]
    .map((text) => Date.parse(text ?? ''))
    .filter((time) => !Number.isNaN(time));
  return times[0];
}

/** Files that it is in, manifests besides the lock files that stand for them. */
export function filesOf({ record, issue }: Told): string[] {
  const target = normalisePath(record.attributes.target_file);
  const named = issue.facts.locations.map(({ file }) => normalisePath(file));
  return [...new Set([...named, target, manifestOf(target)])].filter((file) => file !== '');
}

/** `name` and `name@version` of each package. */
export function packageNames({ attributes, facts }: Issue): string[] {
  if (facts.packages.length > 0)
    return facts.packages.flatMap(({ name, version }) => [name, `${name}@${version}`]);
  return attributes.coordinates.flatMap(({ representations }) =>
    representations.flatMap((place) =>
      'dependency' in place
        ? [
            place.dependency.package_name,
            `${place.dependency.package_name}@${place.dependency.package_version}`,
          ]
        : [],
    ),
  );
}
