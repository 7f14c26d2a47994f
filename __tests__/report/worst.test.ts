import { describe, expect, it } from '@jest/globals';
import { Worst, worstFindingFirst } from '../../src/report/worst.js';
import { issue, project } from '../builders/records.js';
import { HOSTILE } from './reports.js';

function scored(key: string, severity: string, score?: number) {
  return issue({
    attributes: {
      key,
      effective_severity_level: severity,
      severities:
        score === undefined
          ? []
          : [
              { source: 'Snyk', score },
              { source: 'NVD', score: 1 },
            ],
    },
    facts: { fixable: key.includes('fixable') },
  });
}

describe('Worst', () => {
  it('orders by severity, then by score, then what can be fixed, then by key', () => {
    const worst = new Worst();
    worst.record(
      project({
        issues: [
          scored('low-10', 'low', 10),
          scored('high-none', 'high'),
          scored('high-7', 'high', 7),
          scored('high-9', 'high', 9),
          scored('high-9-fixable', 'high', 9),
          scored('critical', 'critical'),
        ],
      }),
    );
    expect(worst.findings.map(({ problem }) => problem)).toEqual([
      'critical',
      'high-9-fixable',
      'high-9',
      'high-7',
      'high-none',
      'low-10',
    ]);
    const badness = { severity: 'low', score: 1, fixable: true } as const;
    expect(worstFindingFirst({ ...badness, key: 'a' }, { ...badness, key: 'b' })).toBe(-1);
    expect(worstFindingFirst({ ...badness, key: 'b' }, { ...badness, key: 'a' })).toBe(1);
    expect(worstFindingFirst({ ...badness, key: 'a' }, { ...badness, key: 'a' })).toBe(0);
  });

  it('keeps open findings only', () => {
    const worst = new Worst();
    worst.record(
      project({
        issues: [
          issue({ attributes: { ignored: true } }),
          issue({ attributes: { status: 'resolved' } }),
        ],
      }),
    );
    expect(worst.findings).toEqual([]);
  });

  it('keeps N, counts the others', () => {
    const worst = new Worst(2);
    worst.record(project({ issues: [scored('a', 'low', 1), scored('b', 'low', 2)] }));
    expect(worst.leftOut).toBe(0);
    worst.record(project({ issues: [scored('c', 'high', 1)] }));
    expect(worst.leftOut).toBe(1);
    expect(worst.findings.map(({ problem }) => problem)).toEqual(['c', 'b']);
  });

  it('keeps of a huge finding what a report needs', () => {
    const packages = Array.from({ length: 1_000 }, (_, index) => ({
      name: `package-${index}`,
      version: '1',
      paths: Array.from({ length: 100 }, () => ['a', 'b']),
      fixedIn: ['2'],
    }));
    const worst = new Worst();
    worst.record(
      project({
        attributes: { name: 'n'.repeat(100_000), target_file: 't'.repeat(100_000) },
        issues: [
          issue({
            attributes: { title: 'x'.repeat(100_000) },
            facts: {
              packages,
              remedy: 'y'.repeat(100_000),
              locations: [{ file: 'f'.repeat(100_000) }],
            },
          }),
        ],
      }),
    );
    expect(JSON.stringify(worst.findings).length).toBeLessThan(10_000);
    expect(worst.findings[0]?.packages).toHaveLength(5);
    expect(worst.findings[0]?.packages[0]?.paths).toHaveLength(5);
  });

  it('takes any text and any score', () => {
    const worst = new Worst();
    for (const title of HOSTILE)
      worst.record(project({ issues: [issue({ attributes: { title, key: title } })] }));
    worst.record(project({ issues: [scored('nan', 'high', Number.NaN)] }));
    expect(worst.findings).toHaveLength(HOSTILE.length + 1);
  });
});
