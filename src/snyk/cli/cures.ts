import type { ScanProduct } from './products.js';

interface Cure {
  readonly when: RegExp;
  /** Only for this product; for all, when absent. */
  readonly product?: ScanProduct;
  readonly cure: string;
}

/**
 * What to do about the common failures of the Snyk CLI, by its words; the first that fits. Source
 * of the words: the CLI's own errors and issues that people opened about them.
 */
const CURES: readonly Cure[] = [
  {
    when: /snyk code is not (?:supported|enabled)|SNYK-CODE-0005/i,
    cure: 'Switch Snyk Code on for this organization: Settings > Snyk Code in Snyk.',
  },
  {
    when: /infrastructureAsCode|IaC is not (?:supported|enabled)/i,
    cure: 'The plan of this organization has no infrastructure as code; leave `iac` out of `scan`, or choose another organization with snyk-org.',
  },
  {
    when: /not (?:currently )?(?:enabled|supported) for (?:your )?org/i,
    cure: 'This organization has no such product: have it switched on in Snyk, choose another organization with snyk-org, or leave it out of `scan`.',
  },
  {
    when: /pull access denied|manifest unknown|unauthorized: authentication required|authentication is required|failed to (?:fetch|pull) image|no such image/i,
    product: 'container',
    cure: 'Check the name in `target`, and give SNYK_REGISTRY_USERNAME and SNYK_REGISTRY_PASSWORD for a private registry, or build the image in an earlier step.',
  },
  {
    when: /\b401\b|unauthori[sz]ed|snyk auth|authentication (?:error|failed)|not authenticated|missingapitoken|authentication credentials/i,
    cure: 'Check snyk-token (or SNYK_TOKEN), and that snyk-api names the region of the account: a token works in its own region only.',
  },
  {
    when: /\b403\b|forbidden|\borg\b.{1,200}not found|permissions? to access the org/is,
    cure: 'Check that snyk-org names an organization that the token may see and test in.',
  },
  {
    when: /out of sync/i,
    cure: 'Bring the lock file up to date and commit it, or add --strict-out-of-sync=false to scan-args.',
  },
  {
    when: /missing node_modules|we can't test without dependencies|missing gemfile\.lock|is not installed|command not found|ENOENT/i,
    cure: 'Install the dependencies (and the package manager itself) in a step before this one.',
  },
  {
    when: /could not detect supported|no supported (?:files|projects|target)|could not find any valid (?:iac|infrastructure)|SNYK-CODE-0006/i,
    product: 'open-source',
    cure: 'Set working-directory or target to where a manifest such as package.json or pom.xml is, or add --all-projects to scan-args to look in the directories below.',
  },
  {
    when: /could not detect supported|no supported (?:files|projects|target)|could not find any valid (?:iac|infrastructure)|SNYK-CODE-0006/i,
    cure: 'Set working-directory or target to where there is something to scan, or leave this product out of `scan`.',
  },
  {
    when: /\b429\b|too many requests|rate limit|test limit|monthly limit/i,
    cure: 'Snyk takes no more tests for now: run again later, or see the usage page of the organization in Snyk.',
  },
  {
    when: /failed to get vulns/i,
    cure: 'Snyk refused the test without saying why, as it does when there are too many: run again later, or add -d to scan-args for details.',
  },
  {
    when: /self[- ]signed|certificate|UNABLE_TO_(?:GET|VERIFY)/i,
    cure: 'Give the certificate of your proxy with NODE_EXTRA_CA_CERTS.',
  },
  {
    when: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|socket hang up|timed? ?out/i,
    cure: "Check that this machine reaches Snyk's API (snyk-api; HTTPS_PROXY where there is a proxy), and run again.",
  },
  {
    when: /\b50[0-4]\b|internal (?:server )?error|bad gateway|service unavailable|maintenance/i,
    cure: 'Snyk had a failure of its own: run again; status.snyk.io says whether it is known.',
  },
];

/** Exit codes of the CLI for a time-out (69) and a maintenance window (75). */
const RETRYABLE_CODES = [69, 75];

/** What the user can do about a failure, in a sentence; undefined when only Snyk's words help. */
export function cureFor(product: ScanProduct, said: string): string | undefined {
  return CURES.find(
    (entry) => (entry.product === undefined || entry.product === product) && entry.when.test(said),
  )?.cure;
}

/** Whether the same scan may succeed later, without anybody changing anything. */
export function isRetryable(exitCode: number | null, said: string): boolean {
  return (
    (exitCode !== null && RETRYABLE_CODES.includes(exitCode)) ||
    /\b(?:429|50[0-4])\b|ECONNRESET|ETIMEDOUT|EAI_AGAIN|timed? ?out|internal server error|bad gateway|service unavailable/i.test(
      said,
    )
  );
}
