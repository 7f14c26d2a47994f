import { baseName, slashes } from './place.js';

/** A container image, which stands where a repository stands for other projects. */
export interface Image {
  /** Without tag and digest: `registry.example/team/app`. */
  readonly name: string;
  /** Empty when there is none: an image given by digest, or an archive. */
  readonly tag: string;
}

/** How Snyk's dependency graphs name their root: `docker-image|nginx@1.27`. */
const ROOT = 'docker-image|';

/** An image in a file: `docker-archive:/tmp/app.tar`. */
const ARCHIVE = /^(?:docker|oci|kaniko)-archive:/;

/**
 * The image of a container result.
 *
 * @param told `path` (the image as the user named it), `projectName` (`docker-image|nginx`) and
 *   the first step of a dependency path (`docker-image|nginx@1.27`), as far as they are known.
 */
export function imageOf(told: {
  readonly path: string | undefined;
  readonly projectName: string | undefined;
  readonly rootStep: string | undefined;
}): Image | undefined {
  const given = told.path === undefined ? undefined : parseImage(told.path);
  if (told.projectName?.startsWith(ROOT) === true) {
    const name = parseImage(told.projectName.slice(ROOT.length)).name;
    return { name, tag: given?.tag ?? rootImage(told.rootStep)?.tag ?? '' };
  }
  return given ?? rootImage(told.rootStep);
}

/** The image of a root step; undefined when it is no image. */
export function rootImage(step: string | undefined): Image | undefined {
  if (step?.startsWith(ROOT) !== true) return undefined;
  const at = step.indexOf('@', ROOT.length);
  if (at < 0) return { name: step.slice(ROOT.length), tag: '' };
  return { name: step.slice(ROOT.length, at), tag: step.slice(at + 1) };
}

/** `localhost:5000/team/app:1.0@sha256:…` → `localhost:5000/team/app` with tag `1.0`. */
export function parseImage(reference: string): Image {
  const isArchive = ARCHIVE.test(reference);
  const place = slashes(reference.replace(ARCHIVE, ''));
  const [image = '', digest] = (isArchive ? baseName(place) : place).split('@');
  const colon = image.indexOf(':', image.lastIndexOf('/') + 1);
  if (colon >= 0) return { name: image.slice(0, colon), tag: image.slice(colon + 1) };
  // Docker takes `latest` when nothing else is said.
  return { name: image, tag: isArchive || digest !== undefined ? '' : 'latest' };
}
