import { githubHost } from './github.js';
import type { Environment } from '../model/environment.js';
import type { Host } from './host.js';
import type { HostPorts } from './ports.js';
import { processPorts, toStandardError, toStandardOutput } from './ports.js';
import { terminalHost } from './terminal.js';

/**
 * The host that an environment speaks of.
 *
 * @param ports what differs from this process. A command whose standard output is its result gives
 *   `log`: GitHub obeys commands on standard error, too.
 */
export function detectHost(env: Environment, ports: Partial<HostPorts> = {}): Host {
  const onGitHub = env.GITHUB_ACTIONS === 'true';
  const all = {
    ...processPorts(),
    log: onGitHub ? toStandardOutput : toStandardError,
    ...ports,
  };
  return onGitHub ? githubHost(env, all) : terminalHost(env, all);
}
