import type { FileHandle } from 'node:fs/promises';
import { open, readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type * as z from 'zod';
import { digest } from '../../model/digest.js';
import { ConfigError, isError } from '../../model/errors.js';
import type { Batch, Entry } from '../platform.js';
import { syncDirectory, writeDurably } from '../../files/durable.js';
import { linesOf } from '../../files/lines.js';
import type { IndexLine, JournalHeader, LogLine, PartLine, PartOutcome } from './layout.js';
import {
  batchesPath,
  batchPath,
  entrySchema,
  headerPath,
  indexPath,
  indexSchema,
  journalSchema,
  logPath,
  logSchema,
} from './layout.js';

export interface Rejected {
  readonly batch: string;
  readonly answer: string;
}

/** Entries of a batch that go on without the others. */
export interface Part {
  readonly entries: readonly Entry[];
  /** When the platform has said already what became of them; else they are still to be sent. */
  readonly outcome?: PartOutcome;
}

/** Entries by what became of them. */
export interface JournalCounts {
  readonly entries: number;
  readonly delivered: number;
  readonly rejected: number;
  readonly pending: number;
}

/** A sealed journal and what became of its batches so far. */
export class Journal {
  private readonly pendingBatches = new Map<string, IndexLine>();
  private readonly groupSizes = new Map<string, number>();
  private readonly refused: Rejected[] = [];
  private delivered = 0;

  private constructor(
    readonly path: string,
    readonly header: JournalHeader,
    private readonly log: FileHandle,
  ) {}

  /** @throws ConfigError when it is damaged; undefined when it was never sealed. */
  static async open(path: string): Promise<Journal | undefined> {
    const text = await readFile(headerPath(path), 'utf8').catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    const header = parse(text, journalSchema, headerPath(path));
    const index = await readLines(indexPath(path), indexSchema);
    await dropTornLine(logPath(path));
    const journal = new Journal(path, header, await open(logPath(path), 'a'));
    for (const line of index) journal.expect(line);
    for (const line of await readLines(logPath(path), logSchema)) journal.apply(line);
    return journal;
  }

  /** Batches still to be delivered, in their order. */
  get pending(): readonly IndexLine[] {
    return [...this.pendingBatches.values()];
  }

  get rejected(): readonly Rejected[] {
    return this.refused;
  }

  get counts(): JournalCounts {
    const pending = this.pending.reduce((sum, { entries }) => sum + entries, 0);
    const { delivered, refused, header } = this;
    return { entries: header.entries, delivered, rejected: refused.length, pending };
  }

  async read(line: IndexLine): Promise<Batch> {
    const entries: Entry[] = await this.entriesOf(line.id);
    if (entries.length !== line.entries)
      throw damaged(
        batchPath(this.path, line.id),
        `it has ${entries.length} entries, not ${line.entries}`,
      );
    const { id, group } = line;
    return { id, group, entries, wholeGroup: this.groupSizes.get(group) === 1 };
  }

  async entriesOf(id: string): Promise<Entry[]> {
    const path = batchPath(this.path, id);
    // Its entries are in memory together anyway, and as a stream it takes twice as long.
    const bytes = await readFile(path);
    const entries: Entry[] = [];
    let start = 0;
    while (start < bytes.length) {
      const feed = bytes.indexOf(0x0a, start);
      const end = feed < 0 ? bytes.length : feed;
      if (end > start) entries.push(parse(bytes.toString('utf8', start, end), entrySchema, path));
      start = end + 1;
    }
    return entries;
  }

  async sent(batch: string, at: Date): Promise<void> {
    await this.append({ state: 'sent', batch, at: at.toISOString() });
  }

  async acknowledge(batch: string, at: Date): Promise<void> {
    await this.append({ state: 'acknowledged', batch, at: at.toISOString() });
  }

  async reject(batch: string, answer: string, at: Date): Promise<void> {
    await this.append({ state: 'rejected', batch, at: at.toISOString(), answer });
  }

  /** Keys of entries that the platform refused, each of which stands alone; so many at most. */
  async refusedKeys(most: number): Promise<string[]> {
    const keys: string[] = [];
    for (const { batch } of this.refused.slice(0, most))
      keys.push(...(await this.entriesOf(batch)).map(({ key }) => key));
    return keys;
  }

  /**
   * Goes on with parts of a batch in its place. They are on the disk before the batch is given up,
   * and what is known of them already is one line with it: a crash leaves all of it or nothing.
   */
  async split(batch: Batch, parts: readonly Part[], at: Date): Promise<IndexLine[]> {
    const into: PartLine[] = [];
    for (const [number, { entries, outcome }] of parts.entries()) {
      const id = digest(batch.id, String(number), ...entries.map((entry) => JSON.stringify(entry)));
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
      await writeDurably(batchPath(this.path, id), lines);
      into.push({
        id,
        group: batch.group,
        entries: entries.length,
        ...(outcome === undefined ? {} : { outcome }),
      });
    }
    await syncDirectory(batchesPath(this.path));
    await this.append({ state: 'split', batch: batch.id, at: at.toISOString(), into });
    return into.filter(({ outcome }) => outcome === undefined);
  }

  async close(): Promise<void> {
    await this.log.close();
  }

  /** A line lasts before what it says is acted upon. */
  private async append(line: LogLine): Promise<void> {
    await this.log.appendFile(`${JSON.stringify(line)}\n`);
    if (line.state !== 'sent') await this.log.datasync();
    this.apply(line);
  }

  private expect(line: IndexLine): void {
    this.pendingBatches.set(line.id, line);
    this.groupSizes.set(line.group, (this.groupSizes.get(line.group) ?? 0) + 1);
  }

  private apply(line: LogLine): void {
    const batch = this.pendingBatches.get(line.batch);
    if (batch === undefined || line.state === 'sent') return;
    if (line.state !== 'split') {
      this.settle(batch, line);
      return;
    }
    this.pendingBatches.delete(line.batch);
    for (const part of line.into) {
      this.expect(part);
      if (part.outcome !== undefined) this.settle(part, part.outcome);
    }
  }

  private settle({ id, entries }: IndexLine, outcome: PartOutcome): void {
    this.pendingBatches.delete(id);
    if (outcome.state === 'acknowledged') this.delivered += entries;
    else this.refused.push({ batch: id, answer: outcome.answer });
  }
}

/** The journals below a directory, the oldest first. */
export async function journalPaths(directory: string): Promise<string[]> {
  const names = await readdir(directory).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw new ConfigError(`The directory of journals ${directory} cannot be read.`, {
      cause: error,
    });
  });
  return names
    .filter((name) => /^\d{6}$/.test(name))
    .sort()
    .map((name) => join(directory, name));
}

/** A crash can cut the last line off; what it would have said did not happen. */
async function dropTornLine(path: string): Promise<void> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return Buffer.alloc(0);
    throw error;
  });
  const whole = bytes.lastIndexOf(0x0a) + 1;
  if (whole < bytes.length) await truncate(path, whole);
}

function isMissing(error: unknown): boolean {
  return isError(error) && 'code' in error && error.code === 'ENOENT';
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const line of linesOf(path)) if (line !== '') found.push(parse(line, schema, path));
  return found;
}

function parse<T>(text: string, schema: z.ZodType<T>, path: string): T {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw damaged(path, 'it is not what this program writes', error);
  }
}

function damaged(path: string, why: string, cause?: unknown): ConfigError {
  return new ConfigError(
    `The journal is damaged: ${path}: ${why}. Take a copy of it, or remove the journal and run again.`,
    { cause },
  );
}
