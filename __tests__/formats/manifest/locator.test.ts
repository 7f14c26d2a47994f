import { describe, expect, it } from '@jest/globals';
import { dependencyOf, directDependencies } from '../../../src/formats/manifest/direct.js';
import { ManifestLocator } from '../../../src/formats/manifest/locator.js';
import { issue, project } from '../../builders/records.js';

/** A repository in memory that counts how often each file is read. */
function repository(contents: Readonly<Record<string, string>>) {
  const reads: string[] = [];
  const locator = new ManifestLocator({
    read: (path) => {
      reads.push(path);
      return contents[path];
    },
    list: (folder) =>
      Object.keys(contents).flatMap((path) => {
        const slash = path.lastIndexOf('/');
        return path.slice(0, Math.max(0, slash)) === folder ? [path.slice(slash + 1)] : [];
      }),
  });
  return { locator, reads };
}

/** A vulnerable `qs` that came in by the given paths. */
function brought(file: string, ...paths: string[][]) {
  return issue({
    facts: {
      locations: [{ file }],
      packages: [{ name: 'qs', version: '2.2.4', paths, fixedIn: [] }],
    },
  });
}

const MANIFEST = '{\n "dependencies": {\n  "express": "4",\n  "qs": "6"\n }\n}';
const LOCK =
  '{"packages":{\n"node_modules/express":{"version":"4.0.0"},\n"node_modules/qs":{"version":"2.2.4"}}}';

