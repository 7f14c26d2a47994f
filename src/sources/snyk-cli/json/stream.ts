import { Chunk, STREAM_START } from './chunk.js';
import { JsonFault } from './fault.js';
import { CHUNK_BYTES, MAX_TAKEN_BYTES } from './limits.js';
import { TextSearch } from './text-search.js';
import type { JsonVisitor } from './visitor.js';
import { Walker } from './walker.js';

export type { Decision, JsonVisitor, Key } from './visitor.js';

export interface JsonProblem {
  /** What is wrong and in which part of the document. Quotes little of the input, and escaped. */
  readonly message: string;
  /** In bytes of the decoded UTF-8, from the beginning of the input. */
  readonly offset: number;
  /** Counted from 1. */
  readonly line: number;
}

export interface DocumentListener {
  /** A JSON document begins at this byte offset (of the decoded UTF-8). */
  begin(offset: number): JsonVisitor;
  /**
   * It ended well, or it is broken: then the problem, and everything that its visitor collected
   * is to be thrown away by the listener.
   */
  end(problem: JsonProblem | null): void;
}

/**
 * Finds the JSON documents in a stream of UTF-8, one after the other with any text around them,
 * and walks each with its listener's visitor. What the visitor does not take is never made into
 * strings: neither the size of the input nor that of a document is limited, and memory is that of
 * the largest value taken.
 */
export class JsonDocuments {
  private walker: Walker | null = null;
  private readonly search = new TextSearch();
  private documents = 0;
  /** What may be the beginning of a document and waits for more bytes to tell. */
  private waiting = Buffer.alloc(0);
  /** Where it stands, or the next byte that is written. */
  private at = STREAM_START;

  constructor(
    private readonly listener: DocumentListener,
    private readonly maxTakenBytes = MAX_TAKEN_BYTES,
  ) {}

  /** Throws only what the listener and its visitors throw. `bytes` may be used again afterwards. */
  write(bytes: Buffer): void {
    for (let start = 0; start < bytes.length; start += CHUNK_BYTES) {
      const part = bytes.subarray(start, start + CHUNK_BYTES);
      this.read(this.waiting.length === 0 ? part : Buffer.concat([this.waiting, part]), false);
    }
  }

  /**
   * After the last chunk. `documents`: how many there were, broken ones too. `text`: the first
   * 2,000 characters of what stands around them, for error messages.
   */
  close(): { documents: number; text: string } {
    this.read(this.waiting, true);
    if (this.walker !== null) {
      const { message, offset, line } = this.walker.cutOff(new Chunk(Buffer.alloc(0), this.at));
      this.end({ message, offset, line });
    }
    return { documents: this.documents, text: this.search.text() };
  }

  private read(bytes: Buffer, last: boolean): void {
    const chunk = new Chunk(bytes, this.at);
    let position = 0;
    while (position < chunk.length) {
      if (this.walker === null) {
        const found = this.search.find(chunk, position, last);
        position = found.position;
        if (!found.begins) break;
        this.begin(chunk.start.offset + position);
      } else {
        position = this.readDocument(this.walker, chunk, position);
      }
    }
    this.waiting = Buffer.from(chunk.bytes.subarray(position));
    this.at = chunk.positionAt(position);
  }

  private readDocument(walker: Walker, chunk: Chunk, from: number): number {
    try {
      const end = walker.read(chunk, from);
      if (end < 0) return chunk.length;
      this.search.resume();
      this.end(null);
      return end;
    } catch (error) {
      if (!(error instanceof JsonFault)) throw error;
      const place = walker.place();
      const message = place === '' ? error.message : `${error.message}, in ${place}`;
      const position = error.readTo - chunk.start.offset;
      this.search.recover(chunk.startsLine(position));
      chunk.rewind();
      this.end({ message, offset: error.offset, line: error.line });
      return position;
    }
  }

  private begin(offset: number): void {
    this.documents += 1;
    this.walker = new Walker(this.listener.begin(offset), this.maxTakenBytes);
  }

  private end(problem: JsonProblem | null): void {
    this.walker = null;
    this.listener.end(problem);
  }
}
