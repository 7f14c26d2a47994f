import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { regionOfToken } from '../snyk/region.js';
import type { CommandContext } from './context.js';

/** What starts the Snyk CLI, wherever it is used. */
export function snykCliOptions({ settings, env, log, signal, version }: CommandContext) {
  const token = settings['snyk-token'];
  return {
    cli: {
      version: settings['snyk-cli-version'],
      executable: settings['snyk-cli-path'],
      installDirectory: join(env.RUNNER_TOOL_CACHE ?? tmpdir(), 'snyk-connector-cli'),
    },
    account: {
      token,
      oauthToken: env.SNYK_OAUTH_TOKEN,
      api: (token === undefined ? undefined : regionOfToken(token)) ?? settings['snyk-api'],
      org: settings['snyk-org'],
    },
    integration: { name: 'SNYK_CONNECTOR', version },
    temporaryDirectory: env.RUNNER_TEMP ?? tmpdir(),
    env,
    log,
    signal,
  };
}
