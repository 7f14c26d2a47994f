import { Baseline } from '../../gate/baseline/baseline.js';
import { readEvent } from '../../github/event.js';
import { ConfigError, UpstreamError } from '../../model/errors.js';
import type { Repository } from '../../model/repository.js';
import { monitoredProjects } from '../../sources/rest/monitored/monitored.js';
import { testOrg } from '../../sources/sbom/test/org.js';
import type { CommandContext } from '../context.js';
import { openNetwork } from '../network.js';
import { connectSnyk } from '../snyk.js';
import type { FoundBaseline } from './baseline.js';

const NAME = 'Snyk’s monitored projects';

/**
 * What Snyk has found in the repository, in the projects that it monitors. A run from a fork has
 * no token to ask with; there, as before the first project, all is new.
 *
 * @throws ConfigError when the settings do not say whom to ask; UpstreamError, with what to do,
 *   when Snyk cannot be asked: nothing is taken for new or old without knowing.
 */
export async function baselineOfSnyk(
  context: CommandContext,
  { command, repository }: { readonly command: string; readonly repository: Repository },
): Promise<FoundBaseline> {
  const { settings, signal } = context;
  if (command !== 'scan' && command !== 'sbom')
    throw new ConfigError(
      `baseline: \`snyk\` is what a scan or an SBOM is compared with, and nothing for ${command}. Give a file.`,
    );
  const images = imagesOf(context);
  if (repository.url === null && images.length === 0)
    throw new ConfigError(
      'baseline: `snyk` needs to know the repository. Run in a checkout that has a remote `origin`, or give a file.',
    );
  if (!hasCredentials(context) && (await isWithoutSecrets(context))) {
    const why =
      'baseline: this run gets no secrets, so Snyk cannot be asked what is known, and all findings count as new.';
    return { baseline: new Baseline(NAME, { otherDoor: true }), remarks: [why] };
  }
  if (settings['snyk-org'] === undefined)
    throw new ConfigError(
      'baseline: `snyk` needs `snyk-org`, the organization that has the projects of this repository; its id or slug.',
    );
  const network = openNetwork(context);
  try {
    const api = connectSnyk(context, network);
    const org = await testOrg(api, settings['snyk-org'], signal);
    const scanned = { repository: repository.url, branch: repository.branch, images };
    const { records, remarks } = await monitoredProjects({ api, org, scanned, signal });
    const baseline = new Baseline(NAME, { otherDoor: true });
    for (const record of records) baseline.addRecord(record);
    return { baseline, remarks: records.length > 0 ? remarks : [noneOf(repository, org)] };
  } catch (error) {
    if (!(error instanceof UpstreamError)) throw error;
    const { service, status, requestId, retryable } = error;
    throw new UpstreamError(
      'baseline: what Snyk knows of this repository could not be read, so what is new cannot be told. Run again, or give `baseline` a file',
      { service, status, requestId, retryable, cause: error },
    );
  } finally {
    await network.close();
  }
}

/** The image that is scanned, without its tag. */
function imagesOf({ settings }: CommandContext): string[] {
  const { target, scan } = settings;
  return target !== undefined && scan.includes('container')
    ? [target.replace(/@.*$/, '').replace(/:[^/:]*$/, '')]
    : [];
}

function hasCredentials({ settings, env }: CommandContext): boolean {
  return [settings['snyk-token'], settings['snyk-client-id'], env['SNYK_OAUTH_TOKEN']].some(
    (one) => one !== undefined && one !== '',
  );
}

async function isWithoutSecrets({ host, env }: CommandContext): Promise<boolean> {
  if (host.name === 'github') return (await readEvent(env)).restricted !== undefined;
  return host.pullRequest?.fromFork === true;
}

function noneOf(
  { url }: Repository,
  org: { readonly attributes: { readonly name: string } },
): string {
  return `baseline: the organization ${org.attributes.name} has no project of ${url ?? 'this image'} in Snyk yet, so all findings count as new. Import the repository into Snyk, or run \`snyk monitor\` on its base branch; or name another \`snyk-org\`.`;
}
