import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../src/report/report.js';
import { MAX_SUMMARY_BYTES, summaryMarkdown } from '../../src/report/summary/summary.js';
import { issue, project } from '../builders/records.js';
import { HOSTILE, projectWith, reportOf } from './reports.js';

const bytes = (text: string): number => Buffer.byteLength(text);

/** Rows of the tables of findings. */
function findingRows(markdown: string): string[] {
  return markdown.split('\n').filter((line) => /^\| (?:🔴|🟠|🟡|🔵|⚪) \w+ \| \[?\*\*/u.test(line));
}

describe('summaryMarkdown', () => {
  it('begins with the verdict and the numbers', () => {
    const report = reportOf([projectWith(2, 'critical')], {
      gate: { verdict: 'fail', threshold: 'high', failing: 2, reasons: [] },
    });
    expect(summaryMarkdown(report).split('\n').slice(0, 7)).toEqual([
      '## ❌ The gate failed: 2 findings at or above high',
      '',
      'Snyk scan: 2 open findings in 1 project · [`acme/goof`](https://github.com/acme/goof) on `main` at `4f1700e`',
      '',
      '| 🔴 Critical | 🟠 High | 🟡 Medium | 🔵 Low | Open | Ignored |',
      '| ---: | ---: | ---: | ---: | ---: | ---: |',
      '| **2** | 0 | 0 | 0 | **2** | 0 |',
    ]);
  });

  it('shows what to fix, and each finding with its links', () => {
    const found = issue({ findingUrl: 'https://app.snyk.io/org/a#issue' });
    const report = reportOf([project({ issues: [found] })], {
      codeUrl: ({ file }) => `https://github.com/acme/goof/blob/c/${file}`,
    });
    const markdown = summaryMarkdown(report);
    expect(markdown).toContain(
      '| **Upgrade lodash to 4.17.21** | 1 high finding | `package.json` |\n',
    );
    expect(markdown).toContain(
      '| 🟠 High | [**Prototype Pollution**](https://app.snyk.io/org/a#issue)<br>' +
        '`SNYK-JS-LODASH-590103` · CVE-2020-8203 · CVSS 8.2 · exploit: Proof of Concept' +
        ' | `lodash@4.17.15`<br>[`package.json`](https://github.com/acme/goof/blob/c/package.json)' +
        ' | Upgrade lodash to 4.17.21 |\n',
    );
  });

  it('says that nothing was found', () => {
    const markdown = summaryMarkdown(reportOf([project()]));
    expect(markdown).toMatch(/^## No open findings\n/);
    expect(markdown).not.toContain('###');
  });

  it('names what is missing, what hindered the gate, and what failed it', () => {
    const markdown = summaryMarkdown(
      reportOf([projectWith(5, 'high')], {
        incomplete: [{ what: 'pom.xml', why: 'mvn: not found. Install Maven.' }],
        warnings: ['A severity is not known.'],
        outputs: [{ label: 'SARIF', path: 'out/results.sarif' }],
        gate: {
          verdict: 'fail',
          threshold: 'high',
          failing: 3,
          reasons: [
            { finding: null, text: 'The baseline cannot be read.' },
            { finding: 'k', text: 'high: Prototype Pollution in lodash@4.17.15' },
          ],
        },
      }),
    );
    expect(markdown).toContain('**The baseline cannot be read.**');
    expect(markdown).toContain('- **pom.xml**: mvn: not found. Install Maven.');
    expect(markdown).toContain(
      '### These findings fail the gate\n\n- high: Prototype Pollution in lodash@<!-- -->4.17.15\n- and 2 more in run.json\n',
    );
    expect(markdown).toContain('<summary>1 warning</summary>\n\n- A severity is not known.\n');
    expect(markdown).toContain('- SARIF: `out/results.sarif`\n');
  });

  it('shows columns for what there is', () => {
    const report = reportOf([projectWith(1, 'info')]);
    const counts = { ...report.counts, new: 0, resolved: 1 };
    expect(summaryMarkdown({ ...report, counts })).toContain(
      '| ⚪ Info | Open | New | Ignored | Resolved |',
    );
  });

  it('folds findings after 20, and projects after 5', () => {
    expect(summaryMarkdown(reportOf([projectWith(20, 'high')]))).not.toContain('<details>');
    const markdown = summaryMarkdown(reportOf([projectWith(21, 'high')]));
    expect(markdown).toContain('<details><summary>The next 1 finding</summary>\n\n| Severity |');
    const projects = Array.from({ length: 6 }, (_, index) =>
      projectWith(1, 'low', { name: `p${index}`, target_file: `${index}/package.json` }),
    );
    expect(summaryMarkdown(reportOf(projects.slice(1)))).toContain('### Projects (5)\n');
    expect(summaryMarkdown(reportOf(projects))).toContain('<summary>Projects (6)</summary>');
  });

  it('says how many findings and projects it does not show', () => {
    const report = reportOf([projectWith(600, 'high')]);
    const markdown = summaryMarkdown(report);
    expect(findingRows(markdown)).toHaveLength(500);
    expect(markdown).toContain('100 findings are left out here; the files of the run have all.');
    const projects = Array.from({ length: 102 }, (_, index) =>
      projectWith(1, 'low', { name: `p${index}`, target_file: `${index}/package.json` }),
    );
    expect(summaryMarkdown(reportOf(projects))).toContain(
      '2 more projects with less severe findings or none.',
    );
  });

  it('cuts lists of gaps and warnings at 50', () => {
    const gaps = (number: number) =>
      Array.from({ length: number }, (_, index) => ({ what: `org ${index}`, why: '403' }));
    expect(summaryMarkdown(reportOf([], { incomplete: gaps(50) }))).not.toContain('more in');
    expect(summaryMarkdown(reportOf([], { incomplete: gaps(51) }))).toContain(
      '- and 1 more in run.json\n',
    );
  });

  it('fits exactly, and leaves out the least severe when a byte is missing', () => {
    const report = reportOf([projectWith(10, 'critical'), projectWith(10, 'low')]);
    const whole = summaryMarkdown(report);
    expect(summaryMarkdown(report, bytes(whole))).toBe(whole);
    const cut = summaryMarkdown(report, bytes(whole) - 1);
    expect(bytes(cut)).toBeLessThan(bytes(whole));
    expect(findingRows(cut)).toEqual(findingRows(whole).slice(0, 19));
    expect(cut).toContain('1 finding is left out here');
  });

  it('is shorter the less room there is, down to the verdict', () => {
    const report = hostileReport();
    let before = Infinity;
    for (const max of [1_000_000, 100_000, 10_000, 5_000]) {
      const markdown = summaryMarkdown(report, max);
      expect(bytes(markdown)).toBeLessThanOrEqual(max);
      expect(bytes(markdown)).toBeLessThanOrEqual(before);
      before = bytes(markdown);
      expect(markdown).toMatch(/^## ❌/);
    }
  });

  it('counts bytes, not characters', () => {
    const issues = Array.from({ length: 500 }, (_, index) =>
      issue({ attributes: { key: `k${index}`, title: '漢'.repeat(5_000) } }),
    );
    const markdown = summaryMarkdown(reportOf([project({ issues })]), 200_000);
    expect(bytes(markdown)).toBeLessThanOrEqual(200_000);
    expect(bytes(markdown)).toBeGreaterThan(190_000);
  });

  it('stays below 1 MiB whatever comes', () => {
    expect(MAX_SUMMARY_BYTES).toBe(1_048_576);
    expect(bytes(summaryMarkdown(hostileReport()))).toBeLessThanOrEqual(MAX_SUMMARY_BYTES);
  });

  it('keeps its shape whatever titles say', () => {
    const issues = HOSTILE.map((title, index) =>
      issue({
        attributes: { title, key: `k${index}` },
        findingUrl: title,
        facts: {
          remedy: title,
          packages: [{ name: title, version: title, paths: [], fixedIn: [] }],
          locations: [{ file: title }],
        },
      }),
    );
    const record = project({ attributes: { name: HOSTILE.join(), type: 'x' }, issues });
    const markdown = summaryMarkdown(reportOf([record]));
    const rows = findingRows(markdown);
    expect(rows).toHaveLength(HOSTILE.length);
    for (const line of rows) expect(line.split('|')).toHaveLength(6);
    expect(markdown).not.toMatch(/<script|<img|<!-- hidden|\]\(javascript|(?!\n)\p{Cc}|\u202E/u);
    expect(markdown).not.toMatch(/^(?:\s*::|.*##\[)/m);
    expect(markdown.match(/<\/?details>/g)).toBeNull();
  });
});

/** More of everything than a summary can take. */
function hostileReport(): Report {
  const nasty = '|`<@#&'.repeat(200);
  const issues = Array.from({ length: 600 }, (_, index) =>
    issue({
      attributes: { title: nasty, key: `k${index}` },
      facts: { remedy: `${index}${nasty}`, locations: [{ file: nasty }] },
    }),
  );
  const projects = Array.from({ length: 150 }, (_, index) =>
    projectWith(1, 'low', { name: nasty, target_file: `${index}/${nasty}` }),
  );
  const many = Array.from({ length: 200 }, (_, index) => `${index}${nasty}`);
  return reportOf([project({ issues }), ...projects], {
    gate: {
      verdict: 'fail',
      threshold: 'high',
      failing: 10,
      reasons: many.slice(0, 50).map((text) => ({ finding: 'k', text })),
    },
    incomplete: many.map((text) => ({ what: text, why: text })),
    warnings: many,
    outputs: many.map((text) => ({ label: text, path: text })),
  });
}
