import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitRepository, installedGit, publicAddress } from '../../src/hosts/git.js';
import { UNKNOWN_REPOSITORY } from '../../src/model/repository.js';

function folder(): string {
  return realpathSync(mkdtempSync(join(tmpdir(), 'git-')));
}

function checkout(): { root: string; run: (...args: string[]) => string } {
  const root = folder();
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
  const run = (...args: string[]): string =>
    execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  run('init', '--quiet', '--initial-branch=trunk');
  return { root, run };
}

describe('gitRepository', () => {
  it('reads address, branch, commit and root', async () => {
    const { root, run } = checkout();
    run('commit', '--quiet', '--allow-empty', '--message=first');
    run('remote', 'add', 'origin', 'https://x:ghp_secret@github.com/acme/app.git');
    expect(await gitRepository(root, installedGit)).toEqual({
      url: 'https://github.com/acme/app.git',
      branch: 'trunk',
      commit: run('rev-parse', 'HEAD').trim(),
      root,
    });
  });

  it('has no branch on a detached HEAD', async () => {
    const { root, run } = checkout();
    run('commit', '--quiet', '--allow-empty', '--message=first');
    run('checkout', '--quiet', '--detach');
    const { branch, commit } = await gitRepository(root, installedGit);
    expect(branch).toBe('');
    expect(commit).toMatch(/^[0-9a-f]{40}$/);
  });

  it('has no commit and no address in a new repository', async () => {
    const { root } = checkout();
    expect(await gitRepository(root, installedGit)).toEqual({
      url: null,
      branch: 'trunk',
      commit: null,
      root,
    });
  });

  it('knows nothing outside a repository, or without git', async () => {
    expect(await gitRepository(folder(), installedGit)).toEqual(UNKNOWN_REPOSITORY);
    expect(await gitRepository('/does/not/exist', installedGit)).toEqual(UNKNOWN_REPOSITORY);
    expect(await gitRepository('/', () => Promise.resolve(undefined))).toEqual(UNKNOWN_REPOSITORY);
  });
});

describe('publicAddress', () => {
  it.each([
    ['https://token@github.com/a/b', 'https://github.com/a/b'],
    [
      'https://x:y@gitlab.example.com/a/b.git?private_token=z#f',
      'https://gitlab.example.com/a/b.git',
    ],
    ['ssh://git:secret@github.com/a/b', 'ssh://git@github.com/a/b'],
    ['git@github.com:a/b.git', 'git@github.com:a/b.git'],
    ['github.com:a/b.git', 'github.com:a/b.git'],
    ['git://github.com/a/b', 'git://github.com/a/b'],
    ['user:secret@github.com:a/b.git', null],
    ['/srv/git/b.git', null],
    ['../b', null],
    ['C:\\git\\b', null],
    ['C:/git/b', null],
    ['file:///srv/git/b.git', null],
    ['https://', null],
    ['', null],
  ])('%j is shown as %j', (remote, shown) => {
    expect(publicAddress(remote)).toBe(shown);
  });
});
