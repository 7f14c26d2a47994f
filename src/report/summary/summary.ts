import type { Report } from '../report.js';
import { findingsSection } from './findings.js';
import { gateSection, incompleteSection, outputsSection, warningsSection } from './run.js';
import { projectsSection, remediesSection } from './tables.js';
import { topSection } from './top.js';

/** Runner, FileCommandManager.cs: GitHub shows nothing of a larger job summary. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/**
 * The report in GitHub's Markdown, for the job summary and `summary.md`. When it would be longer
 * than `maxBytes` (of UTF-8), the last rows of its lists are left out, and it says how many.
 */
export function summaryMarkdown(report: Report, maxBytes: number = MAX_SUMMARY_BYTES): string {
  let low = 0;
  let high = longestList(report);
  while (low < high) {
    const rows = Math.ceil((low + high) / 2);
    if (Buffer.byteLength(render(report, rows)) <= maxBytes) low = rows;
    else high = rows - 1;
  }
  return render(report, low);
}

function longestList(report: Report): number {
  const { worst, projects, remedies, incomplete, warnings, outputs } = report;
  const lists = [worst, projects, remedies, incomplete, warnings, outputs];
  return Math.max(...lists.map((list) => list.length));
}

/** The report with at most `rows` entries in each of its lists. */
function render(report: Report, rows: number): string {
  const sections = [
    topSection(report),
    incompleteSection(report, rows),
    gateSection(report, rows),
    remediesSection(report, rows),
    findingsSection(report, rows),
    projectsSection(report, rows),
    warningsSection(report, rows),
    outputsSection(report, rows),
  ];
  return sections.filter((section) => section !== '').join('\n');
}
