import type { Reader } from './declaration.js';
import { mixExs } from './elixir.js';
import { goMod } from './go.js';
import { gradle, gradleCatalog } from './gradle.js';
import { pom } from './maven.js';
import { composerJson, packageJson, packageLock } from './npm.js';
import { nugetProject } from './nuget.js';
import { pnpmLock } from './pnpm-lock.js';
import { pipfile, pyproject, requirements, setupPy } from './python.js';
import { gemfile, gemfileLock, gemspec, podfile } from './ruby.js';
import { cargoToml } from './rust.js';
import { yarnLock } from './yarn-lock.js';

/** A kind of manifest: how it is read, and how its ecosystem compares names. */
export interface ManifestKind {
  readonly read: Reader;
  /** Default: as they are written. */
  readonly normalise?: (name: string) => string;
  /** Whether `a/b/c` may be declared as `a/b` or `a`: a package of a Go module, a subspec. */
  readonly nested?: boolean;
}

const lower = (name: string): string => name.toLowerCase();

/** PEP 503: case does not count, and runs of `-`, `_` and `.` are one `-`. */
const pep503 = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

const KINDS: readonly (readonly [fileName: RegExp, kind: ManifestKind])[] = [
  [/^package\.json$/, { read: packageJson }],
  [/^(?:package-lock|npm-shrinkwrap)\.json$/, { read: packageLock }],
  [/^yarn\.lock$/, { read: yarnLock }],
  [/^pnpm-lock\.yaml$/, { read: pnpmLock }],
  [/^composer\.json$/, { read: composerJson, normalise: lower }],
  [/^pom\.xml$|\.pom$/, { read: pom }],
  [/\.gradle(?:\.kts)?$/, { read: gradle }],
  [/\.versions\.toml$/, { read: gradleCatalog }],
  [/^pyproject\.toml$/, { read: pyproject, normalise: pep503 }],
  [/^Pipfile$/, { read: pipfile, normalise: pep503 }],
  [/^setup\.py$/, { read: setupPy, normalise: pep503 }],
  [
    /^(?:.*requirements.*|.*constraints.*)\.(?:txt|in)$/i,
    { read: requirements, normalise: pep503 },
  ],
  [/^go\.mod$/, { read: goMod, nested: true }],
  [/^(?:Gemfile|gems\.rb)$/, { read: gemfile }],
  [/^Gemfile\.lock$/, { read: gemfileLock }],
  [/\.gemspec$/, { read: gemspec }],
  [/^Podfile$/, { read: podfile, nested: true }],
  [
    /\.(?:cs|fs|vb)proj$|^packages\.config$|\.props$|\.targets$/i,
    { read: nugetProject, normalise: lower },
  ],
  [/^Cargo\.toml$/, { read: cargoToml }],
  [/^mix\.exs$/, { read: mixExs }],
];

/** The kind of a manifest by the name of its file; undefined for one that we do not read. */
export function kindOf(path: string): ManifestKind | undefined {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  return KINDS.find(([pattern]) => pattern.test(fileName))?.[1];
}
