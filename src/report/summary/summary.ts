import type { Report } from '../report.js';
import { fixedSection, newSection } from './changes.js';
import { findingsSection } from './findings.js';
import { pictureSection } from './picture.js';
import { gateSection, incompleteSection, outputsSection, warningsSection } from './run.js';
import type { Section } from './section.js';
import { projectsSection, remediesSection } from './tables.js';
import { topSection } from './top.js';
import { trendSection } from './trend.js';

/** Runner, FileCommandManager.cs: GitHub shows nothing of a larger job summary. */
export const MAX_SUMMARY_BYTES = 1024 * 1024;

/**
 * The report in GitHub's Markdown, for the job summary and `summary.md`. When it would be longer
 * than `maxBytes` (of UTF-8), the last rows of its lists are left out, and it says how many.
 */
export function summaryMarkdown(report: Report, maxBytes: number = MAX_SUMMARY_BYTES): string {
  const sections: readonly Section[] = [
    topSection(report),
    pictureSection(report),
    trendSection(report),
    incompleteSection(report),
    gateSection(report),
    newSection(report),
    fixedSection(report),
    remediesSection(report),
    findingsSection(report),
    projectsSection(report),
    warningsSection(report),
    outputsSection(report),
  ];
  const print = (rows: number): string =>
    sections
      .map((section) => section(rows))
      .filter((text) => text !== '')
      .join('\n');
  let low = 0;
  let high = longestList(report);
  while (low < high) {
    const rows = Math.ceil((low + high) / 2);
    if (Buffer.byteLength(print(rows)) <= maxBytes) low = rows;
    else high = rows - 1;
  }
  return print(low);
}

function longestList(report: Report): number {
  const { worst, projects, remedies, incomplete, warnings, outputs, gate, changes } = report;
  const { fresh = [], gone = [] } = changes ?? {};
  const lists = [
    worst,
    projects,
    remedies,
    incomplete,
    warnings,
    outputs,
    gate.reasons,
    fresh,
    gone,
  ];
  return Math.max(...lists.map((list) => list.length));
}
