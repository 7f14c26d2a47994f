import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ConfigError } from '../../../src/model/errors.js';
import { printedVersion, versionWish } from '../../../src/snyk/cli/version.js';

describe('versionWish', () => {
  it.each([
    ['latest', 'latest', false],
    ['stable', 'latest', false],
    ['1.1307.4', '1.1307.4', true],
    [' v1.1307.4 ', '1.1307.4', true],
    ['1.1307.4-rc.1', '1.1307.4-rc.1', true],
    ['1', '1', false],
    ['v1.x', '1', false],
    ['1.1307', '1.1307', false],
    ['1.1307.x', '1.1307', false],
    ['1.*', '1', false],
  ])('reads %j as %j', (text, spec, exact) => {
    expect(versionWish(text)).toMatchObject({ spec, exact });
  });

  it.each([
    '',
    '1.0.0; rm -rf /',
    'https://evil.example/snyk.tgz',
    'npm:other@1.0.0',
    'file:../snyk',
    '>=1.0.0',
    '^1.0.0',
    '1.0.0 || 2.0.0',
    'x',
    '../1.0.0',
    '1.0.0/../../x',
    '-1',
    '--registry=http://evil.example',
    'github:evil/snyk',
  ])('refuses %j', (text) => {
    expect(() => versionWish(text)).toThrow(ConfigError);
  });

  it('passes nothing on but words of a version', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          expect(versionWish(text).spec).toMatch(/^(?:latest|\d[\w.-]*)$/);
        } catch (error) {
          expect(error).toBeInstanceOf(ConfigError);
        }
      }),
    );
  });

  it('knows which installed version will do', () => {
    expect(versionWish('1.1307.4').allows('1.1307.4')).toBe(true);
    expect(versionWish('1.1307.4').allows('1.1307.40')).toBe(false);
    expect(versionWish('1.130').allows('1.1307.4')).toBe(false);
    expect(versionWish('1').allows('1.1307.4')).toBe(true);
    expect(versionWish('latest').allows('1.1307.4')).toBe(false);
  });
});

describe('printedVersion', () => {
  it.each([
    ['1.1307.4\n', '1.1307.4'],
    ['1.1307.4 (standalone)\n', '1.1307.4'],
    ['some warning\nv1.2.3-rc.1\n', '1.2.3-rc.1'],
    ['snyk is not logged in', undefined],
  ])('finds the version in %j', (output, version) => {
    expect(printedVersion(output)).toBe(version);
  });
});
