import type { Environment } from '../model/environment.js';
import { publicAddress } from './git.js';
import type { Host, PullRequest } from './host.js';
import { writeOutputs } from './outputs-file.js';
import type { ToldRepository } from './plain-host.js';
import { plainHost } from './plain-host.js';
import type { HostPorts } from './ports.js';

/**
 * A build of Jenkins. It obeys no line of the log but notes that it has signed itself; results are
 * shown by `junit` of the format `junit`, and by Warnings NG of SARIF.
 *
 * Variables: those of the plugins Git (GIT_*) and Branch API (BRANCH_NAME, CHANGE_*).
 */
export function jenkinsHost(env: Environment, ports: HostPorts): Host {
  const host = plainHost(
    {
      name: 'jenkins',
      repository: repositoryOf(env),
      pullRequest: pullRequestOf(env),
      // Colours are shown only with the plugin AnsiColor; who has it sets FORCE_COLOR.
      colour: false,
    },
    env,
    ports,
  );
  return { ...host, setOutputs: (outputs) => writeOutputs(outputs, host) };
}

function repositoryOf(env: Environment): ToldRepository {
  return {
    url: publicAddress(env.GIT_URL || env.GIT_URL_1 || '') ?? '',
    // BRANCH_NAME of a pull request is `PR-12`; GIT_BRANCH names the remote, too.
    branch: env.CHANGE_TARGET || env.BRANCH_NAME || env.GIT_LOCAL_BRANCH || remoteBranch(env),
    commit: env.GIT_COMMIT || '',
    // The checkout may be anywhere in the workspace.
    root: '',
  };
}

/** A build of a commit that is on no branch has the branch `detached` (plugin Git, DefaultBuildChooser). */
function remoteBranch({ GIT_BRANCH: branch = '' }: Environment): string {
  return branch === 'detached' ? '' : branch.replace(/^(?:refs\/remotes\/)?origin\//, '');
}

function pullRequestOf({ CHANGE_ID, CHANGE_FORK }: Environment): PullRequest | undefined {
  return CHANGE_ID ? { id: CHANGE_ID, fromFork: Boolean(CHANGE_FORK) } : undefined;
}
