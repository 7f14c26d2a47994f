import { describe, expect, it } from '@jest/globals';
import { ReportCollector } from '../../src/report/report.js';
import { summaryMarkdown } from '../../src/report/summary/summary.js';
import { terminalReport } from '../../src/report/terminal/terminal.js';
import { issue, project } from '../builders/records.js';
import { reportOf } from './reports.js';

const SEVERITIES = ['low', 'critical', 'medium', 'high', 'info'];

/** 100,000 findings in 1,000 projects, made one project at a time as a source would. */
function* manyRecords() {
  for (let number = 0; number < 1_000; number += 1) {
    const name = `project-${number}`;
    const issues = Array.from({ length: 100 }, (_, index) =>
      issue({
        project: name,
        attributes: {
          key: `SNYK-${number}-${index}`,
          title: `Title ${index} ${'x'.repeat(1_000)}`,
          effective_severity_level: SEVERITIES[index % 5] ?? 'low',
        },
      }),
    );
    yield project({ attributes: { name, target_file: `${name}/package.json` }, issues });
  }
}

describe('ReportCollector', () => {
  it('keeps of 100,000 findings no more than the report shows', () => {
    const collector = new ReportCollector();
    for (const record of manyRecords()) collector.record(record);
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
    const records = [...manyRecords()].slice(0, 20);
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
