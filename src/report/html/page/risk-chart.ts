import { Chart } from 'chart.js';
import { SEVERITIES } from '../../../model/severity.js';
import { problemsOf } from '../view/problems.js';
import { countText, epssText, scoreText } from '../view/words.js';
import type { Palette } from './charts.js';
import { draw } from './charts.js';
import { card, element } from './dom.js';
import type { Page } from './page.js';

/** EPSS below this is drawn here; the scale is logarithmic and has no zero. */
const LEAST = 0.01;

/** From here on a problem is both grave and likely to be attacked. */
const GRAVE = 7;
const LIKELY = 10;

/** How likely an attack is by how grave it would be; a bubble is a problem. */
export function riskCard(page: Page): { card: HTMLElement; draw: () => void } | null {
  const problems = problemsOf(page.findings);
  if (problems.length === 0) return null;
  const urgent = problems.filter(
    ({ epss, score }) => epss >= LIKELY * 1_000 && score >= GRAVE * 10,
  );
  const words = `${countText(problems.length, 'problem')} by likelihood of an attack (EPSS) and gravity (CVSS); ${countText(urgent.length, 'problem')} likely and grave.`;
  const canvas = element('canvas', { role: 'img', 'aria-label': words });
  const made = card('Likelihood and gravity', words, [
    element('div', { class: 'chart' }, [canvas]),
  ]);
  const show = (palette: Palette): Chart =>
    new Chart(canvas, {
      type: 'bubble',
      data: {
        datasets: SEVERITIES.map((severity, position) => ({
          label: severity,
          data: problems
            .filter((problem) => problem.severity === position)
            .map((problem) => ({
              x: Math.max(LEAST, problem.epss / 1_000),
              y: problem.score / 10,
              r: Math.min(18, 3 + Math.sqrt(problem.count)),
              problem,
            })),
          backgroundColor: palette.of(`${severity}-soft`),
          borderColor: palette.of(severity),
          borderWidth: 1,
        })),
      },
      options: {
        maintainAspectRatio: false,
        onClick: (_, [hit]) => {
          const problem = hit && shownIn(problems, hit);
          if (problem !== undefined) page.store.only({ query: problem.name });
        },
        scales: {
          x: {
            type: 'logarithmic',
            min: LEAST,
            max: 100,
            title: {
              display: true,
              text: 'EPSS: chance of an attack within 30 days',
              color: palette.text,
            },
            ticks: {
              color: palette.text,
              maxRotation: 0,
              callback: (value) =>
                Number.isInteger(Math.log10(Number(value))) ? `${value} %` : '',
            },
            grid: { color: palette.line },
            border: { color: palette.line },
          },
          y: {
            min: 0,
            max: 10,
            title: { display: true, text: 'CVSS', color: palette.text },
            ticks: { color: palette.text, stepSize: 2 },
            grid: { color: palette.line },
            border: { color: palette.line },
          },
        },
        plugins: {
          tooltip: {
            callbacks: {
              label: (item) => {
                const problem = shownIn(problems, item);
                if (problem === undefined) return '';
                const { title, name, score, epss, count } = problem;
                return [
                  title,
                  `${name} · CVSS ${scoreText(score)} · EPSS ${epssText(epss)}`,
                  countText(count, 'open finding'),
                ];
              },
            },
          },
        },
      },
      plugins: [
        {
          id: 'urgent',
          beforeDatasetsDraw: (chart) => {
            shade(chart, palette.of('critical-faint'));
          },
        },
      ],
    });
  return {
    card: made,
    draw: () => {
      draw(show);
    },
  };
}

/** The problem of a point: points of a severity stand in the order of all. */
function shownIn<T extends { readonly severity: number }>(
  problems: readonly T[],
  { datasetIndex, ...at }: { datasetIndex: number; index?: number; dataIndex?: number },
): T | undefined {
  const position = at.dataIndex ?? at.index ?? -1;
  return problems.filter(({ severity }) => severity === datasetIndex)[position];
}

function shade(chart: Chart, fill: string): void {
  const { ctx, scales } = chart;
  const { x, y } = scales;
  if (x === undefined || y === undefined) return;
  const left = x.getPixelForValue(LIKELY);
  const bottom = y.getPixelForValue(GRAVE);
  ctx.save();
  ctx.fillStyle = fill;
  ctx.fillRect(left, y.top, x.right - left, bottom - y.top);
  ctx.restore();
}
