import type { GitHubEvent } from '../github/event.js';
import { readEvent } from '../github/event.js';
import type { CodeLocation } from '../model/facts.js';
import type { Repository } from '../model/repository.js';
import type { Environment } from '../model/environment.js';

/**
 * The repository as the workflow run tells it, completed by git. For a pull request: the branch
 * that it goes to, and its own last commit instead of the merge commit that the runner made up.
 *
 * @param git asked only when the run leaves something open.
 */
export async function githubRepository(
  env: Environment,
  git: () => Promise<Repository>,
): Promise<Repository> {
  const event = await readEvent(env);
  const told = {
    url: repositoryUrl(env),
    branch: branchOf(env, event),
    commit: commitOf(env, event),
    root: env.GITHUB_WORKSPACE ?? '',
  };
  if (Object.values(told).every((part) => part !== '')) return told;
  const seen = await git();
  return {
    url: told.url || seen.url,
    branch: told.branch || seen.branch,
    commit: told.commit || seen.commit,
    root: told.root || seen.root,
  };
}

/** `https://github.com/acme/app/blob/<commit>/src/a.ts#L3-L5`, or null without a commit. */
export function githubCodeUrl(repository: Repository, location: CodeLocation): string | null {
  const { url, commit } = repository;
  if (url === null || commit === null || !/^https?:\/\//i.test(url)) return null;
  const parts = location.file.split('/');
  if (parts.includes('..')) return null;
  // The buffer mends lone surrogates, which cannot be encoded.
  const path = parts.map((part) => encodeURIComponent(Buffer.from(part).toString())).join('/');
  const { startLine, endLine } = location;
  const end = endLine === undefined || endLine === startLine ? '' : `-L${endLine}`;
  const lines = startLine === undefined ? '' : `#L${startLine}${end}`;
  return `${url.replace(/(?:\.git)?\/*$/, '')}/blob/${commit}/${path}${lines}`;
}

function repositoryUrl(env: Environment): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name } = env;
  return server && name ? `${server}/${name}` : '';
}

function branchOf(env: Environment, event: GitHubEvent): string {
  // A merge queue runs on a branch of its own (gh-readonly-queue/…); what it holds goes to this one.
  const queued = event.mergeBase.replace(/^refs\/heads\//, '');
  return env.GITHUB_BASE_REF || queued || env.GITHUB_REF_NAME || '';
}

/**
 * Runs on `pull_request_target` hold the base branch, or what a step checked out on its own; only
 * git knows, so this says nothing then.
 */
function commitOf(env: Environment, event: GitHubEvent): string {
  if (event.name === 'pull_request_target') return '';
  return event.pullRequest?.headSha || env.GITHUB_SHA || '';
}
