/**
 * The variables of jobs as each CI documents them, by situation: a branch, a tag, a pull request of
 * the repository itself and of a fork, and code that is on no branch.
 */
import { describe, expect, it } from '@jest/globals';
import { detectHost } from '../../src/hosts/detect.js';
import type { Git } from '../../src/hosts/git.js';
import type { Environment } from '../../src/model/environment.js';
import { recordingPorts } from './ports.js';

const HEAD = 'a'.repeat(40);
const MERGE = 'b'.repeat(40);
const OTHER = 'c'.repeat(40);

/** A checkout without a branch, as most CIs make it. */
const detached: Git = ([command, word]) => {
  if (command === 'rev-parse') return Promise.resolve(word === '--verify' ? OTHER : '/checkout');
  return Promise.resolve(command === 'config' ? 'https://x:token@github.com/acme/app' : undefined);
};

interface Situation {
  readonly what: string;
  readonly env: Environment;
  readonly branch: string;
  readonly commit?: string;
  readonly pullRequest?: { readonly id: string; readonly fromFork: boolean };
}

const own = (id: string) => ({ id, fromFork: false });
const foreign = (id: string) => ({ id, fromFork: true });

/** Situations of one CI: each has the variables of every job, and some of its own. */
function situations(always: Environment, all: readonly Situation[]): Situation[] {
  return all.map((each) => ({ ...each, env: { ...always, ...each.env } }));
}

