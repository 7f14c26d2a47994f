import type { Product } from '../../model/record.js';

/** What the Snyk CLI can scan for us, in the words of the setting `scan`. */
export const SCAN_PRODUCTS = [
  'open-source',
  'code',
  'container',
  'iac',
] as const satisfies Product[];

export type ScanProduct = (typeof SCAN_PRODUCTS)[number];

/** The words after `snyk` that start each scan. */
export const SCAN_COMMANDS: Readonly<Record<ScanProduct, readonly string[]>> = {
  'open-source': ['test'],
  code: ['code', 'test'],
  container: ['container', 'test'],
  iac: ['iac', 'test'],
};

/** The scan as a user would type it: `snyk container test`. */
export function commandName(product: ScanProduct): string {
  return ['snyk', ...SCAN_COMMANDS[product]].join(' ');
}
