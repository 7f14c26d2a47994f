import type { PackageFacts } from '../../../model/facts.js';
import type { Coordinate } from '../../../model/record.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import type { RemedyResource } from '../test/resources.js';
import type { Affected } from './joined.js';
import type { ShortestPaths } from './shortest-paths.js';

type Step = NonNullable<RemedyResource['attributes']['upgrade_paths']>[number]['path'][number];

/** An upgrade of a direct dependency that gets rid of the problem. */
interface Upgrade {
  readonly name: string;
  readonly to: string;
  /** The version is the one that is there: only the lock file holds the old package back. */
  readonly isInstalled: boolean;
}

/** Actions named in one remedy; a person reads one line. */
const MAX_ACTIONS = 3;

/** @param fixedIn versions of the package in which the problem is fixed. */
export function packageFacts(
  { package: pkg, remedy }: Affected,
  fixedIn: readonly string[],
  paths: ShortestPaths,
): PackageFacts {
  const { name, version = '', purl } = pkg.attributes;
  const told = pathsOf(remedy).map((path) => path.map(stepOf));
  const [upgrade] = upgradesOf(remedy);
  const facts: Building<PackageFacts> = {
    name,
    version,
    // Snyk tells only the paths that an upgrade mends.
    paths: told.length > 0 ? told : paths.to({ name, version, purl }),
    fixedIn,
  };
  put(facts, 'purl', purl);
  put(facts, 'upgradeTo', upgrade && `${upgrade.name}@${upgrade.to}`);
  return facts;
}

export function coordinateOf({ package: pkg, remedy }: Affected): Coordinate {
  const { name, version = '' } = pkg.attributes;
  return {
    state: 'open',
    is_fixable_snyk: isFixable(remedy),
    is_upgradeable: upgradesOf(remedy).length > 0,
    representations: [{ dependency: { package_name: name, package_version: version } }],
  };
}

export function isFixable({ attributes }: RemedyResource): boolean {
  return attributes.is_fixable === true;
}

/** What to do, in one line; undefined when nothing is known. */
export function remedyLine(
  affected: readonly Affected[],
  fixedIn: readonly string[],
): string | undefined {
  const actions = new Set(
    affected.flatMap(({ remedy }) =>
      upgradesOf(remedy).map(({ name, to, isInstalled }) =>
        isInstalled ? `refresh the lock file below ${name} ${to}` : `upgrade ${name} to ${to}`,
      ),
    ),
  );
  if (actions.size === 0)
    return fixedIn.length === 0
      ? undefined
      : `Fixed in ${fixedIn.join(', ')}; no upgrade of a direct dependency brings it yet`;
  const named = [...actions].slice(0, MAX_ACTIONS).join('; ');
  const whole = actions.size > MAX_ACTIONS ? `${named}; and more` : named;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

/** The first step after the root is the direct dependency; later ones follow from it. */
function upgradesOf(remedy: RemedyResource): Upgrade[] {
  return pathsOf(remedy).flatMap((path) => {
    const direct = path.find((step) => step.new_version !== undefined);
    if (direct?.new_version === undefined) return [];
    const isInstalled = direct.new_version === direct.version && path.at(-1) !== direct;
    return [{ name: direct.name, to: direct.new_version, isInstalled }];
  });
}

function pathsOf({ attributes }: RemedyResource): (readonly Step[])[] {
  return (attributes.upgrade_paths ?? []).map(({ path }) => path).filter((path) => path.length > 0);
}

function stepOf({ name, version = '' }: Step): string {
  return `${name}@${version}`;
}
