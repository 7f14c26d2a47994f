import type { ScanProduct } from './products.js';

/**
 * Options of the Snyk CLI that only some of its scans have, by name without dashes. `snyk iac
 * test` refuses an option that it does not know and `snyk container test` refuses
 * `--all-projects`, so one list of `scan-args` for several scans must be dealt out.
 * Source: the help pages that come with the Snyk CLI 1.1307.4.
 */
const OPTION_OWNERS: ReadonlyMap<string, readonly ScanProduct[]> = new Map([
  ...owned(
    ['open-source'],
    `all-projects all-sub-projects assets-project-name command configuration-attributes
     configuration-matching dev dotnet-runtime-resolution dotnet-target-framework exclude-paths
     fail-fast gradle-normalize-deps gradle-sub-project include-provenance init-script max-depth
     maven-aggregate-project maven-skip-wrapper p package-manager packages-folder print-dep-paths
     project-name-prefix prune-repeated-subdependencies reachability reachability-filter
     scan-all-unmanaged scan-unmanaged show-vulnerable-paths skip-unresolved source-dir
     strict-out-of-sync sub-project trust-policies unmanaged yarn-workspaces`,
  ),
  ...owned(
    ['container'],
    `app-vulns exclude-app-vulns exclude-base-image-vulns exclude-node-modules nested-jars-depth
     password platform username`,
  ),
  ...owned(
    ['iac'],
    `project-business-criticality project-environment project-lifecycle rules scan
     snyk-cloud-environment var-file`,
  ),
  ...owned(['open-source', 'container'], 'fail-on file group-issues print-deps'),
  ...owned(['open-source', 'iac'], 'detection-depth exclude ignore-policy'),
  ...owned(['code', 'iac'], 'project-tags report target-name'),
  ...owned(['open-source', 'code', 'container'], 'project-name'),
  ...owned(['open-source', 'container', 'iac'], 'policy-path'),
  ...owned(['open-source', 'code', 'iac'], 'remote-repo-url target-reference'),
]);

function owned(
  products: readonly ScanProduct[],
  names: string,
): [string, readonly ScanProduct[]][] {
  return names.split(/\s+/).map((name) => [name, products]);
}

/** The name of an option: `--file=x` → `file`. Undefined for what is no option. */
export function optionName(argument: string): string | undefined {
  return /^-{1,2}([^=]+)/.exec(argument)?.[1];
}

/** The value of an option: `--file=x` → `x`. */
export function optionValue(arguments_: readonly string[], name: string): string | undefined {
  const last = arguments_.findLast((argument) => argument.startsWith(`--${name}=`));
  return last?.slice(name.length + 3);
}

/**
 * Whether an option goes to a scan of `product` when all of `products` are run. With one product
 * the user's list is passed as it is; an option that is in no help page is passed to all.
 */
export function isFor(
  argument: string,
  product: ScanProduct,
  products: readonly ScanProduct[],
): boolean {
  const owners = OPTION_OWNERS.get(optionName(argument) ?? '');
  if (owners === undefined || owners.includes(product)) return true;
  return !products.some((other) => owners.includes(other));
}
