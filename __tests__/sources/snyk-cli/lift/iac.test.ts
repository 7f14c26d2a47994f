import { describe, expect, it } from '@jest/globals';
import type { ProjectRecord } from '../../../../src/model/record.js';
import { CHECKOUT, lift, only } from '../../../builders/lifted.js';

function misconfiguration(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: 'SNYK-CC-K8S-44',
    publicId: 'SNYK-CC-K8S-44',
    title: 'Role with too wide permissions',
    severity: 'high',
    isIgnored: false,
    subType: 'ClusterRole',
    documentation: 'https://security.snyk.io/rules/cloud/SNYK-CC-K8S-44',
    issue: 'The role uses wildcards',
    impact: 'Excessive rights',
    resolve: 'Set only the necessary permissions ',
    lineNumber: 7,
    path: ['[DocId: 1]', 'clusterrole', 'rules[0]', 'resources'],
    msg: 'clusterrole.rules[0].resources',
    references: ['CWE-272', 'https://kubernetes.io/docs', 'CIS 5.1.3'],
    ...overrides,
  };
}

function file(overrides: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    meta: { org: 'acme', orgPublicId: 'c555e9ed', projectId: '', policy: '' },
    vulnerabilities: [],
    targetFile: 'deploy/role.yaml',
    targetFilePath: '/home/someone/app/deploy/role.yaml',
    projectName: 'app',
    projectType: 'k8sconfig',
    packageManager: 'k8sconfig',
    path: '.',
    ok: false,
    infrastructureAsCodeIssues: [misconfiguration()],
    ...overrides,
  };
}

const project = async (overrides: Record<string, unknown> = {}): Promise<ProjectRecord> =>
  only(await lift(file(overrides)));

describe('an infrastructure file', () => {
  it('is a project', async () => {
    expect(await project()).toMatchObject({
      id: null,
      product: 'iac',
      tool: { name: 'Snyk IaC' },
      attributes: {
        name: 'app',
        type: 'k8sconfig',
        target_file: 'deploy/role.yaml',
        target_reference: 'main',
      },
      org: { id: 'c555e9ed', attributes: { name: 'acme', slug: 'acme' } },
    });
  });

  it.each([
    [{}, 'deploy/role.yaml'],
    [{ path: 'k8s', targetFile: 'role.yaml' }, 'k8s/role.yaml'],
    [{ path: 'k8s/role.yaml', targetFile: 'k8s/role.yaml' }, 'k8s/role.yaml'],
    [{ path: 'iac/test/role.yaml', targetFile: 'test/role.yaml' }, 'iac/test/role.yaml'],
    [{ targetFile: 'role.yaml', targetFilePath: '/src/app/x/role.yaml' }, 'x/role.yaml'],
    [{ targetFile: undefined }, 'role.yaml'],
    [{ targetFile: undefined, targetFilePath: undefined }, ''],
  ])('told as %p lies in %p', async (overrides, place) => {
    expect((await project(overrides)).attributes.target_file).toBe(place);
  });

  it('is the same project whatever folder it was scanned in', async () => {
    const key = (await project()).key;

    expect((await project({ projectName: 'workspace' })).key).toBe(key);
  });

  it('may have failed', async () => {
    const failed = { ok: false, code: 1010, error: 'Failed to parse YAML file', path: 'a.yaml' };
    const { records, collection } = await lift([JSON.stringify([file(), failed])]);

    expect(records).toHaveLength(1);
    expect(collection.gaps).toEqual([{ what: 'a.yaml', why: 'Failed to parse YAML file' }]);
  });
});

describe('a misconfiguration', () => {
  it('has everything that Snyk says of it', async () => {
    const { issues } = await project();
    const resourcePath = '[DocId: 1] > clusterrole > rules[0] > resources';

    expect(issues).toMatchObject([
      {
        findingDetectionUrl: 'https://security.snyk.io/rules/cloud/SNYK-CC-K8S-44',
        attributes: {
          key: `SNYK-CC-K8S-44 > ${resourcePath}`,
          title: 'Role with too wide permissions',
          description: 'The role uses wildcards\n\nExcessive rights',
          type: 'config',
          effective_severity_level: 'high',
          ignored: false,
          classes: [
            { id: 'CWE-272', source: 'CWE', type: 'weakness' },
            { id: 'ClusterRole', source: 'Snyk', type: 'rule-category' },
          ],
          problems: [
            {
              id: 'SNYK-CC-K8S-44',
              source: 'SNYK',
              type: 'rule',
              url: 'https://security.snyk.io/rules/cloud/SNYK-CC-K8S-44',
            },
          ],
          coordinates: [
            {
              state: 'open',
              is_fixable_manually: true,
              remedies: [{ type: 'manual', description: 'Set only the necessary permissions' }],
              representations: [{ resourcePath }],
            },
          ],
        },
        facts: {
          packages: [],
          locations: [{ file: 'deploy/role.yaml', startLine: 7 }],
          fixable: false,
          resourcePath,
          remedy: 'Set only the necessary permissions',
          references: [{ url: 'https://kubernetes.io/docs' }],
        },
      },
    ]);
  });

  it('may be ignored, of an unknown line and of little text', async () => {
    const bare = { id: 'CUSTOM-1', isIgnored: true, lineNumber: -1, msg: 'resource.x', path: [] };
    const { issues } = await project({ infrastructureAsCodeIssues: [bare] });

    expect(issues[0]).toMatchObject({
      attributes: { title: 'CUSTOM-1', ignored: true, effective_severity_level: 'info' },
      facts: {
        locations: [{ file: 'deploy/role.yaml' }],
        resourcePath: 'resource.x',
        ignore: { reason: null, expires: null },
      },
    });
    expect(issues[0]?.facts.locations[0]).not.toHaveProperty('startLine');
  });

  it('is one for each rule, place and line, with a key that lines do not move', async () => {
    const at = (lineNumber: number, last: unknown = 'resources'): Record<string, unknown> =>
      misconfiguration({ lineNumber, path: ['[DocId: 1]', last] });
    const keys = async (...elements: unknown[]): Promise<string[]> =>
      (await project({ infrastructureAsCodeIssues: elements })).issues.map(
        (issue) => issue.findingKey,
      );

    expect(await keys(at(7), at(7), at(9), at(7, false))).toHaveLength(3);
    expect(await keys(at(9), at(7))).toEqual(await keys(at(7), at(9)));
    expect(await keys(at(70), at(90))).toEqual(await keys(at(7), at(9)));
    expect(new Set(await keys(at(7), at(9))).size).toBe(2);
  });

  it('without an id is counted as missing', async () => {
    const { collection } = await lift(file({ infrastructureAsCodeIssues: [{ title: 'x' }] }));

    expect(collection.gaps).toEqual([
      { what: '.', why: 'entries without an id, which were left out: 1' },
    ]);
  });

  it('of an unknown repository has a file all the same', async () => {
    const repository = { ...CHECKOUT, url: null, root: null };
    const record = only(await lift(file(), { repository, workingDirectory: '.' }));

    expect(record.attributes.target_file).toBe('deploy/role.yaml');
  });
});
