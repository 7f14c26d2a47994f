import type { Contents } from '../delivery/platforms/http/http-platform.js';
import type { HttpOptions } from '../delivery/platforms/http/options.js';
import type { Network } from '../delivery/webhook/network.js';
import type { Platform } from '../delivery/platform.js';
import { ConfigError } from '../model/errors.js';
import { toFinding } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { CommandContext } from './context.js';
import type { RunNetwork } from './network.js';

/**
 * The platform that the settings name; undefined for `file`, which has what is written.
 *
 * @throws ConfigError with all problems of its settings and options.
 */
export async function connectPlatform(
  context: CommandContext,
  network: RunNetwork,
): Promise<Platform | undefined> {
  if (context.settings.platform === 'file') return undefined;
  return adapterOf(context, network);
}

/** Whether the platform `file` is to compress the target documents. */
export async function gzipTarget({ settings }: CommandContext): Promise<boolean> {
  const given = settings['platform-options'];
  if (settings.platform !== 'file' || given === undefined) return false;
  const { parseFileOptions } = await import('../delivery/platforms/file/options.js');
  return parseFileOptions(given).gzip;
}

/** Each adapter is loaded only when it is used. */
async function adapterOf({ settings, now }: CommandContext, network: Network): Promise<Platform> {
  const url = required(settings['platform-url'], 'platform-url', settings.platform);
  const given = settings['platform-options'];
  switch (settings.platform) {
    case 'http': {
      const { httpPlatform } = await import('../delivery/platforms/http/http-platform.js');
      const { parseHttpOptions } = await import('../delivery/platforms/http/options.js');
      const options = parseHttpOptions(given);
      const contents = await contentsOf(options, now);
      return httpPlatform(
        { url, token: settings['platform-token'], options, ...contents },
        network,
      );
    }
    case 'qualys-etm': {
      const { qualysPlatform } =
        await import('../delivery/platforms/qualys-etm/qualys-platform.js');
      const { parseQualysOptions } = await import('../delivery/platforms/qualys-etm/options.js');
      const account = {
        username: settings['platform-username'],
        password: settings['platform-password'],
        clientId: settings['platform-client-id'],
        clientSecret: settings['platform-client-secret'],
      };
      const options = parseQualysOptions(given);
      return qualysPlatform({ url, ...account, options }, network);
    }
    case 'defectdojo': {
      const { defectDojoPlatform } =
        await import('../delivery/platforms/defectdojo/defectdojo-platform.js');
      const { parseDefectDojoOptions } =
        await import('../delivery/platforms/defectdojo/options.js');
      const token = required(settings['platform-token'], 'platform-token', settings.platform);
      const options = parseDefectDojoOptions(given);
      return defectDojoPlatform({ url, token, options }, network);
    }
    case 'file':
      throw new ConfigError('platform: `file` needs no connection.');
  }
}

/** What a push to the platform `http` brings. */
async function contentsOf(
  { document }: HttpOptions,
  now: () => Date,
): Promise<{ readonly contents?: Contents }> {
  if (document === 'target') return {};
  const { ocsfEvent } = await import('../formats/ocsf/findings.js');
  const at = now();
  const payloadOf = (record: ProjectRecord, issue: Issue) =>
    document === 'ocsf' ? ocsfEvent(record, issue, at) : toFinding(record, issue);
  return {
    contents: (record) =>
      record.issues.map((issue) => ({ key: issue.findingKey, payload: payloadOf(record, issue) })),
  };
}

/** The value of a setting that the platform cannot do without. */
export function required(value: string | undefined, name: string, platform: string): string {
  if (value !== undefined) return value;
  throw new ConfigError(`${name}: not set, but \`platform: ${platform}\` needs it.`);
}
