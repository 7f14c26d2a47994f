import { ConfigError } from '../model/errors.js';
import type { CommandContext } from './context.js';

/**
 * Refuses to run tools over a checkout in `pull_request_target`. Such a run has the secrets of the
 * repository and a token that writes, and may hold the code of anybody's pull request, whose build
 * files and settings those tools obey. What is checked out cannot be told for sure: a step may have
 * laid the files of the head over a commit of the base.
 *
 * @throws ConfigError
 */
export function refuseForeignCode({ env }: Pick<CommandContext, 'env'>): void {
  if (env.GITHUB_EVENT_NAME !== 'pull_request_target') return;
  throw new ConfigError(
    'A run of `pull_request_target` has secrets and may hold the code of a fork, which the tools ' +
      'of a scan could execute; so nothing is run. Scan on `pull_request`, or give `input` files ' +
      'that a job without secrets wrote.',
  );
}
