import type { Chunk } from './chunk.js';
import { ValueEnd } from './value-end.js';

/** How a value or property name is passed over. */
interface PassageOptions {
  /** Whether its text will be asked for. */
  readonly keep: boolean;
  readonly maxDepth: number;
}

/** One value or property name after the other, passed over whole, each over any number of chunks. */
export class Passage {
  private readonly valueEnd = new ValueEnd();
  private keep = false;
  /** Its bytes in earlier chunks. */
  private kept: Buffer[] = [];
  private keptBytes = 0;
  /** Where it begins and ends in the chunk at hand. */
  private start = 0;
  private end = 0;

  constructor(private readonly maxBytes: number) {}

  /** Begins at `start`. Gives the position behind its end, or -1: it goes on in the next chunk. */
  begin(chunk: Chunk, start: number, options: PassageOptions): number {
    this.start = start;
    this.keep = options.keep;
    this.kept = [];
    this.keptBytes = 0;
    this.valueEnd.begin(chunk.text.charCodeAt(start), options.maxDepth);
    return this.findEnd(chunk, start + 1);
  }

  proceed(chunk: Chunk): number {
    this.start = 0;
    return this.findEnd(chunk, 0);
  }

  /** What was kept and ended in this chunk. */
  text(chunk: Chunk): string {
    return this.kept.length === 0
      ? chunk.bytes.toString('utf8', this.start, this.end)
      : this.bytes(chunk, this.end).toString('utf8');
  }

  /** The same with each byte as one character: for looking up, not for keeping. */
  latin1(chunk: Chunk): string {
    return this.kept.length === 0
      ? chunk.text.slice(this.start, this.end)
      : this.bytes(chunk, this.end).toString('latin1');
  }

  /** What was kept up to a position of this chunk. */
  bytes(chunk: Chunk, end: number): Buffer {
    return Buffer.concat([...this.kept, chunk.bytes.subarray(this.start, end)]);
  }

  private findEnd(chunk: Chunk, from: number): number {
    const end = this.valueEnd.find(chunk, from);
    this.end = end < 0 ? chunk.length : end;
    if (this.keep) {
      this.checkSize(chunk);
      if (end < 0) this.keepBytes(chunk);
    }
    return end;
  }

  private checkSize(chunk: Chunk): void {
    if (this.keptBytes + this.end - this.start > this.maxBytes) {
      throw chunk.fault(`a value of more than ${this.maxBytes} bytes`, this.start, this.end);
    }
  }

  private keepBytes(chunk: Chunk): void {
    // A copy: whoever reads the stream may use its buffer again for the next chunk.
    this.kept.push(Buffer.from(chunk.bytes.subarray(this.start)));
    this.keptBytes += chunk.length - this.start;
  }
}
