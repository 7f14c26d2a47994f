import { manifestOf, normalisePath } from '../../../model/identity.js';
import { OPERATING_SYSTEM_TYPES } from '../../distribution.js';
import type { ResultHeader } from './header.js';
import type { Image } from './image.js';
import { packageProject } from './package-project.js';
import { baseName, placeDirectory, placeFile, relativeTo } from './place.js';
import type { ScannedProject } from './project.js';
import type { ResultParts } from './result.js';
import type { Scan } from './scan.js';
import { imageTarget } from './target.js';
import { nameOf, scannedDirectory, targetOf, typeOf } from './told.js';

export function openSourceProject(parts: ResultParts, scan: Scan): ScannedProject {
  const { header, open } = parts;
  const { file } = header;
  const targetFile =
    file === undefined ? '' : placeFile(file, scannedDirectory(header, scan), scan.checkout);
  return packageProject(parts, scan, {
    product: 'open-source',
    tool: 'Snyk Open Source',
    target: targetOf(header, scan),
    type: typeOf(parts),
    targetFile,
    identity: { targetFile, name: header.text('projectName') ?? '' },
    manifest: targetFile === '' ? undefined : manifestOf(targetFile),
    findings: open,
  });
}

/** `snyk test --unmanaged` has no manifest: what tells projects apart is the scanned directory. */
export function unmanagedProject(parts: ResultParts, scan: Scan): ScannedProject {
  const { header } = parts;
  const directory = placeDirectory(scannedDirectory(header, scan), scan.checkout);
  return packageProject(parts, scan, {
    product: 'unmanaged',
    tool: 'Snyk Open Source',
    target: targetOf(header, scan),
    type: 'cpp',
    targetFile: '',
    identity: { targetFile: '', name: header.text('projectName') ?? directory },
    manifest: undefined,
    findings: parts.unmanaged.findings(parts.paths),
  });
}

/**
 * The operating system of an image, or an application in it. Its Dockerfile is where to look, but
 * no part of the identity: the same image scanned without `--file` is the same project.
 */
export function containerProject(
  parts: ResultParts,
  scan: Scan,
  image: Image | undefined,
): ScannedProject {
  const { header, open } = parts;
  const type = typeOf(parts);
  const name = header.text('projectName') ?? '';
  const file = header.file ?? '';
  const isSystem = OPERATING_SYSTEM_TYPES.has(type) || name.startsWith('docker-image|');
  const dockerfile = isSystem && file !== '' ? placeFile(file, '.', scan.checkout) : undefined;
  const identity = { targetFile: isSystem ? '' : normalisePath(file), name };
  return packageProject(parts, scan, {
    product: 'container',
    tool: 'Snyk Container',
    target: imageTarget(image, nameOf(header, scan)),
    type,
    targetFile: dockerfile ?? identity.targetFile,
    identity,
    manifest: dockerfile,
    findings: open,
  });
}

/** One infrastructure file. */
export function iacProject(parts: ResultParts, scan: Scan): ScannedProject {
  const { header, misconfigurations } = parts;
  const targetFile = iacFile(header, scan);
  const target = targetOf(header, scan);
  return {
    source: 'snyk-cli',
    product: 'iac',
    tool: { name: 'Snyk IaC' },
    identity: {
      repository: target.repository,
      targetReference: target.reference,
      type: header.text('projectType') ?? header.text('packageManager') ?? 'iac',
      targetFile,
      // The project's name is the folder that was scanned, which differs between machines.
      name: '',
    },
    name: nameOf(header, scan),
    targetFile,
    target,
    id: header.text('projectId') ?? null,
    org: { name: header.text('org'), id: header.text('orgPublicId') },
    issues: (key) => misconfigurations.issues(key, targetFile),
  };
}

/**
 * The file of an infrastructure result. For a directory `targetFile` is relative to it; for a
 * single file `path` is the file itself, as it was typed.
 */
function iacFile(header: ResultHeader, scan: Scan): string {
  const { checkout } = scan;
  const absolute = header.text('targetFilePath') ?? '';
  const fromRoot = checkout.root === null ? undefined : relativeTo(checkout.root, absolute);
  if (fromRoot !== undefined && fromRoot !== '') return fromRoot;
  const file = header.text('targetFile') ?? absolute;
  const scanned = scannedDirectory(header, scan);
  if (file === '') return '';
  return baseName(scanned) === baseName(file)
    ? placeFile(scanned, '.', checkout)
    : placeFile(file, scanned, checkout);
}
