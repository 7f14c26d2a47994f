import { MAX_TEXT, plain } from './plain.js';

/**
 * Characters with a meaning in GitHub's Markdown. As character references they have none, in a
 * table and out of it, which backslashes cannot promise (`|` in code within a table).
 */
const SPECIAL = /[\\`*_[\]<>&|~$#@]|:(?=\S)|(?<=www)\./giu;

/**
 * Text from outside, so that Markdown shows it as it is, on one line: nothing in it is a tag, a
 * link, a mention, a reference to an issue, an emoji, a formula or a command of the CI.
 */
export function text(value: string, max: number = MAX_TEXT): string {
  return inline(plain(value, max));
}

function inline(line: string): string {
  return line.replace(SPECIAL, (character, offset: number) => {
    const reference = `&#${character.codePointAt(0) ?? 0};`;
    // Mentions, issues and mail addresses are looked for in the finished page, where a reference
    // is a character again. A comment parts `lodash@4.17.21` and leaves it fit for copying; before
    // a name it may vanish too early, so that a space without width stands there.
    if (character === '@' && /\w/.test(line.charAt(offset - 1))) return '@<!-- -->';
    return character === '@' || character === '#' ? `${reference}&#8203;` : reference;
  });
}

/** Code on one line: package names, versions, files, commands. Mentions do not work in it. */
export function code(value: string, max: number = MAX_TEXT): string {
  const line = plain(value, max);
  if (line === '') return '';
  // Backticks read better in the source; where they would not hold, a tag does.
  return /^[\w\-+.,:;/@#=~^ ()]+$/.test(line) ? `\`${line}\`` : `<code>${text(value, max)}</code>`;
}

/** Text from outside in which `code` between two backticks stays code; Snyk words remedies so. */
export function prose(value: string, max: number = MAX_TEXT): string {
  return plain(value, max)
    .split(/(?<!`)`(?! )([^`]+)(?<! )`(?!`)/)
    .map((part, index) => (index % 2 === 1 ? code(part, max) : inline(part)))
    .join('');
}

/** Longer addresses are not shown as links. */
const MAX_URL = 2_000;

/** A link, when the address is one of the web; else only its label. The label is Markdown. */
export function link(label: string, url: string | null): string {
  const address = url === null ? null : webAddress(url);
  return address === null ? label : `[${label}](${address})`;
}

/** A row of a table. The cells are Markdown without line breaks and without bare `|`. */
export function row(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The address as it can stand in Markdown and nowhere ends early; null when it is not http(s). */
function webAddress(url: string): string | null {
  if (url.length > MAX_URL || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  parsed.username = '';
  parsed.password = '';
  return parsed.href.replace(
    /[^\w\-.~:/?#@!&+,=%]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
