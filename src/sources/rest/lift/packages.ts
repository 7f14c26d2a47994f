import type { PackageFacts } from '../../../model/facts.js';
import type { Coordinate, IssueAttributes, ProjectRecord } from '../../../model/record.js';
import { distributionOf, OPERATING_SYSTEM_TYPES } from '../../distribution.js';
import { purlOf } from '../../purl.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';

/** How Snyk words a fix: the versions stand between. */
const FIX = /^Upgrade the package version to (.+?) to fix this vulnerability/i;

/** The packages of all coordinates, each `name@version` once. */
export function packagesOf(
  attributes: IssueAttributes,
  project: ProjectRecord,
  problem: string | undefined,
): PackageFacts[] {
  const { type } = project.attributes;
  const distribution = distributionOf(problem ?? '');
  const isSystem = distribution !== undefined || OPERATING_SYSTEM_TYPES.has(type);
  const packages = new Map<string, PackageFacts>();
  for (const coordinate of attributes.coordinates) {
    for (const { name: told, version } of dependenciesOf(coordinate)) {
      // `openssl/libssl3` is the binary package libssl3 of the source package openssl.
      const name = isSystem ? (told.split('/')[0] ?? told) : told;
      const step = `${name}@${version}`;
      if (packages.has(step)) continue;
      const purl = purlOf({ name, version, manager: distribution ?? type });
      const facts: Building<PackageFacts> = {
        name,
        version,
        paths: [],
        fixedIn: fixesIn(coordinate),
      };
      put(facts, 'purl', purl);
      packages.set(step, facts);
    }
  }
  return [...packages.values()];
}

/** What Snyk advises, in one line; undefined when the list of issues does not say. */
export function remedyOf({ coordinates }: IssueAttributes): string | undefined {
  for (const { remedies = [] } of coordinates)
    for (const { description = '' } of remedies) {
      const line = description.replace(/\s+/g, ' ').trim();
      if (line !== '') return line;
    }
  return undefined;
}

/** Whether Snyk knows an upgrade, a patch or a pin, or a fixed version exists. */
export function isFixable({ coordinates }: IssueAttributes): boolean {
  return coordinates.some(
    (coordinate) =>
      coordinate.is_upgradeable === true ||
      coordinate.is_patchable === true ||
      coordinate.is_pinnable === true ||
      coordinate.is_fixable_snyk === true ||
      coordinate.is_fixable_upstream === true,
  );
}

/** The versions that remedies of Snyk's package API name. */
function fixesIn({ remedies = [] }: Pick<Coordinate, 'remedies'>): string[] {
  const versions = remedies.flatMap(({ description = '' }) => {
    const [, named = ''] = FIX.exec(description) ?? [];
    return named.split(',').map((version) => version.trim());
  });
  return [...new Set(versions)].filter((version) => version !== '');
}

function dependenciesOf({ representations }: Coordinate): { name: string; version: string }[] {
  return representations.flatMap((representation) =>
    'dependency' in representation
      ? [
          {
            name: representation.dependency.package_name,
            version: representation.dependency.package_version,
          },
        ]
      : [],
  );
}
