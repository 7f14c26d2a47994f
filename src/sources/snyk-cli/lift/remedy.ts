import type { AffectedPackage } from './package.js';
import { nameAndVersion } from './upgrade.js';

/** Actions named in one remedy; a person reads one line. */
const MAX_ACTIONS = 3;

/** What to do about a finding, in one line, or undefined when nothing is known. */
export function remedyOf(packages: readonly AffectedPackage[]): string | undefined {
  const actions = [...new Set(packages.flatMap(actionsOf))];
  if (actions.length > 0) return sentence(actions);
  const fixes = [...new Set(packages.flatMap((pkg) => pkg.fixedIn))];
  if (fixes.length === 0) return undefined;
  return `Fixed in ${fixes.join(', ')}; no upgrade of a direct dependency brings it yet`;
}

/** `Upgrade a to 2; pin b to 3; upgrade c to 4; and more`. */
function sentence(actions: readonly string[]): string {
  const named = actions.slice(0, MAX_ACTIONS).join('; ');
  const whole = actions.length > MAX_ACTIONS ? `${named}; and more` : named;
  return whole.charAt(0).toUpperCase() + whole.slice(1);
}

function actionsOf(pkg: AffectedPackage): string[] {
  const upgrades = pkg.isUpgradeable ? pkg.upgrades : [];
  const actions = upgrades.map(({ direct, brings, isInstalled }) => {
    if (isInstalled && brings !== direct) {
      return `refresh the lock file: ${spaced(direct)} already allows ${spaced(brings)}`;
    }
    const target = `upgrade ${to(direct)}`;
    return brings === direct ? target : `${target} (brings ${spaced(brings)})`;
  });
  if (actions.length > 0) return actions;
  if (pkg.pinTo !== undefined) return [`pin ${to(pkg.pinTo)}`];
  if (pkg.nearestFix !== undefined) return [`upgrade ${pkg.name} to ${pkg.nearestFix}`];
  return pkg.isPatchable ? [`apply Snyk's patch for ${pkg.name} ${pkg.version}`] : [];
}

function to(step: string): string {
  const { name, version } = nameAndVersion(step);
  return version === '' ? name : `${name} to ${version}`;
}

function spaced(step: string): string {
  const { name, version } = nameAndVersion(step);
  return version === '' ? name : `${name} ${version}`;
}
