import { digest } from './digest.js';

/**
 * What makes a project the same project through every door. Nothing here depends on the order of
 * a result, on an absolute path, on a line number or on time.
 */
export interface ProjectIdentity {
  /** Clone address of the repository, or name of the image without its tag; null if unknown. */
  readonly repository: string | null;
  /** Relative to the repository root; empty when the project is not a file. */
  readonly targetFile: string;
  /** Snyk's project type: `npm`, `deb`, `sast`, … */
  readonly type: string;
  /** Branch or image tag; for a pull request the branch that it goes to. */
  readonly targetReference: string;
  /** Used only when there is neither a repository nor a target file to tell projects apart. */
  readonly name: string;
}

/** Key of a project: 32 hexadecimal characters. */
export function projectKey(identity: ProjectIdentity): string {
  const repository = normaliseRepository(identity.repository ?? '');
  const targetFile = manifestOf(normalisePath(identity.targetFile));
  const needsName = repository === '' || targetFile === '';
  return digest(
    'project',
    repository,
    targetFile,
    identity.type.toLowerCase(),
    identity.targetReference,
    needsName ? identity.name : '',
  );
}

/**
 * Key of a finding: 32 hexadecimal characters.
 *
 * @param problem what identifies the problem within its project, strongest first: Snyk's
 *   vulnerability id; for infrastructure the rule and the resource path; for code the finding id
 *   of the asset, else the tool's fingerprint.
 */
export function findingKey(project: string, ...problem: readonly string[]): string {
  return digest('finding', project, ...problem);
}

/**
 * One spelling for all addresses of a repository: `git@GitHub.com:Acme/app.git`,
 * `https://user:secret@github.com/acme/app/` and `ssh://git@github.com:22/acme/app` are all
 * `github.com/acme/app`. Hosting services compare these without case.
 */
export function normaliseRepository(address: string): string {
  const trimmed = address.trim().replaceAll('\\', '/');
  const scp = /^(?:[^@/\s]+@)?([^:/\s]+\.[^:/\s]+):(?!\/\/)(?!\d+(?:\/|$))(.+)$/.exec(trimmed);
  const path = scp
    ? `${scp[1] ?? ''}/${scp[2] ?? ''}`
    : trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '');
  return path
    .replace(/^[^@/]*@/, '')
    .replace(/^([^/:]+):\d+(?=\/)/, '$1')
    .replace(/^www\./i, '')
    .replace(/[?#].*$/, '')
    .replace(/\/{2,}/g, '/')
    .replace(/\/+$/, '')
    .replace(/\.git$/i, '')
    .toLowerCase();
}

/** Names between single slashes, none of them beginning with two dots: most paths are so. */
const NORMAL_PATH = /^\.?[^./\\][^/\\]*(?:\/\.?[^./\\][^/\\]*)*$/;

/** `.\sub\package.json` and `./sub/package.json` are both `sub/package.json`. */
export function normalisePath(path: string): string {
  const trimmed = path.trim();
  if (NORMAL_PATH.test(trimmed)) return trimmed;
  const parts: string[] = [];
  for (const part of trimmed.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
}

/** Lock files stand for the manifest beside them, as Snyk's own SARIF and its web interface do. */
const MANIFEST_OF_LOCK: Readonly<Record<string, string>> = {
  'Gemfile.lock': 'Gemfile',
  'package-lock.json': 'package.json',
  'npm-shrinkwrap.json': 'package.json',
  'yarn.lock': 'package.json',
  'pnpm-lock.yaml': 'package.json',
  'Gopkg.lock': 'Gopkg.toml',
  'go.sum': 'go.mod',
  'composer.lock': 'composer.json',
  'Podfile.lock': 'Podfile',
  'poetry.lock': 'pyproject.toml',
  'uv.lock': 'pyproject.toml',
  'Pipfile.lock': 'Pipfile',
  'mix.lock': 'mix.exs',
  'Cargo.lock': 'Cargo.toml',
};

/** The manifest that a lock file belongs to; any other path is returned as it is. */
export function manifestOf(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  const manifest = MANIFEST_OF_LOCK[path.slice(slash)];
  return manifest === undefined ? path : path.slice(0, slash) + manifest;
}
