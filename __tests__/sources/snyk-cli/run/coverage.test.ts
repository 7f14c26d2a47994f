import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { Collection } from '../../../../src/model/collection.js';
import { Coverage } from '../../../../src/sources/snyk-cli/run/coverage.js';
import { project } from '../../../builders/records.js';
import { inTemporaryDirectory, writeTree } from '../../../builders/programs.js';

interface Case {
  /** Files below the scanned directory. */
  readonly files: readonly string[];
  /** Type and target file, relative to the repository, of each project that was reported. */
  readonly reported: readonly (readonly [type: string, file: string])[];
  readonly args?: readonly string[];
  /** The scanned directory, relative to the repository's root. */
  readonly scanned?: string;
  readonly rootUnknown?: true;
}

/** The manifests that are called missing, and the warnings. */
function covered(given: Case): Promise<{ missing: string[]; warnings: readonly string[] }> {
  return inTemporaryDirectory(async (repository) => {
    const root = join(repository, given.scanned ?? '');
    await writeTree(root, Object.fromEntries(given.files.map((path) => [path, ''])));
    const coverage = new Coverage({
      root,
      repository: {
        url: null,
        branch: '',
        commit: null,
        root: given.rootUnknown === true ? null : repository,
      },
      scanArgs: given.args ?? ['--all-projects'],
    });
    for (const [type, file] of given.reported)
      coverage.saw(project({ attributes: { type, target_file: file } }));
    const collection = new Collection();
    await coverage.report(collection);
    return { missing: collection.gaps.map((gap) => gap.what), warnings: collection.warnings };
  });
}

