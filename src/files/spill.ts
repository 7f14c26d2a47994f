import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import type { StoredText, TextStore } from '../model/text-store.js';

/** Bytes that are gathered before a write. Who puts less away has no file. */
const BLOCK = 1024 * 1024;

/**
 * Texts on disk. What is forgotten stays there until the end: at most as much as was ever put,
 * which is less than the findings take that are written beside it.
 *
 * Writes and reads are synchronous: they are small, and the system's cache answers nearly all.
 */
export class Spill implements TextStore {
  private file: number | undefined;
  private block = Buffer.alloc(0);
  /** Bytes of `block` that are not on disk yet; they follow the `written` ones. */
  private gathered = 0;
  private written = 0;

  /** @param path of the file, which is made anew and is removed by `close` */
  constructor(private readonly path: string) {}

  put(text: string): StoredText {
    const length = Buffer.byteLength(text);
    if (this.gathered + length > this.block.length) this.makeRoom(length);
    const at = this.written + this.gathered;
    this.block.write(text, this.gathered);
    this.gathered += length;
    return { at, length };
  }

  get({ at, length }: StoredText): string {
    const start = at - this.written;
    if (start >= 0) return this.block.toString('utf8', start, start + length);
    const bytes = Buffer.allocUnsafe(length);
    let read = 0;
    while (this.file !== undefined && read < length) {
      const more = readSync(this.file, bytes, read, length - read, at + read);
      if (more === 0) throw new Error(`${this.path} is shorter than what was written to it`);
      read += more;
    }
    return bytes.toString();
  }

  close(): void {
    this.block = Buffer.alloc(0);
    if (this.file === undefined) return;
    closeSync(this.file);
    this.file = undefined;
    rmSync(this.path, { force: true });
  }

  private makeRoom(length: number): void {
    if (this.gathered > 0) this.flush();
    if (length > this.block.length) this.block = Buffer.allocUnsafeSlow(Math.max(BLOCK, length));
  }

  private flush(): void {
    this.file ??= openSync(this.path, 'wx+', 0o600);
    let done = 0;
    while (done < this.gathered)
      done += writeSync(this.file, this.block, done, this.gathered - done, this.written + done);
    this.written += this.gathered;
    this.gathered = 0;
  }
}
