import { judge } from './candidate.js';
import { Char, isSpace } from './characters.js';
import type { Chunk } from './chunk.js';
import { TextSample } from './text-sample.js';

/** Looks for documents in the text around them: logs, prose, the remains of broken documents. */
export class TextSearch {
  /** What stands before the position on its line. */
  private before: 'nothing' | 'space' | 'text' = 'nothing';
  private recovering = false;
  private readonly sample = new TextSample();

  /**
   * The position of the next document (`begins`), or of what may be one and needs more bytes to
   * tell, or the chunk's length. `last`: there will be no more bytes.
   */
  find(chunk: Chunk, from: number, last: boolean): { position: number; begins: boolean } {
    for (let position = from; position < chunk.length; position += 1) {
      const code = chunk.text.charCodeAt(position);
      if (this.mayBegin(code)) {
        const verdict = judge(chunk, position, { alone: this.before !== 'text', last });
        if (verdict !== 'text') {
          this.note(chunk.bytes.subarray(from, position));
          return { position, begins: verdict === 'document' };
        }
      }
      this.step(code);
    }
    this.note(chunk.bytes.subarray(from));
    return { position: chunk.length, begins: false };
  }

  /** The next search goes on behind a document that ended well. */
  resume(): void {
    this.recovering = false;
    this.before = 'space';
  }

  /**
   * The next search goes on in the remains of a broken document. They are full of brackets, so the
   * next document is only looked for at the very beginning of a line, where no inner part of what
   * Snyk prints begins.
   */
  recover(startsLine: boolean): void {
    this.recovering = true;
    this.before = startsLine ? 'nothing' : 'text';
  }

  /** The beginning of the text seen, without the remains of broken documents. */
  text(): string {
    return this.sample.toString();
  }

  private mayBegin(code: number): boolean {
    if (code !== Char.openBrace && code !== Char.openBracket) return false;
    return !this.recovering || this.before === 'nothing';
  }

  private step(code: number): void {
    if (code === Char.lineFeed) this.before = 'nothing';
    else if (this.before !== 'text') this.before = isSpace(code) ? 'space' : 'text';
  }

  private note(text: Buffer): void {
    if (!this.recovering) this.sample.add(text);
  }
}
