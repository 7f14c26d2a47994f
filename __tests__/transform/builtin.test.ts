import { describe, expect, it } from '@jest/globals';
import type { ProjectRecord } from '../../src/model/record.js';
import { BUILTIN_MAPS, builtinMapText } from '../../src/transform/builtin.js';
import type { CompiledMap, CompileOptions } from '../../src/transform/compile.js';
import { compileTransformMap } from '../../src/transform/compile.js';
import { describeSource } from '../../src/transform/map.js';
import type { AssetType, TransformMap } from '../../src/transform/map.js';
import { parseTransformMap } from '../../src/transform/parse.js';
import { issue, project } from '../builders/records.js';

const NAME =
  'attributes.name, else attributes.target_file, else relationships.target.data.attributes.display_name, else key';
const UPDATED = 'meta.latest_issue_counts.updated_at, else attributes.created';
const TITLE = 'issues[].attributes.title, else issues[].attributes.key';
const DETAIL = 'asset.assetDetail';
const TYPED = 'asset.assetDetail.typedAttributes.snykSAST';
const FINDING = 'findingGroup.findings[]';

/** The rows that both published tables end in. */
const TAIL = [
  ['attributes.target_reference', `${TYPED}TargetReference`],
  ['org.id', `${TYPED}OrganizationId`],
  ['org.attributes.name', `${TYPED}OrganizationName`],
  ['org.attributes.group_id', `${TYPED}GroupId`],
  ['org.attributes.updated_at', `${TYPED}OrgUpdatedAt`],
  ['org.attributes.created_at', `${TYPED}OrgCreatedAt`],
  ['attributes.target_file', `${TYPED}TargetFile`],
  ['attributes.type', `${TYPED}Type`],
  ['issues[].findingDetectionUrl', `${FINDING}.findingDetectionURL`],
  ['issues[].findingUrl', `${FINDING}.findingURL`],
];

const SEVERITY = ['severity5(issues[].attributes.effective_severity_level)', `${FINDING}.severity`];
const STATUS = ['findingStatus', `${FINDING}.findingStatus`];

const FOUND = [
  ['issues[].attributes.created_at', `${FINDING}.firstFoundOn`],
  ['issues[].attributes.updated_at', `${FINDING}.lastFoundOn`],
  ['firstCwe', `${FINDING}.findingType.vulnerability.cweId`],
  ['issues[].attributes.ignored', `${FINDING}.riskAcceptance.ignored`],
];

const CRITICALITY = [
  ['criticality(attributes.business_criticality)', `${DETAIL}.businessInfo.businessCriticality`],
  ['attributes.settings.recurring_tests.frequency', `${TYPED}SettingsRecurringFrequency`],
  [TITLE, `${FINDING}.name`, 'required'],
  ['description(issues[].attributes.description)', `${FINDING}.description`],
  ['issues[].id', `${FINDING}.externalFindingId`, 'required'],
];

const DATES = [
  ['attributes.created', `${DETAIL}.sourceCreatedAt`],
  [UPDATED, `${DETAIL}.sourceUpdatedAt`],
];

const STATUS_OF_ASSET = ['assetStatus(attributes.status)', 'asset.assetHeader.status', 'required'];

/** The published tables, row by row; where ours reads more than the published path, ours. */
const PUBLISHED: Record<AssetType, string[][]> = {
  'code-repository': [
    ['externalAssetId', 'asset.assetHeader.externalAssetId', 'required'],
    STATUS_OF_ASSET,
    [
      'relationships.target.data.meta.integration_data.owner',
      `${DETAIL}.repositoryAssetClass.owner`,
    ],
    ['id', 'asset.assetHeader.vendorAssetId', 'required'],
    [NAME, `${DETAIL}.name`, 'required'],
    ...DATES,
    [
      'repositoryType(relationships.target.data.attributes.url)',
      `${DETAIL}.repositoryAssetClass.type`,
    ],
    ['relationships.target.data.attributes.url', `${DETAIL}.repositoryAssetClass.repoUrl`],
    ...CRITICALITY,
    SEVERITY,
    STATUS,
    ...FOUND,
    ...TAIL,
  ],
  'generic-application': [
    [NAME, `${DETAIL}.genericApplicationAssetClass.name`, 'required'],
    ['id', 'asset.assetHeader.externalAssetId', 'required'],
    STATUS_OF_ASSET,
    ['id', 'asset.assetHeader.vendorAssetId', 'required'],
    [NAME, `${DETAIL}.name`, 'required'],
    ...DATES,
    ...CRITICALITY,
    STATUS,
    SEVERITY,
    ...FOUND,
    ...TAIL,
  ],
};

async function builtin(name: AssetType): Promise<TransformMap> {
  return parseTransformMap(builtinMapText(name), { file: name });
}

