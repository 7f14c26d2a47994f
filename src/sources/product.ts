import type { Product } from '../model/record.js';
import { OPERATING_SYSTEM_TYPES } from './distribution.js';

/** Project types that are not a package manager; `…config` are all infrastructure. */
const PRODUCT_OF_TYPE: Readonly<Record<string, Product>> = {
  sast: 'code',
  dockerfile: 'container',
  terraformplan: 'iac',
  cpp: 'unmanaged',
  'unmanaged (c/c++)': 'unmanaged',
  secrets: 'secrets',
};

/** Registries and clusters: an application in an image has its package manager as type. */
const IMAGE_ORIGINS: ReadonlySet<string> = new Set([
  'acr',
  'artifactory-cr',
  'digitalocean-cr',
  'docker-hub',
  'ecr',
  'gcr',
  'github-cr',
  'gitlab-cr',
  'google-artifact-cr',
  'harbor-cr',
  'kubernetes',
  'nexus-cr',
  'quay-cr',
]);

const TOOL_OF_PRODUCT: Readonly<Record<Product, string>> = {
  'open-source': 'Snyk Open Source',
  container: 'Snyk Container',
  iac: 'Snyk IaC',
  code: 'Snyk Code',
  secrets: 'Snyk Secrets',
  unmanaged: 'Snyk Open Source',
  unknown: 'Snyk',
};

/** The product that tests a project. A type that is new to us is taken for a package manager. */
export function productOf(project: {
  readonly type: string;
  readonly origin?: string;
  readonly name: string;
}): Product {
  const type = project.type.toLowerCase();
  const named = Object.hasOwn(PRODUCT_OF_TYPE, type) ? PRODUCT_OF_TYPE[type] : undefined;
  if (named !== undefined) return named;
  if (type.endsWith('config')) return 'iac';
  const isInImage =
    OPERATING_SYSTEM_TYPES.has(type) ||
    IMAGE_ORIGINS.has(project.origin ?? '') ||
    project.name.startsWith('docker-image|');
  return isInImage ? 'container' : 'open-source';
}

export function toolOf(product: Product): { readonly name: string } {
  return { name: TOOL_OF_PRODUCT[product] };
}
