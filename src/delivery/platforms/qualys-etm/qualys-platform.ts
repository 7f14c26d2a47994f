import { createHttpClient } from '../../../http/client.js';
import { checkedUrl } from '../../../http/url.js';
import { ConfigError } from '../../../model/errors.js';
import type { AboutPush, Platform } from '../../platform.js';
import type { Cures } from '../../webhook/exchange.js';
import { exchange } from '../../webhook/exchange.js';
import type { Network } from '../../webhook/network.js';
import { csvConnection } from './csv-connection.js';
import { QUALYS_CONCURRENCY, QUALYS_LIMITS, QUALYS_RETRY } from './limits.js';
import type { QualysOptions } from './options.js';
import type { QualysAccount } from './session.js';
import { qualysCredential } from './session.js';
import { keptWhole, snapshotHazards } from './snapshot.js';
import { webhookConnector } from './webhook-connector.js';

/** The settings `platform-url` (the gateway), `platform-username` and so on. */
export interface QualysPlatformOptions {
  readonly url: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  readonly options: QualysOptions;
}

const CURES: Cures = {
  401: 'The gateway refuses a token that it has just given: may this account use connectors?',
  403: 'The account may not push to this connector: give its role the permissions of Connectors in ETM.',
  404: 'Are connection, profile or webhook-path of platform-options as Qualys shows them, and is platform-url the gateway of that platform?',
};

/**
 * Qualys Enterprise TruRisk Management, through a CSV connection or its webhook connector.
 *
 * @throws ConfigError when address or account are missing or wrong.
 */
export function qualysPlatform(settings: QualysPlatformOptions, network: Network): Platform {
  const { options } = settings;
  const { gateway, account } = settled(settings);
  const way = options.mode === 'csv' ? csvConnection(options) : webhookConnector(options);
  const url = `${gateway}${way.path}`;
  const closesAbsent = !options['retain-missing'];
  const hazards = (push: AboutPush) => (closesAbsent ? snapshotHazards(push) : []);
  const client = createHttpClient({
    ...network,
    service: 'Qualys ETM',
    credentials: [qualysCredential(account, gateway, network)],
    limits: QUALYS_LIMITS,
    retry: QUALYS_RETRY,
  });
  const { redactor } = network;
  const { answers } = way;
  return {
    name: 'qualys-etm',
    destination: way.variant === '' ? withoutQuery(url) : `${url} (${way.variant})`,
    limits: way.limits,
    absent: closesAbsent ? 'closed' : 'kept',
    concurrency: QUALYS_CONCURRENCY,
    encode: way.encode,
    hazards,
    send: async (batch, context) => {
      // Also here, because a batch may have become parts since the push began.
      const dangers = hazards({ ...context, batches: batch.wholeGroup ? 1 : 2 });
      if (dangers.length > 0) throw new ConfigError(dangers);
      const request = await way.request(batch);
      if ('state' in request) return closesAbsent ? keptWhole(batch, request) : request;
      const outcome = await exchange(
        { client, redactor, answers, cures: CURES },
        {
          ...request,
          url,
          signal: context.signal,
          headers: { ...request.headers, 'idempotency-key': batch.id },
        },
        batch.entries.length,
      );
      return closesAbsent ? keptWhole(batch, outcome) : outcome;
    },
  };
}

/** All that is wrong with address and account, at once. */
function settled(settings: QualysPlatformOptions): { gateway: string; account: QualysAccount } {
  const problems: string[] = [];
  let gateway = '';
  try {
    const url = checkedUrl(settings.url);
    gateway = url.origin + url.pathname.replace(/\/+$/, '');
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    problems.push(...error.problems.map((problem) => `platform-url: ${problem}`));
  }
  const account = accountOf(settings);
  if (account === undefined)
    problems.push(
      'Qualys needs platform-username and platform-password, or platform-client-id and platform-client-secret: one pair of them, whole.',
    );
  if (account === undefined || problems.length > 0) throw new ConfigError(problems);
  return { gateway, account };
}

function accountOf(settings: QualysPlatformOptions): QualysAccount | undefined {
  const { username, password, clientId, clientSecret, options } = settings;
  const isUser = username !== undefined && password !== undefined;
  const isClient = clientId !== undefined && clientSecret !== undefined;
  const given = [username, password, clientId, clientSecret].filter((value) => value !== undefined);
  if (given.length !== 2) return undefined;
  if (isUser) return { kind: 'user', username, password };
  return isClient ? { kind: 'client', clientId, clientSecret, auth: options.auth } : undefined;
}

function withoutQuery(url: string): string {
  return url.replace(/[?#].*$/, '');
}
