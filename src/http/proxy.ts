import type { Environment } from '../model/environment.js';
import { ConfigError } from '../model/errors.js';

/**
 * The proxy through which this address is reached, by `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`
 * (lower case wins, as with curl); undefined to go there directly.
 *
 * @throws ConfigError for a proxy that is no http(s) address; the message does not show it, for
 *   it may hold a password.
 */
export function proxyFor(url: URL, environment: Environment): URL | undefined {
  const name = url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY';
  const address = variable(environment, name);
  if (address === '' || bypasses(url, variable(environment, 'NO_PROXY'))) return undefined;
  const whole = address.includes('://') ? address : `http://${address}`;
  if (!URL.canParse(whole)) {
    throw new ConfigError(`${name} is not an address; write http://host:port.`);
  }
  const proxy = new URL(whole);
  if (/^https?:$/.test(proxy.protocol)) return proxy;
  throw new ConfigError(`${name}: only http: and https: proxies are supported.`);
}

/** The value of `Proxy-Authorization`; undefined for a proxy without a user. */
export function proxyAuthorization({ username, password }: URL): string | undefined {
  if (username === '') return undefined;
  const pair = `${decoded(username)}:${decoded(password)}`;
  return `Basic ${Buffer.from(pair).toString('base64')}`;
}

/** A password with a stray `%` is taken as it stands. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function variable(environment: Environment, name: string): string {
  return (environment[name.toLowerCase()] ?? environment[name] ?? '').trim();
}

/**
 * Whether `NO_PROXY` names this host: `*` for all, `host`, `.suffix` or `*.suffix` (each also for
 * hosts below it), with or without `:port`, separated by commas or spaces.
 */
function bypasses(url: URL, noProxy: string): boolean {
  const host = bare(url.hostname);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return noProxy.split(/[\s,]+/).some((entry) => {
    if (entry === '') return false;
    if (entry === '*') return true;
    const withPort = /^(\[.*\]|[^:]*):(\d+)$/.exec(entry);
    if (withPort?.[2] !== undefined && withPort[2] !== port) return false;
    const name = bare(withPort?.[1] ?? entry).replace(/^\*?\./, '');
    return name !== '' && (host === name || host.endsWith(`.${name}`));
  });
}

/** Lower case, without the brackets of IPv6 and the dot that ends a full name. */
function bare(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}
