import { describe, expect, it } from '@jest/globals';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { findManifests } from '../../../../src/sources/snyk-cli/run/manifests.js';
import type { ManifestSearch } from '../../../../src/sources/snyk-cli/run/manifests.js';
import { inTemporaryDirectory, writeTree } from '../../../builders/programs.js';

function find(paths: readonly string[], over: Partial<ManifestSearch> = {}): Promise<string[]> {
  return inTemporaryDirectory(async (root) => {
    await writeTree(root, Object.fromEntries(paths.map((path) => [path, ''])));
    const search = { depth: 3, exclude: [], excludePaths: [], ...over };
    const { manifests } = await findManifests(root, search);
    return manifests.map((manifest) => manifest.file);
  });
}

describe('findManifests', () => {
  it('takes one manifest of a kind in each directory, as the CLI does', async () => {
    expect(
      await find([
        'package.json',
        'package-lock.json',
        'Pipfile',
        'requirements.txt',
        'a/Gemfile',
        'a/Gemfile.lock',
        'a/pom.xml',
        'b/yarn.lock',
        'README.md',
      ]),
    ).toEqual(['Pipfile', 'a/Gemfile.lock', 'a/pom.xml', 'b/yarn.lock', 'package-lock.json']);
  });

  it('passes over installed dependencies and builds', async () => {
    expect(
      await find([
        'node_modules/x/package.json',
        'vendor/x/composer.lock',
        '.venv/x/requirements.txt',
        '.git/pom.xml',
        'src/pom.xml',
      ]),
    ).toEqual(['src/pom.xml']);
  });

  it('goes as deep as it is told', async () => {
    const paths = ['pom.xml', 'a/pom.xml', 'a/b/pom.xml'];
    expect(await find(paths, { depth: 0 })).toEqual(['pom.xml']);
    expect(await find(paths, { depth: 1 })).toEqual(['a/pom.xml', 'pom.xml']);
  });

  it('leaves out what is excluded, by name anywhere and by path', async () => {
    const paths = ['a/pom.xml', 'b/a/pom.xml', 'b/go.mod', 'c/go.mod', 'c/d/go.mod'];
    expect(await find(paths, { exclude: ['a', 'go.mod'] })).toEqual([]);
    expect(await find(paths, { excludePaths: ['b/a', './c/go.mod'] })).toEqual([
      'a/pom.xml',
      'b/go.mod',
      'c/d/go.mod',
    ]);
  });

  it('does not take the project files of Nx for .NET', async () => {
    expect(await find(['packages/a/project.json'])).toEqual([]);
  });

  it('follows no links, which may lead in circles', async () => {
    await inTemporaryDirectory(async (root) => {
      await writeTree(root, { 'a/pom.xml': '' });
      await symlink(root, join(root, 'a', 'again'));
      const { manifests } = await findManifests(root, { depth: 9, exclude: [], excludePaths: [] });
      expect(manifests.map((manifest) => manifest.file)).toEqual(['a/pom.xml']);
    });
  });

  it('finds nothing where there is no directory', async () => {
    expect(
      await findManifests('/no/such/place', { depth: 3, exclude: [], excludePaths: [] }),
    ).toEqual({ manifests: [], isWhole: true });
  });

  it.each([
    [3, true],
    [2, false],
  ])('looks into three directories of %d: whole is %p', async (maxDirectories, isWhole) => {
    await inTemporaryDirectory(async (root) => {
      await writeTree(root, { 'a/pom.xml': '', 'b/pom.xml': '' });
      const search = { depth: 3, exclude: [], excludePaths: [], maxDirectories };
      const found = await findManifests(root, search);
      expect(found.isWhole).toBe(isWhole);
      expect(found.manifests).toHaveLength(maxDirectories - 1);
    });
  });
});
