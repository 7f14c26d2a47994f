import type { PackageFacts } from '../../../model/facts.js';
import type { Coordinate } from '../../../model/record.js';
import type { DependencyPaths } from './paths.js';
import { purlOf } from '../../purl.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import type { Fields } from './read.js';
import { text, texts, yes } from './read.js';
import type { Upgrade } from './upgrade.js';
import { upgradeOf } from './upgrade.js';

/** Upgrades that are kept of a package: a remedy names three and says that there are more. */
const MAX_UPGRADES = 4;

/** One dependency path of a package. */
export interface PackagePath {
  /** As the dependency graph has it: `glibc/libc6` where the vulnerability is about `glibc`. */
  readonly name: string;
  readonly version: string;
  readonly path: readonly string[];
}

/**
 * One affected package of a finding while its paths stream by. It is what the vulnerability is
 * about: of an operating system the source package, found as one or several binary packages.
 */
export class AffectedPackage {
  readonly name: string;
  readonly version: string;
  /** Some of the upgrades that get rid of it, each of another direct dependency. */
  readonly upgrades: Upgrade[] = [];
  /** Versions in which the problem is fixed, the one nearest to this package first. */
  readonly fixedIn: readonly string[];
  readonly nearestFix: string | undefined;
  /** The version to pin a transitive dependency to: `jinja2@2.11.3`. */
  pinTo: string | undefined;
  isUpgradeable = false;
  isPatchable = false;
  isPinnable = false;
  /** Names in the dependency graph. */
  private readonly names: string[] = [];
  private readonly paths: number[] = [];
  private readonly purl: string | undefined;
  private readonly reachability: string | undefined;

  /**
   * @param told the element in which the package was first seen, and what it shares with the first
   *   element of the same problem.
   */
  constructor(
    { name, version }: { readonly name: string; readonly version: string },
    { element, shared }: { readonly element: Fields; readonly shared: Fields },
  ) {
    const manager = text(shared['packageManager']) ?? '';
    const module = text(shared['moduleName']);
    this.name = name;
    this.version = version;
    this.purl = text(element['packageUrl']) ?? purlOf({ name, version, manager, module });
    this.nearestFix = text(element['nearestFixedInVersion']);
    const fixes = texts(shared['fixedIn']);
    this.fixedIn =
      this.nearestFix === undefined ? fixes : [...new Set([this.nearestFix, ...fixes])];
    this.reachability = text(element['reachability']);
  }

  /** Adds one path of the package; called for every element of a scan, so it does little. */
  add({ name, path }: PackagePath, element: Fields, paths: DependencyPaths): void {
    if (!this.names.includes(name)) this.names.push(name);
    if (path.length > 0) this.paths.push(paths.add(path));
    if (yes(element['isUpgradable'])) this.isUpgradeable = true;
    if (yes(element['isPatchable'])) this.isPatchable = true;
    if (yes(element['isPinnable'])) this.isPinnable = true;
    if (this.upgrades.length < MAX_UPGRADES) this.addUpgrade(element['upgradePath'], path);
  }

  private addUpgrade(upgradePath: unknown, path: readonly string[]): void {
    const upgrade = upgradeOf(upgradePath, path);
    if (upgrade === undefined) return;
    if (!this.upgrades.some(({ direct }) => direct === upgrade.direct)) this.upgrades.push(upgrade);
  }

  get isFixable(): boolean {
    const { isUpgradeable, isPatchable, isPinnable, nearestFix } = this;
    return isUpgradeable || isPatchable || isPinnable || nearestFix !== undefined;
  }

  facts(paths: DependencyPaths): PackageFacts {
    const facts: Building<PackageFacts> = {
      name: this.name,
      version: this.version,
      paths: this.paths.map((handle) => paths.get(handle)),
      fixedIn: this.fixedIn,
    };
    put(facts, 'purl', this.purl);
    put(facts, 'upgradeTo', this.upgrades[0]?.direct);
    return facts;
  }

  coordinate(): Coordinate {
    const coordinate: Building<Coordinate> = {
      state: 'open',
      is_upgradeable: this.isUpgradeable,
      is_patchable: this.isPatchable,
      is_pinnable: this.isPinnable,
      representations: this.names.map((name) => ({
        dependency: { package_name: name, package_version: this.version },
      })),
    };
    put(coordinate, 'reachability', this.reachability);
    return coordinate;
  }
}
