import { describe, expect, it } from '@jest/globals';
import { lift, only } from '../../../builders/lifted.js';

const CURL = 'https://curl.se|curl';

function unmanaged(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const affected = { pkgName: CURL, pkgVersion: '7.58.0', fixInfo: { isPatchable: false } };
  const data = {
    id: 'SNYK-UNMANAGED-CURL-1',
    title: 'Double Free',
    severity: 'high',
    originalSeverity: 'high',
    type: 'vuln',
    license: '',
    packageManager: 'Unmanaged (C/C++)',
    identifiers: { CVE: ['CVE-2019-5481'], CWE: ['CWE-415'] },
    from: [`${CURL}@7.58.0`],
    name: `${CURL}@7.58.0`,
    description: '',
  };
  return {
    issues: [
      { ...affected, issueId: data.id },
      { ...affected, issueId: data.id, pkgVersion: '7.60.0' },
    ],
    issuesData: { [data.id]: data },
    depGraphData: { pkgs: [] },
    depsFilePaths: {},
    fileSignaturesDetails: {
      [`${CURL}@7.58.0`]: {
        purl: 'pkg:generic/curl@7.58.0?download_url=https:%2F%2Fcurl.se%2Fcurl-7.58.0.tar.gz',
        filePaths: ['deps/curl/CHANGES'],
      },
    },
    vulnerabilities: [data, { ...data, id: 'SNYK-UNMANAGED-IGNORED-1' }],
    path: '/home/someone/app',
    packageManager: 'Unmanaged (C/C++)',
    displayTargetFile: '',
    ...overrides,
  };
}

describe('an unmanaged scan', () => {
  it('has the issues that are left after ignores, with what is known of them', async () => {
    const record = only(await lift([JSON.stringify([unmanaged()])]));

    expect(record).toMatchObject({
      product: 'unmanaged',
      tool: { name: 'Snyk Open Source' },
      attributes: { name: 'app', type: 'cpp', target_file: '', target_reference: 'main' },
    });
    expect(record.issues).toMatchObject([
      {
        attributes: {
          key: 'SNYK-UNMANAGED-CURL-1',
          title: 'Double Free',
          type: 'package_vulnerability',
          effective_severity_level: 'high',
          coordinates: [{}, {}],
        },
        facts: {
          packages: [
            {
              name: CURL,
              version: '7.58.0',
              purl: 'pkg:generic/curl@7.58.0?download_url=https:%2F%2Fcurl.se%2Fcurl-7.58.0.tar.gz',
              paths: [[`${CURL}@7.58.0`]],
            },
            { name: CURL, version: '7.60.0', purl: 'pkg:generic/curl@7.60.0' },
          ],
          locations: [],
          fixable: false,
        },
      },
    ]);
    expect(record.issues[0]?.facts).not.toHaveProperty('license');
    expect(record.issues[0]?.facts).not.toHaveProperty('originalSeverity');
  });

  it('is read in any order of its parts', async () => {
    const turned = Object.fromEntries(Object.entries(unmanaged()).reverse());

    expect(only(await lift(turned))).toEqual(only(await lift(unmanaged())));
  });

  it('tells the scanned directories apart', async () => {
    const keys = async (path: string): Promise<string> => only(await lift(unmanaged({ path }))).key;

    expect(await keys('libs/a')).not.toBe(await keys('libs/b'));
    expect(await keys('/src/app/libs/a')).toBe(await keys('libs/a'));
    expect(await keys('/elsewhere')).toBe(await keys('C:\\x\\y'));
  });

  it('keeps issues of which nothing more is told', async () => {
    const bare = { issues: [{ issueId: 'X' }, { pkgName: CURL }], issuesData: {} };
    const { issues } = only(await lift(unmanaged(bare)));

    expect(issues.map((issue) => issue.attributes.title)).toEqual(['X', CURL]);
  });

  it('takes what is ignored from filtered', async () => {
    const ignored = {
      id: 'SNYK-UNMANAGED-IGNORED-1',
      title: 'Ignored',
      severity: 'low',
      packageManager: 'Unmanaged (C/C++)',
      packageName: 'https://ftp.gnu.org|cpio',
      name: 'https://ftp.gnu.org|cpio@2.12',
      version: '2.12',
      from: ['https://ftp.gnu.org|cpio@2.12'],
      upgradePath: [false],
      filtered: { ignored: [{ reason: 'test' }] },
    };
    const { issues } = only(await lift(unmanaged({ filtered: { ignore: [ignored], patch: [] } })));

    expect(issues.map((issue) => issue.attributes.ignored)).toEqual([false, true]);
    expect(issues[1]?.facts.packages).toMatchObject([
      { name: 'https://ftp.gnu.org|cpio', version: '2.12', purl: 'pkg:generic/cpio@2.12' },
    ]);
  });
});
