import { parseDefectDojoOptions } from '../../delivery/platforms/defectdojo/options.js';
import { parseHttpOptions } from '../../delivery/platforms/http/options.js';
import { parseQualysOptions } from '../../delivery/platforms/qualys-etm/options.js';
import { ConfigError } from '../../model/errors.js';
import { readMappingText } from '../../model/mapping.js';
import { parseSchedule } from '../../schedule/parse.js';
import type { Settings } from '../../settings/table.js';
import { problemsOf } from './answers.js';
import type { Connection } from './connection.js';

/** Options that may hold a secret; see docs/platforms.md. */
const SECRET_OPTIONS = ['headers', 'hmac'];

/**
 * The connection that the settings describe.
 *
 * @throws ConfigError with all that is missing or wrong
 */
export function checkedConnection(
  settings: Settings,
  defaults: { readonly name: string; readonly state: string },
): Connection {
  const name = settings.name ?? defaults.name;
  const problems = [
    ...problemsOf(() => parseSchedule(settings.schedule ?? 'daily', name)),
    ...(settings.platform === 'file' ? [] : urlProblems(settings)),
    ...problemsOf(() => optionsReader(settings.platform)(settings['platform-options'])),
  ];
  if (problems.length > 0) throw new ConfigError(problems);
  const options = mappingOf(settings['platform-options']);
  const mayHoldSecret = SECRET_OPTIONS.some((option) => Object.hasOwn(options, option));
  return {
    ...settings,
    name,
    'platform-options': mayHoldSecret || Object.keys(options).length === 0 ? undefined : options,
    schedule: parseSchedule(settings.schedule ?? 'daily', name),
    state: settings.state ?? defaults.state,
    secrets: new Map([
      ['snyk-token', 'SNYK_TOKEN'],
      ...secretsOfPlatform(settings),
      ...(mayHoldSecret ? [['platform-options', 'PLATFORM_OPTIONS'] as const] : []),
    ]),
  };
}

function urlProblems({ platform, 'platform-url': url }: Settings): string[] {
  if (url === undefined) return [`platform-url: not set, but \`platform: ${platform}\` needs it.`];
  if (!URL.canParse(url)) return ['platform-url: this is no address. Give an https URL.'];
  const { username, password } = new URL(url);
  return username === '' && password === ''
    ? []
    : [
        'platform-url: it has a user name or a password, and would be written to a file. Leave them out.',
      ];
}

function optionsReader(platform: Settings['platform']): (value: unknown) => unknown {
  switch (platform) {
    case 'http':
      return parseHttpOptions;
    case 'defectdojo':
      return parseDefectDojoOptions;
    case 'qualys-etm':
      return parseQualysOptions;
    case 'file':
      return () => undefined;
  }
}

/** As it was given, without the defaults that a platform fills in. */
function mappingOf(value: unknown): Readonly<Record<string, unknown>> {
  const read = readMappingText('platform-options', value);
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

/** Which secrets a platform is reached with; all names say what they are, not what they hold. */
function secretsOfPlatform(settings: Settings): (readonly [input: string, secret: string])[] {
  switch (settings.platform) {
    case 'file':
      return [];
    case 'http':
    case 'defectdojo':
      return [['platform-token', 'PLATFORM_TOKEN']];
    case 'qualys-etm':
      return settings['platform-client-id'] === undefined
        ? [
            ['platform-username', 'PLATFORM_USERNAME'],
            ['platform-password', 'PLATFORM_PASSWORD'],
          ]
        : [
            ['platform-client-id', 'PLATFORM_CLIENT_ID'],
            ['platform-client-secret', 'PLATFORM_CLIENT_SECRET'],
          ];
  }
}
