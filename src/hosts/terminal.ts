import type { Environment } from '../model/environment.js';
import type { Host } from './host.js';
import { plainHost } from './plain-host.js';
import type { HostPorts } from './ports.js';

/** A person's terminal, or a CI that we know nothing of. The log goes to standard error. */
export function terminalHost(env: Environment, ports: HostPorts): Host {
  return plainHost({ name: 'terminal' }, env, ports);
}
