import { ConfigError } from '../model/errors.js';

/** Query parameters whose values open doors: signed downloads, tokens of webhooks. */
const SECRET_PARAMETER = /token|secret|sig|key|pass|pwd|cred|auth|policy|code|jwt|session/i;

/**
 * Reads an address that we may send to: `https:` anywhere, `http:` only to this machine, and no
 * user name or password in it (they would end up in logs).
 *
 * @throws ConfigError
 */
export function checkedUrl(address: string | URL): URL {
  const url = URL.canParse(String(address)) ? new URL(address) : undefined;
  if (url === undefined) {
    const seen = String(address).replace(/\/\/[^/@]*@|[?#].*$/g, '…');
    throw new ConfigError(`Not an address: "${seen}". Write https://host/path.`);
  }
  const shown = shownUrl(url);
  if (url.username !== '' || url.password !== '') {
    throw new ConfigError(
      `${shown}: an address may not hold a user name or password; give them as settings.`,
    );
  }
  if (url.protocol === 'https:') return url;
  if (url.protocol === 'http:' && isLoopback(url.hostname)) return url;
  throw new ConfigError(
    `${shown}: only https: is allowed (http: for localhost), because what is sent is secret.`,
  );
}

/** `localhost`, 127.0.0.0/8 and ::1, as `URL.hostname` spells them. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** The address as it may be shown: without user, fragment and the values of secret parameters. */
export function shownUrl(url: URL): string {
  const query = [...url.searchParams.keys()].some((name) => SECRET_PARAMETER.test(name))
    ? maskedQuery(url)
    : url.search;
  return `${url.protocol}//${url.host}${url.pathname}${query}`;
}

function maskedQuery(url: URL): string {
  const pairs = url.search
    .slice(1)
    .split('&')
    .map((pair) => {
      const name = pair.split('=', 1)[0] ?? '';
      return SECRET_PARAMETER.test(name) || /%/.test(name) ? `${name}=***` : pair;
    });
  return `?${pairs.join('&')}`;
}

/** Letters with digits, as ids and keys have them and names of endpoints seldom. */
const LIKE_A_KEY = /^(?=.*\d)(?=.*[a-z])[^/]{7,}$/i;
/** `oauth2`, `tenant-42` */
const LIKE_A_NAME = /^[a-z]+(?:[-_.][a-z]+)*[-_.]?\d{1,2}$/;
/** Letters alone, but as no word is written. */
const LIKE_NO_WORD = /^(?=.*[a-z][A-Z])[A-Za-z]{20,}$/;

/**
 * Parts of a path by which services of webhooks (Slack, Teams, Zapier and others) know who may
 * call: whoever has the address may send.
 */
export function secretSegments({ pathname }: URL): string[] {
  return pathname.split('/').filter((segment) => LIKE_NO_WORD.test(segment) || isKey(segment));
}

function isKey(segment: string): boolean {
  return LIKE_A_KEY.test(segment) && !LIKE_A_NAME.test(segment);
}
