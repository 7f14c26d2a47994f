import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { readEvent } from '../github/event.js';
import type { Environment } from '../model/environment.js';
import { ConfigError } from '../model/errors.js';
import type { Git } from './git.js';
import { installedGit } from './git.js';

/**
 * Refuses a file that decides over the run when it may come from a fork: such a run
 * (`GitHubEvent.exposed`) has secrets, which a profile could send elsewhere, and a gate, which a
 * policy, a baseline or a map could open.
 *
 * @throws ConfigError
 */
export type FileGuard = (setting: string, path: string) => Promise<void>;

/** The guard of this run; where no fork can be, it lets all pass. */
export function foreignFileGuard(env: Environment, git: Git = installedGit): FileGuard {
  return async (setting, path) => {
    const { name, exposed } = await readEvent(env);
    if (!exposed || !(await isThere(path)) || (await isOfBase(path, { env, git }))) return;
    throw new ConfigError(
      `${setting}: ${basename(path)} is not as the base branch has it, and in a run of ` +
        `\`${name}\` it may be that of a fork. Check out the base (the default of ` +
        'actions/checkout), give the settings as inputs, or copy what you trust to `runner.temp`.',
    );
  };
}

/** Files of the head may look like a bare repository, in which any commit has any file. */
const OWN_REPOSITORY = ['-c', 'safe.bareRepository=explicit'];

/**
 * Whether a file has, byte by byte, what the commit of the base has at its place; or lies outside
 * of the workspace, where no checkout puts anything. A link could lead to another file of the base.
 */
async function isOfBase(
  path: string,
  { env, git }: { readonly env: Environment; readonly git: Git },
): Promise<boolean> {
  const workspace = resolve(env['GITHUB_WORKSPACE'] ?? '.');
  const place = relative(workspace, path);
  const real = await realpath(path);
  const realWorkspace = await realpath(workspace);
  if (isOutside(place) && isOutside(relative(realWorkspace, real))) return true;
  if (real !== resolve(realWorkspace, place)) return false;
  const ask = (...args: string[]) => git([...OWN_REPOSITORY, ...args], dirname(real));
  const root = await ask('rev-parse', '--show-toplevel');
  // Without filters: what they do, the head's own .gitattributes would say.
  const seen = await ask('hash-object', '--no-filters', '--', real);
  const isSubmodule = (await ask('rev-parse', '--show-superproject-working-tree')) !== '';
  if (!root || !seen || isSubmodule) return false;
  const inRoot = relative(await realpath(root), real)
    .split(sep)
    .join('/');
  for (const commit of await baseCommits(env))
    if ((await ask('rev-parse', '--verify', '--quiet', `${commit}:${inRoot}`)) === seen)
      return true;
  return false;
}

/** That of the run, which is of the base or of the default branch, and the base's own. */
async function baseCommits(env: Environment): Promise<string[]> {
  const { pullRequest } = await readEvent(env);
  const commits = [env['GITHUB_SHA'] ?? '', pullRequest?.baseSha ?? ''];
  return commits.filter((commit) => /^[0-9a-f]{40,64}$/i.test(commit));
}

function isOutside(place: string): boolean {
  return place === '..' || place.startsWith(`..${sep}`) || resolve(place) === place;
}

async function isThere(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    // Who reads it says so.
    return false;
  }
}
