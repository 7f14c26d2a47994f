import type { ProjectRecord } from '../../src/model/record.js';
import type { Report } from '../../src/report/report.js';
import { ReportCollector } from '../../src/report/report.js';
import { issue, project } from '../builders/records.js';

/** The report of a run over these records; give what the test is about. */
export function reportOf(
  records: readonly ProjectRecord[],
  overrides: Partial<Report> = {},
): Report {
  const collector = new ReportCollector();
  for (const record of records) collector.record(record);
  return {
    ...collector.collected,
    command: 'scan',
    gate: { verdict: 'off', threshold: 'none', failing: 0, reasons: [] },
    incomplete: [],
    partial: null,
    warnings: [],
    outputs: [],
    repository: {
      url: 'https://github.com/acme/goof',
      branch: 'main',
      commit: '4f1700eb29b0d3e08cb6aecb28c044bff208edbc',
      root: '/w',
    },
    ...overrides,
  };
}

/** A project with `number` open findings of one severity. */
export function projectWith(
  number: number,
  severity: string,
  attributes: Partial<ProjectRecord['attributes']> = {},
): ProjectRecord {
  const record = project({ attributes });
  return {
    ...record,
    issues: Array.from({ length: number }, (_, index) =>
      issue({
        project: record.key,
        attributes: { key: `SNYK-JS-${severity}-${index}`, effective_severity_level: severity },
      }),
    ),
  };
}

/** What somebody may have put into a title, each a way to break out of some text. */
export const HOSTILE = [
  '::error::x',
  '##[error]x',
  'a\n::set-output name=a::b',
  '| a | b |',
  '`code`` and ```',
  '<script>alert(1)</script>',
  '</details><img src=x onerror=alert(1)>',
  '<!-- hidden',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/i.png)',
  'https://evil.example and www.evil.example and me@evil.example',
  '@octocat fixes #12 and acme/app#3',
  '\u001b[31mred\u001b[2J',
  '\u202Etxt.exe',
  '=1+1',
  '$\\sqrt{2}$ **bold** _x_ ~~y~~ :smile:',
  '\ud800 lone',
  '__proto__',
  'x'.repeat(100_000),
  '',
] as const;
