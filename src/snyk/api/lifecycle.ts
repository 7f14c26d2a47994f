import type { Headers } from '../../http/headers.js';
import type { Endpoint } from './endpoints.js';

/** Stages after which a version goes away (Snyk's OpenAPI document). */
const ENDING_STAGES = ['deprecated', 'sunset'];
const DAY = /^\d{4}-\d{2}-\d{2}/;

/**
 * What a person should know of the version that served a request; undefined while it is neither
 * deprecated nor at its end. One that goes unnoticed ends in answers of another shape, or none.
 */
export function endOfVersion({ path, version }: Endpoint, headers: Headers): string | undefined {
  const stage = headers['snyk-version-lifecycle-stage']?.trim().toLowerCase() ?? '';
  const since = dayOf(headers['deprecation']);
  const until = dayOf(headers['sunset']);
  if (!ENDING_STAGES.includes(stage) && since === undefined && until === undefined) {
    return undefined;
  }
  const served = dayOf(headers['snyk-version-served']) ?? version;
  const dates = [
    ...(since === undefined ? [] : [`since ${since}`]),
    until === undefined ? 'with no date for its end' : `gone from ${until} on`,
  ];
  return `Snyk’s ${path} in version ${served} is deprecated (${dates.join(', ')}). Use a newer snyk-connector before it goes.`;
}

/** Nothing else from the header: it is shown to people. */
function dayOf(value: string | undefined): string | undefined {
  return DAY.exec(value?.trim() ?? '')?.[0];
}
