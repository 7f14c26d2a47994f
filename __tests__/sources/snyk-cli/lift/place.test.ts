import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  Checkout,
  placeDirectory,
  placeFile,
} from '../../../../src/sources/snyk-cli/lift/place.js';

const NONE = (): boolean => false;

describe('files of a scan', () => {
  it.each([
    // file, scanned directory, root, working directory, where it lies
    ['package.json', '.', '/src/app', '/src/app', 'package.json'],
    ['package.json', '.', '/src/app', '/src/app/web', 'web/package.json'],
    ['package.json', '.', '/src/app', 'web', 'web/package.json'],
    ['package.json', './sub/', '/src/app', '/src/app/web', 'web/sub/package.json'],
    ['package.json', '/src/app/web', '/src/app', '/src/app', 'web/package.json'],
    ['pom.xml', '/other/machine/web', '/src/app', '/src/app', 'pom.xml'],
    ['/src/app/web/package.json', '.', '/src/app', '/src/app', 'web/package.json'],
    ['/other/web/package.json', '/other', '/src/app', '/src/app', 'web/package.json'],
    ['/other/web/package.json', '.', '/src/app', '/src/app', 'package.json'],
    ['a\\b\\pom.xml', 'C:\\x\\y', '/src/app', '/src/app', 'a/b/pom.xml'],
    ['pom.xml', 'c:\\SRC\\app\\Web', 'C:\\src\\app', 'C:\\src\\app', 'Web/pom.xml'],
    ['pom.xml', '.\\goof\\', null, '.', 'goof/pom.xml'],
    ['pom.xml', '../java-goof', null, '.', 'java-goof/pom.xml'],
    ['../../../etc/passwd', '.', '/src/app', '/src/app', 'etc/passwd'],
    ['pom.xml', '/src/application', '/src/app', '/src/app', 'pom.xml'],
    ['', '.', '/src/app', '/src/app', ''],
  ])('%s scanned in %s (root %s, from %s) is %s', (...row) => {
    const [file, scanned, root, workingDirectory, place] = row;

    expect(placeFile(file, scanned, new Checkout(root, workingDirectory, NONE))).toBe(place);
  });

  it('are never absolute, never above the root and never spelled with backslashes', () => {
    const part = fc.constantFrom('..', '.', 'a', 'B c', '', 'C:', 'x.json');
    const separator = fc.constantFrom('/', '\\');
    const path = fc
      .tuple(fc.constantFrom('', '/', 'C:\\', '\\\\'), fc.array(fc.tuple(part, separator)))
      .map(([start, parts]) => start + parts.flat().join(''));
    const root = fc.constantFrom(null, '/a', 'C:\\a', '/');
    fc.assert(
      fc.property(path, path, root, path, (...paths) => {
        const [file, scanned, from, workingDirectory] = paths;
        const place = placeFile(file, scanned, new Checkout(from, workingDirectory, NONE));
        expect(place).not.toMatch(/^\/|\\|^\.\.(?:\/|$)/);
      }),
    );
  });
});

describe('directories of a scan', () => {
  it.each([
    ['.', ''],
    ['libs/a', 'libs/a'],
    ['/src/app/libs/a', 'libs/a'],
    ['/src/app', ''],
    ['/elsewhere', ''],
  ])('%s is %p', (directory, place) => {
    expect(placeDirectory(directory, new Checkout('/src/app', '/src/app', NONE))).toBe(place);
  });
});

describe('the checkout', () => {
  it('looks for files nowhere but in itself', () => {
    const asked: string[] = [];
    const has = (path: string): boolean => asked.push(path) > 0;
    const checkout = new Checkout('/src/app', '/src/app/web', has);

    expect(checkout.has('/src/app/a/package.json')).toBe(true);
    expect(checkout.has('b/package.json')).toBe(true);
    expect(checkout.has('/etc/passwd')).toBe(false);
    expect(checkout.has('../../../etc/passwd')).toBe(false);
    expect(checkout.has('//host/share/x')).toBe(false);
    expect(new Checkout(null, '.', has).has('x')).toBe(false);
    expect(asked).toEqual(['/src/app/a/package.json', '/src/app/web/b/package.json']);
  });
});
