import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  CodeQualityReport,
  MAX_CHECK_NAME,
  MAX_DESCRIPTION,
} from '../../../src/formats/codequality/report.js';
import type { Issue } from '../../../src/model/record.js';
import { anyText } from '../../builders/any-text.js';
import { issue, project } from '../../builders/records.js';
import { written } from '../written.js';

function report(...issues: Issue[]): Record<string, unknown>[] {
  const text = written(new CodeQualityReport(), [project({ issues })]);
  return JSON.parse(text) as Record<string, unknown>[];
}

describe('a code quality report', () => {
  it('has the fields that GitLab documents', () => {
    const code = issue({
      attributes: { key: 'js/Sqli', type: 'code', title: 'SQL', problems: [] },
      facts: { packages: [], remedy: '', locations: [{ file: 'a.js', startLine: 3, endLine: 4 }] },
    });
    expect(report(issue(), code)).toEqual([
      {
        description: 'Prototype Pollution in lodash@4.17.15. Upgrade lodash to 4.17.21',
        check_name: 'SNYK-JS-LODASH-590103',
        fingerprint: issue().findingKey,
        severity: 'critical',
        location: { path: 'package.json', lines: { begin: 1 } },
      },
      {
        description: 'SQL.',
        check_name: 'js/Sqli',
        fingerprint: code.findingKey,
        severity: 'critical',
        location: { path: 'a.js', lines: { begin: 3, end: 4 } },
      },
    ]);
  });

  it('has open findings only', () => {
    const ignored = issue({ attributes: { ignored: true } });
    expect(report(ignored, issue({ attributes: { status: 'resolved' } }))).toEqual([]);
  });

  it('names GitLab’s severities', () => {
    const levels = ['critical', 'high', 'medium', 'low', 'odd'];
    const issues = levels.map((level) =>
      issue({ attributes: { effective_severity_level: level } }),
    );
    expect(report(...issues).map(({ severity }) => severity)).toEqual([
      'blocker',
      'critical',
      'major',
      'minor',
      'info',
    ]);
  });

  it.each([0, 1])('keeps texts within their bounds (%i over)', (over) => {
    const long = issue({
      attributes: {
        key: 'k'.repeat(MAX_CHECK_NAME + over),
        problems: [],
        title: 'a'.repeat(400),
      },
      facts: { packages: [], remedy: 'b'.repeat(MAX_DESCRIPTION - 402 + over) },
    });
    const [one] = report(long);
    expect(String(one?.['check_name'])).toHaveLength(MAX_CHECK_NAME);
    expect(String(one?.['description'])).toHaveLength(MAX_DESCRIPTION);
  });

  it('is JSON whatever is in it', () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const [one] = report(issue({ attributes: { title, key: title, problems: [] } }));
        expect(one).toMatchObject({ description: expect.stringMatching(/^.+$/) });
      }),
    );
  });
});
