import { describe, expect, it } from '@jest/globals';
import type { IssueResource } from '../../../../src/snyk/api/resources/issue.js';
import type { ProjectResource } from '../../../../src/snyk/api/resources/project.js';
import { liftIssue } from '../../../../src/sources/rest/lift/issue.js';
import { liftOrg } from '../../../../src/sources/rest/lift/org.js';
import { liftProject } from '../../../../src/sources/rest/lift/project.js';
import { lift, only } from '../../../builders/lifted.js';
import {
  issueResourceOf,
  orgResourceOf,
  projectResourceOf,
} from '../../../builders/snyk-resources.js';

/** How Snyk imports the repository of the scans. */
const TARGET = { display_name: 'acme/app', url: 'https://github.com/acme/app' };

function rest(
  attributes: Partial<ProjectResource['attributes']>,
  issue: Partial<IssueResource['attributes']>,
): { readonly project: string; readonly finding: string } {
  const resource = projectResourceOf('p', { target: TARGET, attributes });
  const record = liftProject(resource, liftOrg(orgResourceOf('o')));
  const { findingKey } = liftIssue(
    issueResourceOf('i', { attributes: issue }),
    record,
    'https://a',
  );
  return { project: record.key, finding: findingKey };
}

async function scan(document: unknown): Promise<ReturnType<typeof rest>> {
  const record = only(await lift(document));
  return { project: record.key, finding: record.issues[0]?.findingKey ?? '' };
}

describe('a scan and the API', () => {
  it('agree on a vulnerability and a licence of a manifest', async () => {
    for (const id of ['SNYK-JS-LODASH-590103', 'snyk:lic:npm:goof:GPL-3.0']) {
      const scanned = await scan({
        path: '/src/app',
        projectName: 'goof',
        packageManager: 'npm',
        displayTargetFile: 'web/package-lock.json',
        vulnerabilities: [
          { id, name: 'lodash', version: '4.17.15', from: ['goof@1', 'lodash@4.17.15'] },
        ],
      });
      const type = id.startsWith('snyk:lic:') ? 'license' : 'package_vulnerability';
      const kept = rest({ target_file: 'web/package.json' }, { key: id, type });
      expect(kept).toEqual(scanned);
    }
  });

  it('agree on a misconfiguration', async () => {
    const scanned = await scan({
      path: '/src/app',
      projectType: 'terraformconfig',
      targetFile: 'main.tf',
      targetFilePath: '/src/app/main.tf',
      infrastructureAsCodeIssues: [
        {
          id: 'SNYK-CC-TF-1',
          title: 't',
          severity: 'high',
          path: ['resource', 'b[x]', 'acl'],
          lineNumber: 3,
        },
      ],
    });
    const kept = rest(
      { type: 'terraformconfig', target_file: 'main.tf' },
      {
        type: 'config',
        key: 'a-hash',
        problems: [{ id: 'SNYK-CC-TF-1', source: 'SNYK', type: 'rule' }],
        coordinates: [{ representations: [{ resourcePath: 'resource > b[x] > acl' }] }],
      },
    );
    expect(kept).toEqual(scanned);
  });

  it('agree on a finding in code, where the scan knows the finding’s id', async () => {
    const asset = '4312279e-39d9-463d-b684-3a10059058f6';
    const scanned = await scan({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'SnykCode', rules: [{ id: 'javascript/Sqli' }] } },
          results: [
            {
              ruleId: 'javascript/Sqli',
              level: 'error',
              message: { text: 'm' },
              fingerprints: { 'snyk/asset/finding/v1': asset, '1': 'abc' },
              locations: [
                {
                  physicalLocation: { artifactLocation: { uri: 'a.js' }, region: { startLine: 1 } },
                },
              ],
            },
          ],
        },
      ],
    });
    const kept = rest(
      { type: 'sast', name: 'acme/app', target_file: '' },
      { type: 'code', key: 'another-uuid', key_asset: asset },
    );
    expect(kept).toEqual(scanned);
  });

  it('agree on the operating system of an image that the CLI monitors', async () => {
    const id = 'SNYK-DEBIAN12-OPENSSL-1';
    const scanned = await scan({
      path: 'nginx:1.27',
      projectName: 'docker-image|nginx',
      packageManager: 'deb',
      docker: {},
      vulnerabilities: [
        { id, name: 'openssl', version: '3', from: ['docker-image|nginx@1.27', 'openssl@3'] },
      ],
    });
    const image = { type: 'deb', target_file: '', target_reference: '1.27' };
    expect(rest({ ...image, name: 'docker-image|nginx', origin: 'cli' }, { key: id })).toEqual(
      scanned,
    );
    const tagged = { ...image, target_reference: '', name: 'nginx:1.27', origin: 'docker-hub' };
    expect(rest(tagged, { key: id })).toEqual(scanned);
  });
});
