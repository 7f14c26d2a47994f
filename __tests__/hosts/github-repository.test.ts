import { describe, expect, it } from '@jest/globals';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { githubCodeUrl, githubRepository } from '../../src/hosts/github-repository.js';
import type { Environment } from '../../src/model/environment.js';
import type { Repository } from '../../src/model/repository.js';
import { UNKNOWN_REPOSITORY } from '../../src/model/repository.js';

const PUSH: Environment = {
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'acme/app',
  GITHUB_REF_NAME: 'main',
  GITHUB_SHA: 'aaaa',
  GITHUB_WORKSPACE: '/w/app',
};

const SEEN: Repository = {
  url: 'https://example.com/seen',
  branch: 'seen',
  commit: 'bbbb',
  root: '/seen',
};

const HEAD = 'c'.repeat(40);
const pullRequest = { pull_request: { number: 7, head: { sha: HEAD }, base: {} } };

async function eventFile(event: unknown): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'event-')), 'event.json');
  await writeFile(file, typeof event === 'string' ? event : JSON.stringify(event));
  return file;
}

const noGit = (): Promise<Repository> => Promise.reject(new Error('git must not be asked'));

describe('githubRepository', () => {
  it('takes a push from the run, without git', async () => {
    expect(await githubRepository(PUSH, noGit)).toEqual({
      url: 'https://github.com/acme/app',
      branch: 'main',
      commit: 'aaaa',
      root: '/w/app',
    });
  });

  it('gives a pull request the branch that it goes to and its own commit', async () => {
    const env = {
      ...PUSH,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_BASE_REF: 'develop',
      GITHUB_REF_NAME: '7/merge',
      GITHUB_EVENT_PATH: await eventFile(pullRequest),
    };
    expect(await githubRepository(env, noGit)).toMatchObject({ branch: 'develop', commit: HEAD });
  });

  it('asks git what was checked out on pull_request_target', async () => {
    const env = {
      ...PUSH,
      GITHUB_EVENT_NAME: 'pull_request_target',
      GITHUB_BASE_REF: 'main',
      GITHUB_EVENT_PATH: await eventFile(pullRequest),
    };
    expect(await githubRepository(env, () => Promise.resolve(SEEN))).toMatchObject({
      url: 'https://github.com/acme/app',
      commit: 'bbbb',
    });
  });

  it('gives a merge queue the branch that it goes to', async () => {
    const env = {
      ...PUSH,
      GITHUB_REF_NAME: 'gh-readonly-queue/main/pr-1-abc',
      GITHUB_EVENT_PATH: await eventFile({ merge_group: { base_ref: 'refs/heads/main' } }),
    };
    expect(await githubRepository(env, noGit)).toMatchObject({ branch: 'main', commit: 'aaaa' });
  });

  it.each([
    ['is no JSON', '{'],
    ['is null', 'null'],
    ['has no such fields', { pull_request: { head: 'x' }, merge_group: 7 }],
  ])('does without an event that %s', async (_, event) => {
    const env = { ...PUSH, GITHUB_EVENT_PATH: await eventFile(event) };
    expect(await githubRepository(env, noGit)).toMatchObject({ branch: 'main', commit: 'aaaa' });
  });

  it('does without the file of the event', async () => {
    const env = { ...PUSH, GITHUB_EVENT_PATH: '/does/not/exist.json' };
    expect(await githubRepository(env, noGit)).toMatchObject({ commit: 'aaaa' });
  });

  it('completes each missing part by git', async () => {
    for (const [variable, part] of [
      ['GITHUB_REPOSITORY', 'url'],
      ['GITHUB_REF_NAME', 'branch'],
      ['GITHUB_SHA', 'commit'],
      ['GITHUB_WORKSPACE', 'root'],
    ] as const) {
      const env = { ...PUSH, [variable]: undefined };
      const repository = await githubRepository(env, () => Promise.resolve(SEEN));
      expect(repository[part]).toBe(SEEN[part]);
    }
    expect(await githubRepository({}, () => Promise.resolve(UNKNOWN_REPOSITORY))).toEqual(
      UNKNOWN_REPOSITORY,
    );
  });
});

describe('githubCodeUrl', () => {
  const repository = { ...SEEN, url: 'https://github.com/acme/app.git' };

  it('points at the lines at the commit', () => {
    expect(githubCodeUrl(repository, { file: 'src/a b#?.ts', startLine: 3, endLine: 5 })).toBe(
      'https://github.com/acme/app/blob/bbbb/src/a%20b%23%3F.ts#L3-L5',
    );
    expect(githubCodeUrl(repository, { file: 'a.ts', startLine: 3, endLine: 3 })).toMatch(/#L3$/);
    expect(githubCodeUrl(repository, { file: 'a.ts' })).toMatch(/a\.ts$/);
  });

  it('takes any file name, and none outside the repository', () => {
    expect(githubCodeUrl(repository, { file: 'a\ud800' })).toMatch(/a%EF%BF%BD$/);
    expect(githubCodeUrl(repository, { file: '../../../evil/repo' })).toBeNull();
  });

  it('is null without an address of the web or a commit', () => {
    expect(githubCodeUrl({ ...repository, commit: null }, { file: 'a' })).toBeNull();
    expect(githubCodeUrl({ ...repository, url: null }, { file: 'a' })).toBeNull();
    expect(githubCodeUrl({ ...repository, url: 'git@github.com:a/b' }, { file: 'a' })).toBeNull();
  });
});
