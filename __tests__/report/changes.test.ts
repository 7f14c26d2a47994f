import { describe, expect, it } from '@jest/globals';
import type { Newness } from '../../src/report/changes.js';
import { ChangesCollector } from '../../src/report/changes.js';
import type { Report } from '../../src/report/report.js';
import { ReportCollector } from '../../src/report/report.js';
import { summaryMarkdown } from '../../src/report/summary/summary.js';
import { issue, project } from '../builders/records.js';
import { HOSTILE, projectWith, reportOf } from './reports.js';

const GONE = {
  key: 'f'.repeat(32),
  severity: 'medium' as const,
  title: 'ReDoS',
  problem: 'SNYK-JS-MARKED-1',
  component: 'marked@0.3.5',
  place: 'package.json',
};

/** The first `fresh` findings of each record are new. */
function newness(fresh: number, given: Partial<Newness> & { from?: string } = {}): Newness {
  return {
    of: ({ issues }) => ({
      isNew: (one) => issues.indexOf(one) < fresh,
      movedFrom: given.from ?? null,
    }),
    isGone: () => true,
    gone: () => [],
    ...given,
  };
}

function summary(from: Newness, baseline: NonNullable<Report['gate']['baseline']>) {
  const records = [projectWith(30, 'high'), projectWith(3, 'low', { name: 'other' })];
  const collector = new ReportCollector(from);
  for (const record of records) collector.record(record);
  const gate = { verdict: 'off' as const, threshold: 'none', failing: 0, reasons: [], baseline };
  return summaryMarkdown(reportOf(records, { changes: collector.collected.changes ?? null, gate }));
}

describe('what differs from a baseline', () => {
  it('shows the worst of what is new and of what is gone', () => {
    const text = summary(newness(25, { gone: () => [GONE] }), {
      ...{ from: 'artifact 7 of run 8', new: 28, unchanged: 5, fixed: 3 },
    });
    const [, fresh = '', fixed = ''] =
      /### New since (artifact 7[^#]*)### Fixed\n([^#]*)/.exec(text) ?? [];
    expect(fresh.match(/🟠 High/gu)).toHaveLength(25);
    expect(fresh.match(/🔵 Low/gu)).toHaveLength(3);
    expect(fresh).toContain('The next 8 findings');
    expect(fixed).toContain(
      '| 🟡 Medium | **ReDoS**<br>`SNYK-JS-MARKED-1` | `marked@0.3.5`<br>`package.json` |',
    );
    expect(fixed).toContain('2 more are left out here.');
    expect(text).toContain('33 open findings in 2 projects, 5 unchanged, 3 fixed');
  });

  it('says that nobody knows what is fixed when not all was collected', () => {
    const text = summary(newness(1, { gone: () => [GONE] }), {
      ...{ from: 'a', new: 2, unchanged: 31, fixed: null },
    });
    expect(text).toContain('What was fixed since the baseline cannot be told');
    expect(text).not.toContain('ReDoS');
  });

  it('does not repeat all findings when all are new', () => {
    const text = summary(newness(30), { from: 'a', new: 33, unchanged: 0, fixed: 0 });
    expect(text).not.toMatch(/### New|### Fixed/);
  });

  it('tells the trend in words where nothing is drawn, and none of a part', () => {
    const history = [
      { at: '2026-01-01T00:00:00Z', open: 1_200 },
      { at: '2026-01-02T00:00:00Z', open: 30 },
    ];
    const baseline = { from: 'a', new: 0, unchanged: 33, fixed: 0, history };
    const words = 'Open findings in the runs before: 1,200, 30; now 33.';
    expect(summary(newness(0), baseline)).toContain(words);
    const gate = {
      ...{ verdict: 'off' as const, threshold: 'none', failing: 0 },
      reasons: [],
      baseline,
    };
    const incomplete = [{ what: 'x', why: 'y' }];
    expect(summaryMarkdown(reportOf([], { gate, incomplete }))).not.toContain('in the runs before');
  });

  it.each([
    ['a file that moved', true, 1],
    ['a copy', false, 3],
  ])('of %s it takes what is new', (_, isGone, number) => {
    const collector = new ChangesCollector(newness(1, { from: 'old.json', isGone: () => isGone }));
    collector.record(projectWith(3, 'high'));
    expect(collector.changes.fresh).toHaveLength(number);
  });

  it('keeps a hundred of a million, the worst', () => {
    const collector = new ChangesCollector(newness(10_000));
    collector.record(projectWith(9_000, 'low'));
    collector.record(projectWith(60, 'critical', { name: 'late' }));
    const severities = collector.changes.fresh.map(({ severity }) => severity);
    expect(severities).toHaveLength(100);
    expect(severities.lastIndexOf('critical')).toBe(59);
  });

  it('leaves out what is closed', () => {
    const collector = new ChangesCollector(newness(9));
    const closed = [{ ignored: true }, { status: 'resolved' as const }];
    collector.record(project({ issues: closed.map((attributes) => issue({ attributes })) }));
    expect(collector.changes.fresh).toEqual([]);
  });

  it.each(HOSTILE.map((text) => [text.slice(0, 30), text]))('lets %j be text only', (_, text) => {
    const hostile = { ...GONE, title: text, problem: text, component: text, place: text };
    const markdown = summary(newness(0, { gone: () => [hostile] }), {
      ...{ from: text, new: 0, unchanged: 33, fixed: 1 },
    });
    expect(markdown).not.toMatch(/<script|<img|javascript:|^::|^##\[/m);
    const rows = markdown.split('\n').filter((line) => line.startsWith('| 🟡 Medium | **'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.match(/\|/g)).toHaveLength(4);
  });
});
