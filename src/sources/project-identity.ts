import type { ProjectIdentity } from '../model/identity.js';
import type { Product } from '../model/record.js';
import { OPERATING_SYSTEM_TYPES } from './distribution.js';

/** A project that Snyk keeps, in the words of its REST API, as far as its identity needs it. */
export interface MonitoredProject {
  readonly attributes: {
    readonly name: string;
    readonly type: string;
    readonly target_file: string;
    readonly target_reference: string;
  };
  readonly relationships: {
    readonly target: {
      readonly data: {
        readonly attributes?: { readonly display_name?: string; readonly url?: string };
      };
    };
  };
}

/** What makes a project the same as the one that the CLI scans. */
export function identityOf(resource: MonitoredProject, product: Product): ProjectIdentity {
  if (product === 'container') return imageIdentity(resource);
  const { name, type, target_file: targetFile, target_reference: reference } = resource.attributes;
  const told = resource.relationships.target.data.attributes;
  const repository = told?.url ?? told?.display_name ?? null;
  return {
    repository,
    targetFile,
    type,
    targetReference: reference,
    // A repository has one such project of a file and branch, whatever a door calls it.
    name: isNameless(product) && repository !== null ? '' : name,
  };
}

function isNameless(product: Product): boolean {
  return product === 'code' || product === 'iac' || product === 'secrets';
}

/** An image stands where the repository stands; the Dockerfile is no part of its identity. */
function imageIdentity({ attributes, relationships }: MonitoredProject): ProjectIdentity {
  const { name, type, target_file: targetFile, target_reference: reference } = attributes;
  const fromDockerfile = type.toLowerCase() === 'dockerfile';
  const { display_name: display, url } = relationships.target.data.attributes ?? {};
  const image = splitImage(name.replace(/^docker-image\|/, ''));
  const isSystem = OPERATING_SYSTEM_TYPES.has(type.toLowerCase());
  return {
    repository: fromDockerfile
      ? (url ?? display ?? null)
      : isSystem
        ? image.name
        : imageOf(display, image),
    targetFile: isSystem ? '' : targetFile,
    type,
    targetReference: reference === '' ? image.tag : reference,
    name: isSystem ? `docker-image|${image.name}` : name,
  };
}

function imageOf(display: string | undefined, image: { readonly name: string }): string {
  return display === undefined ? image.name : splitImage(display).name;
}

/** `registry:5000/team/app:1.0` → `registry:5000/team/app` with tag `1.0`. */
function splitImage(reference: string): { readonly name: string; readonly tag: string } {
  const [image = ''] = reference.split('@');
  const colon = image.indexOf(':', image.lastIndexOf('/') + 1);
  return colon < 0
    ? { name: image, tag: '' }
    : { name: image.slice(0, colon), tag: image.slice(colon + 1) };
}
