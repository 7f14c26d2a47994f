import type { SbomDocument } from '../document/document.js';
import { purlType, skippedBecause } from '../document/skipped.js';

/** Snyk's project types by the type of package URLs. */
const PROJECT_TYPES: Readonly<Record<string, string>> = {
  conan: 'cpp',
  gem: 'rubygems',
  generic: 'cpp',
  golang: 'gomodules',
  pypi: 'pip',
};

/** The type of a project whose SBOM holds packages of several ecosystems. */
export const MIXED_TYPE = 'sbom';

/** A file that tells how a project is built, in the order in which they are looked for. */
interface Manifest {
  readonly file: string;
  /** Snyk's project type. */
  readonly type: string;
  /** The type of its package URLs. */
  readonly purl: string;
}

/** The first that is there wins, as it does for `snyk test` without arguments. */
export const MANIFESTS: readonly Manifest[] = [
  { file: 'yarn.lock', type: 'yarn', purl: 'npm' },
  { file: 'pnpm-lock.yaml', type: 'pnpm', purl: 'npm' },
  { file: 'package-lock.json', type: 'npm', purl: 'npm' },
  { file: 'package.json', type: 'npm', purl: 'npm' },
  { file: 'pom.xml', type: 'maven', purl: 'maven' },
  { file: 'build.gradle', type: 'gradle', purl: 'maven' },
  { file: 'build.gradle.kts', type: 'gradle', purl: 'maven' },
  { file: 'build.sbt', type: 'sbt', purl: 'maven' },
  { file: 'poetry.lock', type: 'poetry', purl: 'pypi' },
  { file: 'Pipfile', type: 'pip', purl: 'pypi' },
  { file: 'requirements.txt', type: 'pip', purl: 'pypi' },
  { file: 'setup.py', type: 'pip', purl: 'pypi' },
  { file: 'go.mod', type: 'gomodules', purl: 'golang' },
  { file: 'Gemfile.lock', type: 'rubygems', purl: 'gem' },
  { file: 'composer.lock', type: 'composer', purl: 'composer' },
  { file: 'Podfile', type: 'cocoapods', purl: 'cocoapods' },
  { file: 'mix.exs', type: 'hex', purl: 'hex' },
  { file: 'Cargo.lock', type: 'cargo', purl: 'cargo' },
  { file: 'Package.swift', type: 'swift', purl: 'swift' },
];

/** The type of package URLs that an SBOM is about: its root's, else the only one there is. */
export function ecosystemOf({ root, components }: SbomDocument): string | undefined {
  const own = purlType(root?.purl ?? '');
  if (own !== undefined) return own;
  const types = new Set(
    components
      .filter((component) => skippedBecause(component) === undefined)
      .map(({ purl = '' }) => purlType(purl)),
  );
  return types.size === 1 ? [...types][0] : undefined;
}

/** Snyk's project type for the packages of an ecosystem. */
export function projectTypeOf(ecosystem: string | undefined): string {
  if (ecosystem === undefined) return MIXED_TYPE;
  return Object.hasOwn(PROJECT_TYPES, ecosystem)
    ? (PROJECT_TYPES[ecosystem] ?? ecosystem)
    : ecosystem;
}

/** What types of projects have in common that share a registry: `yarn` and `npm` are both `npm`. */
export function familyOf(type: string): string {
  const known = MANIFESTS.find((manifest) => manifest.type === type)?.purl ?? type;
  return projectTypeOf(known);
}
