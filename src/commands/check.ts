import { checkConnection } from '../check/check.js';
import { checkReport, formatStep, formatUntried } from '../check/format.js';
import type { CheckStep } from '../check/step.js';
import type { CheckTarget, QualysCredential, SnykCredential } from '../check/target.js';
import { SERVICES } from '../check/target.js';
import { parseDefectDojoOptions } from '../delivery/platforms/defectdojo/options.js';
import { parseHttpOptions } from '../delivery/platforms/http/options.js';
import type { QualysOptions } from '../delivery/platforms/qualys-etm/options.js';
import { parseQualysOptions } from '../delivery/platforms/qualys-etm/options.js';
import { createRedactor } from '../http/redact.js';
import { ConfigError } from '../model/errors.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { EXIT } from '../pipeline/run-record.js';
import type { SnykAccount } from '../snyk/api/account.js';
import { accountOf } from '../snyk/api/account.js';
import type { CommandContext } from './context.js';
import { secretsOf } from './network.js';
import { required } from './platform.js';

/** `check`: test the connections to Snyk and to the platform, step by step. */
export async function check(context: CommandContext): Promise<ExitCode> {
  const { settings, host, env, log } = context;
  const targets = [snykTarget(context), platformTarget(context)].filter(
    (target) => target !== undefined,
  );
  if (targets.length === 0)
    throw new ConfigError(
      'There is nothing to check: give snyk-token (or an OAuth client), or the settings of a platform.',
    );
  if (targets.every(({ kind }) => kind !== 'snyk'))
    log.warning('Snyk’s API is not tested: neither snyk-token nor an OAuth client is given.');
  const deps = {
    environment: env,
    caFiles: settings['ca-file'],
    redactor: createRedactor(secretsOf(context)),
  };
  const print = (line: string) => {
    if (!settings.json) host.print(line);
  };
  const all: CheckStep[] = [];
  for (const target of targets) {
    if (all.length > 0) print('');
    print(SERVICES[target.kind]);
    const steps: CheckStep[] = [];
    for await (const step of checkConnection(target, deps)) {
      steps.push(step);
      print(formatStep(step));
    }
    for (const line of formatUntried(steps)) print(line);
    all.push(...steps);
  }
  const report = checkReport(all);
  if (settings.json) host.print(JSON.stringify(report, null, 2));
  return report.ok ? EXIT.done : EXIT.failed;
}

function snykTarget({ settings, env, log }: CommandContext): CheckTarget | undefined {
  const given = {
    token: settings['snyk-token'],
    oauthToken: env['SNYK_OAUTH_TOKEN'],
    clientId: settings['snyk-client-id'],
    clientSecret: settings['snyk-client-secret'],
  };
  if (!Object.values(given).some((value) => value !== undefined && value !== '')) return undefined;
  const { url, account } = accountOf({ ...given, api: settings['snyk-api'] }, (message) => {
    log.warning(message);
  });
  const org = settings['snyk-org'];
  return {
    kind: 'snyk',
    url,
    credential: credentialOf(account),
    ...(org === undefined ? {} : { org }),
  };
}

/** In the order in which the API's client chooses. */
function credentialOf({ token, oauthToken, clientId, clientSecret }: SnykAccount): SnykCredential {
  if (clientId !== undefined && clientSecret !== undefined) return { clientId, clientSecret };
  return token === undefined ? { oauthToken: oauthToken ?? '' } : { token };
}

function platformTarget({ settings }: CommandContext): CheckTarget | undefined {
  const { platform } = settings;
  if (platform === 'file') return undefined;
  const url = required(settings['platform-url'], 'platform-url', platform);
  const given = settings['platform-options'];
  const token = settings['platform-token'];
  switch (platform) {
    case 'http': {
      const { headers } = parseHttpOptions(given);
      return { kind: platform, url, headers, ...(token === undefined ? {} : { token }) };
    }
    case 'defectdojo': {
      const options = parseDefectDojoOptions(given);
      const key = required(token, 'platform-token', platform);
      // A product that is a template is another one for each project.
      const product = options.product.includes('{') ? {} : { product: options.product };
      return { kind: platform, url, token: key, autoCreate: options['auto-create'], ...product };
    }
    case 'qualys-etm': {
      const options = parseQualysOptions(given);
      const way =
        options.mode === 'csv' ? { connection: options.connection, profile: options.profile } : {};
      return { kind: platform, url, credential: qualysCredential(settings, options), ...way };
    }
  }
}

function qualysCredential(
  settings: CommandContext['settings'],
  { auth }: QualysOptions,
): QualysCredential {
  const username = settings['platform-username'];
  if (username !== undefined) {
    const password = required(settings['platform-password'], 'platform-password', 'qualys-etm');
    return { username, password };
  }
  return {
    clientId: required(settings['platform-client-id'], 'platform-client-id', 'qualys-etm'),
    clientSecret: required(
      settings['platform-client-secret'],
      'platform-client-secret',
      'qualys-etm',
    ),
    auth,
  };
}
