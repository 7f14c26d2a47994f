import { describe, expect, it } from '@jest/globals';
import { lift, only } from '../../../builders/lifted.js';
import { scanResult, vulnerability } from '../../../builders/scans.js';

function systemVulnerability(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return vulnerability({
    id: 'SNYK-DEBIAN12-GLIBC-1',
    language: 'linux',
    packageManager: 'debian:12',
    packageName: 'glibc',
    name: 'glibc/libc6',
    version: '2.36-9',
    from: ['docker-image|acme/app@1.0', 'glibc/libc6@2.36-9'],
    upgradePath: [],
    isUpgradable: false,
    fixedIn: [],
    ...overrides,
  });
}

function image(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return scanResult({
    vulnerabilities: [systemVulnerability()],
    packageManager: 'deb',
    projectName: 'docker-image|acme/app',
    path: 'acme/app:1.0/app',
    displayTargetFile: undefined,
    docker: { binariesVulns: { issuesData: {} }, baseImage: 'debian:12' },
    ...overrides,
  });
}

const APPLICATION = scanResult({
  docker: {},
  path: 'acme/app:1.0',
  displayTargetFile: '/srv/package.json',
});

describe('an image', () => {
  it('stands where the repository stands', async () => {
    const record = only(await lift(image()));

    expect(record).toMatchObject({
      product: 'container',
      tool: { name: 'Snyk Container' },
      attributes: {
        name: 'docker-image|acme/app',
        type: 'deb',
        target_file: '',
        target_reference: '1.0',
      },
      relationships: { target: { data: { attributes: { display_name: 'acme/app', url: null } } } },
    });
    expect(record.issues[0]?.facts.locations).toEqual([]);
  });

  it('is the same project with its Dockerfile, which is where its findings are', async () => {
    const plain = only(await lift(image()));
    const told = only(await lift(image({ displayTargetFile: '/src/app/docker/Dockerfile' })));

    expect(told.key).toBe(plain.key);
    expect(told.attributes.target_file).toBe('docker/Dockerfile');
    expect(told.issues[0]?.facts.locations).toEqual([{ file: 'docker/Dockerfile' }]);
  });

  it('is another project with another tag', async () => {
    const keys = async (path: string): Promise<string> => only(await lift(image({ path }))).key;

    expect(await keys('acme/app:1.0/app')).not.toBe(await keys('acme/app:1.1/app'));
    expect(await keys('acme/app:1.0/app')).toBe(await keys('acme/app:1.0'));
  });

  it('has source packages with all the binary packages that were found of them', async () => {
    const vulnerabilities = [
      systemVulnerability(),
      systemVulnerability({
        name: 'glibc/libc-bin',
        from: ['docker-image|acme/app@1.0', 'glibc/libc-bin@2.36-9'],
        upgradePath: [false, 'glibc/libc-bin@2.36-10'],
        isUpgradable: true,
        nearestFixedInVersion: '2.36-10',
        fixedIn: ['2.36-11'],
        dockerfileInstruction: 'RUN apt-get install -y locales',
      }),
    ];
    const { issues } = only(await lift(image({ vulnerabilities })));

    expect(issues).toHaveLength(1);
    expect(issues[0]?.facts.packages).toMatchObject([
      {
        name: 'glibc',
        version: '2.36-9',
        purl: 'pkg:deb/debian/glibc@2.36-9?arch=source&distro=debian-12',
        paths: [
          ['docker-image|acme/app@1.0', 'glibc/libc6@2.36-9'],
          ['docker-image|acme/app@1.0', 'glibc/libc-bin@2.36-9'],
        ],
      },
    ]);
    expect(issues[0]?.attributes.coordinates).toMatchObject([
      {
        representations: [
          { dependency: { package_name: 'glibc/libc6' } },
          { dependency: { package_name: 'glibc/libc-bin' } },
        ],
      },
    ]);
  });

  it('is fixable when a fixed version is near', async () => {
    const vulnerabilities = [
      systemVulnerability({
        nearestFixedInVersion: '2.36-10',
        fixedIn: ['2.36-11'],
        dockerfileInstruction: 'RUN apt-get install -y locales',
      }),
    ];
    const { issues } = only(await lift(image({ vulnerabilities })));

    expect(issues[0]?.facts).toMatchObject({
      fixable: true,
      remedy: 'Upgrade glibc to 2.36-10',
      dockerfileInstruction: 'RUN apt-get install -y locales',
      packages: [{ fixedIn: ['2.36-10', '2.36-11'] }],
    });
  });

  it('has no score where Snyk has none', async () => {
    const vulnerabilities = [systemVulnerability({ CVSSv3: null, cvssScore: null })];
    const { issues } = only(await lift(image({ vulnerabilities })));

    expect(issues[0]?.attributes.severities).toEqual([]);
  });

  it('is known by its paths when nothing else is told', async () => {
    const record = only(
      await lift(image({ path: undefined, projectName: undefined, packageManager: undefined })),
    );

    expect(record.attributes).toMatchObject({ type: 'deb', target_reference: '1.0' });
    expect(record.relationships.target.data.attributes.display_name).toBe('acme/app');
  });
});

describe('applications in an image', () => {
  it('are projects of their own that belong to the image', async () => {
    const windows = scanResult({
      vulnerabilities: [],
      packageManager: 'maven',
      projectName: 'acme/app:1.0:\\opt\\lib',
      targetFile: '\\opt\\lib',
      displayTargetFile: '\\opt\\lib',
      docker: {},
      path: 'acme/app:1.0',
    });
    const { records } = await lift(image({ applications: [APPLICATION, windows] }));

    expect(records.map(({ attributes }) => attributes)).toMatchObject([
      { type: 'deb', target_file: '', target_reference: '1.0' },
      { name: 'goof', type: 'npm', target_file: 'srv/package.json', target_reference: '1.0' },
      { type: 'maven', target_file: 'opt/lib', target_reference: '1.0' },
    ]);
    expect(records.map((record) => record.product)).toEqual(Array(3).fill('container'));
    expect(
      records.map((record) => record.relationships.target.data.attributes.display_name),
    ).toEqual(Array(3).fill('acme/app'));
    expect(records[1]?.issues[0]?.facts.locations).toEqual([]);
  });

  it('stand beside the image in outputs of older CLIs', async () => {
    const nested = await lift(image({ applications: [APPLICATION] }));
    const beside = await lift([JSON.stringify([image(), APPLICATION])]);

    expect(beside.records.map((record) => record.key)).toEqual(
      nested.records.map((record) => record.key),
    );
  });

  it('are not the project of the same name in the repository', async () => {
    const inRepository = scanResult({ displayTargetFile: 'srv/package.json', path: '/src/app' });
    const [, application] = (await lift(image({ applications: [APPLICATION] }))).records;

    expect(application?.key).not.toBe(only(await lift(inRepository)).key);
  });
});
