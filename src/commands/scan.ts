import { resolve } from 'node:path';
import { readEvent } from '../github/event.js';
import { ConfigError } from '../model/errors.js';
import type { Repository } from '../model/repository.js';
import { NO_MEMORY } from '../pipeline/memory.js';
import type { ExitCode } from '../pipeline/run-record.js';
import { ManifestLines } from '../pipeline/lines/manifest-lines.js';
import { scanFiles } from '../sources/snyk-cli/files.js';
import { nothing } from '../sources/nothing.js';
import { runSnyk } from '../sources/snyk-cli/run/source.js';
import type { Source } from '../sources/source.js';
import type { CommandContext } from './context.js';
import { refuseForeignCode } from './foreign-code.js';
import { inputFiles } from './input-files.js';
import type { RunNetwork } from './network.js';
import { openNetwork } from './network.js';
import { connectPlatform } from './platform.js';
import { runSource } from './run-source.js';
import type { SourceRun } from './run-source.js';
import { snykCliOptions } from './snyk-cli.js';
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
      ...(scan.command === 'scan' ? await withSbom(context, network, scan) : {}),
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

/** The scan and its SBOM, when one is wanted. It is loaded only then. */
async function withSbom(
  context: CommandContext,
  network: RunNetwork,
  scan: Pick<SourceRun, 'source' | 'repository'> & { readonly workingDirectory: string },
): Promise<Pick<SourceRun, 'source' | 'consumers'>> {
  if (context.settings.sbom.toLowerCase() === 'off') return { source: scan.source };
  const { openSbom } = await import('./sbom/open-sbom.js');
  const { besideScan } = await import('../sources/sbom/beside.js');
  const { source, files } = await openSbom(context, network, scan);
  return {
    source: besideScan(scan.source, source),
    consumers: (directory) => [files.open(directory)],
  };
}

async function sourceOf(
  context: CommandContext,
  place: { readonly workingDirectory: string; readonly repository: Repository },
): Promise<Source> {
  const { settings, env } = context;
  if (settings.input.length > 0)
    return scanFiles(await inputFiles(settings.input, place.workingDirectory), place);
  await refuseForeignCode(context);
  const token = settings['snyk-token'];
  const oauthToken = env.SNYK_OAUTH_TOKEN;
  if (token === undefined && !oauthToken) {
    if (context.host.name === 'github') return withoutSecrets(env);
    // Elsewhere the machine's own Snyk CLI may be signed in.
    if (context.host.pullRequest?.fromFork === true) return nothingOfFork('the CI');
  }
  return runSnyk({
    ...snykCliOptions(context),
    products: settings.scan,
    target: settings.target,
    scanArgs: settings['scan-args'],
    ...place,
  });
}

const MISSING_TOKEN =
  'snyk-token: not set, and there is no `input`. Give the token of a Snyk service account as a secret, or the files that Snyk wrote.';

/** GitHub withholds secrets from runs of forks and of Dependabot: there, nothing can be scanned. */
async function withoutSecrets(env: CommandContext['env']): Promise<Source> {
  const { restricted } = await readEvent(env);
  if (restricted === undefined) throw new ConfigError(MISSING_TOKEN);
  return restricted === 'fork'
    ? nothingOfFork('GitHub')
    : nothingOf('a run of Dependabot', 'GitHub');
}

function nothingOfFork(ci: string): Source {
  return nothingOf('a pull request from a fork', ci);
}

function nothingOf(who: string, ci: string): Source {
  return nothing(
    'the scan',
    `This is ${who}, to which ${ci} gives no secrets, so nothing was scanned; scan after review, or give \`input\` files.`,
  );
}
