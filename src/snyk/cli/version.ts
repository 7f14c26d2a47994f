import { ConfigError } from '../../model/errors.js';

/** Which version of the Snyk CLI is wanted. */
export interface VersionWish {
  /** What npm is asked for: `latest`, `1.1307.4`, `1.1307`. */
  readonly spec: string;
  /** True when only one version can be meant, so that one that is there already may be used. */
  readonly exact: boolean;
  /** Whether an installed version is one that was wished for; never so for `latest`. */
  readonly allows: (version: string) => boolean;
}

const EXACT = /^\d{1,9}\.\d{1,9}\.\d{1,9}(?:-[0-9A-Za-z.-]{1,64})?$/;
const RANGE = /^\d{1,9}(?:\.(?:\d{1,9}|[xX*])){0,2}$/;

/**
 * Reads the setting `snyk-cli-version`: `latest` (or `stable`, as Snyk's own downloads call it), a
 * version with or without `v`, or the beginning of one (`1`, `1.1307`, `v1.x`). Nothing else is
 * passed to npm, which would take a URL, a path or an alias as well.
 *
 * @throws ConfigError for anything else.
 */
export function versionWish(text: string): VersionWish {
  const wish = text.trim();
  if (wish === 'latest' || wish === 'stable')
    return { spec: 'latest', exact: false, allows: () => false };
  const version = wish.replace(/^v/, '');
  if (EXACT.test(version))
    return { spec: version, exact: true, allows: (installed) => installed === version };
  if (RANGE.test(version)) {
    const parts = version.split('.').filter((part) => /^\d+$/.test(part));
    const spec = parts.join('.');
    return { spec, exact: false, allows: (installed) => `${installed}.`.startsWith(`${spec}.`) };
  }
  throw new ConfigError(
    `snyk-cli-version: ${JSON.stringify(text.slice(0, 100))} is no version of the Snyk CLI; give \`latest\`, a version such as \`1.1307.4\`, or the beginning of one such as \`1.1307\`.`,
  );
}

/** The version in what `snyk --version` prints: `1.1307.4`, or `1.1307.4 (standalone)`. */
export function printedVersion(output: string): string | undefined {
  return /^\s*v?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/m.exec(output)?.[1];
}