const GITLAB = situations(
  {
    ...{ GITLAB_CI: 'true', CI: 'true', CI_PROJECT_DIR: '/builds/acme/app', CI_COMMIT_SHA: HEAD },
    CI_PROJECT_URL: 'https://gitlab.com/acme/app',
  },
  [
    {
      what: 'branch',
      env: { CI_COMMIT_REF_NAME: 'main', CI_COMMIT_BRANCH: 'main' },
      branch: 'main',
    },
    { what: 'tag', env: { CI_COMMIT_REF_NAME: 'v1.0', CI_COMMIT_TAG: 'v1.0' }, branch: 'v1.0' },
    {
      what: 'merged results of a merge request',
      env: {
        ...{ CI_PIPELINE_SOURCE: 'merge_request_event', CI_COMMIT_SHA: MERGE },
        ...{ CI_COMMIT_REF_NAME: 'feature', CI_MERGE_REQUEST_IID: '5' },
        ...{ CI_MERGE_REQUEST_PROJECT_ID: '7', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '7' },
        ...{ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' },
        CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: HEAD,
      },
      branch: 'main',
      pullRequest: own('5'),
    },
    {
      what: 'merge request of a fork, in the fork',
      env: {
        ...{ CI_PIPELINE_SOURCE: 'merge_request_event', CI_MERGE_REQUEST_IID: '6' },
        ...{ CI_PROJECT_URL: 'https://gitlab.com/somebody/app', CI_COMMIT_REF_NAME: 'feature' },
        ...{ CI_MERGE_REQUEST_PROJECT_ID: '7', CI_MERGE_REQUEST_SOURCE_PROJECT_ID: '9' },
        CI_MERGE_REQUEST_PROJECT_URL: 'https://gitlab.com/acme/app',
        ...{ CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' },
      },
      branch: 'main',
      pullRequest: foreign('6'),
    },
    {
      what: 'pull request on GitHub, mirrored',
      env: {
        ...{ CI_COMMIT_REF_NAME: 'feature', CI_EXTERNAL_PULL_REQUEST_IID: '8' },
        CI_EXTERNAL_PULL_REQUEST_TARGET_BRANCH_NAME: 'main',
      },
      branch: 'main',
      pullRequest: own('8'),
    },
  ],
);

const AZURE = situations(
  {
    ...{ TF_BUILD: 'True', BUILD_SOURCEVERSION: HEAD, BUILD_SOURCESDIRECTORY: '/agent/_work/1/s' },
    BUILD_REPOSITORY_URI: 'https://acme@dev.azure.com/acme/shop/_git/app',
  },
  [
    { what: 'branch', env: { BUILD_SOURCEBRANCH: 'refs/heads/a/b' }, branch: 'a/b' },
    { what: 'tag', env: { BUILD_SOURCEBRANCH: 'refs/tags/v1.0' }, branch: 'v1.0' },
    {
      what: 'pull request in Azure Repos',
      env: {
        ...{ BUILD_SOURCEBRANCH: 'refs/pull/5/merge', BUILD_SOURCEVERSION: MERGE },
        ...{ SYSTEM_PULLREQUEST_PULLREQUESTID: '5', SYSTEM_PULLREQUEST_ISFORK: 'False' },
        SYSTEM_PULLREQUEST_TARGETBRANCH: 'refs/heads/main',
        SYSTEM_PULLREQUEST_SOURCECOMMITID: HEAD,
      },
      branch: 'main',
      pullRequest: own('5'),
    },
    {
      what: 'pull request of a fork on GitHub',
      env: {
        ...{ BUILD_SOURCEBRANCH: 'refs/pull/6/merge', BUILD_SOURCEVERSION: MERGE },
        ...{ SYSTEM_PULLREQUEST_PULLREQUESTID: '987654', SYSTEM_PULLREQUEST_ISFORK: 'True' },
        ...{ SYSTEM_PULLREQUEST_PULLREQUESTNUMBER: '6', SYSTEM_PULLREQUEST_TARGETBRANCH: 'main' },
        SYSTEM_PULLREQUEST_SOURCECOMMITID: HEAD,
      },
      branch: 'main',
      pullRequest: foreign('6'),
    },
  ],
);

const BITBUCKET = situations(
  {
    ...{ BITBUCKET_BUILD_NUMBER: '3', BITBUCKET_COMMIT: HEAD },
    ...{ BITBUCKET_REPO_FULL_NAME: 'acme/app', BITBUCKET_CLONE_DIR: '/opt/atlassian/build' },
  },
  [
    { what: 'branch', env: { BITBUCKET_BRANCH: 'main' }, branch: 'main' },
    { what: 'tag', env: { BITBUCKET_TAG: 'v1.0' }, branch: 'v1.0' },
    { what: 'commit by hand', env: {}, branch: '' },
    {
      what: 'pull request',
      env: {
        ...{ BITBUCKET_BRANCH: 'feature', BITBUCKET_PR_ID: '5' },
        BITBUCKET_PR_DESTINATION_BRANCH: 'main',
      },
      branch: 'main',
      pullRequest: own('5'),
    },
  ],
);

const CIRCLECI = situations(
  {
    ...{ CIRCLECI: 'true', CIRCLE_SHA1: HEAD },
    CIRCLE_REPOSITORY_URL: 'git@github.com:acme/app.git',
  },
  [
    { what: 'branch', env: { CIRCLE_BRANCH: 'main' }, branch: 'main' },
    { what: 'tag', env: { CIRCLE_TAG: 'v1.0' }, branch: 'v1.0' },
    {
      what: 'pull request, with the orb',
      env: {
        ...{ CIRCLE_BRANCH: 'feature', CIRCLE_TARGET_BRANCH: 'main' },
        CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/5',
      },
      branch: 'main',
      pullRequest: own('5'),
    },
    {
      what: 'pull request of a fork',
      env: {
        ...{ CIRCLE_BRANCH: 'pull/6', CIRCLE_PR_NUMBER: '6' },
        ...{ CIRCLE_PR_REPONAME: 'app', CIRCLE_PR_USERNAME: 'somebody' },
        CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/6',
      },
      branch: 'pull/6',
      pullRequest: foreign('6'),
    },
  ],
);

const BUILDKITE = situations(
  {
    ...{ BUILDKITE: 'true', BUILDKITE_COMMIT: HEAD, BUILDKITE_PULL_REQUEST: 'false' },
    BUILDKITE_REPO: 'git@github.com:acme/app.git',
  },
  [
    { what: 'branch', env: { BUILDKITE_BRANCH: 'main' }, branch: 'main' },
    { what: 'tag', env: { BUILDKITE_BRANCH: 'v1.0', BUILDKITE_TAG: 'v1.0' }, branch: 'v1.0' },
    {
      what: 'build by hand',
      env: { BUILDKITE_BRANCH: 'main', BUILDKITE_COMMIT: 'HEAD' },
      branch: 'main',
      commit: OTHER,
    },
    {
      what: 'pull request',
      env: {
        ...{ BUILDKITE_BRANCH: 'feature', BUILDKITE_PULL_REQUEST: '5' },
        BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
        BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/acme/app.git',
      },
      branch: 'main',
      pullRequest: own('5'),
    },
    {
      what: 'pull request of a fork',
      env: {
        ...{ BUILDKITE_BRANCH: 'somebody:feature', BUILDKITE_PULL_REQUEST: '6' },
        BUILDKITE_PULL_REQUEST_BASE_BRANCH: 'main',
        BUILDKITE_PULL_REQUEST_REPO: 'git://github.com/somebody/app.git',
      },
      branch: 'main',
      pullRequest: foreign('6'),
    },
  ],
);

const JENKINS = situations(
  {
    ...{ JENKINS_URL: 'https://ci.acme.com/', GIT_COMMIT: HEAD },
    GIT_URL: 'https://x:token@github.com/acme/app.git',
  },
  [
    { what: 'branch', env: { BRANCH_NAME: 'main', GIT_BRANCH: 'main' }, branch: 'main' },
    { what: 'plain job', env: { GIT_BRANCH: 'origin/a/b' }, branch: 'a/b' },
    { what: 'tag', env: { BRANCH_NAME: 'v1.0', TAG_NAME: 'v1.0' }, branch: 'v1.0' },
    { what: 'commit on no branch', env: { GIT_BRANCH: 'detached' }, branch: '' },
    {
      what: 'pull request',
      env: { BRANCH_NAME: 'PR-5', CHANGE_ID: '5', CHANGE_TARGET: 'main', CHANGE_BRANCH: 'feature' },
      branch: 'main',
      pullRequest: own('5'),
    },
    {
      what: 'pull request of a fork',
      env: { BRANCH_NAME: 'PR-6', CHANGE_ID: '6', CHANGE_TARGET: 'main', CHANGE_FORK: 'somebody' },
      branch: 'main',
      pullRequest: foreign('6'),
    },
  ],
);

const TERMINAL = situations({}, [{ what: 'detached head', env: {}, branch: '', commit: OTHER }]);

describe.each([
  ['gitlab', GITLAB, 'https://gitlab.com/acme/app'],
  ['azure', AZURE, 'https://dev.azure.com/acme/shop/_git/app'],
  ['bitbucket', BITBUCKET, 'https://bitbucket.org/acme/app'],
  ['circleci', CIRCLECI, 'git@github.com:acme/app.git'],
  ['buildkite', BUILDKITE, 'git@github.com:acme/app.git'],
  ['jenkins', JENKINS, 'https://github.com/acme/app.git'],
  ['terminal', TERMINAL, 'https://github.com/acme/app'],
] as const)('a job of %s', (name, all, url) => {
  it.each(all.map((each) => [each.what, each] as const))('knows: %s', async (_what, seen) => {
    const host = detectHost(seen.env, recordingPorts({ git: detached }).ports);
    expect(host.name).toBe(name);
    const { branch, commit = HEAD } = seen;
    expect(await host.repository('.')).toMatchObject({ url, branch, commit });
    expect(host.pullRequest).toEqual(seen.pullRequest);
  });

  it('shows no secret, in whatever form', async () => {
    const { ports, log, out } = recordingPorts({ git: detached });
    const host = detectHost(all[0]?.env ?? {}, ports);
    host.maskSecret('hush+hush/1');
    const commands = log.splice(0);
    const forms = ['hush+hush/1', encodeURIComponent('hush+hush/1'), btoa('hush+hush/1')];
    for (const form of forms) {
      for (const level of ['debug', 'info', 'warning', 'error'] as const)
        host.log[level](`a ${form} b`);
      host.print(`a ${form} b`);
      await host.group(`a ${form} b`, () => Promise.resolve());
    }
    expect(forms.filter((form) => [...log, ...out].join('').includes(form))).toEqual([]);
    // Azure learns secrets by a command, which it does not show.
    expect(commands.every((line) => line.startsWith('##vso[task.setsecret]'))).toBe(true);
  });
});
