import { clip, plain, plainLines } from './text.js';

/** Text that stands in Markdown for itself. */
export function literal(text: string, max: number): string {
  return plain(text, max)
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
  const found = [{ heading: '', body: '' }];
  for (const line of markdown.split(/\r?\n/)) {
    const heading = /^#{1,6}\s+(.*?)\s*#*$/.exec(line)?.[1];
    const last = found.at(-1);
    if (heading !== undefined) found.push({ heading: clip(heading, 100), body: '' });
    else if (last !== undefined) last.body += `${line}\n`;
  }
  return found.filter(({ body }) => body.trim() !== '');
}
