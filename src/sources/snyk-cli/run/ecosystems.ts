/** A kind of project that `snyk test` knows: its manifests and how its results name it. */
export interface Ecosystem {
  readonly name: string;
  /** Files that `--all-projects` looks for; of several in one directory it takes the first. */
  readonly manifests: readonly string[];
  /** Values of `packageManager` in the results. */
  readonly types: readonly string[];
  /**
   * A result of a directory may stand for the directories below, too: modules of a build, apps of
   * an umbrella. Then only the topmost manifest is sure to be tested by itself.
   */
  readonly nested?: true;
  /** The CLI tests these only for some organizations. */
  readonly optional?: true;
}

/**
 * Source: `AUTO_DETECTABLE_FILES` and `chooseBestManifest` of the Snyk CLI 1.1307.4. Left out is
 * `project.json`: .NET gave it up in 2017, and the Nx workspaces that have one in every package
 * would be reported as untested .NET projects.
 */
export const ECOSYSTEMS: readonly Ecosystem[] = [
  {
    name: 'Node.js',
    manifests: ['package-lock.json', 'yarn.lock', 'pnpm-lock.yaml', 'package.json'],
    types: ['npm', 'yarn', 'pnpm'],
  },
  { name: 'Maven', manifests: ['pom.xml'], types: ['maven'] },
  {
    name: 'Gradle',
    manifests: ['build.gradle', 'build.gradle.kts'],
    types: ['gradle'],
    nested: true,
  },
  { name: 'sbt', manifests: ['build.sbt'], types: ['sbt', 'maven'], nested: true },
  { name: 'pip', manifests: ['Pipfile', 'requirements.txt'], types: ['pip'] },
  { name: 'Poetry', manifests: ['poetry.lock'], types: ['poetry', 'pip'] },
  { name: 'uv', manifests: ['uv.lock'], types: ['uv', 'pip'], optional: true },
  { name: 'Go modules', manifests: ['go.mod'], types: ['gomodules'] },
  { name: 'dep', manifests: ['Gopkg.lock'], types: ['golangdep'] },
  { name: 'RubyGems', manifests: ['Gemfile.lock', 'Gemfile'], types: ['rubygems'] },
  { name: 'Composer', manifests: ['composer.lock'], types: ['composer'] },
  { name: 'NuGet', manifests: ['project.assets.json', 'packages.config'], types: ['nuget'] },
  { name: 'Paket', manifests: ['paket.dependencies'], types: ['paket', 'nuget'] },
  { name: 'CocoaPods', manifests: ['Podfile', 'Podfile.lock'], types: ['cocoapods'] },
  { name: 'Swift', manifests: ['Package.swift'], types: ['swift'] },
  { name: 'Hex', manifests: ['mix.exs'], types: ['hex'], nested: true },
];
