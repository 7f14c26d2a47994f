/** The pages of the documentation, and the examples in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..');

/** All Markdown that people read, by its path from the root. */
export const PAGES: readonly string[] = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

export interface Example {
  /** `docs/poll.md:12` */
  readonly place: string;
  readonly language: string;
  /** Words behind the language: `run`, `output`, `file=my-map.yml`. */
  readonly marks: readonly string[];
  readonly text: string;
}

export function pageText(page: string): string {
  return readFileSync(join(ROOT, page), 'utf8').replaceAll('\r\n', '\n');
}

/** Fenced blocks with a language, also those in lists. */
export function examplesOf(page: string): Example[] {
  const fence = /^( *)```(\w+)([^\n]*)\n([\s\S]*?)^\1```$/gm;
  const text = pageText(page);
  return [...text.matchAll(fence)].map((match) => {
    const [, indent = '', language = '', marks = '', block = ''] = match;
    return {
      place: `${page}:${text.slice(0, match.index).split('\n').length}`,
      language,
      marks: marks.split(' ').filter((mark) => mark !== ''),
      text: block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    };
  });
}

/** The page without what stands in code, where `[x](y)` is no link and `# x` no heading. */
export function prose(page: string): string {
  return pageText(page).replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');
}
