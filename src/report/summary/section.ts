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

export const NOTHING: Section = () => '';
