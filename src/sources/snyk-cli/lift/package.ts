import type { PackageFacts } from '../../../model/facts.js';
import type { Coordinate } from '../../../model/record.js';
import type { DependencyPaths } from './paths.js';
import { purlOf } from './purl.js';
import type { Building } from './put.js';
import { put } from './put.js';
import type { Fields } from './read.js';
import { text, texts, yes } from './read.js';
import type { Upgrade } from './upgrade.js';
import { nameAndVersion, upgradeOf } from './upgrade.js';

/** One affected package of a finding while its paths stream by. */
export class AffectedPackage {
  readonly upgrades = new Map<string, Upgrade>();
  /** Versions in which the problem is fixed, the one nearest to this package first. */
  readonly fixedIn: readonly string[];
  readonly nearestFix: string | undefined;
  /** The version to pin a transitive dependency to: `jinja2@2.11.3`. */
  pinTo: string | undefined;
  isUpgradeable = false;
  isPatchable = false;
  isPinnable = false;
  private readonly paths: number[] = [];
  private readonly purl: string | undefined;
  private readonly reachability: string | undefined;

  readonly name: string;
  readonly version: string;

  constructor(id: { readonly name: string; readonly version: string }, element: Fields) {
    const manager = text(element['packageManager']) ?? '';
    const module = text(element['moduleName']);
    const { version } = id;
    // Unmanaged scans write `https://curl.se|curl@7.58.0` where others write the name.
    const name = manager.startsWith('Unmanaged') ? nameAndVersion(id.name).name : id.name;
    this.name = name;
    this.version = version;
    this.purl = text(element['packageUrl']) ?? purlOf({ name, version, manager, module });
    this.nearestFix = text(element['nearestFixedInVersion']);
    const fixes = texts(element['fixedIn']);
    this.fixedIn = [
      ...new Set(this.nearestFix === undefined ? fixes : [this.nearestFix, ...fixes]),
    ];
    this.reachability = text(element['reachability']);
  }

  /** Adds one path of the package; called for every element of a scan, so it does little. */
  add(path: readonly string[], element: Fields, paths: DependencyPaths): void {
    if (path.length > 0) this.paths.push(paths.add(path));
    if (yes(element['isUpgradable'])) this.isUpgradeable = true;
    if (yes(element['isPatchable'])) this.isPatchable = true;
    if (yes(element['isPinnable'])) this.isPinnable = true;
    const upgrade = upgradeOf(element['upgradePath'], path);
    if (upgrade !== undefined && !this.upgrades.has(upgrade.direct)) {
      this.upgrades.set(upgrade.direct, upgrade);
    }
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
    put(facts, 'upgradeTo', this.upgrades.values().next().value?.direct);
    return facts;
  }

  coordinate(): Coordinate {
    const coordinate: Building<Coordinate> = {
      state: 'open',
      is_upgradeable: this.isUpgradeable,
      is_patchable: this.isPatchable,
      is_pinnable: this.isPinnable,
      representations: [{ dependency: { package_name: this.name, package_version: this.version } }],
    };
    put(coordinate, 'reachability', this.reachability);
    return coordinate;
  }
}
