import { manifestOf } from '../../model/identity.js';

/** Reads files of the repository by their path relative to its root, `/`-separated. */
export interface ManifestFiles {
  /** The text of a file; undefined when there is none that may be read. */
  read(path: string): string | undefined;
  /** Names of the files in a folder ('' is the root); none when there is no such folder. */
  list(folder: string): readonly string[];
}

/**
 * The files in which a dependency of a project may be declared, the best first. People edit the
 * manifest, so it goes before its lock file; where it only refers to a declaration (a catalog, a
 * parent), that comes after it.
 */
export function* manifestCandidates(targetFile: string, files: ManifestFiles): Generator<string> {
  const folder = targetFile.slice(0, Math.max(0, targetFile.lastIndexOf('/')));
  yield* projectFiles(targetFile, files);
  yield manifestOf(targetFile);
  if (manifestOf(targetFile) !== targetFile) yield targetFile;
  if (/\.gradle(?:\.kts)?$|gradle\.lockfile$/.test(targetFile)) {
    for (const above of upwards(folder)) yield inside(above, 'gradle/libs.versions.toml');
  }
  if (/(?:^|\/)pom\.xml$/.test(targetFile)) {
    for (const above of upwards(folder).slice(1)) yield inside(above, 'pom.xml');
  }
}

/** NuGet tests what the build wrote, obj/project.assets.json; the project file is one above. */
function* projectFiles(targetFile: string, files: ManifestFiles): Generator<string> {
  const match = /^(?:(.*)\/)?obj\/project\.assets\.json$/.exec(targetFile);
  if (match === null) return;
  const folder = match[1] ?? '';
  for (const name of [...files.list(folder)].sort()) {
    if (/\.(?:cs|fs|vb)proj$/i.test(name)) yield inside(folder, name);
  }
}

/** A folder and all above it up to the root, which is ''. */
function upwards(folder: string): string[] {
  const parts = folder === '' ? [] : folder.split('/');
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}

function inside(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
