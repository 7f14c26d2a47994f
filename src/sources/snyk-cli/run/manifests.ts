import { readdir } from 'node:fs/promises';
import { join, posix, resolve } from 'node:path';
import type { Ecosystem } from './ecosystems.js';
import { ECOSYSTEMS } from './ecosystems.js';

/** One project that `snyk test --all-projects` would look at. */
export interface Manifest {
  readonly ecosystem: Ecosystem;
  /** Relative to the scanned directory, `/`-separated; empty for that directory itself. */
  readonly directory: string;
  /** The file that the CLI takes, relative to the scanned directory. */
  readonly file: string;
}

export interface ManifestSearch {
  /** How many directories deep, 0 for the scanned directory alone. */
  readonly depth: number;
  /** Names of files and directories to leave out, as `--exclude`. */
  readonly exclude: readonly string[];
  /** Paths to leave out, as `--exclude-paths`. */
  readonly excludePaths: readonly string[];
  /** How many directories are looked into; 50,000 by default. */
  readonly maxDirectories?: number;
}

export interface FoundManifests {
  /** In the order of their paths. */
  readonly manifests: readonly Manifest[];
  /** False when there were more directories than are looked into. */
  readonly isWhole: boolean;
}

/**
 * Directories whose manifests belong to installed dependencies or to builds. The CLI passes over
 * the first three; it does look into the others, but nobody misses a result from there.
 */
const PASSED_OVER = new Set([
  'node_modules',
  '.build',
  '.git',
  'vendor',
  'Pods',
  'Carthage',
  'bower_components',
  'site-packages',
  '.venv',
  'venv',
  '.tox',
  '.terraform',
  '.gradle',
  '.yarn',
]);

/** Enough for large monorepos, and walked in seconds. */
const MAX_DIRECTORIES = 50_000;

/**
 * The projects below a directory. Links are not followed and directories that cannot be read are
 * passed over: what is found here is sure to be there, but there may be more.
 */
export async function findManifests(root: string, search: ManifestSearch): Promise<FoundManifests> {
  const maxDirectories = search.maxDirectories ?? MAX_DIRECTORIES;
  const excludedPaths = new Set(search.excludePaths.map((path) => resolve(root, path)));
  const found: Manifest[] = [];
  let level = [''];
  let visited = 0;
  for (let depth = 0; depth <= search.depth && level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const directory of level) {
      visited += 1;
      if (visited > maxDirectories) return { manifests: inOrder(found), isWhole: false };
      const entries = (await entriesOf(join(root, directory))).filter(
        ({ name }) =>
          !search.exclude.includes(name) && !excludedPaths.has(resolve(root, directory, name)),
      );
      found.push(...projectsOf(directory, entries));
      for (const entry of entries)
        if (entry.isDirectory() && !PASSED_OVER.has(entry.name))
          next.push(posix.join(directory, entry.name));
    }
    level = next;
  }
  return { manifests: inOrder(found), isWhole: true };
}

function projectsOf(
  directory: string,
  entries: readonly { name: string; isFile: () => boolean }[],
): Manifest[] {
  const files = new Set(entries.filter((entry) => entry.isFile()).map((entry) => entry.name));
  return ECOSYSTEMS.flatMap((ecosystem) => {
    const name = ecosystem.manifests.find((candidate) => files.has(candidate));
    return name === undefined ? [] : [{ ecosystem, directory, file: posix.join(directory, name) }];
  });
}

async function entriesOf(directory: string) {
  try {
    return await readdir(directory, { withFileTypes: true });
  } catch {
    // Not ours to read, or gone meanwhile. The CLI says so itself when it matters.
    return [];
  }
}

function inOrder(manifests: readonly Manifest[]): Manifest[] {
  return [...manifests].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

/** How many directories below the scanned one a path lies. */
export function depthOf(directory: string): number {
  return directory === '' ? 0 : directory.split('/').length;
}
