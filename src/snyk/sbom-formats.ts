/** The formats in which Snyk makes SBOMs, as its API and its CLI call them. */
export const SBOM_FORMATS = [
  'cyclonedx1.4+json',
  'cyclonedx1.4+xml',
  'cyclonedx1.5+json',
  'cyclonedx1.5+xml',
  'cyclonedx1.6+json',
  'cyclonedx1.6+xml',
  'spdx2.3+json',
] as const;

export type SbomFormat = (typeof SBOM_FORMATS)[number];
