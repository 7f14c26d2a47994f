import { describe, expect, it } from '@jest/globals';
import { stripVTControlCharacters } from 'node:util';
import { terminalReport } from '../../src/report/terminal/terminal.js';
import { columnsOf, fitted, padded } from '../../src/report/terminal/width.js';
import { wrapped } from '../../src/report/terminal/wrap.js';
import { issue, project } from '../builders/records.js';
import { HOSTILE, projectWith, reportOf } from './reports.js';

const PLAIN = { colour: false, width: 80 };

describe('terminalReport', () => {
  it('tells a run', () => {
    const found = issue({ findingUrl: 'https://app.snyk.io/org/a#issue' });
    const report = reportOf(
      [
        project({ issues: [found] }),
        projectWith(2, 'low', { name: 'b', target_file: 'b/pom.xml' }),
      ],
      {
        gate: { verdict: 'fail', threshold: 'high', failing: 1, reasons: [] },
        incomplete: [{ what: 'pom.xml', why: 'mvn: not found. Install Maven.' }],
        outputs: [
          { label: 'SARIF', path: 'out/results.sarif' },
          { label: 'Findings', path: 'out/findings.ndjson' },
        ],
      },
    );
    expect(terminalReport(report, PLAIN)).toBe(
      `
The gate failed: 1 finding at or above high; 1 part is missing
3 open findings in 2 projects
0 critical  1 high  0 medium  2 low

Fix these first
  Upgrade lodash to 4.17.21  3 findings (1 high, 2 low)

Worst findings
  high      Prototype Pollution in lodash@4.17.15 (package.json)
            Upgrade lodash to 4.17.21
            https://app.snyk.io/org/a#issue
  low       Prototype Pollution in lodash@4.17.15 (package.json)
            Upgrade lodash to 4.17.21
  low       Prototype Pollution in lodash@4.17.15 (package.json)
            Upgrade lodash to 4.17.21

Projects
                       critical  high  medium  low  info
  goof (package.json)         0     1       0    0     0
  b (b/pom.xml)               0     0       0    2     0

Incomplete
  pom.xml: mvn: not found. Install Maven.

Files
  SARIF     out/results.sarif
  Findings  out/findings.ndjson
`.trim(),
    );
  });

  it('is short when nothing was found', () => {
    expect(terminalReport(reportOf([project()]), PLAIN)).toBe(
      'No open findings\n0 open findings in 1 project\n0 critical  0 high  0 medium  0 low',
    );
  });

  it('says what was delivered', () => {
    const delivery = { platform: 'http', documents: 2, delivered: 1, rejected: 0, pending: 1 };
    expect(terminalReport(reportOf([project()], { delivery }), PLAIN)).toContain(
      '\n1 of 2 documents delivered to http, 1 pending\n',
    );
  });

  it('names what hindered the gate', () => {
    const report = reportOf([], {
      gate: {
        verdict: 'fail',
        threshold: 'high',
        failing: 0,
        reasons: [{ finding: null, text: 'The baseline cannot be read.' }],
      },
    });
    expect(terminalReport(report, PLAIN)).toContain('\n  The baseline cannot be read.\n');
  });

  it('names what failed the gate where the severity does not tell', () => {
    const report = reportOf([projectWith(5, 'high')], {
      gate: {
        verdict: 'fail',
        threshold: 'high',
        failing: 2,
        reasons: [{ finding: 'k', text: 'high: Prototype Pollution in lodash@4.17.15' }],
      },
    });
    expect(terminalReport(report, PLAIN)).toContain(
      'These findings fail the gate\n  high: Prototype Pollution in lodash@4.17.15\n  and 1 more\n',
    );
  });

  it('colours only when asked, and says the same', () => {
    const report = reportOf([projectWith(3, 'critical')]);
    const coloured = terminalReport(report, { colour: true, width: 80 });
    expect(coloured).toContain('\u001b[1;35mcritical\u001b[0m');
    expect(stripVTControlCharacters(coloured)).toBe(terminalReport(report, PLAIN));
    expect(terminalReport(report, PLAIN)).not.toContain('\u001b');
  });

  it('shows 10 findings and counts the others', () => {
    expect(terminalReport(reportOf([projectWith(10, 'low')]), PLAIN)).not.toContain(' more ');
    expect(terminalReport(reportOf([projectWith(11, 'low')]), PLAIN)).toContain(
      '\n  and 1 more finding',
    );
  });

  it('shows 20 gaps and counts the others', () => {
    const gaps = Array.from({ length: 21 }, (_, index) => ({ what: `org ${index}`, why: '403' }));
    const shown = (number: number) =>
      terminalReport(reportOf([], { incomplete: gaps.slice(0, number) }), PLAIN);
    expect(shown(20)).not.toContain(' more ');
    expect(shown(21)).toContain('\n  and 1 more in run.json');
  });

  it.each([60, 80, 200])('keeps to %d columns, whatever comes', (width) => {
    const issues = HOSTILE.map((title, index) =>
      issue({
        attributes: { title, key: `k${index}`, effective_severity_level: 'critical' },
        findingUrl: title,
        facts: {
          remedy: title,
          packages: [{ name: `漢字${title}`, version: title, paths: [], fixedIn: [] }],
          locations: [{ file: title }],
        },
      }),
    );
    const records = HOSTILE.map((name, index) =>
      project({
        key: `p${index}`,
        attributes: { name, target_file: name },
        issues: issues.slice(index, index + 1),
      }),
    );
    const report = reportOf(records, {
      incomplete: HOSTILE.map((text) => ({ what: text, why: text })),
    });
    const lines = terminalReport(report, { colour: false, width }).split('\n');
    for (const line of lines) {
      expect(columnsOf(line)).toBeLessThanOrEqual(width);
      expect(line).not.toMatch(/\p{Cc}/u);
    }
  });
});

describe('columns', () => {
  it('are counted as a terminal shows them', () => {
    expect(columnsOf('abc')).toBe(3);
    expect(columnsOf('漢字')).toBe(4);
    expect(columnsOf('e\u0301😀')).toBe(3);
    expect(columnsOf('\u001b[1;31mred\u001b[0m')).toBe(3);
  });

  it('fit N and cut N+1', () => {
    expect(fitted('abcd', 4)).toBe('abcd');
    expect(fitted('abcde', 4)).toBe('abc…');
    expect(fitted('漢字漢', 5)).toBe('漢字…');
    expect(padded('漢', 4)).toBe('漢  ');
    expect(padded('7', 3, 'left')).toBe('  7');
    expect(padded('abcd', 3)).toBe('abcd');
  });
});

describe('wrapped', () => {
  it('breaks between words and indents', () => {
    expect(wrapped('one two three four', { indent: 2, width: 12 })).toEqual([
      '  one two',
      '    three',
      '    four',
    ]);
  });
});
