import type { Environment } from '../model/environment.js';
import { publicAddress } from './git.js';
import type { Host, PullRequest } from './host.js';
import { writeOutputs } from './outputs-file.js';
import type { ToldRepository } from './plain-host.js';
import { plainHost } from './plain-host.js';
import type { HostPorts } from './ports.js';

/**
 * A job of CircleCI, which masks the values of contexts and project variables; results are shown
 * by `store_test_results` of the format `junit`.
 *
 * Variables: https://circleci.com/docs/variables/
 */
export function circleciHost(env: Environment, ports: HostPorts): Host {
  const host = plainHost(
    {
      name: 'circleci',
      repository: repositoryOf(env),
      pullRequest: pullRequestOf(env),
      colour: true,
    },
    env,
    ports,
  );
  return { ...host, setOutputs: (outputs) => writeOutputs(outputs, host) };
}

function repositoryOf(env: Environment): ToldRepository {
  return {
    url: publicAddress(env.CIRCLE_REPOSITORY_URL ?? '') ?? '',
    // CircleCI tells no job what its pull request goes to; the orb passes the pipeline's value.
    branch: env.CIRCLE_TARGET_BRANCH || env.CIRCLE_BRANCH || env.CIRCLE_TAG || '',
    commit: env.CIRCLE_SHA1 || '',
    // CIRCLE_WORKING_DIRECTORY begins with a tilde, and the checkout may be below it.
    root: '',
  };
}

/** Of several pull requests of one branch, CIRCLE_PULL_REQUEST is one. */
function pullRequestOf(env: Environment): PullRequest | undefined {
  const number = env.CIRCLE_PR_NUMBER || /\d+$/.exec(env.CIRCLE_PULL_REQUEST ?? '')?.[0];
  // CIRCLE_PR_* are set for forks only.
  return number ? { id: number, fromFork: Boolean(env.CIRCLE_PR_REPONAME) } : undefined;
}
