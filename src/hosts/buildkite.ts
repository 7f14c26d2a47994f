import type { Environment } from '../model/environment.js';
import { normaliseRepository } from '../model/identity.js';
import { installedAgent } from './buildkite-agent.js';
import { publicAddress } from './git.js';
import type { Host, PullRequest } from './host.js';
import { writeOutputs } from './outputs-file.js';
import type { ToldRepository } from './plain-host.js';
import { plainHost } from './plain-host.js';
import type { HostPorts } from './ports.js';

/** buildkite.com/docs/agent/cli/reference/annotate: a longer body is refused. */
export const MAX_ANNOTATION_BYTES = 1024 * 1024;

/**
 * A job of Buildkite. The agent masks variables named like secrets. The summary is an annotation
 * of the build; nothing is shown beside lines of the code.
 *
 * Variables: https://buildkite.com/docs/pipelines/configure/environment-variables
 */
export function buildkiteHost(env: Environment, ports: HostPorts): Host {
  const agent = ports.buildkiteAgent ?? installedAgent;
  const host = plainHost(
    {
      name: 'buildkite',
      inert: inertLines,
      section: (title) => ({ begin: `--- ${title}`, end: '' }),
      repository: repositoryOf(env),
      pullRequest: pullRequestOf(env),
      colour: true,
    },
    env,
    ports,
  );
  let style = 'info';
  return {
    ...host,
    setOutputs: (outputs) => writeOutputs(outputs, host),
    // The summary comes after it and lists the findings: only how it looks depends on them.
    annotate: (annotations, verdict) => {
      if (verdict?.passed === false) style = 'error';
      else if (annotations.length > 0) style = 'warning';
      else style = 'success';
      return Promise.resolve();
    },
    appendSummary: async (markdown) => {
      if (Buffer.byteLength(markdown) > MAX_ANNOTATION_BYTES) {
        host.log.warning('The build has no annotation: the summary has more than 1 MiB.');
        return;
      }
      const args = ['annotate', '--style', style, '--context', contextOf(env)];
      if (!(await agent(args, markdown)))
        host.log.info('The build has no annotation: buildkite-agent is not there or refused.');
    },
  };
}

/** A job that runs again replaces its annotation; parallel jobs of a step each have one. */
function contextOf(env: Environment): string {
  const step = env.BUILDKITE_STEP_ID || env.BUILDKITE_JOB_ID;
  return ['snyk-connector', step, env.BUILDKITE_PARALLEL_JOB].filter(Boolean).join('-');
}

/** Lines that begin so are headings of Buildkite's log; a style may stand before them. */
const HEADING = new RegExp(String.raw`^((?:${'\u001b'}\[[\d;]*m)*)(?=---|\+\+\+|~~~|\^\^\^)`, 'gm');

function inertLines(text: string): string {
  return text.replace(HEADING, '$1 ');
}

function repositoryOf(env: Environment): ToldRepository {
  const { BUILDKITE_COMMIT: commit = '' } = env;
  return {
    url: publicAddress(env.BUILDKITE_REPO ?? '') ?? '',
    branch:
      env.BUILDKITE_PULL_REQUEST_BASE_BRANCH ||
      env.BUILDKITE_MERGE_QUEUE_BASE_BRANCH ||
      env.BUILDKITE_BRANCH ||
      '',
    // Of a build that was started by hand it is `HEAD` until the code is there.
    commit: /^[0-9a-f]{40,64}$/i.test(commit) ? commit : '',
    root: env.BUILDKITE_BUILD_CHECKOUT_PATH || '',
  };
}

function pullRequestOf(env: Environment): PullRequest | undefined {
  const { BUILDKITE_PULL_REQUEST: id = 'false', BUILDKITE_PULL_REQUEST_REPO: from = '' } = env;
  if (id === '' || id === 'false') return undefined;
  const to = normaliseRepository(env.BUILDKITE_REPO ?? '');
  return { id, fromFork: from !== '' && normaliseRepository(from) !== to };
}
