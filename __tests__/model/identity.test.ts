import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  findingKey,
  manifestOf,
  normalisePath,
  normaliseRepository,
  projectKey,
} from '../../src/model/identity.js';

const goof = {
  repository: 'https://github.com/acme/goof',
  targetFile: 'package.json',
  type: 'npm',
  targetReference: 'main',
  name: 'goof',
};

describe('normaliseRepository', () => {
  it.each([
    'https://github.com/acme/app',
    'https://github.com/Acme/App.git',
    'https://user:secret@github.com/acme/app/',
    'http://www.github.com/acme/app',
    'git@github.com:acme/app.git',
    'ssh://git@github.com:22/acme/app.git',
    'git://github.com/acme/app.git#main',
    'github.com/acme/app',
    'https://github.com/acme/app?tab=readme',
  ])('spells %s as github.com/acme/app', (address) => {
    expect(normaliseRepository(address)).toBe('github.com/acme/app');
  });

  it('keeps deeper groups and self-hosted ports apart from nothing', () => {
    expect(normaliseRepository('ssh://git@git.acme.corp:7999/team/sub/app.git')).toBe(
      'git.acme.corp/team/sub/app',
    );
  });

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => {
        const once = normaliseRepository(address);
        expect(normaliseRepository(once)).toBe(once);
      }),
    );
  });
});

describe('normalisePath', () => {
  it.each([
    ['./sub/package.json', 'sub/package.json'],
    ['.\\sub\\package.json', 'sub/package.json'],
    ['/sub//package.json', 'sub/package.json'],
    ['a/../b/./c', 'b/c'],
    ['../x', '../x'],
    ['.', ''],
    [' .github/workflows/x.yml ', '.github/workflows/x.yml'],
    ['a/..b', 'a/..b'],
    ['a/...', 'a/...'],
    ['a/.', 'a'],
    ['a/', 'a'],
  ])('%s is %s', (path, expected) => {
    expect(normalisePath(path)).toBe(expected);
  });
});

describe('projectKey', () => {
  it('is the same for a lock file and the manifest beside it', () => {
    expect(projectKey({ ...goof, targetFile: 'web\\package-lock.json' })).toBe(
      projectKey({ ...goof, targetFile: './web/package.json' }),
    );
    expect(manifestOf('a/Gemfile.lock')).toBe('a/Gemfile');
    expect(manifestOf('pom.xml')).toBe('pom.xml');
  });

  it('does not depend on the name when repository and file are known', () => {
    expect(projectKey({ ...goof, name: 'acme/goof:package.json' })).toBe(projectKey(goof));
  });

  it('depends on the name when there is no repository or no file', () => {
    const homeless = { ...goof, repository: null };
    expect(projectKey(homeless)).not.toBe(projectKey({ ...homeless, name: 'other' }));
    const whole = { ...goof, targetFile: '' };
    expect(projectKey(whole)).not.toBe(projectKey({ ...whole, name: 'other' }));
  });

  it.each([
    { repository: 'https://github.com/acme/other' },
    { targetFile: 'web/package.json' },
    { type: 'yarn' },
    { targetReference: 'release' },
  ])('tells %j apart', (difference) => {
    expect(projectKey({ ...goof, ...difference })).not.toBe(projectKey(goof));
  });
});

describe('findingKey', () => {
  it('has 32 hexadecimal characters', () => {
    expect(findingKey(projectKey(goof), 'SNYK-JS-LODASH-590103')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('never mixes up where one part ends and the next begins', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
        const equal = a.length === b.length && a.every((part, i) => part === b[i]);
        expect(findingKey('p', ...a) === findingKey('p', ...b)).toBe(equal);
      }),
    );
  });
});
