import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { kindOf } from '../../../src/formats/manifest/kinds.js';
import { buildIndex } from '../../../src/formats/manifest/manifest-index.js';

const PATHS = [
  'package.json',
  'package-lock.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'composer.json',
  'pom.xml',
  'build.gradle',
  'libs.versions.toml',
  'pyproject.toml',
  'Pipfile',
  'setup.py',
  'requirements.txt',
  'go.mod',
  'Gemfile',
  'Gemfile.lock',
  'a.gemspec',
  'Podfile',
  'a.csproj',
  'Cargo.toml',
  'mix.exs',
];

/** Pieces that the readers look for, in any order. */
const pieces = fc.constantFrom(
  ...'{ } [ ] ( ) " \' """ \\ # // /* */ < > </ <!-- --> = : , @ ${ } \n \r\n \t'.split(' '),
  '"dependencies"',
  'require',
  'install_requires=[',
  '<dependency>',
  '<artifactId>lodash</artifactId>',
  'lodash',
  'lodash@1:',
  '[project]',
  'gem "lodash"',
  '__proto__',
  '\u{1F600}',
  '\uD800',
);

describe('buildIndex', () => {
  it('knows each kind by its file name, in any folder', () => {
    for (const path of PATHS) expect(kindOf(`some/folder/${path}`)).toBeDefined();
    expect(kindOf('README.md')).toBeUndefined();
  });

  it('never fails, and points only to where the text has something', () => {
    const text = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.constantFrom(...PATHS), text, (path, content) => {
        const region = buildIndex(path, content).find({ name: 'lodash' });
        if (region === undefined) return;
        const line = content.split(/\r\n|\n|\r/)[region.startLine - 1] ?? '';
        expect(region.endLine).toBe(region.startLine);
        expect(region.startColumn).toBeGreaterThan(0);
        expect(region.endColumn).toBeGreaterThan(region.startColumn);
        expect(region.endColumn).toBeLessThanOrEqual(line.length + 1);
      }),
      { numRuns: 1_500 },
    );
  });

  it('reads a large lock file once for many look-ups', () => {
    const entries = Array.from(
      { length: 20_000 },
      (_, n) =>
        `    "node_modules/package-${n}": { "version": "1.0.${n}", "resolved": "https://registry.npmjs.org/package-${n}" }`,
    );
    const text = `{\n  "packages": {\n${entries.join(',\n')}\n  }\n}`;
    const index = buildIndex('package-lock.json', text);
    const wanted = Array.from({ length: 5_000 }, (_, n) => n);
    expect(wanted.map((n) => index.find({ name: `package-${n}` })?.startLine)).toEqual(
      wanted.map((n) => n + 3),
    );
  });
});
