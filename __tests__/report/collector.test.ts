import { describe, expect, it } from '@jest/globals';
import { ReportCollector } from '../../src/report/report.js';
import { summaryMarkdown } from '../../src/report/summary/summary.js';
import { terminalReport } from '../../src/report/terminal/terminal.js';
import { issue, project } from '../builders/records.js';
import { reportOf } from './reports.js';

const SEVERITIES = ['low', 'critical', 'medium', 'high', 'info'];

const ISSUES = Array.from({ length: 100 }, (_, index) =>
  issue({
    attributes: {
      key: `SNYK-${index}`,
      title: `Title ${index} ${'x'.repeat(1_000)}`,
      effective_severity_level: SEVERITIES[index % 5] ?? 'low',
    },
  }),
);

/** Projects of 100 findings, made one at a time as a source would. */
function* manyRecords(projects: number) {
  const record = project();
  for (let number = 0; number < projects; number += 1) {
    const name = `project-${number}`;
    yield {
      ...record,
      key: name,
      attributes: { ...record.attributes, name, target_file: `${name}/package.json` },
      issues: ISSUES.map((found) => ({ ...found, findingKey: `${name}-${found.findingKey}` })),
    };
  }
}

describe('ReportCollector', () => {
  it('keeps of 100,000 findings no more than the report shows', () => {
    const collector = new ReportCollector();
    for (const record of manyRecords(1_000)) collector.record(record);
    const { collected } = collector;
    expect(collected.counts).toMatchObject({
      projects: 1_000,
      open: 100_000,
      bySeverity: { critical: 20_000, high: 20_000, medium: 20_000, low: 20_000, info: 20_000 },
    });
    expect(collected.worst).toHaveLength(500);
    expect(collected.worst.every(({ severity }) => severity === 'critical')).toBe(true);
    expect(collected.projects).toHaveLength(100);
    expect(collected.remedies).toMatchObject([{ closes: 100_000, projects: 1_000 }]);
    expect(JSON.stringify(collected).length).toBeLessThan(1_500_000);

    const report = { ...reportOf([]), ...collected };
    expect(summaryMarkdown(report)).toContain('99,500 findings are left out here');
    expect(terminalReport(report, { colour: false, width: 80 })).toContain(
      'and 99,990 more findings',
    );
  });

  it('collects the same in any order', () => {
    const records = [...manyRecords(10)];
    const collect = (list: typeof records) => {
      const collector = new ReportCollector();
      for (const record of list) collector.record(record);
      const { remedies, ...rest } = collector.collected;
      // The place of a remedy is where it was met first.
      return { ...rest, remedies: remedies.map((remedy) => ({ ...remedy, place: '' })) };
    };
    expect(collect(records.toReversed())).toEqual(collect(records));
  });
});
