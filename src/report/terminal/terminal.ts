import { SEVERITIES } from '../../model/severity.js';
import { formatNumber, plain } from '../plain.js';
import type { Report } from '../report.js';
import { deliveryLine, failingFindings, headline, obstacles, totalsLine } from '../verdict.js';
import { findingLines, projectLines, remedyLines } from './lists.js';
import type { Paint, Style } from './paint.js';
import { painter, SEVERITY_STYLES } from './paint.js';
import { wrapped } from './wrap.js';

export interface TerminalOptions {
  /** Whether ANSI colours may be used. */
  readonly colour: boolean;
  /** In columns. */
  readonly width: number;
}

const TONES: Readonly<Record<'good' | 'warning' | 'bad' | 'neutral', readonly Style[]>> = {
  good: ['bold', 'green'],
  warning: ['bold', 'yellow'],
  bad: ['bold', 'red'],
  neutral: ['bold'],
};

/** Gaps and warnings that are listed; run.json has all. */
const MAX_LINES = 20;

/** The report for a person at a terminal or reading a log: plain lines, no final line break. */
export function terminalReport(report: Report, { colour, width }: TerminalOptions): string {
  const paint = painter(colour);
  const { tone, text } = headline(report);
  const delivery = deliveryLine(report);
  const sections = [
    section(paint('These findings fail the gate', 'bold', 'red'), failingLines(report, width)),
    section(paint('Fix these first', 'bold'), remedyLines(report, width)),
    section(paint('Worst findings', 'bold'), findingLines(report, { paint, width })),
    section(paint('Projects', 'bold'), projectLines(report, { paint, width })),
    section(paint('Incomplete', 'bold', 'yellow'), gapLines(report, width)),
    section(paint('Files', 'bold'), fileLines(report)),
  ];
  return [
    paint(text, ...TONES[tone]),
    ...obstacles(report).flatMap((obstacle) => wrapped(obstacle, { indent: 2, width })),
    totalsLine(report),
    ...(delivery === null ? [] : [delivery]),
    ...(report.partial === null ? [] : wrapped(`${report.partial}.`, { indent: 0, width })),
    severityLine(report, paint),
    ...sections.flat(),
  ].join('\n');
}

/** `1 critical  3 high  0 medium  2 low` */
function severityLine({ counts }: Report, paint: Paint): string {
  return SEVERITIES.filter((severity) => severity !== 'info' || counts.bySeverity.info > 0)
    .map((severity) => {
      const number = counts.bySeverity[severity];
      const part = `${formatNumber(number)} ${severity}`;
      return number === 0 ? paint(part, 'dim') : paint(part, ...SEVERITY_STYLES[severity]);
    })
    .join('  ');
}

/** A heading and its lines, or nothing. */
function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines];
}

function failingLines(report: Report, width: number): string[] {
  const shown = failingFindings(report).slice(0, MAX_LINES);
  const lines = shown.flatMap((reason) => wrapped(reason, { indent: 2, width }));
  const more = report.gate.failing - shown.length;
  return shown.length > 0 && more > 0 ? [...lines, `  and ${formatNumber(more)} more`] : lines;
}

function gapLines({ incomplete }: Report, width: number): string[] {
  const lines = incomplete
    .slice(0, MAX_LINES)
    .flatMap(({ what, why }) => wrapped(`${what}: ${why}`, { indent: 2, width }));
  const more = incomplete.length - MAX_LINES;
  return more > 0 ? [...lines, `  and ${formatNumber(more)} more in run.json`] : lines;
}

/** Paths are never cut or wrapped: they are there to be copied. */
function fileLines({ outputs }: Report): string[] {
  const labels = outputs.map(({ label }) => plain(label));
  const column = Math.max(0, ...labels.map((label) => label.length));
  return outputs.map(
    ({ path }, index) => `  ${(labels[index] ?? '').padEnd(column)}  ${plain(path, 1_000)}`,
  );
}
