import type { GoneFinding } from '../changes.js';
import { code, prose, row, text } from '../escape.js';
import { pathEnd } from '../place.js';
import { count } from '../plain.js';
import type { Report } from '../report.js';
import { FINDINGS_HEAD, findingRow } from './findings.js';
import type { Section } from './section.js';
import { foldedTable, NOTHING } from './section.js';
import { severityMark } from './severity-mark.js';

/** The worst of what is new. Where all is new, the worst findings are the same. */
export function newSection(report: Report): Section {
  const { changes, counts, gate } = report;
  const baseline = gate.baseline ?? null;
  if (!changes || baseline === null || baseline.new === 0 || baseline.new === counts.open)
    return NOTHING;
  const lines = changes.fresh.map((finding) => findingRow(finding, report));
  return (rows) => {
    const shown = lines.slice(0, rows);
    const since = `### New since ${text(baseline.from)}\n`;
    return [since, ...foldedTable(FINDINGS_HEAD, shown), ...more(baseline.new, shown)].join('\n');
  };
}

const GONE_HEAD = row('Severity', 'Finding', 'Where') + row(':---', ':---', ':---');

/** The worst of what the baseline had and this run has not, when it saw all. */
export function fixedSection({ changes, gate }: Report): Section {
  const baseline = gate.baseline ?? null;
  if (!changes || baseline === null) return NOTHING;
  const { fixed } = baseline;
  if (fixed === null)
    return () => 'What was fixed since the baseline cannot be told, as not all was collected.\n';
  if (fixed === 0) return NOTHING;
  const lines = changes.gone.map(goneRow);
  return (rows) => {
    const shown = lines.slice(0, rows);
    return ['### Fixed\n', ...foldedTable(GONE_HEAD, shown), ...more(fixed, shown)].join('\n');
  };
}

function goneRow({ severity, title, problem, component, place }: GoneFinding): string {
  return row(
    severityMark(severity),
    `**${prose(title) || 'Untitled'}**<br>${code(problem, 80)}`,
    [code(component, 100), code(pathEnd(place, 45))].filter((part) => part !== '').join('<br>'),
  );
}

function more(all: number, shown: readonly string[]): string[] {
  const leftOut = all - shown.length;
  return leftOut > 0 ? [`${count(leftOut, 'more is', 'more are')} left out here.\n`] : [];
}
