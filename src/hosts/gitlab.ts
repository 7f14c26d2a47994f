import type { Environment } from '../model/environment.js';
import { gitlabCodeUrl } from './code-url.js';
import type { Host, PullRequest } from './host.js';
import { writeOutputs } from './outputs-file.js';
import type { ToldRepository } from './plain-host.js';
import { plainHost } from './plain-host.js';
import type { HostPorts } from './ports.js';

/**
 * A job of GitLab CI. GitLab masks what is declared as a masked variable; the log obeys nothing
 * but the marks of sections, which need a carriage return and an escape.
 *
 * Variables: https://docs.gitlab.com/ci/variables/predefined_variables/
 */
export function gitlabHost(env: Environment, ports: HostPorts): Host {
  const seconds = () => Math.floor((ports.now ?? Date.now)() / 1_000);
  let sections = 0;
  const host = plainHost(
    {
      name: 'gitlab',
      section: (title) => {
        sections += 1;
        const name = `snyk_connector_${sections}`;
        return {
          begin: mark(`section_start:${seconds()}:${name}`) + title,
          get end() {
            return mark(`section_end:${seconds()}:${name}`);
          },
        };
      },
      repository: repositoryOf(env),
      pullRequest: mergeRequestOf(env),
      codeUrl: gitlabCodeUrl,
      colour: true,
    },
    env,
    ports,
  );
  return {
    ...host,
    setOutputs: (outputs) => writeOutputs(outputs, { log: host.log, most: MAX_DOTENV_VARIABLES }),
  };
}

/**
 * GitLab refuses a dotenv report with more, where no other limit was set
 * (https://docs.gitlab.com/administration/instance_limits/#limit-dotenv-variables).
 */
export const MAX_DOTENV_VARIABLES = 20;

const CLEAR_LINE = '\u001b[0K';

function mark(text: string): string {
  return `${CLEAR_LINE}${text}\r${CLEAR_LINE}`;
}

/** A merge request from a fork may run in the fork; what it holds goes to the other project. */
function repositoryOf(env: Environment): ToldRepository {
  return {
    url: env.CI_MERGE_REQUEST_PROJECT_URL || env.CI_PROJECT_URL || '',
    branch:
      env.CI_MERGE_REQUEST_TARGET_BRANCH_NAME ||
      env.CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME ||
      env.CI_COMMIT_REF_NAME ||
      '',
    // Of a pipeline of merged results, CI_COMMIT_SHA is a merge that GitLab made up.
    commit: env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA || '',
    root: env.CI_PROJECT_DIR || '',
  };
}

function mergeRequestOf(env: Environment): PullRequest | undefined {
  const id = env.CI_MERGE_REQUEST_IID || env.CI_EXTERNAL_PULL_REQUEST_IID;
  if (!id) return undefined;
  const { CI_MERGE_REQUEST_SOURCE_PROJECT_ID: from, CI_MERGE_REQUEST_PROJECT_ID: to } = env;
  return { id, fromFork: from !== to };
}
