import { normaliseRepository } from '../../../model/identity.js';
import type { Repository } from '../../../model/repository.js';
import type { Image } from './image.js';
import { baseName } from './place.js';

/** What a project belongs to: a repository or an image. */
export interface ScanTarget {
  /** Clone address or name of the image, for the project's identity. */
  readonly repository: string | null;
  /** Branch or tag. */
  readonly reference: string;
  readonly displayName: string;
  readonly url: string | null;
}

/** The repository that the run is about. */
export function checkoutTarget(repository: Repository, name: string): ScanTarget {
  const { url, branch, root } = repository;
  const displayName = url === null ? baseName(root ?? '') : shortName(url);
  return { repository: url, reference: branch, displayName: displayName || name, url };
}

/**
 * The repository of `snyk test https://github.com/acme/app`, which may be another one than the
 * run's; then its branch is not known.
 */
export function remoteTarget(address: string, repository: Repository): ScanTarget {
  const isOwn =
    repository.url !== null && normaliseRepository(address) === normaliseRepository(repository.url);
  const url = address.replace(/^([a-z+]+:\/\/)[^/@]*@/i, '$1');
  return {
    repository: url,
    reference: isOwn ? repository.branch : '',
    displayName: shortName(url),
    url,
  };
}

/** An image stands where the repository stands for other projects. */
export function imageTarget(image: Image | undefined, name: string): ScanTarget {
  return {
    repository: image?.name ?? null,
    reference: image?.tag ?? '',
    displayName: image?.name ?? name,
    url: null,
  };
}

export function isRemote(scanned: string): boolean {
  return /^(?:https?|ssh|git):\/\/|^git@[^/]+:/i.test(scanned);
}

/** `https://github.com/Acme/app.git` → `Acme/app` */
function shortName(address: string): string {
  return address
    .replace(/^[a-z+]+:\/\/[^/]*\/+|^[^/@]+@[^:]+:/i, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '');
}
