import { code, prose, text } from '../escape.js';
import { count, formatNumber } from '../plain.js';
import type { Report } from '../report.js';
import { failingFindings } from '../verdict.js';
import type { Section } from './section.js';
import { folded, NOTHING } from './section.js';

/** Gaps and warnings that are listed; run.json has all. */
const MAX_LINES = 50;
const MAX_LENGTH = 500;

/** What could not be collected, and what to do about it. */
export function incompleteSection({ incomplete }: Report): Section {
  const list = listOf(incomplete, ({ what, why }) => `**${told(what)}**: ${told(why)}`);
  if (incomplete.length === 0) return NOTHING;
  return (rows) =>
    '### Incomplete\n\n' +
    'What follows could not be collected or delivered. What is missing here is not fixed, only ' +
    'unknown. What was collected is kept, and a rerun goes on from there.\n\n' +
    list(rows, incomplete.length);
}

/** What failed the gate, when it is not simply all that is severe enough. */
export function gateSection(report: Report): Section {
  const failing = failingFindings(report);
  if (failing.length === 0) return NOTHING;
  const list = listOf(failing, told);
  return (rows) => `### These findings fail the gate\n\n${list(rows, report.gate.failing)}`;
}

export function warningsSection({ warnings }: Report): Section {
  if (warnings.length === 0) return NOTHING;
  const list = listOf(warnings, told);
  return (rows) => folded(count(warnings.length, 'warning'), list(rows, warnings.length));
}

/** Where the files are; they outlive the page as an artifact. */
export function outputsSection({ outputs }: Report): Section {
  if (outputs.length === 0) return NOTHING;
  const list = listOf(outputs, ({ label, path }) => `${text(label)}: ${code(path)}`);
  return (rows) => folded('Files of this run', list(rows, outputs.length));
}

function told(message: string): string {
  return prose(message, MAX_LENGTH);
}

/** A list of the first entries; it says how many there are besides. */
function listOf<T>(entries: readonly T[], write: (entry: T) => string) {
  const lines = entries.slice(0, MAX_LINES).map((entry) => `- ${write(entry)}\n`);
  return (rows: number, all: number): string => {
    const shown = lines.slice(0, rows);
    const more = all - shown.length;
    return shown.join('') + (more > 0 ? `- and ${formatNumber(more)} more in run.json\n` : '');
  };
}