async function compiled(
  name: AssetType,
  options: Partial<CompileOptions> = {},
): Promise<CompiledMap> {
  const map = await builtin(name);
  return compileTransformMap(map, { identity: 'snyk', extraRows: false, ...options });
}

describe.each(BUILTIN_MAPS)('the built-in map %s', (name) => {
  it('has every published row, in the published order', async () => {
    const map = await builtin(name);
    const rows = map.rows
      .filter((row) => !row.extra)
      .map((row) => [describeSource(row), row.to.text, ...(row.required ? ['required'] : [])]);
    expect(rows).toEqual(PUBLISHED[name]);
    expect(map.assetType).toBe(name);
  });

  it('has its extra rows after the published ones', async () => {
    const { rows } = await builtin(name);
    const first = rows.findIndex((row) => row.extra);
    expect(first).toBe(PUBLISHED[name].length);
    expect(rows.slice(first).every((row) => row.extra && !row.required)).toBe(true);
  });

  it('makes a document of the barest record', async () => {
    const record: ProjectRecord = {
      ...project({ attributes: { name: '', target_file: '', target_reference: '', type: '' } }),
      relationships: { target: { data: { attributes: { display_name: '', url: null } } } },
    };
    const map = await compiled(name, { extraRows: true });
    const { document, rejected } = map.apply(record);
    expect(rejected).toEqual([]);
    expect(document).toMatchObject({
      asset: {
        assetHeader: { externalAssetId: record.key, vendorAssetId: record.key, status: 'ACTIVE' },
        assetDetail: { name: record.key },
      },
      findingGroup: { findings: [] },
    });
  });
});

/** A project as Snyk's REST API tells it, with everything that a published row reads. */
const REST_PROJECT = project({
  id: '11111111-1111-4111-8111-111111111111',
  source: 'rest',
  attributes: {
    origin: 'github',
    status: 'active',
    created: '2024-06-10T11:19:36.268Z',
    business_criticality: ['low', 'critical'],
    settings: { recurring_tests: { frequency: 'daily' } },
  },
  meta: { latest_issue_counts: { updated_at: '2025-01-02T03:04:05.678Z' } },
  relationships: {
    target: {
      data: {
        attributes: { display_name: 'acme/goof', url: 'https://github.com/acme/goof' },
        meta: { integration_data: { owner: 'acme' } },
      },
    },
  },
  org: {
    id: '22222222-2222-4222-8222-222222222222',
    attributes: {
      name: 'Acme',
      slug: 'acme',
      group_id: '33333333-3333-4333-8333-333333333333',
      created_at: '2020-01-01T00:00:00Z',
      updated_at: '2021-01-01T00:00:00Z',
    },
  },
  issues: [
    issue({
      id: '44444444-4444-4444-8444-444444444444',
      findingUrl: 'https://app.snyk.io/org/acme/project/1#issue-SNYK-JS-LODASH-590103',
      findingDetectionUrl: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
      attributes: {
        ignored: true,
        created_at: '2024-07-08T10:13:37.548Z',
        updated_at: '2024-08-08T10:13:37.548Z',
        classes: [
          { id: 'OWASP-A1', source: 'OWASP', type: 'compliance' },
          { id: 'CWE-1321', source: 'CWE', type: 'weakness' },
          { id: 'CWE-400', source: 'CWE', type: 'weakness' },
        ],
        risk: { score: { model: 'v1', value: 829 } },
      },
      facts: {
        epss: { probability: 0.02, percentile: 0.8 },
        reachability: 'function',
        locations: [{ file: 'package.json', startLine: 12, endLine: 12 }],
        ignore: {
          reason: 'not reachable',
          reasonType: 'not-vulnerable',
          created: '2024-07-09T00:00:00Z',
          expires: '2026-01-01T00:00:00Z',
        },
      },
    }),
  ],
});

const TYPED_ATTRIBUTES = {
  snykSASTSettingsRecurringFrequency: 'daily',
  snykSASTTargetReference: 'main',
  snykSASTOrganizationId: '22222222-2222-4222-8222-222222222222',
  snykSASTOrganizationName: 'Acme',
  snykSASTGroupId: '33333333-3333-4333-8333-333333333333',
  snykSASTOrgUpdatedAt: '2021-01-01T00:00:00Z',
  snykSASTOrgCreatedAt: '2020-01-01T00:00:00Z',
  snykSASTTargetFile: 'package.json',
  snykSASTType: 'npm',
};

const PUBLISHED_FINDING = {
  name: 'Prototype Pollution',
  description: 'Prototype Pollution in lodash@4.17.15.',
  externalFindingId: '44444444-4444-4444-8444-444444444444',
  severity: 4,
  findingStatus: 'ACTIVE',
  firstFoundOn: '2024-07-08T10:13:37.548Z',
  lastFoundOn: '2024-08-08T10:13:37.548Z',
  findingType: { vulnerability: { cweId: 'CWE-1321' } },
  riskAcceptance: { ignored: true },
  findingDetectionURL: 'https://security.snyk.io/vuln/SNYK-JS-LODASH-590103',
  findingURL: 'https://app.snyk.io/org/acme/project/1#issue-SNYK-JS-LODASH-590103',
};

