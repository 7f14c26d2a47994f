import type { SecureContext } from 'node:tls';
import { trustWith } from '../http/certificates.js';
import type { Clock } from '../http/clock.js';
import { systemClock } from '../http/clock.js';
import type { Environment } from '../model/environment.js';
import type { Redactor } from '../http/redact.js';
import { createRedactor } from '../http/redact.js';
import { CONNECT_TIMEOUT_MS } from '../http/timeouts.js';

/** What a check needs besides its target. */
export interface CheckDeps {
  /** For `HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, `NODE_EXTRA_CA_CERTS`. */
  readonly environment?: Environment;
  readonly caFiles?: readonly string[];
  readonly redactor?: Redactor;
  readonly clock?: Clock;
  /** For each of the steps, milliseconds. */
  readonly timeoutMs?: number;
  /** The addresses of a host name; the system's resolver by default. */
  readonly lookup?: (host: string) => Promise<readonly string[]>;
}

export interface Surroundings extends Required<Omit<CheckDeps, 'lookup'>> {
  /** Who is trusted; undefined for Node's default. Read once, for it takes a while. */
  readonly trust: () => SecureContext | undefined;
  readonly lookup: CheckDeps['lookup'];
}

export function surroundings(deps: CheckDeps): Surroundings {
  const { environment = {}, caFiles = [] } = deps;
  let trusted: { readonly context: SecureContext | undefined } | undefined;
  const trust = () => {
    trusted ??= { context: trustWith(caFiles, environment['NODE_EXTRA_CA_CERTS']) };
    return trusted.context;
  };
  return {
    environment,
    caFiles,
    trust,
    redactor: deps.redactor ?? createRedactor(),
    clock: deps.clock ?? systemClock,
    timeoutMs: deps.timeoutMs ?? CONNECT_TIMEOUT_MS,
    lookup: deps.lookup,
  };
}
