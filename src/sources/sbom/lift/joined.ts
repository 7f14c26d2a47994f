import type { Collection } from '../../../model/collection.js';
import type {
  LicenseResource,
  PackageResource,
  RemedyResource,
  VulnerabilityResource,
} from '../test/resources.js';
import type { SbomTestResults } from '../test/results.js';

/** A package that has a problem, and what to do about it there. */
export interface Affected {
  readonly package: PackageResource;
  readonly remedy: RemedyResource;
}

/** A problem with all packages that have it. */
export type Found = { readonly affected: readonly Affected[] } & (
  { readonly vulnerability: VulnerabilityResource } | { readonly license: LicenseResource }
);

/**
 * Joins problems and packages through the remedies, the only place that tells which has which. A
 * problem that nothing joins to a package is still one; what points nowhere is named as missing.
 */
export function joined(results: SbomTestResults, collection: Collection): Found[] {
  const affected = new Map<string, Affected[]>();
  for (const remedy of results.remedies.values()) {
    const { affected_package: pkg, vulnerability, license_issue: license } = remedy.relationships;
    const problem = vulnerability?.data.id ?? license?.data.id;
    const known = results.packages.get(pkg?.data.id ?? '');
    if (problem === undefined || known === undefined) {
      collection.missing(
        `remedy ${remedy.id}`,
        'the results of the SBOM test lack what it is about',
      );
      continue;
    }
    if (!results.vulnerabilities.has(problem) && !results.licenses.has(problem))
      collection.missing(problem, 'the results of the SBOM test name it without describing it');
    affected.set(problem, [...(affected.get(problem) ?? []), { package: known, remedy }]);
  }
  const packagesOf = (id: string) => affected.get(id) ?? [];
  return [
    ...[...results.vulnerabilities.values()].map((vulnerability) => ({
      vulnerability,
      affected: packagesOf(vulnerability.id),
    })),
    ...[...results.licenses.values()].map((license) => ({
      license,
      affected: packagesOf(license.id),
    })),
  ];
}

/** What Snyk counts and does not give, or did not test, is told. */
export function checkResults(results: SbomTestResults, collection: Collection, name: string): void {
  const { summary, vulnerabilities, licenses, unreadable } = results;
  for (const { what, why } of unreadable) collection.missing(what, why);
  compare(summary.total_vulnerabilities, vulnerabilities.size, 'vulnerabilities');
  compare(summary.total_license_issues, licenses.size, 'licence issues');
  const reasons = new Map<string, number>();
  for (const { reason = 'no reason given' } of summary.untested ?? [])
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  for (const [reason, count] of reasons)
    collection.warn(`${name}: Snyk did not test ${count} components: ${reason}`);

  function compare(counted: number | undefined, given: number, what: string): void {
    if (counted !== undefined && counted > given)
      collection.missing(`${what} of ${name}`, `Snyk counts ${counted} and gave ${given}`);
  }
}
