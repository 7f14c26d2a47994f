import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../src/model/collection.js';
import { ConfigError, UpstreamError } from '../../../src/model/errors.js';
import { findingKey } from '../../../src/model/identity.js';
import type { ProjectRecord } from '../../../src/model/record.js';
import { besideScan } from '../../../src/sources/sbom/beside.js';
import { readSbom } from '../../../src/sources/sbom/document/read.js';
import { targetOf } from '../../../src/sources/sbom/lift/project.js';
import type { SbomSourceOptions } from '../../../src/sources/sbom/source.js';
import { LARGE_SBOM_BYTES, SbomSource } from '../../../src/sources/sbom/source.js';
import { SbomTestResults } from '../../../src/sources/sbom/test/results.js';
import { UNKNOWN_REPOSITORY } from '../../../src/model/repository.js';
import { issue, project } from '../../builders/records.js';
import { cyclonedx, packageOf, remedy, testResults, vulnerability } from '../../builders/sboms.js';

const QS = 'SNYK-JS-QS-3153490';
const LICENCE = 'snyk:lic:npm:lodash:GPL-3.0';

async function run(
  scanned: readonly ProjectRecord[],
  given: { results?: object; sbom?: object; options?: Partial<SbomSourceOptions> } = {},
) {
  const log: string[] = [];
  const results = new SbomTestResults();
  results.add(given.results ?? testResults());
  const sbom = new SbomSource({
    name: 'the SBOM',
    obtain: () => {
      log.push('obtain');
      return Promise.resolve(readSbom(Buffer.from(JSON.stringify(given.sbom ?? cyclonedx())), 'x'));
    },
    keep: () => Promise.resolve(),
    test: (document) => {
      log.push('test');
      const place = { files: [], directory: '', file: undefined, name: 'x', org: null };
      const target = targetOf(document, { ...place, repository: UNKNOWN_REPOSITORY });
      return Promise.resolve({ results, target });
    },
    ...given.options,
  });
  const scan = {
    async *records() {
      await Promise.resolve();
      log.push('scan');
      yield* scanned;
    },
  };
  const collection = new Collection();
  const records: ProjectRecord[] = [];
  for await (const record of besideScan(scan, sbom).records(collection)) records.push(record);
  return { records, collection, log, added: records.slice(scanned.length) };
}

const keysOf = (record: ProjectRecord | undefined) =>
  record?.issues.map(({ findingKey: key }) => key);

describe('a scan beside an SBOM', () => {
  it('has its findings once, and what only the SBOM has in its project', async () => {
    const app = project({ attributes: { name: 'app' } });
    const known = issue({ project: app.key, attributes: { key: QS } });
    const { added, log } = await run([{ ...app, issues: [known] }]);
    expect(log).toEqual(['obtain', 'scan', 'test']);
    expect(added).toHaveLength(1);
    expect(added[0]).toMatchObject({ key: app.key, page: 1, source: 'sbom-test' });
    expect(keysOf(added[0])).toEqual([findingKey(app.key, LICENCE)]);
  });

  it('joins the only project of the ecosystem, though it is called otherwise', async () => {
    const yarn = project({ attributes: { name: 'other', type: 'yarn' } });
    const code = project({ key: 'code', product: 'code', attributes: { type: 'sast' } });
    const { added } = await run([yarn, code]);
    expect(added.map(({ key, issues }) => [key, issues.length])).toEqual([[yarn.key, 2]]);
  });

  it('keeps what belongs to no project apart', async () => {
    const maven = project({ attributes: { type: 'maven', target_file: 'pom.xml' } });
    const { added } = await run([maven]);
    expect(added).toMatchObject([{ page: 0, attributes: { name: 'app' }, source: 'sbom-test' }]);
    expect(added[0]?.issues).toHaveLength(2);
  });

  it('shares a problem of several projects among them', async () => {
    const paths = (name: string) => [
      { path: [{ name: 'root' }, { name }, { name: 'qs', version: '1', new_version: '2' }] },
    ];
    const of = (version: string, name: string) => [
      packageOf('qs', version),
      remedy(`qs@${version}`, 'V', { is_fixable: true, upgrade_paths: paths(name) }),
    ];
    const included = [vulnerability('V'), ...of('1', 'web'), ...of('2', 'api')];
    const summary = { total_license_issues: 0 };
    const web = project({
      key: 'web',
      attributes: { name: 'web', target_file: 'web/package.json' },
    });
    const api = project({
      key: 'api',
      attributes: { name: 'api', target_file: 'api/package.json' },
    });
    const { added } = await run([web, api], { results: testResults({ included, summary }) });
    expect(
      added.map(({ key, issues }) => [
        key,
        issues[0]?.findingKey,
        issues[0]?.facts.packages.map(({ version }) => version),
        issues[0]?.attributes.coordinates.length,
      ]),
    ).toEqual([
      ['web', findingKey('web', 'V'), ['1'], 1],
      ['api', findingKey('api', 'V'), ['2'], 1],
    ]);
  });

  it('goes on without an SBOM that cannot be had or tested', async () => {
    const error = new UpstreamError('Snyk answered 403', { service: 'Snyk API', status: 403 });
    for (const options of [
      { obtain: () => Promise.reject(error) },
      { test: () => Promise.reject(error) },
    ]) {
      const { records, collection } = await run([project()], { options });
      expect(records).toHaveLength(1);
      expect(collection.gaps).toEqual([{ what: 'the SBOM', why: 'Snyk answered 403' }]);
    }
  });

  it('ends at once for a setting that is wrong', async () => {
    const obtain = () => Promise.reject(new ConfigError('sbom: there is no file'));
    await expect(run([project()], { options: { obtain } })).rejects.toThrow('there is no file');
  });

  it.each([
    [0, 0],
    [1, 1],
  ])('warns of an SBOM that is %i bytes too large', async (more, warnings) => {
    const size = JSON.stringify(cyclonedx({ pad: '' })).length;
    const sbom = cyclonedx({ pad: 'x'.repeat(LARGE_SBOM_BYTES - size + more) });
    expect((await run([project()], { sbom })).collection.warnings).toHaveLength(warnings);
  });

  it('says beforehand what cannot be tested', async () => {
    const none = await run([project()], { sbom: cyclonedx({ metadata: {}, components: [] }) });
    expect(none.collection.gaps).toMatchObject([{ what: 'the test of the SBOM' }]);
    expect(none.log).not.toContain('test');
  });
});
