import type { getOctokit } from '@actions/github';

/**
 * The bodies that we send, in the types that Octokit has of GitHub's own description. Types only:
 * the requests go through our one client, which retries, redacts and knows proxies; Octokit would
 * be a second one.
 */
type Rest = ReturnType<typeof getOctokit>['rest'];

/** The owner and the name of the repository, and what else stands in the address. */
type InPath = 'owner' | 'repo' | 'check_run_id' | 'issue_number' | 'comment_id';

type Known<T> = {
  [Key in keyof T as string extends Key ? never : Key extends InPath ? never : Key]: T[Key];
};

type Sarif = NonNullable<Parameters<Rest['codeScanning']['uploadSarif']>[0]>;
type NewCheck = NonNullable<Parameters<Rest['checks']['create']>[0]>;

export type SarifBody = Pick<Known<Sarif>, 'commit_sha' | 'ref' | 'sarif' | 'started_at'>;
export type CheckOutput = NonNullable<NewCheck['output']>;
export type CheckAnnotation = NonNullable<CheckOutput['annotations']>[number];
export type NewCheckBody = Pick<
  Known<NewCheck>,
  'name' | 'head_sha' | 'details_url' | 'external_id' | 'output'
> & {
  readonly status: 'completed';
  readonly conclusion: CheckConclusion;
};
export type CheckConclusion = 'success' | 'failure' | 'neutral';
export type CommentBody = Pick<NonNullable<Parameters<Rest['issues']['createComment']>[0]>, 'body'>;
