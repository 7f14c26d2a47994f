import { normalisePath } from '../../../model/identity.js';

/** Where scanned files lie: known from the run, not from the file that is read. */
export class Checkout {
  constructor(
    /** Absolute path of the repository's root, or null when unknown. */
    readonly root: string | null,
    /** Directory from which relative paths of the scan go, absolute or relative to the root. */
    readonly workingDirectory: string,
    private readonly isFile: (path: string) => boolean,
  ) {}

  /** Whether the checkout has a file, told by its path in the scan. Looks nowhere else. */
  has(path: string): boolean {
    if (this.root === null) return false;
    const below = isAbsolute(path)
      ? relativeTo(this.root, path)
      : `${placeDirectory('.', this)}/${slashes(path)}`;
    if (below === undefined) return false;
    const normal = normalisePath(below);
    return !normal.startsWith('../') && this.isFile(`${this.root}/${normal}`);
  }
}

/**
 * Path of a scanned file relative to the repository root. The CLI tells files relative to the
 * directory that it scanned, and that directory as it was typed or as it is on the machine that
 * scanned, which may run another operating system.
 *
 * @param scanned the scanned directory; `.` when the output does not tell it.
 * @returns a path with `/`, never absolute and never above the root.
 */
export function placeFile(file: string, scanned: string, checkout: Checkout): string {
  const path = slashes(file);
  if (!isAbsolute(path)) return inside(`${placeDirectory(scanned, checkout)}/${path}`);
  const fromRoot = checkout.root === null ? undefined : relativeTo(checkout.root, path);
  if (fromRoot !== undefined) return fromRoot;
  const fromScanned = relativeTo(scanned, path);
  if (fromScanned !== undefined)
    return inside(`${placeDirectory(scanned, checkout)}/${fromScanned}`);
  // A path of another machine: only its last part means anything here.
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Path of a scanned directory relative to the repository root, empty for the root itself. */
export function placeDirectory(directory: string, checkout: Checkout): string {
  const path = slashes(directory);
  if (isAbsolute(path)) {
    return (checkout.root === null ? undefined : relativeTo(checkout.root, path)) ?? '';
  }
  const from = slashes(checkout.workingDirectory);
  const prefix = isAbsolute(from) ? placeDirectory(from, checkout) : from;
  return inside(`${prefix}/${path}`);
}

/** Last part of a path: `sub/dir/` → `dir`. */
export function baseName(path: string): string {
  return normalisePath(path).split('/').at(-1) ?? '';
}

export function slashes(path: string): string {
  return path.replaceAll('\\', '/');
}

function isAbsolute(path: string): boolean {
  return /^(?:\/|[A-Za-z]:\/|[A-Za-z]:$)/.test(slashes(path));
}

/** The part of a path below a directory; undefined when it does not lie there. */
export function relativeTo(directory: string, path: string): string | undefined {
  if (!isAbsolute(directory)) return undefined;
  const parent = comparable(directory);
  const child = comparable(path);
  if (child === parent) return '';
  if (!child.startsWith(`${parent}/`)) return undefined;
  return normalisePath(path).slice(parent.length + 1);
}

/** Windows compares paths without case. */
function comparable(path: string): string {
  const normal = normalisePath(path);
  return /^[A-Za-z]:/.test(normal) ? normal.toLowerCase() : normal;
}

/** A path that climbs above the root keeps what is below it. */
function inside(path: string): string {
  return normalisePath(path).replace(/^(?:\.\.(?:\/|$))+/, '');
}
