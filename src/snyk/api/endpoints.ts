/** The version of all endpoints that are generally available (Snyk recommends it; API docs). */
const STABLE = '2024-10-15';
/** For endpoints that never left beta: a plain date finds none of them. */
const BETA = '2024-10-15~beta';

/** A kind of address of the REST API. */
export interface Endpoint {
  /** With `{}` in place of each id: `/orgs/{}/issues`. */
  readonly path: string;
  /** A date asks for the newest version that is not newer, so it never changes unasked. */
  readonly version: string;
  /** What the account's role must allow. */
  readonly permission: string;
}

/**
 * Paths stand for what is below them too, unless that has its own line.
 * Source: Snyk's OpenAPI document, `x-snyk-api-version` and the permissions in descriptions.
 */
const ENDPOINTS: readonly Endpoint[] = [
  endpoint('/self', ''),
  endpoint('/groups', '', BETA),
  endpoint('/groups/{}/orgs', 'group.read and group.org.list'),
  endpoint('/groups/{}/issues', 'group.issues.read'),
  endpoint('/groups/{}/export', 'group.report.read'),
  endpoint('/groups/{}/jobs/export', 'group.report.read'),
  endpoint('/orgs', ''),
  endpoint('/orgs/{}', 'org.read'),
  endpoint('/orgs/{}/issues', 'org.read, org.project.read and org.project.snapshot.read'),
  endpoint('/orgs/{}/projects', 'org.project.read'),
  endpoint('/orgs/{}/projects/{}/sbom', 'org.project.snapshot.read'),
  endpoint('/orgs/{}/targets', 'org.project.read'),
  endpoint('/orgs/{}/export', 'org.report.read'),
  endpoint('/orgs/{}/jobs/export', 'org.report.read'),
  endpoint('/orgs/{}/sbom_tests', 'org.project.test', BETA),
  endpoint('/orgs/{}/tests', 'org.package.test and org.read', BETA),
  endpoint('/orgs/{}/packages', 'org.read', '2025-11-05'),
  endpoint('/orgs/{}/policies', 'org.project.ignore.read', '2026-03-25'),
];

/** The endpoint of a path below `/rest`. One that is not known is its own. */
export function endpointOf(path: string): Endpoint {
  const segments = path.split('/');
  const fitting = ENDPOINTS.filter((one) => fits(one.path.split('/'), segments));
  // The longest says most; those of one path differ in length.
  return fitting.reduce(
    (best, one) => (one.path.length > best.path.length ? one : best),
    fitting[0] ?? endpoint(path, ''),
  );
}

function fits(pattern: readonly string[], segments: readonly string[]): boolean {
  if (pattern.length > segments.length) return false;
  return pattern.every((part, index) => part === '{}' || part === segments[index]);
}

function endpoint(path: string, permission: string, version = STABLE): Endpoint {
  return { path, permission, version };
}
