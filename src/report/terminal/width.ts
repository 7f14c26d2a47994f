import { stripVTControlCharacters } from 'node:util';

const NO_COLUMN = /^(?:\p{Mark}|\u200D|\uFE0F)$/u;
const TWO_COLUMNS =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303F\uFF01-\uFF60]$/u;

/** Columns that a text takes in a terminal; colours take none, Chinese characters two. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of stripVTControlCharacters(text)) columns += widthOf(character);
  return columns;
}

/** The text, cut with `…` where it would take more than `columns`. Not for coloured text. */
export function fitted(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  let fit = '';
  let used = 1;
  for (const character of text) {
    used += widthOf(character);
    if (used > columns) break;
    fit += character;
  }
  return `${fit}…`;
}

/** The text with spaces up to `columns`; `left` puts them before it. */
export function padded(text: string, columns: number, side: 'left' | 'right' = 'right'): string {
  const spaces = ' '.repeat(Math.max(0, columns - columnsOf(text)));
  return side === 'left' ? spaces + text : text + spaces;
}

function widthOf(character: string): number {
  if (NO_COLUMN.test(character)) return 0;
  return TWO_COLUMNS.test(character) ? 2 : 1;
}
