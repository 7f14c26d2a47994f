import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Collection } from '../../../src/model/collection.js';
import { toFinding } from '../../../src/model/finding.js';
import type { Issue, ProjectRecord } from '../../../src/model/record.js';
import { ExportJobs } from '../../../src/sources/export/jobs.js';
import { exportRequest } from '../../../src/sources/export/request.js';
import { createExportSource } from '../../../src/sources/export/source.js';
import { memoryJobStore } from '../../../src/sources/export/store.js';
import { createUsageExport } from '../../../src/sources/export/usage.js';
import { findingKey, projectKey } from '../../../src/model/identity.js';
import { fakeClock } from '../../builders/clock.js';
import type { Answer, Loopback } from '../../builders/loopback.js';
import { serve } from '../../builders/loopback.js';
import type { FakeExports } from './export-server.js';
import { csv, downloader, fakeExports } from './export-server.js';

const ORG = '4f3b0c1e-1111-4222-8333-444455556666';
const LODASH = {
  PROBLEM_ID: 'SNYK-JS-LODASH-590103',
  PROBLEM_TITLE: 'Prototype Pollution',
  PRODUCT_NAME: 'Snyk Open Source',
  ISSUE_TYPE: 'Vulnerability',
  ISSUE_STATUS: 'Open',
  ISSUE_SEVERITY: 'High',
  ISSUE_URL: 'https://app.snyk.io/org/acme/project/p#issue-SNYK-JS-LODASH-590103',
  CVE: '["CVE-2020-8203"]',
  CWE: '["CWE-1321","CWE-400"]',
  PACKAGE_NAME_AND_VERSION: 'lodash@4.17.15',
  FIXED_IN_VERSION: '4.17.21',
  COMPUTED_FIXABILITY: 'Fixable',
  EPSS_SCORE: '0.005',
  EPSS_PERCENTILE: '0.6',
  NVD_SCORE: '7.4',
  NVD_SEVERITY: 'High',
  ASSET_CLASS: 'A',
  ASSET_OWNER: 'web team',
  UPDATED_AT: '2024-11-28 09:10:00.000',
  ORG_SLUG: 'acme',
  PROJECT_PUBLIC_ID: 'p',
  PROJECT_NAME: 'acme/goof:package.json',
  PROJECT_TYPE: 'npm',
  PROJECT_TARGET_FILE: 'package.json',
  PROJECT_TARGET_REF: 'main',
  PROJECT_TARGET_UPSTREAM_URL: 'https://github.com/acme/goof',
  FUTURE_COLUMN: 'kept',
};
const CODE = {
  ...LODASH,
  PROBLEM_ID: 'javascript/Xss',
  PRODUCT_NAME: 'Snyk Code',
  PACKAGE_NAME_AND_VERSION: '',
  PROJECT_PUBLIC_ID: 'c',
  PROJECT_TYPE: 'sast',
  PROJECT_TARGET_FILE: '',
  FILE_PATH: 'src/app.js',
  CODE_REGION: '{"start":{"line":3,"column":5},"end":{"line":4,"column":9}}',
};
const NAMES = [
  ...new Set([...Object.keys(LODASH), ...Object.keys(CODE), 'ISSUE_DELETED_AT']),
].concat('ASSET_FINDING_ID');

const servers: Loopback[] = [];
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(({ close }) => close()));
  await Promise.all(closing.splice(0).map((close) => close()));
});

async function storage(answer: Answer): Promise<Loopback> {
  const server = await serve(answer);
  servers.push(server);
  return server;
}

/** Gives each of the texts as a part of its own. */
async function parts(
  ...bodies: (string | Buffer)[]
): Promise<{ fake: FakeExports; seen: Loopback }> {
  const seen = await storage(({ url }, response) => response.end(bodies[Number(url.slice(1))]));
  const fake = fakeExports();
  fake.links = () => bodies.map((_, index) => `${seen.url}/${index}`);
  return { fake, seen };
}

async function collect(
  fake: FakeExports,
): Promise<{ records: ProjectRecord[]; collection: Collection }> {
  const { client, transport } = downloader();
  closing.push(() => transport.close());
  const source = createExportSource({
    request: exportRequest({
      org: ORG,
      dataset: 'issues',
      columns: [],
      introducedFrom: '2015-01-01',
    }),
    jobs: new ExportJobs({ api: fake.api, store: memoryJobStore(), clock: fakeClock() }),
    download: client,
  });
  const collection = new Collection();
  const records: ProjectRecord[] = [];
  for await (const record of source.records(collection)) records.push(record);
  return { records, collection };
}

