import { PackageURL } from 'packageurl-js';
import { plain } from '../../../model/text.js';
import type { SbomComponent } from './document.js';

/** Types of package URLs that Snyk knows (REST API reference, "Create an SBOM test run"). */
const SNYK_PURL_TYPES: ReadonlySet<string> = new Set([
  'apk',
  'cargo',
  'cocoapods',
  'composer',
  'conan',
  'deb',
  'gem',
  'generic',
  'golang',
  'hex',
  'maven',
  'npm',
  'nuget',
  'pub',
  'pypi',
  'rpm',
  'swift',
]);

/** Why Snyk will not test a component; undefined when it will. */
export function skippedBecause({ purl }: SbomComponent): string | undefined {
  if (purl === undefined || purl === '') return 'no purl';
  const type = purlType(purl);
  if (type === undefined) return 'invalid purl';
  return SNYK_PURL_TYPES.has(type) ? undefined : `unsupported purl type ${type}`;
}

/** The type of a package URL; undefined when it is none. */
export function purlType(purl: string): string | undefined {
  try {
    return PackageURL.fromString(purl).type;
  } catch {
    return undefined;
  }
}

/** How many components Snyk will skip, by reason, the most frequent first. */
export function skippedCounts(components: readonly SbomComponent[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const component of components) {
    const reason = skippedBecause(component);
    if (reason !== undefined) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
}

/** Skipped components named in one warning; the rest is counted. */
const MAX_NAMED = 3;
const MAX_NAME = 100;

/** One sentence about what Snyk will skip; undefined when it tests all. */
export function skippedWarning(
  name: string,
  components: readonly SbomComponent[],
): string | undefined {
  const counts = skippedCounts(components);
  if (counts.length === 0) return undefined;
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const first = components.filter((component) => skippedBecause(component) !== undefined);
  const named = first.slice(0, MAX_NAMED).map((one) => plain(one.name, MAX_NAME));
  const reasons = counts
    .map(([reason, count]) => `${count} with ${plain(reason, MAX_NAME)}`)
    .join(', ');
  return `${name}: Snyk will skip ${total} of ${components.length} components: ${reasons} (such as ${named.join(', ')}).`;
}
