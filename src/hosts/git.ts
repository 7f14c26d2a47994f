import { promisify } from 'node:util';
import type { Repository } from '../model/repository.js';
import { UNKNOWN_REPOSITORY } from '../model/repository.js';

/** Runs `git` in a directory: what it printed, or undefined when it failed or is not installed. */
export type Git = (args: readonly string[], cwd: string) => Promise<string | undefined>;

/** None of these commands talks to a network; longer means that the disk hangs. */
const GIT_TIMEOUT_MS = 10_000;

/** The installed git. */
export const installedGit: Git = async (args, cwd) => {
  try {
    // Loaded when it is needed: the first error of the settings comes without it.
    const { execFile } = await import('node:child_process');
    const { stdout } = await promisify(execFile)('git', [...args], {
      cwd,
      timeout: GIT_TIMEOUT_MS,
      windowsHide: true,
    });
    return stdout.trim();
  } catch {
    // No git, no repository, or one that git refuses to trust: what it would say stays unknown.
    return undefined;
  }
};

/** What git knows of a directory; parts that it does not know are null or empty. */
export async function gitRepository(cwd: string, git: Git): Promise<Repository> {
  const root = await git(['rev-parse', '--show-toplevel'], cwd);
  if (root === undefined || root === '') return UNKNOWN_REPOSITORY;
  const [remote, branch, commit] = await Promise.all([
    git(['config', '--get', 'remote.origin.url'], cwd),
    git(['symbolic-ref', '--quiet', '--short', 'HEAD'], cwd),
    git(['rev-parse', '--verify', '--quiet', 'HEAD'], cwd),
  ]);
  return {
    url: publicAddress(remote ?? ''),
    branch: branch ?? '',
    commit: commit === undefined || commit === '' ? null : commit,
    root,
  };
}

/**
 * The address without credentials: CI systems write tokens into remotes. Null for a path on this
 * machine, which would make a project another one on the next machine. `git@` stays: it is the
 * same for everybody.
 */
export function publicAddress(remote: string): string | null {
  const address = remote.trim();
  if (/^(?:https?|ssh|git):\/\//i.test(address)) {
    if (!URL.canParse(address)) return null;
    const url = new URL(address);
    url.password = '';
    if (url.protocol !== 'ssh:') url.username = '';
    url.search = '';
    url.hash = '';
    return url.href;
  }
  // user@host:path; one letter before the colon is a Windows drive.
  return /^(?:[^@/\\\s:]+@)?[^@/\\\s:]{2,}:(?!\/\/)[^\s@]+$/.test(address) ? address : null;
}
