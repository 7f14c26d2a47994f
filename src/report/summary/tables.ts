import { SEVERITIES } from '../../model/severity.js';
import { code, prose, row, text } from '../escape.js';
import { pathEnd } from '../place.js';
import { count, formatNumber } from '../plain.js';
import type { ProjectCounts } from '../project-counts.js';
import type { Remedy } from '../remedies.js';
import type { Report } from '../report.js';
import { findingsBySeverity } from '../verdict.js';
import { folded } from './folded.js';
import { severityMark } from './severity-mark.js';

/** What closes the worst findings. */
export function remediesSection({ remedies }: Report, rows: number): string {
  const shown = remedies.slice(0, rows);
  if (shown.length === 0) return '';
  return (
    '### Fix these first\n\n' +
    row('Do this', 'It closes', 'Where') +
    row(':---', ':---', ':---') +
    shown.map(remedyRow).join('')
  );
}

function remedyRow({ action, closes, bySeverity, place, projects }: Remedy): string {
  const more = projects > 1 ? ` and ${count(projects - 1, 'more project')}` : '';
  return row(
    `**${prose(action)}**`,
    findingsBySeverity(closes, bySeverity),
    `${code(pathEnd(place, 45))}${more}`,
  );
}

/** More projects than this are folded. */
const OPEN_PROJECTS = 5;

/** Projects with open findings; one project alone needs no table. */
export function projectsSection({ projects, counts }: Report, rows: number): string {
  const shown = projects.filter(({ open }) => open > 0).slice(0, rows);
  if (counts.projects < 2 || shown.length === 0) return '';
  const more = counts.projects - shown.length;
  const table =
    row('Project', 'Open', ...SEVERITIES.map(severityMark)) +
    row(':---', '---:', ...SEVERITIES.map(() => '---:')) +
    shown.map(projectRow).join('') +
    (more > 0 ? `\n${count(more, 'more project')} with less severe findings or none.\n` : '');
  const title = `Projects (${formatNumber(counts.projects)})`;
  return shown.length > OPEN_PROJECTS ? folded(title, table) : `### ${title}\n\n${table}`;
}

function projectRow({ name, targetFile, open, bySeverity }: ProjectCounts): string {
  const file = targetFile === '' || name.endsWith(targetFile) ? '' : ` ${code(targetFile, 120)}`;
  return row(
    `${text(name, 120)}${file}`,
    formatNumber(open),
    ...SEVERITIES.map((severity) => formatNumber(bySeverity[severity])),
  );
}
