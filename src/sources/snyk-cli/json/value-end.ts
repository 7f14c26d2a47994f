import { Char, isSpace } from './characters.js';
import type { Chunk } from './chunk.js';
import { MAX_DEPTH } from './limits.js';

export const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;

/** Setting this bit makes `[` and `{` one character, and `]` and `}` another. */
const BRACE_BIT = 0x20;

/**
 * Finds where a value ends, over any number of chunks, by its brackets and strings alone. This is
 * the hot loop of the reader: it hops over strings and looks at single characters only between
 * them.
 */
export class ValueEnd {
  private literal = false;
  private inString = false;
  /** The chunk ended behind a backslash: the next character is escaped. */
  private escaped = false;
  private depth = 0;
  private maxDepth = 0;

  /** A value begins with the character `code`; more than `maxDepth` levels of it are a fault. */
  begin(code: number, maxDepth: number): void {
    const container = code === Char.openBrace || code === Char.openBracket;
    this.inString = code === Char.quote;
    this.literal = !container && !this.inString;
    this.escaped = false;
    this.depth = container ? 1 : 0;
    this.maxDepth = maxDepth;
  }

  /** The position behind the value's end, or -1: it goes on in the next chunk. */
  find(chunk: Chunk, from: number): number {
    if (this.literal) return literalEnd(chunk.text, from);
    let position = from;
    for (;;) {
      if (this.inString) {
        position = this.stringEnd(chunk, position);
        if (position < 0 || this.depth === 0) return position;
      }
      const quote = chunk.quoteFrom(position);
      const end = this.containerEnd(chunk, position, quote);
      if (end >= 0) return end;
      if (quote === chunk.length) return -1;
      this.inString = true;
      position = quote + 1;
    }
  }

  private stringEnd(chunk: Chunk, from: number): number {
    const { text, length } = chunk;
    let start = from;
    if (this.escaped && start < length) {
      this.escaped = false;
      start += 1;
    }
    const quote = closingQuote(text, start);
    const end = quote < 0 ? length : quote;
    // A document that was cut inside a string would take in whatever is printed behind it.
    const lineBreak = chunk.lineBreakFrom(from);
    if (lineBreak < end) throw chunk.fault('a line break inside a string', lineBreak);
    if (quote < 0) {
      if (start < length) this.escaped = isEscaped(text, start, length);
      return -1;
    }
    this.inString = false;
    return quote + 1;
  }

  /** Counts the brackets up to the next string. */
  private containerEnd(chunk: Chunk, from: number, to: number): number {
    const { text } = chunk;
    let depth = this.depth;
    for (let position = from; position < to; position += 1) {
      const code = text.charCodeAt(position);
      if (code < Char.openBracket) continue;
      const brace = code | BRACE_BIT;
      if (brace === Char.openBrace) {
        depth += 1;
        if (depth > this.maxDepth) throw chunk.fault(TOO_DEEP, position);
      } else if (brace === Char.closeBrace) {
        depth -= 1;
        if (depth === 0) return position + 1;
      }
    }
    this.depth = depth;
    return -1;
  }
}

function literalEnd(text: string, from: number): number {
  for (let position = from; position < text.length; position += 1) {
    if (endsLiteral(text.charCodeAt(position))) return position;
  }
  return -1;
}

function endsLiteral(code: number): boolean {
  return (
    code === Char.comma || code === Char.closeBrace || code === Char.closeBracket || isSpace(code)
  );
}

function closingQuote(text: string, from: number): number {
  let quote = text.indexOf('"', from);
  while (quote >= 0 && isEscaped(text, from, quote)) quote = text.indexOf('"', quote + 1);
  return quote;
}

/** Whether an odd number of backslashes stands between `from` and `position`, up to it. */
function isEscaped(text: string, from: number, position: number): boolean {
  let first = position;
  while (first > from && text.charCodeAt(first - 1) === Char.backslash) first -= 1;
  return (position - first) % 2 === 1;
}
