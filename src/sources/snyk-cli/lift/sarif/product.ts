import type { Product } from '../../../../model/record.js';
import { DISTRIBUTIONS } from '../../../distribution.js';

/** Snyk's tools by the name that they give in `tool.driver`. */
const PRODUCT_OF_DRIVER: Readonly<Record<string, Product>> = {
  'snyk code': 'code',
  snykcode: 'code',
  'snyk container': 'container',
  'snyk iac': 'iac',
  'snyk infrastructure as code': 'iac',
  'snyk open source': 'open-source',
  'snyk secrets': 'secrets',
};

/** What a rule's id tells when the driver is only called `Snyk` or `snyk-cli`. */
const PRODUCT_OF_RULE: readonly (readonly [RegExp, Product])[] = [
  [/^SNYK-CC-/, 'iac'],
  [new RegExp(`^SNYK-(?:${DISTRIBUTIONS})\\d*-`), 'container'],
  [/^(?:SNYK-|npm:|snyk:lic:)/, 'open-source'],
  [/^[a-z]+\/[A-Z]\w*/, 'code'],
];

/** The product whose results a run holds. */
export function productOf(driver: string, firstRule: string | undefined): Product {
  const named = PRODUCT_OF_DRIVER[driver.toLowerCase()];
  if (named !== undefined) return named;
  return PRODUCT_OF_RULE.find(([pattern]) => pattern.test(firstRule ?? ''))?.[1] ?? 'unknown';
}

/** True for the products whose results are problems of packages. */
export function isAboutPackages(product: Product): boolean {
  return product === 'open-source' || product === 'container';
}
