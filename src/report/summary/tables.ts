import { SEVERITIES } from '../../model/severity.js';
import { code, prose, row, text } from '../escape.js';
import { pathEnd } from '../place.js';
import { count, formatNumber } from '../plain.js';
import type { ProjectCounts } from '../project-counts.js';
import type { Remedy } from '../remedies.js';
import type { Report } from '../report.js';
import { findingsBySeverity } from '../verdict.js';
import type { Section } from './section.js';
import { folded, NOTHING } from './section.js';
import { severityMark } from './severity-mark.js';

/** What closes the worst findings. */
export function remediesSection({ remedies }: Report): Section {
  const lines = remedies.map(remedyRow);
  if (lines.length === 0) return NOTHING;
  const head =
    '### Fix these first\n\n' + row('Do this', 'It closes', 'Where') + row(':---', ':---', ':---');
  return (rows) => (rows === 0 ? '' : head + lines.slice(0, rows).join(''));
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
export function projectsSection({ projects, counts }: Report): Section {
  const lines = projects.filter(({ open }) => open > 0).map(projectRow);
  if (counts.projects < 2 || lines.length === 0) return NOTHING;
  const title = `Projects (${formatNumber(counts.projects)})`;
  const head =
    row('Project', 'Open', ...SEVERITIES.map(severityMark)) +
    row(':---', '---:', ...SEVERITIES.map(() => '---:'));
  return (rows) => {
    if (rows === 0) return '';
    const shown = lines.slice(0, rows);
    const more = counts.projects - shown.length;
    const table =
      head +
      shown.join('') +
      (more > 0 ? `\n${count(more, 'more project')} with less severe findings or none.\n` : '');
    return shown.length > OPEN_PROJECTS ? folded(title, table) : `### ${title}\n\n${table}`;
  };
}

function projectRow({ name, targetFile, open, bySeverity }: ProjectCounts): string {
  const file = targetFile === '' || name.endsWith(targetFile) ? '' : ` ${code(targetFile, 120)}`;
  return row(
    `${text(name, 120)}${file}`,
    formatNumber(open),
    ...SEVERITIES.map((severity) => formatNumber(bySeverity[severity])),
  );
}
