import type { IgnoreFacts } from '../../../model/facts.js';
import { AffectedPackage } from './package.js';
import type { DependencyPaths } from './paths.js';
import type { ProblemFacts } from './problem.js';
import { problemFacts } from './problem.js';
import type { Fields } from './read.js';
import { fields, list, text, texts } from './read.js';
import { nameAndVersion } from './upgrade.js';

/** One problem of a project with the packages that it was found in so far. */
export interface PackageFinding {
  readonly id: string;
  readonly problem: ProblemFacts;
  readonly packages: ReadonlyMap<string, AffectedPackage>;
  readonly ignore?: IgnoreFacts;
}

/**
 * Gathers the findings of a project from a stream of elements, one element per vulnerable path.
 * Of an element whose id is known only the package and the path are read: a scan of gigabytes is
 * a few thousand problems repeated.
 */
export class PackageFindings {
  /** Package manager of the first element, as the vulnerability has it. */
  manager: string | undefined;
  /** First step of the first path: the project itself, `goof@1.0.1`. */
  rootStep: string | undefined;
  private readonly findings = new Map<string, PackageFinding & { packages: Packages }>();

  constructor(private readonly paths: DependencyPaths) {}

  /**
   * @param ignore why the element is ignored; only elements of `filtered` are.
   * @returns false when the element has no id, so that it cannot be told what it is.
   */
  add(value: unknown, ignore?: (element: Fields) => IgnoreFacts): boolean {
    const element = fields(value);
    const id = text(element['id']);
    if (id === undefined) return false;
    let finding = this.findings.get(id);
    if (finding === undefined) {
      finding = {
        id,
        problem: problemFacts(id, element),
        packages: new Map(),
        ...(ignore === undefined ? {} : { ignore: ignore(element) }),
      };
      this.findings.set(id, finding);
      this.manager ??= text(element['packageManager']);
      this.rootStep ??= groupedPaths(element['from'])[0]?.[0];
    }
    addPackages(finding.packages, element, this.paths);
    return true;
  }

  get size(): number {
    return this.findings.size;
  }

  get(id: string): PackageFinding | undefined {
    return this.findings.get(id);
  }

  all(): Iterable<PackageFinding> {
    return this.findings.values();
  }
}

type Packages = Map<string, AffectedPackage>;

function addPackages(packages: Packages, element: Fields, paths: DependencyPaths): void {
  const { name, from } = element;
  if (typeof name === 'string') {
    const version = text(element['version']) ?? '';
    affected(packages, { name, version }, element).add(pathOf(from), element, paths);
    return;
  }
  // `--group-issues`: one element per problem, with lists of names and of paths; its version is
  // that of one of them.
  for (const path of groupedPaths(from)) {
    const last = path.at(-1);
    if (last === undefined) continue;
    affected(packages, nameAndVersion(last), element).add(path, element, paths);
  }
  const [first = text(element['packageName'])] = texts(name);
  if (packages.size > 0 || first === undefined) return;
  const version = text(element['version']) ?? '';
  affected(packages, { name: first, version }, element).add([], element, paths);
}

function groupedPaths(from: unknown): (readonly string[])[] {
  return isPath(from) ? [from] : list(from).map(pathOf);
}

function affected(
  packages: Packages,
  id: { name: string; version: string },
  element: Fields,
): AffectedPackage {
  const key = `${id.name}@${id.version}`;
  let known = packages.get(key);
  if (known === undefined) {
    known = new AffectedPackage(id, element);
    packages.set(key, known);
  }
  return known;
}

function pathOf(value: unknown): readonly string[] {
  return isPath(value) ? value : texts(value);
}

/** True for the usual path, which then needs no copy. */
function isPath(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((step) => typeof step === 'string');
}
