import type { Issue } from '../../model/record.js';
import { plain } from '../../model/text.js';

const MAX_STEP = 100;
/** A longer path shows both its ends. */
const MAX_STEPS = 8;
const ARROW = ' > ';

/** Ways in which a problem came in. */
export interface Introduction {
  /** The shortest ones, as `goof@1.0.0 > express@4.12.4 > qs@2.4.2`. */
  readonly shown: readonly string[];
  readonly total: number;
}

/** The dependency paths of an issue, the shortest first, whatever order they came in. */
export function introductionOf(issue: Issue, max: number): Introduction {
  const paths = issue.facts.packages.flatMap((pkg) => pkg.paths).filter((path) => path.length > 0);
  const shown = shortest(paths, max)
    .map((path) => ({ path, text: path.join(ARROW) }))
    .sort((a, b) => a.path.length - b.path.length || compare(a.text, b.text))
    .slice(0, max)
    .map(({ path, text }) => pathText(path, text));
  return { shown, total: paths.length };
}

/** Those that may be among the first when all are sorted by length; few are written out so. */
function shortest(paths: readonly (readonly string[])[], max: number) {
  if (paths.length <= max) return paths;
  const longest = paths.map((path) => path.length).sort((a, b) => a - b)[max - 1] ?? 0;
  return paths.filter((path) => path.length <= longest);
}

function pathText(path: readonly string[], joined: string): string {
  if (path.length <= MAX_STEPS && joined.length <= MAX_STEP) return plain(joined, MAX_STEP);
  const steps = path.map((step) => plain(step, MAX_STEP));
  const half = MAX_STEPS / 2;
  return (
    steps.length <= MAX_STEPS ? steps : [...steps.slice(0, half), '…', ...steps.slice(-half)]
  ).join(ARROW);
}

/** How many steps a path has that is written out. */
export function stepsOf(path: string): number {
  return path.split(ARROW).length;
}

/** By code unit: the same on every machine, unlike a locale's order. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
