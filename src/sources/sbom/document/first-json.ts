/** The first JSON object of a text, and whether anything follows it. */
export interface FirstJson {
  readonly text: string;
  readonly rest: boolean;
}

/**
 * Takes the first JSON object out of a text. Tools write log lines before it, and some append a
 * second document (two outputs into one file). Undefined when there is no object, or no end of it.
 */
export function firstJson(text: string): FirstJson | undefined {
  const start = beginning(text);
  if (start < 0) return undefined;
  const end = endOf(text, start);
  if (end < 0) return undefined;
  return { text: text.slice(start, end), rest: text.slice(end).trim() !== '' };
}

/** An object begins a line: a brace within a line is part of a sentence. */
function beginning(text: string): number {
  return /^[\s\uFEFF]*\{/.test(text) ? text.indexOf('{') : text.search(/^[ \t]*\{/m);
}

/** After the brace that closes the object; braces within strings do not count. */
function endOf(text: string, start: number): number {
  const marks = /["{}]/g;
  marks.lastIndex = start;
  let depth = 0;
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    if (mark[0] === '"') {
      marks.lastIndex = endOfString(text, mark.index);
      if (marks.lastIndex === 0) return -1;
    } else {
      depth += mark[0] === '{' ? 1 : -1;
      if (depth === 0) return mark.index + 1;
    }
  }
  return -1;
}

/** After the closing quote; 0 when there is none. */
function endOfString(text: string, quote: number): number {
  for (let at = text.indexOf('"', quote + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === '\\') backslashes += 1;
    if (backslashes % 2 === 0) return at + 1;
  }
  return 0;
}
