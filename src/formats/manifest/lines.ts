import type { Region } from './declaration.js';
import { onLine } from './declaration.js';

/** Line breaks as Git, editors and GitHub count them. */
const LINE_BREAK = /\r\n|\n|\r/g;

export function linesOf(text: string): string[] {
  return text.split(LINE_BREAK);
}

/** Finds the line of an offset without counting from the beginning each time. */
export class LineTable {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (const match of text.matchAll(LINE_BREAK)) this.starts.push(match.index + match[0].length);
  }

  /** The region of `length` units at `offset`, which lie on one line. */
  region(offset: number, length: number): Region {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return onLine(low + 1, offset - (this.starts[low] ?? 0), length);
  }
}
