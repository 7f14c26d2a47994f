import type { Environment } from '../model/environment.js';

/** Which run of a workflow wrote something; a later one knows more. */
export interface RunStamp {
  /** `acme/app/.github/workflows/snyk.yml` */
  readonly workflow: string;
  /** Counts the runs of the workflow. */
  readonly number: number;
  /** Counts the attempts of the run. */
  readonly attempt: number;
}

/** This run; undefined where GitHub does not tell it. */
export function stampOf(env: Environment): RunStamp | undefined {
  // Without its ref, for a branch may change the workflow and it still is the same.
  const workflow = env['GITHUB_WORKFLOW_REF']?.replace(/@.*$/s, '') ?? '';
  const number = Number(env['GITHUB_RUN_NUMBER']);
  const attempt = Number(env['GITHUB_RUN_ATTEMPT']);
  const isTold = workflow !== '' && [number, attempt].every((one) => Number.isSafeInteger(one));
  return isTold && number > 0 ? { workflow, number, attempt } : undefined;
}

/** `12.1 acme/app/.github/workflows/snyk.yml`, as it can stand in a comment of HTML. */
export function stampText({ workflow, number, attempt }: RunStamp): string {
  // The buffer mends lone surrogates, which cannot be encoded; two hyphens would end the comment.
  const name = encodeURIComponent(Buffer.from(workflow).toString()).replaceAll('-', '%2D');
  return `${number}.${attempt} ${name}`;
}

/**
 * Whether what bears this text was written by a later run of the same workflow, or by a later
 * attempt of the same run. Of other workflows nobody knows which is later.
 *
 * @param text begins like `stampText`; anything else is of nobody.
 */
export function isOfLaterRun(text: string, ours: RunStamp): boolean {
  const [, number, attempt, name] = /^(\d{1,15})\.(\d{1,9}) (\S+)/.exec(text) ?? [];
  if (name === undefined || name !== stampText(ours).split(' ')[1]) return false;
  const difference = Number(number) - ours.number || Number(attempt) - ours.attempt;
  return difference > 0;
}
