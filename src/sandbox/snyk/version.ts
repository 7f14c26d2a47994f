import type { Failure } from './failure.js';
import { badParameter } from './failure.js';

/** As the OpenAPI document has it. */
const VERSION =
  /^(wip|work-in-progress|experimental|beta|(\d{4}-[0-1]\d-(?:3[01]|0[1-9]|[12]\d))(?:~(wip|work-in-progress|experimental|beta))?)$/;

/** A version of an endpoint. */
export interface Release {
  readonly date: string;
  readonly stability: 'ga' | 'beta';
}

/**
 * Whether a request for a version finds the release: the newest up to that date of that stability
 * or a higher one. A bare stability is the newest of it.
 */
export function versionFailure(asked: string | null, release: Release): Failure | undefined {
  if (asked === null || asked === '') {
    return badParameter('version', "query parameter 'version' is required");
  }
  const found = VERSION.exec(asked);
  if (found === null) return badParameter('version', `Invalid version '${asked}'`);
  const [, whole, date, stability] = found;
  const unstable = (date === undefined ? whole : stability) !== undefined;
  const known = unstable || release.stability === 'ga';
  const released = date === undefined || date >= release.date;
  return known && released
    ? undefined
    : { status: 404, detail: `The requested version ${asked} of this resource does not exist` };
}

export function servedVersion({ date, stability }: Release): string {
  return stability === 'ga' ? date : `${date}~${stability}`;
}
