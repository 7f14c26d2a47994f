import {
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  Chart,
  LinearScale,
  LogarithmicScale,
  PointElement,
  Tooltip,
} from 'chart.js';
import { colour, onTheme, setTheme } from './theme.js';

Chart.register(
  BarController,
  BarElement,
  BubbleController,
  CategoryScale,
  LinearScale,
  LogarithmicScale,
  PointElement,
  Tooltip,
);

/** Colours of the style sheet, read anew whenever they change. */
export interface Palette {
  readonly text: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
  readonly of: (name: string) => string;
}

/**
 * Draws a chart now, and again when the colours change or it goes on paper, which is white.
 */
export function draw(make: (palette: Palette) => Chart): void {
  let chart = make(palette());
  const again = (): void => {
    chart.destroy();
    chart = make(palette());
  };
  onTheme(again);
}

/** Charts are canvases: what they look like on paper must be drawn before it is printed. */
export function drawForPaper(): void {
  let before: string | undefined;
  addEventListener('beforeprint', () => {
    before = document.documentElement.dataset['theme'];
    setTheme('light');
  });
  addEventListener('afterprint', () => {
    setTheme(before);
  });
}

function palette(): Palette {
  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 12;
  Chart.defaults.animation = false;
  return {
    text: colour('muted'),
    line: colour('line'),
    panel: colour('panel'),
    accent: colour('accent'),
    of: colour,
  };
}
