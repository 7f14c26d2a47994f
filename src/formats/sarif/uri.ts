import { normalisePath } from '../../model/identity.js';
import { clip, plain } from '../../model/text.js';

/** Longer paths exist in no repository; this keeps a hostile one from filling the file. */
const MAX_PATH = 1_000;

/**
 * A path as a relative reference (RFC 3986): `/`-separated, without drive, root or `..`,
 * percent-encoded. A colon is encoded too: in a first segment it would make a scheme of it.
 *
 * @returns '' when nothing is left of the path
 */
export function artifactUri(path: string): string {
  const clean = plain(path, MAX_PATH)
    .replace(/^file:\/\//i, '')
    .replace(/^[a-z]:(?=[\\/])/i, '');
  return normalisePath(clean)
    .split('/')
    .filter((part) => part !== '..')
    .map((part) => encodeURI(part).replace(/[?#:[\]]/g, encodeURIComponent))
    .join('/');
}

/** Name of an image without tag and digest, as a path: `registry_5000/acme/app`. */
export function imagePath(name: string): string {
  return name
    .replace(/@[a-z0-9]+:[0-9a-f]+$/i, '')
    .replace(/:[^/:]*$/, '')
    .replaceAll(':', '_');
}

/** The usual address, which needs no parsing. */
const PLAIN_ADDRESS = /^https?:\/\/[a-z\d.-]+\.[a-z]+\/[\w./?&=%#:@~+-]*$/;

/** An address for people, or undefined when it is none of the web. */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || address.length > 2_000) return undefined;
  if (PLAIN_ADDRESS.test(address)) return address;
  if (!/^https?:\/\//i.test(address)) return undefined;
  return URL.canParse(address) ? new URL(address).href : undefined;
}

/**
 * Clone address of a repository as an absolute URI without credentials:
 * `git@github.com:acme/app.git` is `ssh://git@github.com/acme/app.git`.
 *
 * @returns undefined when it cannot be one, such as a bare name
 */
export function repositoryUri(address: string): string | undefined {
  const scp = /^(?:([\w.-]+)@)?([\w.-]+\.[\w-]+):(?!\/|\d+\/)(\S+)$/.exec(address.trim());
  const uri = scp ? `ssh://${scp[1] ?? 'git'}@${scp[2] ?? ''}/${scp[3] ?? ''}` : address.trim();
  if (!/^(https?|ssh|git):\/\//i.test(uri) || !URL.canParse(uri)) return undefined;
  const url = new URL(uri);
  url.password = '';
  if (url.protocol !== 'ssh:') url.username = '';
  return clip(url.href, 2_000);
}
