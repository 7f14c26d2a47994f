import type { Explanation, Refusal } from '../../http/failure.js';
import { regionOfToken, SNYK_REGIONS } from '../region.js';
import type { SnykAccess } from './account.js';
import { endpointOf } from './endpoints.js';
import { isMaintenance } from './limits.js';
import { snykWords } from './snyk-error.js';

const REGIONS = Object.entries(SNYK_REGIONS)
  .map(([name, url]) => `${name} (${url})`)
  .join(', ');

/** Snyk's words for a refusal, and what can be done about it. */
export function explainTo(access: SnykAccess): (refusal: Refusal) => Explanation {
  return (refusal) => ({ words: snykWords(refusal.text), cure: cureOf(refusal, access) });
}

/** What can be done when the OAuth client is refused. */
export function explainSignIn(access: SnykAccess): (refusal: Refusal) => Explanation {
  return ({ status, text }) => ({
    words: snykWords(text),
    cure:
      status < 500 && status !== 429
        ? `Are snyk-client-id and snyk-client-secret right, and does the service account belong to ${access.url}? The regions are ${REGIONS}.`
        : undefined,
  });
}

function cureOf({ status, text, url }: Refusal, access: SnykAccess): string | undefined {
  const path = pathBelow(url, access.url);
  switch (status) {
    case 401:
      return path.startsWith('/orgs/') && path.endsWith('/packages/issues')
        ? `Snyk also answers so to organizations for which this list is not enabled. ${wrongToken(access)}`
        : wrongToken(access);
    case 403:
      return missingRole(path);
    case 404:
      return `Is the id right, and does it belong to ${access.url}? Snyk also hides so what the account may not see.`;
    case 410:
      return 'This version of Snyk’s API is at the end of its life: use a newer snyk-connector.';
    default:
      return isMaintenance(text)
        ? 'Snyk is being maintained: see https://status.snyk.io and run again afterwards.'
        : undefined;
  }
}

/** A token of another region gets the same 401 as one that does not exist. */
function wrongToken({ url, account }: SnykAccess): string {
  const home = account.token === undefined ? undefined : regionOfToken(account.token);
  const elsewhere =
    home === undefined
      ? `, or it belongs to another region than ${url}: the regions of snyk-api are ${REGIONS}`
      : '';
  const setting = account.token === undefined ? 'access token' : 'snyk-token';
  return `The ${setting} is wrong, expired or revoked${elsewhere}.`;
}

function missingRole(path: string): string {
  const { permission } = endpointOf(path);
  const allowing = permission === '' ? '' : ` that has the permission ${permission}`;
  return `Give the account a role${allowing} there; Snyk’s API also needs a plan that includes it.`;
}

function pathBelow(url: URL, api: string): string {
  const rest = `${new URL(api).pathname.replace(/\/$/, '')}/rest`;
  return url.pathname.startsWith(rest) ? url.pathname.slice(rest.length) : url.pathname;
}
