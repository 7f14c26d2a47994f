import { JsonFault } from './fault.js';

const QUOTE = '"';
const LINE_BREAK = '\n';

export interface StreamPosition {
  /** Bytes from the beginning of the stream. */
  readonly offset: number;
  /** Counted from 1. */
  readonly line: number;
  /** Whether nothing stands before it on its line. */
  readonly startsLine: boolean;
}

export const STREAM_START: StreamPosition = { offset: 0, line: 1, startsLine: true };

/**
 * A piece of the stream, as bytes and as a string of one-byte characters with the same positions.
 * The engine searches such strings far faster than buffers, and no syntax of JSON is beyond ASCII.
 *
 * Quotes and line breaks are looked up once each, so `quoteFrom`, `lineBreakFrom` and `positionAt`
 * must be asked in rising order; `rewind` before going back.
 */
export class Chunk {
  readonly text: string;
  readonly length: number;
  private quote = -1;
  private lineBreak = -1;
  private lineBreaks = -1;

  constructor(
    readonly bytes: Buffer,
    readonly start: StreamPosition = STREAM_START,
  ) {
    this.text = bytes.toString('latin1');
    this.length = bytes.length;
  }

  rewind(): void {
    this.quote = -1;
    this.lineBreak = -1;
    this.lineBreaks = -1;
  }

  /** The next quote at or behind `from`, or the chunk's length. */
  quoteFrom(from: number): number {
    if (this.quote < from) this.quote = this.next(QUOTE, from);
    return this.quote;
  }

  /** The next line break at or behind `from`, or the chunk's length. */
  lineBreakFrom(from: number): number {
    while (this.lineBreak < from) {
      this.lineBreaks += 1;
      this.lineBreak = this.next(LINE_BREAK, this.lineBreak + 1);
    }
    return this.lineBreak;
  }

  positionAt(position: number): StreamPosition {
    this.lineBreakFrom(position);
    return {
      offset: this.start.offset + position,
      line: this.start.line + this.lineBreaks,
      startsLine: this.startsLine(position),
    };
  }

  startsLine(position: number): boolean {
    return position === 0 ? this.start.startsLine : this.text[position - 1] === LINE_BREAK;
  }

  /** The line of any position. */
  lineAt(position: number): number {
    return this.start.line + countLineBreaks(this.text, position);
  }

  /** A fault at any position. `readTo`: how far was read, if that is farther. */
  fault(message: string, position: number, readTo = position): JsonFault {
    return new JsonFault(message, {
      offset: this.start.offset + position,
      line: this.lineAt(position),
      readTo: this.start.offset + readTo,
    });
  }

  private next(character: string, from: number): number {
    const found = this.text.indexOf(character, from);
    return found < 0 ? this.length : found;
  }
}

/** Line breaks before `end`. */
export function countLineBreaks(text: string, end: number): number {
  let count = 0;
  let found = text.indexOf(LINE_BREAK);
  while (found >= 0 && found < end) {
    count += 1;
    found = text.indexOf(LINE_BREAK, found + 1);
  }
  return count;
}