async function issues(...rows: Readonly<Record<string, string>>[]): Promise<Issue[]> {
  const { fake } = await parts(csv(NAMES, rows));
  return (await collect(fake)).records.flatMap((record) => record.issues);
}

describe('the rows of an export', () => {
  it('become a record in the words of the REST API', async () => {
    const { fake } = await parts(csv(NAMES, [LODASH]));
    const { records, collection } = await collect(fake);
    expect(collection).toMatchObject({ complete: true, partial: null });
    const [record] = records;
    const [issue] = record?.issues ?? [];
    const key = projectKey({
      repository: 'git@github.com:acme/goof.git',
      targetFile: 'package-lock.json',
      type: 'npm',
      targetReference: 'main',
      name: 'another',
    });
    expect(record?.key).toBe(key);
    expect(issue?.findingKey).toBe(findingKey(key, 'SNYK-JS-LODASH-590103'));
    if (record === undefined || issue === undefined) throw new Error('nothing');
    expect(toFinding(record, issue)).toMatchObject({
      type: 'package_vulnerability',
      severity: 'high',
      status: 'open',
      cves: ['CVE-2020-8203'],
      cwes: ['CWE-1321', 'CWE-400'],
      packages: [{ name: 'lodash', purl: 'pkg:npm/lodash@4.17.15', fixedIn: ['4.17.21'] }],
      locations: [{ file: 'package.json' }],
      fixable: true,
      epss: { probability: 0.005, percentile: 0.6 },
      lastSeen: '2024-11-28T09:10:00.000Z',
      source: 'export',
    });
    expect(issue.facts).toMatchObject({
      asset: { class: 'A', owner: 'web team' },
      columns: { FUTURE_COLUMN: 'kept' },
    });
    expect(issue.attributes.severities).toContainEqual({
      source: 'NVD',
      level: 'high',
      score: 7.4,
    });
  });

  it('are coordinates of one finding when they are of one issue', async () => {
    const other = { ...LODASH, PACKAGE_NAME_AND_VERSION: 'lodash@3.0.0', ISSUE_STATUS: 'Ignored' };
    const [issue, ...more] = await issues(LODASH, other, LODASH);
    expect(more).toEqual([]);
    expect(issue?.attributes).toMatchObject({ status: 'open', ignored: false });
    expect(issue?.facts.packages.map(({ version }) => version)).toEqual(['3.0.0', '4.17.15']);
  });

  it('of Snyk Code are told apart by more than the rule', async () => {
    const found = await issues(
      { ...CODE, ISSUE_URL: 'https://app.snyk.io/org/acme/project/c#issue-11' },
      { ...CODE, ISSUE_URL: 'https://app.snyk.io/org/acme/project/c#issue-22' },
      { ...CODE, ISSUE_URL: '', ASSET_FINDING_ID: 'asset-1' },
      { ...CODE, ISSUE_URL: '' },
      { ...CODE, ISSUE_URL: '', CODE_REGION: '9:1-9:2' },
    );
    expect(new Set(found.map(({ findingKey: key }) => key)).size).toBe(5);
    expect(found.map(({ attributes }) => attributes.type)).toEqual(Array(5).fill('code'));
    const asset = found.find(({ attributes }) => attributes.key_asset === 'asset-1');
    const key = projectKey({
      repository: 'https://github.com/acme/goof',
      targetFile: '',
      type: 'sast',
      targetReference: 'main',
      name: '',
    });
    expect(asset?.findingKey).toBe(findingKey(key, 'asset-1'));
    expect(asset?.facts.locations).toEqual([
      { file: 'src/app.js', startLine: 3, startColumn: 5, endLine: 4, endColumn: 9 },
    ]);
  });

  it.each([
    [{ ISSUE_STATUS: 'Resolved' }, { status: 'resolved' }],
    [{ ISSUE_STATUS: 'Ignored' }, { status: 'open', ignored: true }],
    [{ ISSUE_DELETED_AT: '2024-12-01T00:00:00Z' }, { status: 'resolved' }],
    [{ ISSUE_STATUS: 'Snoozed' }, { status: 'open', ignored: false }],
  ])('with %j are %j', async (row, expected) => {
    const [issue] = await issues({ ...LODASH, ...row });
    expect(issue?.attributes).toMatchObject(expected);
  });

  it('make the same records in any order', async () => {
    const rows = [LODASH, CODE, { ...LODASH, PROJECT_PUBLIC_ID: 'q' }, { ...CODE, CVE: '' }];
    const [forth, back] = await Promise.all([issues(...rows), issues(...rows.reverse())]);
    expect(back).toEqual(forth);
    expect(new Set(forth.map(({ findingKey: key }) => key)).size).toBe(3);
  });
});

