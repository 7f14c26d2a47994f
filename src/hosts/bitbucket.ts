import { describeError } from '../model/errors.js';
import type { Environment } from '../model/environment.js';
import type { Host, PullRequest } from './host.js';
import { writeOutputs } from './outputs-file.js';
import type { ToldRepository } from './plain-host.js';
import { plainHost } from './plain-host.js';
import type { HostPorts } from './ports.js';

/** A report of Code Insights holds no more (Bitbucket Cloud REST API, "Reports"). */
export const MAX_ANNOTATIONS = 1_000;

/**
 * A step of Bitbucket Pipelines, which masks secured variables. Findings are a report of Code
 * Insights at the commit.
 *
 * Variables: https://support.atlassian.com/bitbucket-cloud/docs/variables-and-secrets/
 */
export function bitbucketHost(env: Environment, ports: HostPorts): Host {
  const host = plainHost(
    {
      name: 'bitbucket',
      repository: repositoryOf(env),
      pullRequest: pullRequestOf(env),
      colour: true,
    },
    env,
    ports,
  );
  if (env.BITBUCKET_ACCESS_TOKEN) host.maskSecret(env.BITBUCKET_ACCESS_TOKEN);
  return {
    ...host,
    setOutputs: (outputs) => writeOutputs(outputs, host),
    maxAnnotations: MAX_ANNOTATIONS,
    annotate: async (annotations, verdict) => {
      const { BITBUCKET_REPO_FULL_NAME: repository, BITBUCKET_COMMIT: commit } = env;
      if (!repository || !commit) return;
      try {
        const { publishInsights } = await import('./code-insights.js');
        const about = { repository, commit, annotations, verdict, step: env.BITBUCKET_STEP_UUID };
        await publishInsights(about, { env, transport: ports.transport, log: host.logAt('info') });
      } catch (error) {
        const cure = env.BITBUCKET_ACCESS_TOKEN
          ? 'BITBUCKET_ACCESS_TOKEN needs the scope `repository:write`.'
          : 'Where the proxy of Pipelines is not reached, as in a pipe, give BITBUCKET_ACCESS_TOKEN.';
        host.log.warning(`Bitbucket has no report of this run: ${describeError(error)}. ${cure}`);
      }
    },
  };
}

function repositoryOf(env: Environment): ToldRepository {
  const { BITBUCKET_REPO_FULL_NAME: name } = env;
  return {
    // BITBUCKET_GIT_HTTP_ORIGIN is the same with `http:`.
    url: name ? `https://bitbucket.org/${name}` : '',
    branch: env.BITBUCKET_PR_DESTINATION_BRANCH || env.BITBUCKET_BRANCH || env.BITBUCKET_TAG || '',
    commit: env.BITBUCKET_COMMIT || '',
    root: env.BITBUCKET_CLONE_DIR || '',
  };
}

/** Pull requests from forks start no pipeline. */
function pullRequestOf({ BITBUCKET_PR_ID: id }: Environment): PullRequest | undefined {
  return id ? { id, fromFork: false } : undefined;
}
