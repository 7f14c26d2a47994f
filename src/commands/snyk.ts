import { accountOf } from '../snyk/api/account.js';
import type { SnykApi } from '../snyk/api/api.js';
import { createSnykApi } from '../snyk/api/client.js';
import type { CommandContext } from './context.js';
import type { RunNetwork } from './network.js';

/**
 * Snyk's API as the settings name it. Nothing is asked yet.
 *
 * @throws ConfigError when there is no credential, or half of one.
 */
export function connectSnyk(context: CommandContext, network: RunNetwork): SnykApi {
  const { settings, env, log } = context;
  const warn = (message: string): void => {
    log.warning(message);
  };
  const { url, account } = accountOf(
    {
      token: settings['snyk-token'],
      oauthToken: env['SNYK_OAUTH_TOKEN'],
      clientId: settings['snyk-client-id'],
      clientSecret: settings['snyk-client-secret'],
      api: settings['snyk-api'],
    },
    warn,
  );
  return createSnykApi({
    ...network,
    url,
    account,
    requestsPerMinute: settings['max-requests-per-minute'],
    concurrency: settings.concurrency,
    warn,
  });
}
