import { describe, expect, it } from '@jest/globals';
import { toFinding } from '../../src/model/finding.js';
import { cureOf, cvssOf, packageOf, pathEnd, placeOf } from '../../src/report/place.js';
import { issue, project } from '../builders/records.js';
import { reportOf } from './reports.js';

const REPORT = {
  ...reportOf([]),
  codeUrl: ({ file }: { file: string }) => `https://github.com/acme/goof/blob/c/${file}`,
};

describe('placeOf', () => {
  it('is the first location, linked', () => {
    const finding = toFinding(
      project(),
      issue({ facts: { locations: [{ file: 'src/a.ts', startLine: 3 }, { file: 'b.ts' }] } }),
    );
    expect(placeOf(finding, REPORT)).toEqual({
      label: 'src/a.ts:3',
      url: 'https://github.com/acme/goof/blob/c/src/a.ts',
    });
  });

  it('is the manifest, else the project', () => {
    const nowhere = issue({ facts: { locations: [] } });
    expect(placeOf(toFinding(project(), nowhere), REPORT).label).toBe('package.json');
    const image = project({ attributes: { name: 'nginx', target_file: '' } });
    expect(placeOf(toFinding(image, nowhere), REPORT)).toEqual({ label: 'nginx', url: null });
  });

  it('links nothing of another repository, and nothing without an address', () => {
    const target = {
      data: { attributes: { display_name: 'x', url: 'git@github.com:acme/other' } },
    };
    const finding = toFinding(project({ relationships: { target } }), issue());
    expect(placeOf(finding, REPORT).url).toBeNull();
    expect(placeOf(toFinding(project(), issue()), reportOf([])).url).toBeNull();
  });

  it('takes spellings of one repository for one', () => {
    const target = {
      data: { attributes: { display_name: 'x', url: 'git@GitHub.com:acme/goof.git' } },
    };
    const finding = toFinding(project({ relationships: { target } }), issue());
    expect(placeOf(finding, REPORT).url).not.toBeNull();
  });
});

describe('pathEnd', () => {
  it('keeps N characters and cuts N+1 at a folder', () => {
    expect(pathEnd('src/main/App.java', 17)).toBe('src/main/App.java');
    expect(pathEnd('src/main/App.java', 16)).toBe('…/main/App.java');
    expect(pathEnd('src/main/App.java', 5)).toBe('…java');
  });
});

describe('parts of a finding', () => {
  it('are told in short', () => {
    const finding = toFinding(project(), issue());
    expect(packageOf(finding)).toEqual({ name: 'lodash@4.17.15', others: 0 });
    expect(cvssOf(finding)).toBe('8.2');
    expect(cureOf(finding)).toBe('Upgrade lodash to 4.17.21');
  });

  it('are absent where nothing is known', () => {
    const bare = { ...toFinding(project(), issue()), remedy: null, cvss: [] };
    expect(cureOf(bare)).toBe('No fix is known yet');
    expect(cvssOf(bare)).toBeNull();
    const code = { ...bare, packages: [] };
    expect(cureOf(code)).toBe('');
    expect(packageOf(code)).toBeNull();
    const named = { name: 'a', version: '', purl: null, paths: [], fixedIn: [] };
    expect(packageOf({ ...bare, packages: [named, named] })).toEqual({ name: 'a', others: 1 });
  });
});
