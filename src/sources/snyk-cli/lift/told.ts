import type { ResultHeader } from './header.js';
import type { Image } from './image.js';
import { imageOf } from './image.js';
import { baseName } from './place.js';
import { packageFormat } from '../../purl.js';
import type { ResultParts } from './result.js';
import type { Scan } from './scan.js';
import type { ScanTarget } from './target.js';
import { checkoutTarget, isRemote, remoteTarget } from './target.js';

/** The repository that a result is about. */
export function targetOf(header: ResultHeader, scan: Scan): ScanTarget {
  const scanned = header.scanned;
  return scanned !== undefined && isRemote(scanned)
    ? remoteTarget(scanned, scan.repository)
    : checkoutTarget(scan.repository, nameOf(header, scan));
}

/**
 * The scanned directory, `.` when it is not told. `/src/web` of project `@acme/web` is `/src` with
 * the name appended, unless the manifest does lie in `/src/web`: the CLI's newest flow appends
 * nothing.
 */
export function scannedDirectory(header: ResultHeader, { checkout }: Scan): string {
  const stripped = header.scanned ?? '.';
  if (isRemote(stripped)) return '.';
  const path = header.text('path') ?? stripped;
  const file = header.file;
  const isWhole = stripped !== path && file !== undefined && checkout.has(`${path}/${file}`);
  return isWhole ? path : stripped;
}

/** Snyk's project type; very old outputs tell it only for each vulnerability. */
export function typeOf({ header, open, ignored }: ResultParts): string {
  const told = header.text('packageManager') ?? header.text('projectType');
  if (told !== undefined) return told;
  const manager = open.manager ?? ignored.manager ?? '';
  return packageFormat(manager) ?? manager;
}

export function nameOf(header: ResultHeader, scan: Scan): string {
  const told = header.text('projectName') ?? header.file;
  return told ?? (baseName(header.scanned ?? '').replace(/\.git$/, '') || scan.fileName);
}

/** True when a result is of an image: the container test says so in one of three ways. */
export function isContainer({ header, isContainer: isTold }: ResultParts): boolean {
  return isTold || (header.text('projectName') ?? '').startsWith('docker-image|');
}

export function imageIn({ header, open, ignored }: ResultParts): Image | undefined {
  return imageOf({
    path: header.scanned,
    projectName: header.text('projectName'),
    rootStep: open.rootStep ?? ignored.rootStep,
  });
}
