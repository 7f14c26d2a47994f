import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigError } from '../model/errors.js';
import type { Repository } from '../model/repository.js';
import { NO_MEMORY } from '../pipeline/memory.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { regionOfToken } from '../snyk/region.js';
import { ManifestLines } from '../pipeline/lines/manifest-lines.js';
import { scanFiles } from '../sources/snyk-cli/files.js';
import { runSnyk } from '../sources/snyk-cli/run/source.js';
import type { Source } from '../sources/source.js';
import type { CommandContext } from './context.js';
import { inputFiles } from './input-files.js';
import { openNetwork } from './network.js';
import { connectPlatform } from './platform.js';
import { runSource } from './run-source.js';
import { transformMapOf } from './transform-map.js';

/** `scan`: run the Snyk CLI, or read what it wrote; make all outputs; apply the gate. */
export async function scan(context: CommandContext): Promise<ExitCode> {
  const workingDirectory = resolve(context.cwd, context.settings['working-directory']);
  const repository = await context.host.repository(workingDirectory);
  const source = await sourceOf(context, { workingDirectory, repository });
  return runScan(context, { command: 'scan', source, repository, workingDirectory });
}

/** The rest of a scan, whatever the source: all outputs, the gate, the report. */
export async function runScan(
  context: CommandContext,
  scan: {
    readonly command: 'scan' | 'demo';
    readonly source: Source;
    readonly repository: Repository;
    readonly workingDirectory: string;
  },
): Promise<ExitCode> {
  const map = await transformMapOf(context.settings, context.cwd);
  const lines = new ManifestLines(scan.repository.root ?? scan.workingDirectory);
  const network = openNetwork(context);
  try {
    return await runSource(context, {
      ...scan,
      map,
      platform: scan.command === 'scan' ? await connectPlatform(context, network) : undefined,
      memory: NO_MEMORY,
      statistics: network.statistics,
      enrich: (record) => lines.locate(record),
    });
  } finally {
    await network.close();
  }
}

async function sourceOf(
  context: CommandContext,
  place: { readonly workingDirectory: string; readonly repository: Repository },
): Promise<Source> {
  const { settings, env, log, signal } = context;
  if (settings.input.length > 0)
    return scanFiles(await inputFiles(settings.input, place.workingDirectory), place);
  const token = settings['snyk-token'];
  const oauthToken = env.SNYK_OAUTH_TOKEN;
  if (token === undefined && !oauthToken && context.host.name !== 'terminal')
    throw new ConfigError(missingToken(env));
  return runSnyk({
    products: settings.scan,
    target: settings.target,
    scanArgs: settings['scan-args'],
    ...place,
    cli: {
      version: settings['snyk-cli-version'],
      executable: settings['snyk-cli-path'],
      installDirectory: join(env.RUNNER_TOOL_CACHE ?? tmpdir(), 'snyk-connector-cli'),
    },
    account: {
      token,
      oauthToken,
      api: (token === undefined ? undefined : regionOfToken(token)) ?? settings['snyk-api'],
      org: settings['snyk-org'],
    },
    integration: { name: 'SNYK_CONNECTOR', version: context.version },
    temporaryDirectory: env.RUNNER_TEMP ?? tmpdir(),
    env,
    log,
    signal,
  });
}

/** Secrets are withheld from workflow runs of forks and of Dependabot; say so instead of failing obscurely. */
function missingToken(env: CommandContext['env']): string {
  const fork =
    env.GITHUB_EVENT_NAME === 'pull_request'
      ? ' A pull request from a fork or from Dependabot gets no secrets: scan it on push after review, or give `input` files.'
      : '';
  return `snyk-token: not set, and there is no \`input\`. Give the token of a Snyk service account as a secret, or the files that Snyk wrote.${fork}`;
}
