import { plain, plainLines } from '../../model/text.js';

/** Text that stands in Markdown for itself. */
export function literal(text: string, max: number): string {
  const line = plain(text, max);
  if (/^[\w .,:;/@()'"=+-]*$/.test(line) && !line.includes('_')) return line;
  return line
    .replace(/[\\`*_[\]|~#]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** A code span; nothing in it is Markdown. */
export function code(text: string, max: number): string {
  return `\`${plain(text, max).replaceAll('`', "'") || ' '}\``;
}

/**
 * Snyk's descriptions are Markdown, and stay so, except for what a reader must not be made to
 * load or run: HTML is shown as text, images become links, links lead to the web only.
 */
export function tamed(markdown: string, max: number): string {
  let fence: string | undefined;
  const lines = plainLines(markdown, max)
    .split('\n')
    .map((line) => {
      const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === undefined) {
        fence = mark;
        return mark === undefined ? tamedLine(line) : line;
      }
      if (mark?.startsWith(fence) === true) fence = undefined;
      return line;
    });
  // What was cut inside a block of code must not swallow the rest of the page.
  if (fence !== undefined) lines.push(fence);
  return lines.join('\n');
}

function tamedLine(line: string): string {
  if (!/[<[]/.test(line)) return line;
  return line
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : tamedText(part)))
    .join('');
}

function tamedText(text: string): string {
  return text
    .replaceAll('<', '&lt;')
    .replaceAll('![', '[')
    .replace(/\]\(\s*(?!https?:\/\/)[^)]*\)/gi, ']')
    .replace(/^(\s*\[[^\]]*\]):/, '$1\\:');
}

/** The parts of a description under their headings; the text before the first has heading ''. */
export function sections(markdown: string): { heading: string; body: string }[] {
  const found: { heading: string; body: string }[] = [];
  let heading = '';
  let start = 0;
  for (const match of markdown.matchAll(/^#{1,6}[ \t]+([^\r\n]*)$/gm)) {
    found.push({ heading, body: markdown.slice(start, match.index).trim() });
    heading = plain(match[1] ?? '', 100);
    start = match.index + match[0].length;
  }
  found.push({ heading, body: markdown.slice(start).trim() });
  return found.filter(({ body }) => body !== '');
}