describe('the document of a repository', () => {
  it('has what the published rows say', async () => {
    const map = await compiled('code-repository');
    expect(map.apply(REST_PROJECT)).toEqual({
      document: {
        asset: {
          assetHeader: {
            externalAssetId: REST_PROJECT.key,
            status: 'ACTIVE',
            vendorAssetId: REST_PROJECT.id,
          },
          assetDetail: {
            repositoryAssetClass: {
              owner: 'acme',
              type: 'GITHUB',
              repoUrl: 'https://github.com/acme/goof',
            },
            name: 'goof',
            sourceCreatedAt: '2024-06-10T11:19:36.268Z',
            sourceUpdatedAt: '2025-01-02T03:04:05.678Z',
            businessInfo: { businessCriticality: 'critical' },
            typedAttributes: TYPED_ATTRIBUTES,
          },
        },
        findingGroup: { findings: [PUBLISHED_FINDING] },
      },
      rejected: [],
    });
  });

  it('has with the extra rows all else that Snyk knows', async () => {
    const map = await compiled('code-repository', { extraRows: true });
    const { document } = map.apply(REST_PROJECT);
    expect(document).toMatchObject({
      asset: {
        assetDetail: {
          businessInfo: { businessCriticalities: ['low', 'critical'] },
          typedAttributes: {
            ...TYPED_ATTRIBUTES,
            snykProjectKey: REST_PROJECT.key,
            snykProjectId: REST_PROJECT.id,
            snykOrigin: 'github',
            snykScanSource: 'rest',
          },
        },
      },
      findingGroup: {
        findings: [
          {
            ...PUBLISHED_FINDING,
            category: 'Vulnerability',
            subCategory: 'package_vulnerability',
            sourceSeverity: 'high',
            findingType: {
              vulnerability: {
                cweId: 'CWE-1321',
                cweIds: ['CWE-1321', 'CWE-400'],
                cveId: 'CVE-2020-8203',
                cveIds: ['CVE-2020-8203'],
                cvssScore: 8.2,
                cvssVector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:L',
                cvssVersion: '3.1',
                epssScore: 0.02,
                isPatchAvailable: true,
              },
            },
            riskFactor: { exploitCodeMaturity: 'Proof of Concept' },
            riskAcceptance: {
              ignored: true,
              reason: 'not reachable',
              reasonType: 'not-vulnerable',
              startDate: '2024-07-09T00:00:00Z',
              endDate: '2026-01-01T00:00:00Z',
            },
            affectedPackages: [
              {
                name: 'lodash',
                version: '4.17.15',
                purl: 'pkg:npm/lodash@4.17.15',
                fixedIn: ['4.17.21'],
                upgradeTo: 'lodash@4.17.21',
              },
            ],
            typedAttributes: {
              snykPackageName: 'lodash',
              snykPackageVersion: '4.17.15',
              snykPackagePurl: 'pkg:npm/lodash@4.17.15',
              snykFixedIn: '4.17.21',
              snykRemedy: 'Upgrade lodash to 4.17.21',
              snykReachability: 'function',
              snykFile: 'package.json',
              snykStartLine: 12,
              snykEndLine: 12,
              snykFindingKey: issue().findingKey,
              snykIssueId: '44444444-4444-4444-8444-444444444444',
              snykProblemId: 'SNYK-JS-LODASH-590103',
              snykEpssPercentile: 0.8,
              snykRiskScore: 829,
              snykScanSource: 'rest',
            },
          },
        ],
      },
    });
  });

  it('changes no published value by the extra rows', async () => {
    const bare = (await compiled('code-repository')).apply(REST_PROJECT).document;
    const full = (await compiled('code-repository', { extraRows: true })).apply(REST_PROJECT);
    expect(full.document).toMatchObject(bare ?? {});
  });
});

describe('the document of an application', () => {
  it('has what the published rows say', async () => {
    const map = await compiled('generic-application');
    expect(map.apply(REST_PROJECT).document).toEqual({
      asset: {
        assetDetail: {
          genericApplicationAssetClass: { name: 'goof' },
          name: 'goof',
          sourceCreatedAt: '2024-06-10T11:19:36.268Z',
          sourceUpdatedAt: '2025-01-02T03:04:05.678Z',
          businessInfo: { businessCriticality: 'critical' },
          typedAttributes: TYPED_ATTRIBUTES,
        },
        assetHeader: {
          externalAssetId: REST_PROJECT.id,
          status: 'ACTIVE',
          vendorAssetId: REST_PROJECT.id,
        },
      },
      findingGroup: { findings: [PUBLISHED_FINDING] },
    });
  });
});
