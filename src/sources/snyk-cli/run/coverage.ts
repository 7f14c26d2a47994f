import { posix, relative, resolve } from 'node:path';
import type { Collection } from '../../../model/collection.js';
import { normalisePath } from '../../../model/identity.js';
import type { ProjectRecord } from '../../../model/record.js';
import type { Repository } from '../../../model/repository.js';
import { optionName, optionValue } from '../../../snyk/cli/option-owners.js';
import type { Ecosystem } from './ecosystems.js';
import type { Manifest } from './manifests.js';
import { depthOf, findManifests } from './manifests.js';

/**
 * Directories below the scanned one that every version of the CLI looks into without
 * `--detection-depth`. Current ones have no limit there, earlier ones stopped at this depth.
 */
const SURE_DEPTH = 3;

/** Where the search ends without `--detection-depth`; sources are hardly ever nested deeper. */
const SEARCH_DEPTH = 12;

/** How many untested manifests a warning names. */
const EXAMPLES = 5;

/** With these, the CLI tests something other than the manifests that it finds. */
const OTHER_SCANS = ['unmanaged', 'scan-all-unmanaged', 'yarn-workspaces', 'package-manager'];

export interface CoverageOptions {
  /** Absolute path of the directory that `snyk test` scans. */
  readonly root: string;
  readonly repository: Repository;
  /** The options that the user gave to the Snyk CLI, without what follows `--`. */
  readonly scanArgs: readonly string[];
}

/**
 * Compares what `snyk test` reported with the manifests that are there. With `--json` the CLI says
 * nothing at all of a project whose dependencies it could not get, as long as another one worked:
 * no error, no exit code, no line of standard error.
 *
 * A manifest is called missing only when the CLI was sure to look at it and named no project of
 * its kind in its directory. Where that is not sure there is a warning: deeper than older versions
 * look, below a build whose results may include it, a kind that is tested for some organizations
 * only, or when results of its kind came without the name of their file.
 */
export class Coverage {
  private readonly options: CoverageOptions;
  /** `maven services/api` for each project that was reported. */
  private readonly tested = new Set<string>();
  private readonly testedWithoutFile = new Set<string>();
  private deepest = SURE_DEPTH;

  constructor(options: CoverageOptions) {
    this.options = options;
  }

  saw(record: ProjectRecord): void {
    const { type, target_file: file } = record.attributes;
    if (file === '') {
      this.testedWithoutFile.add(type);
      return;
    }
    const directory = this.belowRoot(posix.dirname(normalisePath(file)));
    this.tested.add(`${type} ${directory}`);
    this.deepest = Math.max(this.deepest, depthOf(directory));
  }

  /** After the last record; says in `collection` what was not tested. */
  async report(collection: Collection): Promise<void> {
    const { root, scanArgs } = this.options;
    const names = scanArgs.map(optionName);
    if (OTHER_SCANS.some((name) => names.includes(name)) || scanArgs.some(isPath)) return;
    const all = names.includes('all-projects');
    if (!all && names.includes('file')) return;

    const limit = depthLimit(scanArgs);
    const { manifests, isWhole } = await findManifests(root, {
      depth: all ? (limit ?? SEARCH_DEPTH) : SURE_DEPTH,
      exclude: split(optionValue(scanArgs, 'exclude')),
      excludePaths: split(optionValue(scanArgs, 'exclude-paths')),
    });
    if (!isWhole)
      collection.warn(
        `${root} has too many directories to look for manifests in all of them, so not all that was left untested can be named.`,
      );
    const untested = manifests.filter((manifest) => !this.covers(manifest));
    if (all) this.reportUntested(untested, limit ?? this.deepest, collection);
    else if (untested.length > 0)
      collection.warn(
        `snyk test looks at one project of a directory; not tested: ${some(untested)}. To test them too, add --all-projects to scan-args.`,
      );
  }

  private reportUntested(
    untested: readonly Manifest[],
    sureDepth: number,
    collection: Collection,
  ): void {
    const unsure = untested.filter((manifest) => this.isUnsure(manifest, untested, sureDepth));
    const passedOver = new Set(unsure);
    for (const manifest of untested) {
      if (passedOver.has(manifest)) continue;
      collection.missing(
        this.inRepository(manifest.file),
        `the Snyk CLI reported no ${manifest.ecosystem.name} project for it, which with --all-projects means that its dependencies could not be found out. ` +
          `\`snyk test --file=${manifest.file}\` tells why (often a lock file or an installed package manager is missing); leave it out with --exclude in scan-args if it is not to be tested.`,
      );
    }
    if (unsure.length > 0)
      collection.warn(
        `The Snyk CLI reported no project for ${some(unsure)}. If they should be tested, check with \`snyk test --file=…\`.`,
      );
  }

  private isUnsure(manifest: Manifest, untested: readonly Manifest[], sureDepth: number): boolean {
    const { ecosystem, directory } = manifest;
    if (depthOf(directory) > sureDepth || ecosystem.optional === true) return true;
    if (ecosystem.types.some((type) => this.testedWithoutFile.has(type))) return true;
    // Below another build that failed, the topmost one is named and stands for all.
    return (
      ecosystem.nested === true &&
      untested.some((other) => other.ecosystem === ecosystem && isBelow(directory, other.directory))
    );
  }

  private covers({ ecosystem, directory }: Manifest): boolean {
    const directories = this.spreads(ecosystem)
      ? [directory, ...ancestors(directory)]
      : [directory];
    return directories.some((candidate) =>
      ecosystem.types.some((type) => this.tested.has(`${type} ${candidate}`)),
    );
  }

  /** Whether a result of these options stands for the directories below it, too. */
  private spreads({ name, nested }: Ecosystem): boolean {
    const given = this.options.scanArgs.map(optionName);
    if (name === 'Maven') return given.includes('maven-aggregate-project');
    if (name === 'Gradle')
      return given.includes('all-projects') || given.includes('all-sub-projects');
    return nested === true;
  }

  /** Records name files from the root of the repository; manifests, from what was scanned. */
  private belowRoot(directory: string): string {
    const { repository, root } = this.options;
    const below = normalisePath(relative(root, resolve(repository.root ?? root, directory)));
    // Outside of what was scanned: the root was not known to whoever placed the file.
    return below.startsWith('..') ? normalisePath(directory) : below;
  }

  private inRepository(file: string): string {
    const { repository, root } = this.options;
    return normalisePath(relative(repository.root ?? root, resolve(root, file)));
  }
}

/** `--detection-depth=1` is the scanned directory alone; so the code of the CLI, not its help. */
function depthLimit(scanArgs: readonly string[]): number | undefined {
  const depth = Number(optionValue(scanArgs, 'detection-depth'));
  return Number.isInteger(depth) && depth > 0 ? depth - 1 : undefined;
}

function isPath(argument: string): boolean {
  return optionName(argument) === undefined;
}

function ancestors(directory: string): string[] {
  const parts = directory.split('/');
  return directory === '' ? [] : parts.map((_, index) => parts.slice(0, index).join('/'));
}

function isBelow(directory: string, other: string): boolean {
  return ancestors(directory).includes(other);
}

function split(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function some(manifests: readonly Manifest[]): string {
  const named = manifests.slice(0, EXAMPLES).map((manifest) => manifest.file);
  const more = manifests.length - named.length;
  return named.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
