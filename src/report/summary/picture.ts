import { SEVERITIES } from '../../model/severity.js';
import type { Report } from '../report.js';
import type { Section } from './section.js';
import { folded, NOTHING } from './section.js';

/**
 * The open findings by severity as a pie. All words in it are ours, for Mermaid has no escape that
 * holds everywhere. One severity alone makes no picture.
 */
export function pictureSection({ counts, drawn }: Report): Section {
  const slices = SEVERITIES.filter((severity) => counts.bySeverity[severity] > 0);
  if (drawn !== true || slices.length < 2) return NOTHING;
  const lines = slices.map((severity) => `    "${severity}" : ${counts.bySeverity[severity]}\n`);
  const pie = `\`\`\`mermaid\npie showData title Open findings\n${lines.join('')}\`\`\`\n`;
  const picture = folded('Picture', pie);
  return () => picture;
}
