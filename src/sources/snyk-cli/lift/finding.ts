import type { IgnoreFacts } from '../../../model/facts.js';
import type { PackagePath } from './package.js';
import { AffectedPackage } from './package.js';
import type { DependencyPaths } from './paths.js';
import type { ProblemFacts } from './problem.js';
import { problemFacts } from './problem.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import type { Fields } from './read.js';
import { fields, list, text, texts } from './read.js';
import { nameAndVersion } from './upgrade.js';

/** One problem of a project with the packages that it was found in so far. */
export interface PackageFinding {
  readonly id: string;
  readonly problem: ProblemFacts;
  /** By `name@version`, the name as the vulnerability has it. */
  readonly packages: ReadonlyMap<string, AffectedPackage>;
  /** What all its packages have in common; it is read of the first element only. */
  readonly shared: Fields;
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
  private readonly findings = new Map<string, Gathering>();

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
        shared: sharedOf(element),
      };
      put(finding, 'ignore', ignore?.(element));
      this.findings.set(id, finding);
      this.manager ??= text(element['packageManager']);
      this.rootStep ??= groupedPaths(element['from'])[0]?.[0];
    }
    this.addPackages(finding, element);
    return true;
  }

  get size(): number {
    return this.findings.size;
  }

  has(id: string): boolean {
    return this.findings.has(id);
  }

  get(id: string): PackageFinding | undefined {
    return this.findings.get(id);
  }

  /** Gives the findings and lets go of each: a large project is never in memory twice. */
  *drain(): Generator<PackageFinding> {
    for (const [id, finding] of this.findings) {
      this.findings.delete(id);
      yield finding;
    }
  }

  /** Lets go of the findings that `others` has too. */
  without(others: PackageFindings): this {
    for (const id of this.findings.keys()) if (others.has(id)) this.findings.delete(id);
    return this;
  }

  private addPackages(finding: Gathering, element: Fields): void {
    const { name, from } = element;
    const version = text(element['version']) ?? '';
    if (typeof name === 'string') {
      this.addPath(finding, element, { name, version, path: texts(from) });
      return;
    }
    // `--group-issues`: one element per problem, with lists of names and of paths; its version is
    // that of one of them.
    for (const path of groupedPaths(from)) {
      const last = path.at(-1);
      if (last !== undefined) this.addPath(finding, element, { ...nameAndVersion(last), path });
    }
    const [first = text(element['packageName'])] = texts(name);
    if (finding.packages.size > 0 || first === undefined) return;
    this.addPath(finding, element, { name: first, version, path: [] });
  }

  private addPath(finding: Gathering, element: Fields, place: PackagePath): void {
    const { packages, shared } = finding;
    const name = text(element['packageName']) ?? place.name;
    const key = `${name}@${place.version}`;
    let affected = packages.get(key);
    if (affected === undefined) {
      affected = new AffectedPackage({ name, version: place.version }, { element, shared });
      packages.set(key, affected);
    }
    affected.add(place, element, this.paths);
  }
}

type Gathering = Building<PackageFinding> & { readonly packages: Map<string, AffectedPackage> };

function sharedOf({ packageManager, moduleName, fixedIn }: Fields): Fields {
  return { packageManager, moduleName, fixedIn };
}

/** The paths of a grouped element; a path alone is a group of one. */
function groupedPaths(from: unknown): (readonly string[])[] {
  const paths = list(from);
  return paths.some(Array.isArray) ? paths.map(texts) : [texts(from)];
}
