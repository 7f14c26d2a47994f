import type { Image } from './image.js';
import type { ScannedProject } from './project.js';
import {
  containerProject,
  iacProject,
  openSourceProject,
  unmanagedProject,
} from './result-project.js';
import type { ResultParts } from './result.js';
import type { Scan } from './scan.js';
import { imageIn, isContainer } from './told.js';

/**
 * Tells the scan what a complete result object is: a project, a container with the projects of its
 * applications, an error of Snyk, or nothing that we know.
 *
 * @param parent the image that an application was found in.
 */
export function concludeResult(parts: ResultParts, scan: Scan, parent?: Image): void {
  const { header } = parts;
  const what = header.text('path') ?? scan.fileName;
  if (header.error !== undefined) scan.failed(what, header.error);
  if (parts.unreadable > 0) {
    scan.failed(what, `entries without an id, which were left out: ${parts.unreadable}`);
  }
  const image = parent ?? (isContainer(parts) ? imageIn(parts) : undefined);
  const project = projectOf(parts, scan, image);
  if (project !== undefined) scan.project(project);
  else scan.unknown(parts.members);
  for (const application of parts.applications) concludeResult(application, scan, image);
}

function projectOf(
  parts: ResultParts,
  scan: Scan,
  image: Image | undefined,
): ScannedProject | undefined {
  if (parts.isIac) return iacProject(parts, scan);
  if (parts.unmanaged.found) return unmanagedProject(parts, scan);
  if (!parts.hasVulnerabilities || isOnlyError(parts)) return undefined;
  return image !== undefined || isContainer(parts)
    ? containerProject(parts, scan, image)
    : openSourceProject(parts, scan);
}

/** Some versions of the CLI put an empty list beside the error. */
function isOnlyError({ header, open, ignored }: ResultParts): boolean {
  return header.error !== undefined && open.size + ignored.size === 0;
}
