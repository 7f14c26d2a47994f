import { plain } from '../plain.js';
import { columnsOf, fitted } from './width.js';

/** Longer texts are cut before they fill the screen. */
const MAX_LENGTH = 500;

/** A text from outside over several lines, each indented; further lines by two more. */
export function wrapped(
  text: string,
  { indent, width }: { readonly indent: number; readonly width: number },
): string[] {
  const lines: string[] = [];
  let line = ' '.repeat(indent);
  let empty = true;
  for (const word of plain(text, MAX_LENGTH).split(' ')) {
    if (!empty && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent + 2);
      empty = true;
    }
    line += (empty ? '' : ' ') + fitted(word, Math.max(10, width - indent - 2));
    empty = false;
  }
  return [...lines, line];
}
