import { describe, expect, it } from '@jest/globals';
import { detectHost } from '../../src/hosts/detect.js';
import { recordingPorts } from './ports.js';

const BRANCH = {
  CIRCLECI: 'true',
  CIRCLE_REPOSITORY_URL: 'git@github.com:acme/app.git',
  CIRCLE_BRANCH: 'main',
  CIRCLE_SHA1: 'a'.repeat(40),
  CIRCLE_WORKING_DIRECTORY: '~/project',
};

const git = ([command]: readonly string[]) =>
  Promise.resolve(command === 'rev-parse' ? '/home/circleci/project' : '');

describe('on CircleCI', () => {
  it('tells the branch and the commit', async () => {
    const host = detectHost(BRANCH, recordingPorts({ git }).ports);
    expect(host.name).toBe('circleci');
    const repository = await host.repository('.');
    expect(repository).toEqual({
      url: 'git@github.com:acme/app.git',
      branch: 'main',
      commit: 'a'.repeat(40),
      root: '/home/circleci/project',
    });
    expect(host.codeUrl(repository, { file: 'a.ts', startLine: 3 })).toBe(
      `https://github.com/acme/app/blob/${'a'.repeat(40)}/a.ts#L3`,
    );
  });

  it('knows pull requests, and of those from forks what the orb passes', async () => {
    const own = { ...BRANCH, CIRCLE_PULL_REQUEST: 'https://github.com/acme/app/pull/12' };
    expect(detectHost(own, recordingPorts().ports).pullRequest).toEqual({
      id: '12',
      fromFork: false,
    });
    const env = {
      ...own,
      CIRCLE_BRANCH: 'pull/12',
      CIRCLE_PR_NUMBER: '12',
      CIRCLE_PR_REPONAME: 'app',
      CIRCLE_PR_USERNAME: 'somebody',
      CIRCLE_TARGET_BRANCH: 'develop',
    };
    const host = detectHost(env, recordingPorts({ git }).ports);
    expect(host.pullRequest).toEqual({ id: '12', fromFork: true });
    expect(await host.repository('.')).toMatchObject({ branch: 'develop' });
  });

  it('takes a tag where there is no branch', async () => {
    const env = { ...BRANCH, CIRCLE_BRANCH: undefined, CIRCLE_TAG: 'v1' };
    const host = detectHost(env, recordingPorts({ git }).ports);
    expect(await host.repository('.')).toMatchObject({ branch: 'v1' });
  });
});
