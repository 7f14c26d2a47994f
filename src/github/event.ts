import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import type { Environment } from '../model/environment.js';

/** What started the workflow run, as far as it decides where results go. */
export interface GitHubEvent {
  /** `pull_request`, `merge_group`, `push`, `schedule`, … */
  readonly name: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`; for a merge queue its own branch. */
  readonly ref: string;
  /** Commit of `ref`; for `pull_request` the merge commit that GitHub made up. */
  readonly sha: string;
  readonly pullRequest: PullRequest | undefined;
  /** `refs/heads/main`: the branch that a merge queue goes to; else empty. */
  readonly mergeBase: string;
  /**
   * The run has secrets, and a checkout may hold code of a fork: always so in
   * `pull_request_target`, and in a `workflow_run` that followed a run of a fork.
   */
  readonly exposed: boolean;
  /** Why this run has no secrets and a token that only reads; undefined when it is an ordinary one. */
  readonly restricted: 'fork' | 'dependabot' | undefined;
}

interface PullRequest {
  readonly number: number;
  readonly headSha: string;
  /** Last commit of the branch that it goes to; empty or absent when it is not told. */
  readonly baseSha?: string;
}

/** Where results belong. */
export interface Commit {
  readonly ref: string;
  readonly sha: string;
}

/** SHA-1 or SHA-256, as GitHub's API takes it. */
const SHA = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i;
/** Refs that code scanning takes (OpenAPI, code-scanning/upload-sarif). */
const REF = /^refs\/(?:heads|tags|pull)\/\S/;
/** The commit of a branch that was deleted. */
const NO_COMMIT = /^0+$/;

const sha = z.catch(z.string().check(z.regex(SHA)), '');
const text = z.catch(z.string(), '');
const repository = z.catch(z.nullish(z.object({ full_name: z.string() })), null);

/** Only these parts of an event are read; what is not as GitHub documents it counts as absent. */
const payloadSchema = z.object({
  pull_request: z.catch(
    z.optional(
      z.object({
        number: z.int().check(z.positive()),
        head: z.object({ sha, repo: repository }),
        base: z.object({ sha, repo: repository }),
      }),
    ),
    undefined,
  ),
  repository,
  workflow_run: z.catch(z.optional(z.object({ head_repository: repository })), undefined),
  merge_group: z.catch(
    z.optional(z.object({ head_ref: text, head_sha: sha, base_ref: text })),
    undefined,
  ),
});

type Payload = Partial<z.infer<typeof payloadSchema>>;

/** The event of this workflow run. Never fails: what cannot be read is empty. */
export async function readEvent(env: Environment): Promise<GitHubEvent> {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_REF = '', GITHUB_SHA = '' } = env;
  const payload = await readPayload(env.GITHUB_EVENT_PATH);
  const { pull_request: pull, merge_group: group } = payload;
  // A fork that was deleted since has no name.
  const fork = pull !== undefined && pull.head.repo?.full_name !== pull.base.repo?.full_name;
  return {
    name,
    ref: group?.head_ref || GITHUB_REF,
    sha: group?.head_sha || GITHUB_SHA,
    pullRequest: pull && {
      number: pull.number,
      headSha: pull.head.sha,
      baseSha: pull.base.sha,
    },
    mergeBase: group?.base_ref ?? '',
    exposed: name === 'pull_request_target' || (name === 'workflow_run' && !isOwnRun(payload)),
    restricted: restrictionOf(env, fork),
  };
}

/**
 * Where code scanning is to show the results.
 *
 * @param checkedOut commit of the checkout; null when git does not know.
 * @returns undefined for an event that belongs to no branch, tag or pull request of its own.
 */
export function analysedCommit(event: GitHubEvent, checkedOut: string | null): Commit | undefined {
  const { name, ref, sha, pullRequest } = event;
  // It starts on the default branch, whatever branch or fork the results are of.
  if (name === 'workflow_run') return undefined;
  if (pullRequest !== undefined && !ref.startsWith('refs/tags/')) {
    const { number, headSha } = pullRequest;
    // The variables of `pull_request_target` are of the base, whose alerts a head must not close.
    const ofHead = name === 'pull_request_target' || checkedOut === headSha;
    if (ofHead) return known({ ref: `refs/pull/${number}/head`, sha: headSha });
    return known({ ref: `refs/pull/${number}/merge`, sha });
  }
  return known({ ref, sha });
}

/** The commit beside which a check is shown: in a pull request its own last one. */
export function checkedCommit({ sha, pullRequest }: GitHubEvent): string | undefined {
  const commit = pullRequest?.headSha || sha;
  return SHA.test(commit) && !NO_COMMIT.test(commit) ? commit : undefined;
}

/** One sentence for people: why so much is missing in this run; undefined when nothing is. */
export function restrictionSentence({ restricted }: GitHubEvent): string | undefined {
  if (restricted === undefined) return undefined;
  const who = restricted === 'fork' ? 'a pull request from a fork' : 'a run of Dependabot';
  return (
    `This is ${who}, to which GitHub gives a token that only reads: results are shown in the job ` +
    'summary and as annotations of the step, but not in a check run, a comment or code scanning.'
  );
}

/** Whether a run followed one of the same repository; what is not told is not. */
function isOwnRun({ repository: own, workflow_run: run }: Payload): boolean {
  const name = own?.full_name;
  return name !== undefined && run?.head_repository?.full_name === name;
}

function known(commit: Commit): Commit | undefined {
  const usable = REF.test(commit.ref) && SHA.test(commit.sha) && !NO_COMMIT.test(commit.sha);
  return usable ? commit : undefined;
}

/** docs.github.com "Events that trigger workflows": forks; "Dependabot on GitHub Actions". */
function restrictionOf(env: Environment, fork: boolean): GitHubEvent['restricted'] {
  if (env.GITHUB_ACTOR === 'dependabot[bot]') return 'dependabot';
  const trusted = env.GITHUB_EVENT_NAME === 'pull_request_target';
  return fork && !trusted ? 'fork' : undefined;
}

async function readPayload(path: string | undefined): Promise<Payload> {
  if (!path) return {};
  try {
    return payloadSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // A run without a readable event is as good as one of a push: the variables tell the rest.
    return {};
  }
}
