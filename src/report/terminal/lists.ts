import { SEVERITIES } from '../../model/severity.js';
import { cureOf, packageOf, pathEnd, placeOf } from '../place.js';
import { count, formatNumber, plain } from '../plain.js';
import type { Report } from '../report.js';
import { findingsBySeverity } from '../verdict.js';
import type { Paint } from './paint.js';
import { SEVERITY_STYLES } from './paint.js';
import { columnsOf, fitted, padded } from './width.js';

/** A terminal shows some thirty lines; the files have all. */
const MAX_FINDINGS = 10;
const MAX_REMEDIES = 5;
const MAX_PROJECTS = 10;

const SEVERITY_COLUMN = Math.max(...SEVERITIES.map((severity) => severity.length));

interface Look {
  readonly paint: Paint;
  readonly width: number;
}

/** What to do, and what it closes. */
export function remedyLines({ remedies }: Report, width: number): string[] {
  const shown = remedies.slice(0, MAX_REMEDIES);
  const effects = shown.map(({ closes, bySeverity }) => findingsBySeverity(closes, bySeverity));
  const room = width - 4 - Math.max(0, ...effects.map(columnsOf));
  const actions = shown.map(({ action }) => fitted(plain(action), room));
  const column = Math.max(0, ...actions.map(columnsOf));
  return actions.map((action, index) => `  ${padded(action, column)}  ${effects[index] ?? ''}`);
}

/** What and where, then the way out, then where to read more. Addresses are never cut. */
export function findingLines(report: Report, { paint, width }: Look): string[] {
  const shown = report.worst.slice(0, MAX_FINDINGS);
  const lines = shown.flatMap((finding) => {
    const severity = padded(finding.severity, SEVERITY_COLUMN);
    const pkg = packageOf(finding);
    const place = pathEnd(plain(placeOf(finding, report).label), Math.floor(width / 2));
    const where = pkg === null ? place : `${plain(pkg.name)} (${place})`;
    const what = fitted(`${plain(finding.title)} in ${where}`, width - SEVERITY_COLUMN - 4);
    const cure = plain(cureOf(finding));
    const address = plain(finding.url ?? '', 1_000);
    const indent = ' '.repeat(SEVERITY_COLUMN + 4);
    const room = width - indent.length;
    return [
      `  ${paint(severity, ...SEVERITY_STYLES[finding.severity])}  ${what}`,
      ...(cure === '' ? [] : [indent + fitted(cure, room)]),
      ...(address === '' || columnsOf(address) > room ? [] : [indent + paint(address, 'dim')]),
    ];
  });
  const more = report.counts.open - shown.length;
  return more > 0 && shown.length > 0 ? [...lines, `  and ${count(more, 'more finding')}`] : lines;
}

/** One line a project with open findings; a single project needs none. */
export function projectLines({ projects, counts }: Report, { paint, width }: Look): string[] {
  const shown = projects.filter(({ open }) => open > 0).slice(0, MAX_PROJECTS);
  if (counts.projects < 2 || shown.length === 0) return [];
  const numbers = shown.map(({ bySeverity }) =>
    SEVERITIES.map((severity) => formatNumber(bySeverity[severity])),
  );
  const columns = SEVERITIES.map((severity, index) =>
    Math.max(severity.length, ...numbers.map((row) => row[index]?.length ?? 0)),
  );
  const cells = (row: readonly string[]): string =>
    row.map((cell, index) => padded(cell, columns[index] ?? 0, 'left')).join('  ');
  const room = width - columnsOf(cells(numbers[0] ?? [])) - 4;
  const names = shown.map(({ name, targetFile }) =>
    fitted(targetFile === '' || name.endsWith(targetFile) ? name : `${name} (${targetFile})`, room),
  );
  const column = Math.max(...names.map(columnsOf));
  const more = counts.projects - shown.length;
  return [
    `  ${padded('', column)}  ${paint(cells(SEVERITIES), 'dim')}`,
    ...names.map((name, index) => `  ${padded(name, column)}  ${cells(numbers[index] ?? [])}`),
    ...(more > 0 ? [`  and ${count(more, 'more project')}`] : []),
  ];
}
