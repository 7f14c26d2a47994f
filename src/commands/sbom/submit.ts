import { GitHubApi } from '../../github/api.js';
import { submitDependencies } from '../../github/dependency-graph.js';
import { analysedCommit, readEvent } from '../../github/event.js';
import type { Collection } from '../../model/collection.js';
import { describeError } from '../../model/errors.js';
import type { Repository } from '../../model/repository.js';
import type { SbomDocument } from '../../sources/sbom/document/document.js';
import type { CommandContext } from '../context.js';
import type { RunNetwork } from '../network.js';

/**
 * Sends the components of an SBOM to GitHub's dependency graph. What hinders it is told, and
 * fails nothing: the graph is one more place where they are shown.
 */
export async function submitSbom(
  context: CommandContext,
  network: RunNetwork,
  given: {
    readonly document: SbomDocument;
    readonly collection: Collection;
    readonly repository: Repository;
  },
): Promise<void> {
  const { settings, host, env, log, now, version } = context;
  const { document, collection } = given;
  const token = settings['github-token'];
  const nothing = 'dependency-submission: nothing was sent to GitHub:';
  const skip = (why: string): void => {
    collection.warn(`${nothing} ${why}`);
  };
  if (settings['dry-run']) return;
  if (host.name !== 'github') {
    skip('this is no job of GitHub Actions.');
    return;
  }
  if (token === undefined) {
    skip('`github-token` is not set.');
    return;
  }
  if (document.encoding === 'xml') {
    skip('the components of an SBOM in XML are not read; have it made as JSON.');
    return;
  }
  try {
    const event = await readEvent(env);
    if (event.restricted !== undefined) {
      const who = event.restricted === 'fork' ? 'pull requests from forks' : 'runs of Dependabot';
      // Nobody can mend it, so it is no warning.
      log.info(`${nothing} the token of ${who} only reads.`);
      return;
    }
    const commit = analysedCommit(event, given.repository.commit);
    if (commit === undefined) {
      skip('it is not known which commit this is.');
      return;
    }
    const api = new GitHubApi({
      ...network,
      api: env.GITHUB_API_URL ?? 'https://api.github.com',
      repository: env.GITHUB_REPOSITORY ?? '',
      token,
    });
    const told = await submitDependencies(api, {
      commit,
      job: {
        correlator: `${env.GITHUB_WORKFLOW ?? 'workflow'}_${env.GITHUB_JOB ?? 'job'}`,
        id: env.GITHUB_RUN_ID ?? '0',
      },
      version,
      at: now(),
      name: document.root?.name ?? 'sbom',
      root: document.root,
      components: document.components,
      dependencies: document.dependencies,
    });
    log.info(`GitHub’s dependency graph has ${told.sent} components of the SBOM.`);
    if (told.leftOut > 0)
      collection.warn(
        `dependency-submission: ${told.leftOut} components have no purl, by which GitHub knows packages; they were left out.`,
      );
  } catch (error) {
    skip(describeError(error));
  }
}
