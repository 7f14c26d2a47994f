import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Baseline } from '../../src/gate/baseline/baseline.js';
import { knownFindingOf } from '../../src/gate/baseline/line.js';
import { Novelty } from '../../src/gate/baseline/novelty.js';
import { Gate } from '../../src/gate/gate.js';
import { snykFileRemarks } from '../../src/gate/snyk-file.js';
import { toFinding } from '../../src/model/finding.js';
import type { ProjectRecord } from '../../src/model/record.js';
import { lift } from '../builders/lifted.js';
import { issue, project } from '../builders/records.js';
import { scanResult, vulnerability } from '../builders/scans.js';

/** A scan of a lock file with these problems, each on one path. */
const scanOf = (ids: readonly string[], overrides: Record<string, unknown> = {}) =>
  scanResult({ vulnerabilities: ids.map((id) => vulnerability({ id })), ...overrides });

const IDS = ['SNYK-JS-A-1', 'SNYK-JS-B-2', 'SNYK-JS-C-3', 'SNYK-JS-D-4'];

/** A baseline by way of findings.ndjson, as a run writes it. */
function fromLines(records: readonly ProjectRecord[]): Baseline {
  const baseline = new Baseline('findings.ndjson');
  for (const record of records)
    for (const each of record.issues) {
      const known = knownFindingOf(JSON.stringify(toFinding(record, each)));
      if (typeof known === 'string') throw new Error(known);
      if (known !== null) baseline.add(known);
    }
  return baseline;
}

function fromRecords(records: readonly ProjectRecord[]): Baseline {
  const baseline = new Baseline('scan.json');
  for (const record of records) baseline.addRecord(record);
  return baseline;
}

function compare(baseline: Baseline, records: readonly ProjectRecord[]) {
  const novelty = new Novelty(baseline);
  const gate = new Gate({ threshold: 'low', onlyFixable: false, onlyNew: true, novelty });
  for (const record of records) gate.record(record);
  const { failing, baseline: comparison } = gate.verdict(null, true);
  // Each one that is gone has a name.
  expect(novelty.gone(1_000)).toHaveLength(comparison?.fixed ?? -1);
  return { failing, ...comparison, from: undefined };
}

async function recordsOf(...documents: Parameters<typeof lift>): Promise<readonly ProjectRecord[]> {
  const { records, error } = await lift(...documents);
  if (error !== undefined) throw new Error('the document cannot be read', { cause: error });
  return records;
}

const SAME = { new: 0, unchanged: 4, fixed: 0, failing: 0 };

describe.each([
  ['findings.ndjson', fromLines],
  ['a scan', fromRecords],
])('against %s', (_, baselineOf) => {
  it.each([
    ['the same', scanOf(IDS)],
    ['another order', scanOf(IDS.toReversed())],
    ['another name of the project', scanOf(IDS, { projectName: 'renamed', path: '/elsewhere' })],
    ['the manifest for the lock file', scanOf(IDS, { displayTargetFile: 'package.json' })],
    ['another lock file', scanOf(IDS, { displayTargetFile: 'yarn.lock', packageManager: 'yarn' })],
    ['another directory', scanOf(IDS, { displayTargetFile: 'services/web/package-lock.json' })],
    [
      'another version of the package',
      scanOf([], { vulnerabilities: IDS.map((id) => vulnerability({ id, version: '4.17.16' })) }),
    ],
  ])('%s makes nothing new', async (_, document) => {
    const before = await recordsOf(scanOf(IDS));
    expect(compare(baselineOf(before), await recordsOf(document))).toEqual(SAME);
  });

  it('another branch makes nothing new', async () => {
    const before = await recordsOf(scanOf(IDS));
    const repository = { url: null, branch: 'feature', commit: null, root: '/src/app' };
    const after = await recordsOf(scanOf(IDS), { repository });
    expect(compare(baselineOf(before), after)).toEqual(SAME);
  });

  it('an added package makes exactly its findings new', async () => {
    const baseline = baselineOf(await recordsOf(scanOf(IDS)));
    const after = await recordsOf(scanOf(['SNYK-JS-E-5', ...IDS, 'SNYK-JS-F-6']));
    expect(compare(baseline, after)).toEqual({ new: 2, unchanged: 4, fixed: 0, failing: 2 });
  });

  it('a package that is gone is fixed', async () => {
    const baseline = baselineOf(await recordsOf(scanOf(IDS)));
    const after = await recordsOf(scanOf(IDS.slice(1)));
    expect(compare(baseline, after)).toEqual({ new: 0, unchanged: 3, fixed: 1, failing: 0 });
    const novelty = new Novelty(baseline);
    for (const record of after) novelty.of(record);
    expect(novelty.gone(9)).toEqual([
      {
        key: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'high',
        title: 'Prototype Pollution',
        problem: 'SNYK-JS-A-1',
        component: 'lodash@4.17.15',
        place: 'package.json',
      },
    ]);
  });

  it('a file that moved and got worse has only the worse new', async () => {
    const baseline = baselineOf(await recordsOf(scanOf(IDS)));
    const moved = scanOf([...IDS, 'SNYK-JS-E-5'], { displayTargetFile: 'web/package-lock.json' });
    expect(compare(baseline, await recordsOf(moved))).toEqual({ ...SAME, new: 1, failing: 1 });
  });

  it('a copy is new, whichever comes first, also when nothing is found in the old place', async () => {
    const baseline = baselineOf(await recordsOf(scanOf(IDS)));
    const copy = scanOf(IDS, { displayTargetFile: 'web/package-lock.json', projectName: 'web' });
    for (const both of [
      [scanOf(IDS), copy],
      [copy, scanOf(IDS)],
    ])
      expect(compare(baseline, await recordsOf([both]))).toEqual({ ...SAME, new: 4, failing: 4 });
    const emptied = await recordsOf([[copy, scanOf([], { ok: true })]]);
    expect(compare(baseline, emptied)).toMatchObject({ new: 4, failing: 4 });
  });

  it('two copies of one file that is gone are both new', async () => {
    const baseline = baselineOf(await recordsOf(scanOf(IDS)));
    const copies = ['a', 'b'].map((name) =>
      scanOf(IDS, { displayTargetFile: `${name}/package-lock.json`, projectName: name }),
    );
    expect(compare(baseline, await recordsOf([copies]))).toMatchObject({ new: 8, failing: 8 });
  });

  it('another file with little in common has not moved', async () => {
    const baseline = baselineOf(await recordsOf(scanOf(IDS)));
    const other = scanOf(['SNYK-JS-A-1', 'SNYK-JS-X-1', 'SNYK-JS-Y-1'], {
      displayTargetFile: 'web/package-lock.json',
    });
    expect(compare(baseline, await recordsOf(other))).toMatchObject({ new: 3 });
  });
});

