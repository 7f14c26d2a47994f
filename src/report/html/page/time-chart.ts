import { Chart } from 'chart.js';
import { SEVERITIES } from '../../../model/severity.js';
import { timelineOf } from '../view/timeline.js';
import type { Palette } from './charts.js';
import { draw } from './charts.js';
import { card, element } from './dom.js';
import type { Page } from './page.js';

/** When the open findings came in, or, where nobody remembers, when they became public. */
export function timeCard({ findings }: Page): { card: HTMLElement; draw: () => void } | null {
  const timeline = timelineOf(findings);
  if (timeline === undefined) return null;
  const { dates, periods, counts } = timeline;
  const title = dates === 'seen' ? 'When they came in' : 'When they became public';
  const note =
    dates === 'seen'
      ? 'The open findings by the day on which Snyk saw them first.'
      : 'The open findings by the disclosure of their problems; a scan does not know when it came in.';
  const canvas = element('canvas', {
    role: 'img',
    'aria-label': `Open findings from ${periods[0] ?? ''} to ${periods.at(-1) ?? ''}`,
  });
  const made = card(title, note, [element('div', { class: 'chart' }, [canvas])]);
  const show = (palette: Palette): Chart =>
    new Chart(canvas, {
      type: 'bar',
      data: {
        labels: [...periods],
        datasets: SEVERITIES.map((severity, position) => ({
          label: severity,
          data: [...(counts[position] ?? [])],
          backgroundColor: palette.of(severity),
          stack: 'all',
          maxBarThickness: 36,
        })),
      },
      options: {
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: {
            stacked: true,
            ticks: { color: palette.text, maxRotation: 0, autoSkip: true },
            grid: { display: false },
            border: { color: palette.line },
          },
          y: {
            stacked: true,
            ticks: { color: palette.text, precision: 0 },
            grid: { color: palette.line },
            border: { display: false },
          },
        },
        plugins: { tooltip: { filter: ({ raw }) => raw !== 0 } },
      },
    });
  return {
    card: made,
    draw: () => {
      draw(show);
    },
  };
}
