/** API addresses of Snyk's regions, by alias. Source: docs.snyk.io, regional hosting. */
export const SNYK_REGIONS = {
  'us-01': 'https://api.snyk.io',
  'us-02': 'https://api.us.snyk.io',
  'eu-01': 'https://api.eu.snyk.io',
  'au-01': 'https://api.au.snyk.io',
  gov: 'https://api.snykgov.io',
} as const;

const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The API address for a region's alias or an address as users write it. A path is kept (an
 * installation may have one, and the Snyk CLI strips `/v1` itself), a trailing slash is not.
 *
 * @returns undefined when it is neither an alias nor an address that may be used; `http:` is
 *   allowed for loopback hosts only, since a token goes with every request.
 */
export function apiUrl(value: string): string | undefined {
  const alias = value.toLowerCase();
  for (const [name, url] of Object.entries(SNYK_REGIONS)) if (name === alias) return url;
  if (!URL.canParse(value)) return undefined;
  const url = new URL(value);
  if (url.username !== '' || url.password !== '') return undefined;
  const address = url.origin + url.pathname.replace(/\/+$/, '');
  if (url.protocol === 'https:') return address;
  return url.protocol === 'http:' && LOOPBACK_HOSTS.includes(url.hostname) ? address : undefined;
}

/**
 * The API origin that a personal access token names itself: the payload of
 * `snyk_uat.<8>.<base64url>.<signature>` has the host in `h`. Undefined for other tokens.
 */
export function regionOfToken(token: string): string | undefined {
  const parts = token.trim().split('.');
  if (!/^snyk_(uat|sat)$/.test(parts[0] ?? '') || parts[2] === undefined) return undefined;
  try {
    const payload: unknown = JSON.parse(Buffer.from(parts[2], 'base64url').toString('utf8'));
    if (typeof payload !== 'object' || payload === null || !('h' in payload)) return undefined;
    if (typeof payload.h !== 'string') return undefined;
    return apiUrl(payload.h.includes('://') ? payload.h : `https://${payload.h}`);
  } catch {
    // A payload that is not JSON is a token of another kind; the API will judge it.
    return undefined;
  }
}