describe('Baseline', () => {
  it('does not excuse what was resolved', () => {
    const gone = project({ issues: [issue({ attributes: { status: 'resolved' } })] });
    const back = project({ issues: [issue()] });
    expect(compare(fromRecords([gone]), [back])).toMatchObject({ new: 1 });
    expect(compare(fromLines([gone]), [back])).toMatchObject({ new: 1 });
  });

  it('excuses what was ignored', () => {
    const ignored = project({ issues: [issue({ attributes: { ignored: true } })] });
    expect(compare(fromRecords([ignored]), [project({ issues: [issue()] })])).toMatchObject({
      new: 0,
    });
  });

  it('excuses each finding once where only their looks are known', () => {
    const one = issue({ attributes: { key: 'CKV-1', type: 'config', problems: [] } });
    const renamed = (suffix: string) => ({ ...one, findingKey: suffix.padStart(32, '0') });
    const before = project({ issues: [one] });
    const after = project({ key: 'another', issues: [renamed('1'), renamed('2')] });
    expect(compare(fromRecords([before]), [after])).toMatchObject({ new: 1, unchanged: 1 });
  });

  it('knows the findings of its own SARIF by their key', () => {
    const key = issue().findingKey;
    const lifted = {
      ...issue({ facts: { fingerprints: { 'snykConnector/v1': key } } }),
      findingKey: 'x',
    };
    const baseline = fromRecords([project({ key: 'run', issues: [lifted] })]);
    expect(baseline.has(key)).toBe(true);
  });

  it('makes new at most what is there, and all of it without a baseline', () => {
    const ids = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D', 'E'), { maxLength: 5 });
    const recordOf = (keys: readonly string[]) =>
      project({ issues: keys.map((key) => issue({ attributes: { key } })) });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const told = compare(fromRecords([recordOf(before)]), [recordOf(after)]);
        const fresh = after.filter((id) => !before.includes(id)).length;
        const fixed = before.filter((id) => !after.includes(id)).length;
        expect(told).toMatchObject({ new: fresh, unchanged: after.length - fresh, fixed });
      }),
    );
    expect(compare(new Baseline('none'), [recordOf(['A', 'B'])])).toMatchObject({ new: 2 });
  });

  it('does not tell what is fixed when only a part was collected', () => {
    const baseline = fromRecords([project({ issues: [issue()] })]);
    const gate = new Gate({
      threshold: 'none',
      onlyFixable: false,
      novelty: new Novelty(baseline),
    });
    expect(gate.verdict(null)).toMatchObject({ verdict: 'off', baseline: { fixed: null } });
  });
});

describe('knownFindingOf', () => {
  it('says what is wrong with a line', () => {
    expect(knownFindingOf('{"key":')).toContain('no JSON');
    expect(knownFindingOf('{}')).toContain('`key`');
    expect(knownFindingOf('[1]')).toContain('no finding');
    expect(knownFindingOf('{"__proto__":{"key":"x"}}')).toContain('`key`');
  });
});

describe('snykFileRemarks', () => {
  const remarks = (expires: string) =>
    snykFileRemarks(
      `version: v1.25.0\nignore:\n  SNYK-JS-A-1:\n    - '*':\n        reason: later\n        expires: ${expires}\n`,
      { now: new Date('2026-06-15T12:00:00Z'), file: '.snyk' },
    );

  it('tells what has ended and what ends soon', () => {
    expect(remarks('2026-06-01T00:00:00.000Z')).toEqual([
      '.snyk: the ignore of SNYK-JS-A-1 (*) expired on 2026-06-01; Snyk reports it again: later',
    ]);
    expect(remarks('2026-06-20T00:00:00.000Z')).toEqual([
      '.snyk: the ignore of SNYK-JS-A-1 (*) expires on 2026-06-20: later',
    ]);
    expect(remarks('2026-07-20T00:00:00.000Z')).toEqual([]);
  });

  it('says when it cannot be read, and bears what Snyk writes', () => {
    const options = { now: new Date(), file: '.snyk' };
    expect(snykFileRemarks('ignore: [', options)).toEqual([expect.stringContaining('YAML')]);
    expect(snykFileRemarks('ignore: 3', options)).toEqual([expect.stringContaining('`ignore`')]);
    expect(snykFileRemarks('', options)).toEqual([]);
    expect(snykFileRemarks('version: v1\nignore: {}\npatch: {}', options)).toEqual([]);
    expect(snykFileRemarks("ignore:\n  A:\n    - '*':\n", options)).toEqual([]);
  });
});
