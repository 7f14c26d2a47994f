import { code, text } from '../escape.js';
import { count, formatNumber } from '../plain.js';
import type { Report } from '../report.js';
import { failingFindings } from '../verdict.js';
import { folded } from './folded.js';

/** Gaps and warnings that are listed; run.json has all. */
const MAX_LINES = 50;
const MAX_LENGTH = 500;

/** What could not be collected, and what to do about it. */
export function incompleteSection({ incomplete }: Report, rows: number): string {
  if (incomplete.length === 0) return '';
  const lines = incomplete.map(
    ({ what, why }) => `- **${text(what, MAX_LENGTH)}**: ${text(why, MAX_LENGTH)}\n`,
  );
  return (
    '### Incomplete\n\n' +
    'What follows could not be collected or delivered. What is missing here is not fixed, only ' +
    'unknown. What was collected is kept, and a rerun goes on from there.\n\n' +
    listed(lines, rows)
  );
}

/** What failed the gate, when it is not simply all that is severe enough. */
export function gateSection(report: Report, rows: number): string {
  const failing = failingFindings(report);
  if (failing.length === 0) return '';
  const lines = failing.slice(0, rows).map((reason) => `- ${text(reason, MAX_LENGTH)}\n`);
  const more = report.gate.failing - lines.length;
  return (
    '### These findings fail the gate\n\n' +
    lines.join('') +
    (more > 0 ? `- and ${formatNumber(more)} more\n` : '')
  );
}

export function warningsSection({ warnings }: Report, rows: number): string {
  if (warnings.length === 0) return '';
  const lines = warnings.map((warning) => `- ${text(warning, MAX_LENGTH)}\n`);
  return folded(count(warnings.length, 'warning'), listed(lines, rows));
}

/** Where the files are; they outlive the page as an artifact. */
export function outputsSection({ outputs }: Report, rows: number): string {
  if (outputs.length === 0) return '';
  const lines = outputs.map(({ label, path }) => `- ${text(label)}: ${code(path)}\n`);
  return folded('Files of this run', listed(lines, rows));
}

function listed(lines: readonly string[], rows: number): string {
  const shown = lines.slice(0, Math.min(rows, MAX_LINES));
  const more = lines.length - shown.length;
  return shown.join('') + (more > 0 ? `- and ${more} more in run.json\n` : '');
}
