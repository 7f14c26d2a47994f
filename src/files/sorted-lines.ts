import TinyQueue from 'tinyqueue';
import type { Block } from './packed-lines.js';
import { PackedLines } from './packed-lines.js';

/** Characters of lines that are sorted in memory. */
const RUN_LENGTH = 12 * 1024 * 1024;

/**
 * Sorts any number of lines, by the code units of their text: as many as memory may hold are
 * sorted and written to disk as a run, and in the end the runs are merged, of each of which one
 * block is in memory.
 */
export class SortedLines {
  private readonly file: PackedLines;
  private readonly runs: (readonly Block[])[] = [];
  private gathered: string[] = [];
  private length = 0;

  /**
   * @param path of a file, which is not there yet.
   * @param runLength characters of a run, about.
   */
  constructor(
    path: string,
    private readonly runLength = RUN_LENGTH,
  ) {
    this.file = new PackedLines(path);
  }

  /**
   * @param line without its end, and without a line feed.
   * @returns what to wait for, when there is anything: most lines only join others.
   */
  add(line: string): Promise<void> | undefined {
    this.gathered.push(line);
    this.length += line.length;
    return this.length < this.runLength ? undefined : this.writeRun();
  }

  /** All lines in their order, some at a time, once all were added. */
  async *inOrder(): AsyncGenerator<readonly string[]> {
    if (this.gathered.length > 0) await this.writeRun();
    const cursors = this.runs.map((run) => new Cursor(run, this.file));
    for (const cursor of cursors) await cursor.load();
    const queue = new TinyQueue(cursors, (one, other) => (one.first < other.first ? -1 : 1));
    for (let cursor = queue.pop(); cursor !== undefined; cursor = queue.pop()) {
      yield cursor.takeTo(queue.peek()?.first);
      if (cursor.isEmpty) await cursor.load();
      if (!cursor.isEmpty) queue.push(cursor);
    }
  }

  /** The file stays. */
  close(): Promise<void> {
    return this.file.close();
  }

  private async writeRun(): Promise<void> {
    const sorted = this.gathered.sort();
    this.gathered = [];
    this.length = 0;
    this.runs.push(await this.file.write(sorted));
  }
}

/** Where the reading of a run stands. */
class Cursor {
  private nextBlock = 0;
  private lines: readonly string[] = [];
  private at = 0;

  constructor(
    private readonly run: readonly Block[],
    private readonly file: PackedLines,
  ) {}

  /** Of the lines in memory; the run may have more. */
  get isEmpty(): boolean {
    return this.at >= this.lines.length;
  }

  get first(): string {
    return this.lines[this.at] ?? '';
  }

  /** Reads the next block, when there is one. */
  async load(): Promise<void> {
    const block = this.run[this.nextBlock];
    if (block === undefined) return;
    this.nextBlock += 1;
    this.lines = await this.file.read(block);
    this.at = 0;
  }

  /** The lines in memory up to another one, or all. */
  takeTo(last: string | undefined): readonly string[] {
    const start = this.at;
    while (!this.isEmpty && (last === undefined || this.first <= last)) this.at += 1;
    return this.lines.slice(start, this.at);
  }
}