describe('ManifestLocator', () => {
  it('finds the direct dependency that brings a problem in', () => {
    const { locator } = repository({ 'app/package.json': MANIFEST });
    const found = locator.locate(
      project(),
      brought('app/package.json', ['goof@1.0.0', 'express@4.0.0', 'qs@2.2.4']),
    );
    expect(found).toEqual({
      file: 'app/package.json',
      startLine: 3,
      startColumn: 3,
      endLine: 3,
      endColumn: 12,
    });
  });

  it('takes the shortest path, whatever order they come in', () => {
    const long = ['goof@1.0.0', 'express@4.0.0', 'qs@2.2.4'];
    const short = ['goof@1.0.0', 'qs@2.2.4'];
    for (const paths of [
      [long, short],
      [short, long],
    ]) {
      const { locator } = repository({ 'package.json': MANIFEST });
      expect(locator.locate(project(), brought('package.json', ...paths))?.startLine).toBe(4);
    }
  });

  it('prefers the manifest to its lock file', () => {
    const { locator } = repository({ 'package.json': MANIFEST, 'package-lock.json': LOCK });
    const path = ['goof@1.0.0', 'express@4.0.0', 'qs@2.2.4'];
    expect(locator.locate(project(), brought('package-lock.json', path))).toMatchObject({
      file: 'package.json',
      startLine: 3,
    });
  });

  it('goes to the lock file for what the manifest does not declare', () => {
    const files = { 'package.json': '{"dependencies":{"other":"1"}}', 'package-lock.json': LOCK };
    const { locator } = repository(files);
    expect(locator.locate(project(), brought('package-lock.json'))).toMatchObject({
      file: 'package-lock.json',
      startLine: 3,
    });
  });

  it('knows the lock file of a project whose manifest the source tells', () => {
    const files = { 'package.json': '{"dependencies":{"other":"1"}}', 'package-lock.json': LOCK };
    const { locator } = repository(files);
    const record = project({ attributes: { target_file: 'package-lock.json' } });
    expect(locator.locate(record, brought('package.json'))?.file).toBe('package-lock.json');
  });

  it('claims no line where a manifest does not tell', () => {
    const { locator } = repository({ 'package.json': '{}' });
    expect(locator.locate(project(), brought('package.json', ['a@1', 'b@1']))).toBeUndefined();
  });

  it('knows nothing of files that are not there', () => {
    const { locator } = repository({});
    expect(locator.locate(project(), brought('package.json'))).toBeUndefined();
    const nowhere = issue({ facts: { locations: [] } });
    expect(locator.locate(project({ attributes: { target_file: '' } }), nowhere)).toBeUndefined();
  });

  it('leaves a line that the source told as it is, and code without one alone', () => {
    const { locator, reads } = repository({ 'package.json': MANIFEST, 'a.js': 'x' });
    const told = { file: 'package.json', startLine: 7 };
    expect(locator.locate(project(), issue({ facts: { locations: [told] } }))).toBe(told);
    const code = issue({ facts: { packages: [], locations: [{ file: 'a.js' }] } });
    expect(locator.locate(project(), code)).toBeUndefined();
    expect(reads).toEqual([]);
  });

  it('reads each file once', () => {
    const { locator, reads } = repository({ 'package.json': MANIFEST });
    for (let n = 0; n < 100; n += 1) locator.locate(project(), brought('package.json'));
    for (let n = 0; n < 3; n += 1) locator.locate(project(), brought('missing/package.json'));
    expect(reads).toEqual(['package.json', 'missing/package.json']);
  });

  it('remembers 64 files, and of one more forgets the first', () => {
    const { locator, reads } = repository({});
    const locate = (n: number) => locator.locate(project(), brought(`p${n}/package.json`));
    const times = (n: number) => reads.filter((path) => path === `p${n}/package.json`).length;
    // The file of the project itself is one of them.
    for (let n = 1; n < 64; n += 1) locate(n);
    locate(1);
    expect(times(1)).toBe(1);
    for (let n = 64; n <= 65; n += 1) locate(n);
    locate(1);
    expect(times(1)).toBe(2);
  });

  it('finds the project file of what NuGet built', () => {
    const { locator } = repository({
      'src/App.csproj': '<Project>\n<PackageReference Include="QS" Version="2.2.4"/></Project>',
      'src/readme.md': 'qs',
    });
    const record = project({
      attributes: { type: 'nuget', target_file: 'src/obj/project.assets.json' },
    });
    const found = locator.locate(record, issue({ facts: { ...brought('').facts, locations: [] } }));
    expect(found).toMatchObject({ file: 'src/App.csproj', startLine: 2 });
  });

  it('follows a build file to the catalog of versions above it', () => {
    const { locator } = repository({
      'app/build.gradle.kts': 'dependencies { implementation(libs.lib) }',
      'gradle/libs.versions.toml': '[libraries]\nlib = "com.acme:lib:1.0"',
    });
    const found = locator.locate(
      project(),
      brought('app/build.gradle.kts', ['app@1', 'com.acme:lib@1.0', 'qs@2.2.4']),
    );
    expect(found).toMatchObject({ file: 'gradle/libs.versions.toml', startLine: 2 });
  });

  it('follows a module to the parent that declares for it', () => {
    const { locator } = repository({
      'pom.xml':
        '<project><dependencies><dependency><groupId>g</groupId>\n<artifactId>a</artifactId></dependency></dependencies></project>',
      'core/web/pom.xml': '<project/>',
    });
    const found = locator.locate(project(), brought('core/web/pom.xml', ['app@1', 'g:a@1.0']));
    expect(found).toMatchObject({ file: 'pom.xml', startLine: 2 });
  });

  it('finds the instruction of a Dockerfile, else its base image', () => {
    const dockerfile = 'FROM node:18\nRUN apt-get install -y curl\n';
    const { locator } = repository({ 'docker/Dockerfile.prod': dockerfile });
    const record = project({
      product: 'container',
      attributes: { type: 'deb', target_file: 'docker/Dockerfile.prod' },
    });
    const installed = issue({
      facts: { locations: [], dockerfileInstruction: 'apt-get install -y curl' },
    });
    expect(locator.locate(record, installed)?.startLine).toBe(2);
    expect(locator.locate(record, issue({ facts: { locations: [] } }))?.startLine).toBe(1);
    const gone = issue({ facts: { locations: [], dockerfileInstruction: 'yum install' } });
    expect(locator.locate(record, gone)?.startLine).toBe(1);
  });
});

describe('directDependencies', () => {
  it('ends with the packages themselves, and has no end of its own to fear', () => {
    const paths = Array.from({ length: 200 }, (_, n) => ['root@1', `dep${n}@1`, 'qs@2.2.4']);
    expect(directDependencies(brought('x', ['root@1', 'a@1', 'qs@2.2.4']))).toEqual([
      { name: 'a', version: '1' },
      { name: 'qs', version: '2.2.4' },
    ]);
    expect(directDependencies(brought('x', ...paths))).toHaveLength(50);
  });

  it('takes names and versions apart', () => {
    expect(dependencyOf('@babel/core@7.1.0')).toEqual({ name: '@babel/core', version: '7.1.0' });
    expect(dependencyOf('org.acme:lib@1.0')).toEqual({ name: 'org.acme:lib', version: '1.0' });
    expect(dependencyOf('@scope/name')).toEqual({ name: '@scope/name' });
    expect(dependencyOf('name')).toEqual({ name: 'name' });
  });
});
