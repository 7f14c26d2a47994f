import type { Clock } from '../http/clock.js';
import type { Redactor } from '../http/redact.js';
import { createRedactor } from '../http/redact.js';
import type { HttpStatistics } from '../http/statistics.js';
import { newStatistics } from '../http/statistics.js';
import type { Transport } from '../http/transport.js';
import { createTransport } from '../http/transport.js';
import type { Log } from '../model/log.js';
import { isSecret, isSettingName } from '../settings/raw.js';
import type { CommandContext } from './context.js';

/** What all requests of a run share, whomever they go to. */
export interface RunNetwork {
  readonly transport: Transport;
  readonly statistics: HttpStatistics;
  readonly redactor: Redactor;
  readonly log: Log;
  readonly clock?: Clock;
  close(): Promise<void>;
}

/** The network as proxies and certificates are set. Nothing is connected yet. */
export function openNetwork(context: CommandContext): RunNetwork {
  const { settings, env, log, clock } = context;
  const transport = createTransport({ environment: env, caFiles: settings['ca-file'] });
  return {
    transport,
    statistics: newStatistics(),
    redactor: createRedactor(secretsOf(context)),
    log,
    ...(clock && { clock }),
    close: () => transport.close(),
  };
}

/** Every secret of the settings, for redaction. */
export function secretsOf({ settings, env }: CommandContext): string[] {
  const named = Object.entries(settings).map(([name, value]) =>
    isSettingName(name) && isSecret(name) && typeof value === 'string' ? value : '',
  );
  return [...named, env['SNYK_OAUTH_TOKEN'] ?? ''].filter((secret) => secret !== '');
}
