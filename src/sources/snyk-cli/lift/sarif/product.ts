import type { Product } from '../../../../model/record.js';

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

const DISTRIBUTIONS =
  'ALMALINUX|ALPINE|AMZN|CENTOS|CHAINGUARD|DEBIAN|FEDORA|LINUX|ORACLE|RHEL|ROCKY|SLES|UBUNTU|WOLFI';

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

/**
 * Distribution of an operating system's vulnerability, as Snyk's JSON has it:
 * `SNYK-DEBIAN12-…` → `debian:12`, `SNYK-ALPINE318-…` → `alpine:3.18`,
 * `SNYK-UBUNTU2204-…` → `ubuntu:22.04`.
 */
export function distributionOf(ruleId: string): string | undefined {
  const match = new RegExp(`^SNYK-(${DISTRIBUTIONS})(\\d+)-`).exec(ruleId);
  const [, name = '', digits = ''] = match ?? [];
  if (match === null) return undefined;
  const split = { ALPINE: 1, UBUNTU: 2 }[name];
  const release = split === undefined ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return `${name.toLowerCase()}:${release}`;
}
