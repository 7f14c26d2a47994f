import type { CodeLocation } from '../model/facts.js';
import type { Repository } from '../model/repository.js';
import { githubCodeUrl } from './github-repository.js';

/** Address of a place in a browsable repository at a commit. */
type Pattern = (place: {
  /** `https://host/path`, without `.git`. */
  readonly url: string;
  readonly commit: string;
  /** Encoded, `/`-separated. */
  readonly path: string;
  readonly lines: readonly [start: number, end: number] | undefined;
}) => string;

const gitlab: Pattern = ({ url, commit, path, lines }) =>
  `${url}/-/blob/${commit}/${path}${lines === undefined ? '' : `#L${range(lines, '-')}`}`;

const bitbucket: Pattern = ({ url, commit, path, lines }) =>
  `${url}/src/${commit}/${path}${lines === undefined ? '' : `#lines-${range(lines, ':')}`}`;

const azure: Pattern = ({ url, commit, path, lines }) => {
  const [start = 0, end = 0] = lines ?? [];
  // Without columns the web interface marks nothing; the end is where the next line begins.
  const marked =
    lines === undefined
      ? ''
      : `&line=${start}&lineEnd=${end + 1}&lineStartColumn=1&lineEndColumn=1&_a=contents`;
  return `${url}?path=/${path}&version=GC${commit}${marked}`;
};

/** Known by their names; others may be anything. */
const KNOWN: readonly (readonly [host: RegExp, pattern: Pattern])[] = [
  [/^gitlab\.com$|^gitlab\./, gitlab],
  [/^bitbucket\.org$/, bitbucket],
  [/^(?:dev\.azure\.com|[^.]+\.visualstudio\.com)$/, azure],
];

/** Where people read a place of the code, by the name of the service that has it; else null. */
export function codeUrl(repository: Repository, location: CodeLocation): string | null {
  const url = browsable(repository.url);
  if (url === undefined) return null;
  const { hostname } = new URL(url);
  if (/^github\.com$|\.ghe\.com$/.test(hostname))
    return githubCodeUrl({ ...repository, url }, location);
  const [, pattern] = KNOWN.find(([host]) => host.test(hostname)) ?? [];
  return pattern === undefined ? null : placed(pattern, repository, location);
}

/** The same on a GitLab of any name. */
export function gitlabCodeUrl(repository: Repository, location: CodeLocation): string | null {
  return placed(gitlab, repository, location);
}

function placed(
  pattern: Pattern,
  { url: address, commit }: Repository,
  { file, startLine, endLine }: CodeLocation,
): string | null {
  const url = browsable(address);
  const parts = file.split('/');
  if (url === undefined || commit === null || parts.includes('..')) return null;
  return pattern({
    url,
    commit,
    // The buffer mends lone surrogates, which cannot be encoded.
    path: parts.map((part) => encodeURIComponent(Buffer.from(part).toString())).join('/'),
    lines: startLine === undefined ? undefined : [startLine, endLine ?? startLine],
  });
}

function range([start, end]: readonly [number, number], to: string): string {
  return start === end ? String(start) : `${start}${to}${end}`;
}

/** The clone address as one for browsers; undefined for what is none. */
function browsable(address: string | null): string | undefined {
  if (address === null) return undefined;
  const scp = /^(?:[^@/\s]+@)?([^@/\\\s:]{2,}):(?!\/\/)\/?(.+)$/.exec(address);
  const whole = scp
    ? `https://${scp[1] ?? ''}/${scp[2] ?? ''}`
    : address.replace(/^(?:ssh|git):/i, 'https:');
  if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return undefined;
  const url = new URL(whole);
  const port = whole === address ? url.host : url.hostname;
  return `${url.protocol}//${port}${url.pathname.replace(/(?:\.git)?\/*$/, '')}`;
}
