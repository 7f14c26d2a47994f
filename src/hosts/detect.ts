import type { Environment } from '../model/environment.js';
import { azureHost } from './azure.js';
import { bitbucketHost } from './bitbucket.js';
import { buildkiteHost } from './buildkite.js';
import { circleciHost } from './circleci.js';
import { githubHost } from './github.js';
import { gitlabHost } from './gitlab.js';
import type { Host } from './host.js';
import { jenkinsHost } from './jenkins.js';
import { isTrue } from './plain-host.js';
import type { HostPorts } from './ports.js';
import { processPorts, toStandardError, toStandardOutput } from './ports.js';
import { terminalHost } from './terminal.js';

type MakeHost = (env: Environment, ports: HostPorts) => Host;

/**
 * By which variable each CI is known. The first one counts: those before Jenkins are set by a
 * job only, while JENKINS_URL may be an address that a whole machine knows.
 */
const CIS: readonly (readonly [is: (env: Environment) => boolean, make: MakeHost])[] = [
  [(env) => env.GITHUB_ACTIONS === 'true', githubHost],
  [(env) => isTrue(env.GITLAB_CI), gitlabHost],
  [(env) => isTrue(env.TF_BUILD), azureHost],
  [(env) => Boolean(env.BITBUCKET_BUILD_NUMBER), bitbucketHost],
  [(env) => isTrue(env.CIRCLECI), circleciHost],
  [(env) => isTrue(env.BUILDKITE), buildkiteHost],
  [(env) => Boolean(env.JENKINS_URL), jenkinsHost],
];

/**
 * The host that an environment speaks of.
 *
 * @param ports what differs from this process. A command whose standard output is its result gives
 *   `log`: GitHub obeys commands on standard error, too.
 */
export function detectHost(env: Environment, ports: Partial<HostPorts> = {}): Host {
  const [, makeHost] = CIS.find(([is]) => is(env)) ?? [];
  const all = {
    ...processPorts(),
    // In a CI all goes one way, or sections and what is in them would part.
    log: makeHost === undefined ? toStandardError : toStandardOutput,
    ...ports,
  };
  return (makeHost ?? terminalHost)(env, all);
}
