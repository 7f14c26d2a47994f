import { describe, expect, it } from '@jest/globals';
import { summaryMarkdown } from '../../src/report/summary/summary.js';
import { projectWith, reportOf } from './reports.js';

describe('the picture of severities', () => {
  const records = [projectWith(2, 'critical'), projectWith(3, 'low', { name: 'other' })];

  it('is a pie, the worst first, where Mermaid is drawn', () => {
    expect(summaryMarkdown(reportOf(records, { drawn: true }))).toContain(
      '```mermaid\npie showData title Open findings\n    "critical" : 2\n    "low" : 3\n```\n',
    );
  });

  it('is left out elsewhere, and of one severity or none', () => {
    expect(summaryMarkdown(reportOf(records))).not.toContain('mermaid');
    for (const few of [[], [projectWith(2, 'high')]])
      expect(summaryMarkdown(reportOf(few, { drawn: true }))).not.toContain('mermaid');
  });
});
