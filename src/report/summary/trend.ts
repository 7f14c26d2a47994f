import { formatNumber } from '../plain.js';
import type { Report } from '../report.js';
import type { Section } from './section.js';
import { folded, NOTHING } from './section.js';

/**
 * The open findings of the runs on the base branch and of this one: as a line where Mermaid is
 * drawn, else in words. A part of all findings would look like progress, so it makes no trend.
 */
export function trendSection({ gate, counts, drawn, incomplete, partial }: Report): Section {
  const history = gate.baseline?.history ?? [];
  if (history.length === 0 || incomplete.length > 0 || partial !== null) return NOTHING;
  const points = new Map(history.map(({ at, open }) => [labelOf(at), open]));
  const values = [...points.values(), counts.open];
  if (drawn !== true) {
    const before = [...points.values()].map(formatNumber).join(', ');
    return () => `Open findings in the runs before: ${before}; now ${formatNumber(counts.open)}.\n`;
  }
  const labels = [...points.keys(), 'now'].map((label) => `"${label}"`);
  const chart = [
    'xychart-beta',
    '    title "Open findings"',
    `    x-axis [${labels.join(', ')}]`,
    `    y-axis "open" 0 --> ${Math.max(1, ...values)}`,
    `    line [${values.join(', ')}]`,
  ];
  const picture = folded('Trend', `\`\`\`mermaid\n${chart.join('\n')}\n\`\`\`\n`);
  return () => picture;
}

/** `11-22 05:40`, in UTC; Mermaid takes equal labels for one, so of those the last run counts. */
function labelOf(at: string): string {
  return new Date(at).toISOString().slice(5, 16).replace('T', ' ');
}
