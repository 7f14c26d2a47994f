import type { Issue } from '../../model/record.js';
import type { DependencyQuery } from './manifest-index.js';

/** More direct dependencies than this bring in one problem only in made-up inputs. */
const MAX_QUERIES = 50;

/**
 * The direct dependencies that bring in the packages of an issue, those by the shortest path
 * first, then the packages themselves: they stand in a lock file, or in the manifest when no
 * path is known. The order does not depend on that of the paths.
 */
export function directDependencies(issue: Issue): DependencyQuery[] {
  const lengths = new Map<string, number>();
  for (const path of issue.facts.packages.flatMap((pkg) => pkg.paths)) {
    const direct = path[1];
    if (direct === undefined) continue;
    lengths.set(direct, Math.min(path.length, lengths.get(direct) ?? Infinity));
  }
  const direct = [...lengths]
    .sort(([a, lengthA], [b, lengthB]) => lengthA - lengthB || (a < b ? -1 : 1))
    .map(([step]) => dependencyOf(step));
  const packages = issue.facts.packages.map(({ name, version }) => ({ name, version }));
  return [...direct, ...packages].slice(0, MAX_QUERIES);
}

/** `@babel/core@7.1.0` is `@babel/core` in version 7.1.0. */
export function dependencyOf(step: string): DependencyQuery {
  const at = step.lastIndexOf('@');
  return at <= 0 ? { name: step } : { name: step.slice(0, at), version: step.slice(at + 1) };
}