describe('Coverage with --all-projects', () => {
  it('is content when every manifest has its project', async () => {
    expect(
      await covered({
        files: [
          'package.json',
          'package-lock.json',
          'api/pom.xml',
          'web/yarn.lock',
          'py/poetry.lock',
        ],
        reported: [
          ['npm', 'package.json'],
          ['maven', 'api/pom.xml'],
          ['yarn', 'web/package.json'],
          ['poetry', 'py/pyproject.toml'],
        ],
      }),
    ).toEqual({ missing: [], warnings: [] });
  });

  it('names each manifest without a project', async () => {
    const { missing } = await covered({
      files: [
        'good/package.json',
        'broken/package-lock.json',
        'api/pom.xml',
        'py/requirements.txt',
      ],
      reported: [['npm', 'good/package.json']],
    });
    expect(missing).toEqual(['api/pom.xml', 'broken/package-lock.json', 'py/requirements.txt']);
  });

  it('does not take one kind of project for another in the same directory', async () => {
    const { missing } = await covered({
      files: ['package.json', 'Gemfile.lock'],
      reported: [['npm', 'package.json']],
    });
    expect(missing).toEqual(['Gemfile.lock']);
  });

  it('names files from the root of the repository', async () => {
    const given = { files: ['a/pom.xml', 'b/pom.xml'], scanned: 'services' };
    expect(await covered({ ...given, reported: [['maven', 'services/a/pom.xml']] })).toMatchObject({
      missing: ['services/b/pom.xml'],
    });
    expect(
      await covered({ ...given, reported: [['maven', 'a/pom.xml']], rootUnknown: true }),
    ).toMatchObject({ missing: ['b/pom.xml'] });
    // The CLI named the directory in another spelling, so the prefix could not be told.
    expect(await covered({ ...given, reported: [['maven', 'a/pom.xml']] })).toMatchObject({
      missing: ['services/b/pom.xml'],
    });
  });

  it('respects what was excluded and how deep to look', async () => {
    const files = ['a/pom.xml', 'b/pom.xml', 'a/b/c/pom.xml'];
    const reported = [['maven', 'a/pom.xml']] as const;
    expect(await covered({ files, reported, args: ['--all-projects', '--exclude=b,c'] })).toEqual({
      missing: [],
      warnings: [],
    });
    expect(
      await covered({ files, reported, args: ['--all-projects', '--detection-depth=2'] }),
    ).toEqual({ missing: ['b/pom.xml'], warnings: [] });
  });

  it('only warns of what lies deeper than older versions look', async () => {
    const files = ['pom.xml', 'a/b/c/pom.xml', 'a/b/c/d/pom.xml'];
    expect(await covered({ files, reported: [['maven', 'pom.xml']] })).toEqual({
      missing: ['a/b/c/pom.xml'],
      warnings: [expect.stringContaining('a/b/c/d/pom.xml')],
    });
  });

  it('is sure of all depths at which this version reported something', async () => {
    const { missing } = await covered({
      files: ['a/b/c/d/pom.xml', 'a/b/c/e/pom.xml'],
      reported: [['maven', 'a/b/c/d/pom.xml']],
    });
    expect(missing).toEqual(['a/b/c/e/pom.xml']);
  });

  it('takes a Gradle build to include the builds below', async () => {
    const files = ['build.gradle', 'app/build.gradle', 'lib/build.gradle.kts'];
    expect(await covered({ files, reported: [['gradle', 'build.gradle']] })).toEqual({
      missing: [],
      warnings: [],
    });
  });

  it('names the topmost of Gradle builds that failed, and warns of the others', async () => {
    expect(
      await covered({
        files: ['app/build.gradle', 'app/sub/build.gradle', 'package.json'],
        reported: [['npm', 'package.json']],
      }),
    ).toEqual({
      missing: ['app/build.gradle'],
      warnings: [expect.stringContaining('app/sub/build.gradle')],
    });
  });

  it('takes a Maven build to include its modules only when it is aggregated', async () => {
    const given: Case = { files: ['pom.xml', 'a/pom.xml'], reported: [['maven', 'pom.xml']] };
    expect((await covered(given)).missing).toEqual(['a/pom.xml']);
    const args = ['--all-projects', '--maven-aggregate-project'];
    expect((await covered({ ...given, args })).missing).toEqual([]);
  });

  it('only warns when results of that kind came without a file', async () => {
    expect(await covered({ files: ['a/pom.xml'], reported: [['maven', '']] })).toEqual({
      missing: [],
      warnings: [expect.stringContaining('a/pom.xml')],
    });
  });

  it('only warns of a kind that is tested for some organizations', async () => {
    expect(
      await covered({ files: ['package.json', 'uv.lock'], reported: [['npm', 'package.json']] }),
    ).toEqual({ missing: [], warnings: [expect.stringContaining('uv.lock')] });
  });

  it.each(['--unmanaged', '--yarn-workspaces', '--package-manager=pip', 'other/path'])(
    'says nothing of a scan with %s',
    async (argument) => {
      expect(
        await covered({ files: ['pom.xml'], reported: [], args: ['--all-projects', argument] }),
      ).toEqual({ missing: [], warnings: [] });
    },
  );
});

describe('Coverage of one project', () => {
  const files = ['package.json', 'api/pom.xml'];
  const reported = [['npm', 'package.json']] as const;

  it('warns of projects that were not asked for', async () => {
    expect(await covered({ files, reported, args: [] })).toEqual({
      missing: [],
      warnings: [expect.stringMatching(/not tested: api\/pom\.xml\..+--all-projects/)],
    });
  });

  it('warns of the builds below a Gradle build, which only --all-sub-projects tests', async () => {
    const given: Case = {
      files: ['build.gradle', 'app/build.gradle'],
      reported: [['gradle', 'build.gradle']],
    };
    expect((await covered({ ...given, args: [] })).warnings).toHaveLength(1);
    expect((await covered({ ...given, args: ['--all-sub-projects'] })).warnings).toEqual([]);
  });

  it('is silent when the user named the file', async () => {
    expect(await covered({ files, reported, args: ['--file=package.json'] })).toEqual({
      missing: [],
      warnings: [],
    });
  });

  it('counts what it does not name', async () => {
    const many = Array.from({ length: 8 }, (_, index) => `p${index}/pom.xml`);
    const { warnings } = await covered({ files: many, reported: [], args: [] });
    expect(warnings[0]).toMatch(/p0\/pom\.xml, .+p4\/pom\.xml and 3 more/);
  });
});