describe('the parts of an export', () => {
  it('have headers of their own, in any order and case, and may be gzip files', async () => {
    const names = [...NAMES].reverse();
    const second = csv(names, [{ ...LODASH, PROBLEM_ID: 'SNYK-JS-EJS-1' }]);
    const { fake, seen } = await parts(
      `\uFEFF${csv(NAMES, [LODASH], '\r\n')}`,
      gzipSync(second.replace(/^.*\n/, (header) => header.toLowerCase())),
    );
    fake.rows = 2;
    const { records, collection } = await collect(fake);
    expect(collection.gaps).toEqual([]);
    expect(records.flatMap((record) => record.issues)).toHaveLength(2);
    expect(seen.seen.every(({ headers }) => headers.authorization === undefined)).toBe(true);
  });

  it('get new links when the old ones ran out, and go on where they broke', async () => {
    const text = csv(NAMES, [LODASH, { ...LODASH, PROBLEM_ID: 'SNYK-JS-EJS-1' }]);
    const half = text.lastIndexOf('"SNYK-JS-EJS-1"');
    const server = await storage(({ url }, response) => {
      if (url === '/1') response.writeHead(403).end('Request has expired');
      else if (url === '/2') {
        response.writeHead(200, { 'content-length': text.length });
        response.write(text.slice(0, half), () => response.destroy());
      } else response.end(text);
    });
    const fake = fakeExports();
    let look = 0;
    fake.links = () => [`${server.url}/${(look += 1)}`];
    fake.rows = 2;
    const { records, collection } = await collect(fake);
    expect(collection.gaps).toEqual([]);
    expect(records.flatMap((record) => record.issues)).toHaveLength(2);
    expect(server.seen.map(({ url }) => url)).toEqual(['/1', '/2', '/3']);
  });

  it('that cannot be had are named, and so are rows that cannot be read', async () => {
    const bad = csv(NAMES, [LODASH]) + '"too","few"\n' + csv(NAMES, [CODE]).replace(/^.*\n/, '');
    const { fake } = await parts(bad, '<Error><Code>AccessDenied</Code></Error>');
    const { records, collection } = await collect(fake);
    expect(records.flatMap((record) => record.issues)).toHaveLength(2);
    expect(collection.gaps.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      expect.stringMatching(/line 3 of part 1.*2 values where the header has/),
      expect.stringMatching(/part 2 of 2.*header has no PROBLEM_ID/),
    ]);
  });

  it('must have the rows that Snyk counts', async () => {
    const { fake } = await parts(csv(NAMES, [LODASH]));
    fake.rows = 2;
    const { collection } = await collect(fake);
    expect(collection.gaps[0]?.why).toMatch(/counts 2 rows.*parts have 1/);
  });
});

describe('the data set usage', () => {
  it('is counted, without who it was', async () => {
    const scan = {
      ID: '1',
      INTERACTION_TYPE: 'Scan done',
      INTERACTION_STATUS: 'success',
      PRODUCT_DISPLAY_NAME: 'Snyk Code',
      ENVIRONMENT_DISPLAY_NAME: 'CLI',
      USER_EMAIL: 'who@example.com',
    };
    const names = Object.keys(scan);
    const { fake } = await parts(csv(names, [scan, scan, { ...scan, INTERACTION_TYPE: 'Login' }]));
    const { client, transport } = downloader();
    closing.push(() => transport.close());
    const usage = createUsageExport({
      request: exportRequest({
        org: ORG,
        dataset: 'usage',
        columns: [],
        updatedFrom: '2024-11-28',
      }),
      jobs: new ExportJobs({ api: fake.api, store: memoryJobStore(), clock: fakeClock() }),
      download: client,
    });
    const rows: Readonly<Record<string, string>>[] = [];
    for await (const row of usage.interactions(new Collection())) rows.push(row);
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toContain('who@');
    expect(usage.summary()).toMatchObject({
      interactions: 3,
      scans: 2,
      byProduct: [{ name: 'Snyk Code', count: 2 }],
      byPlace: [{ name: 'CLI', count: 2 }],
      byStatus: [{ name: 'success', count: 2 }],
    });
  });
});
