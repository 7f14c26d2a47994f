import { describe, expect, it } from '@jest/globals';
import type { ProjectRecord } from '../../../src/model/record.js';
import { findFunction } from '../../../src/transform/functions/registry.js';
import { project } from '../../builders/records.js';

function reckon(
  name: string,
  {
    record = project(),
    args = {},
    input,
  }: { record?: ProjectRecord; args?: object; input?: unknown },
) {
  return findFunction(name)?.bind(args)(input, record, undefined);
}

describe('externalAssetId', () => {
  const record = project({
    attributes: { name: '@acme/goof', type: 'NPM', target_file: './web/yarn.lock' },
    org: { id: 'org-1', attributes: { name: 'Acme' } },
  });

  it('is the key of the project', () => {
    expect(reckon('externalAssetId', { record })).toBe(record.key);
  });

  it('is made of the parts that are asked for, each in its normal form', () => {
    const parts = ['repository', 'target-file', 'type', 'reference', 'name', 'org'];
    expect(reckon('externalAssetId', { record, args: { parts } })).toBe(
      'github.com/acme/goof|web/package.json|npm|main|@acme/goof|org-1',
    );
    const args = { parts: ['repository', 'reference'], separator: '#' };
    expect(reckon('externalAssetId', { record, args })).toBe('github.com/acme/goof#main');
  });

  it('keeps the place of a part that is empty, and is absent when all are', () => {
    const args = { parts: ['org', 'reference'] };
    expect(reckon('externalAssetId', { args })).toBe('|main');
    expect(reckon('externalAssetId', { args: { parts: ['org'] } })).toBeUndefined();
  });
});

describe('assetStatus', () => {
  it.each([
    ['active', 'ACTIVE'],
    ['Inactive', 'INACTIVE'],
    [undefined, 'ACTIVE'],
    [5, 'ACTIVE'],
  ])('of %p is %s', (input, wanted) => {
    expect(reckon('assetStatus', { input })).toBe(wanted);
  });
});

describe('repositoryType', () => {
  it.each([
    ['https://github.com/acme/goof', undefined, 'GITHUB'],
    ['git@github.acme.com:acme/goof.git', undefined, 'GITHUB'],
    ['https://acme.ghe.com/acme/goof', undefined, 'GITHUB'],
    ['https://gitlab.com:8443/acme/goof.git', undefined, 'GITLAB'],
    ['https://bitbucket.org/acme/goof', undefined, 'BITBUCKET'],
    ['https://acme@dev.azure.com/acme/_git/goof', undefined, 'AZURE_REPOS'],
    ['https://acme.visualstudio.com/goof', undefined, 'AZURE_REPOS'],
    ['https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/goof', undefined, 'AWS_CODECOMMIT'],
    ['https://evilgithub.com/acme', undefined, 'OTHER'],
    ['https://git.acme.com/github/goof', undefined, 'OTHER'],
    ['https://git.acme.com/goof', 'gitlab', 'GITLAB'],
    ['https://git.acme.com/goof', 'bitbucket-server', 'BITBUCKET'],
    ['https://github.com/acme/goof', 'cli', 'GITHUB'],
    [null, 'github-cloud-app', 'GITHUB'],
    [null, 'docker-hub', 'OTHER'],
    [undefined, undefined, 'OTHER'],
  ])('of %p from %p is %s', (input, origin, wanted) => {
    const record = project({ attributes: origin === undefined ? {} : { origin } });
    expect(reckon('repositoryType', { record, input })).toBe(wanted);
  });
});

describe('criticality', () => {
  it.each([
    [['low', 'critical', 'medium'], 'critical', 5],
    [['HIGH'], 'high', 4],
    ['medium', 'medium', 3],
    [['low'], 'low', 2],
    [['vital', 'low'], 'low', 2],
    [['vital'], 'vital', undefined],
    [['constructor'], 'constructor', undefined],
    [[], undefined, undefined],
    [undefined, undefined, undefined],
    [[7], undefined, undefined],
  ])('of %p is %p, as score %p', (input, word, score) => {
    expect(reckon('criticality', { input })).toBe(word);
    expect(reckon('criticality', { input, args: { as: 'acs' } })).toBe(score);
  });
});
