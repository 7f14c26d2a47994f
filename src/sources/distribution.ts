/** Project types of the operating system's own packages in an image. */
export const OPERATING_SYSTEM_TYPES: ReadonlySet<string> = new Set(['apk', 'deb', 'linux', 'rpm']);

export const DISTRIBUTIONS =
  'ALMALINUX|ALPINE|AMZN|CENTOS|CHAINGUARD|DEBIAN|FEDORA|LINUX|ORACLE|RHEL|ROCKY|SLES|UBUNTU|WOLFI';

/**
 * Distribution of an operating system's vulnerability, as Snyk's JSON has it:
 * `SNYK-DEBIAN12-…` → `debian:12`, `SNYK-ALPINE318-…` → `alpine:3.18`,
 * `SNYK-UBUNTU2204-…` → `ubuntu:22.04`.
 */
export function distributionOf(ruleId: string): string | undefined {
  const match = DISTRIBUTION_ID.exec(ruleId);
  const [, name = '', digits = ''] = match ?? [];
  if (match === null) return undefined;
  const split = { ALPINE: 1, UBUNTU: 2 }[name];
  const release = split === undefined ? digits : `${digits.slice(0, split)}.${digits.slice(split)}`;
  return `${name.toLowerCase()}:${release}`;
}

const DISTRIBUTION_ID = new RegExp(`^SNYK-(${DISTRIBUTIONS})(\\d+)-`);
