import { count } from '../plain.js';

/**
 * A part of the summary, ready to be printed with at most so many entries in its list; empty when
 * it has nothing to say. The entries are written once, for the summary may be tried in several
 * lengths.
 */
export type Section = (rows: number) => string;

/** Text that opens with a click. GitHub needs the blank lines to read Markdown inside. */
export function folded(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n</details>\n`;
}

/** Findings that stand open; the others are folded. */
const OPEN_ROWS = 20;

/** A table of findings, of which the first stand open. */
export function foldedTable(head: string, lines: readonly string[]): string[] {
  const folding = lines.slice(OPEN_ROWS);
  return [
    ...(lines.length === 0 ? [] : [head + lines.slice(0, OPEN_ROWS).join('')]),
    ...(folding.length === 0
      ? []
      : [folded(`The next ${count(folding.length, 'finding')}`, head + folding.join(''))]),
  ];
}

export const NOTHING: Section = () => '';
