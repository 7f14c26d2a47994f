import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry, Platform } from '../platform.js';
import { syncDirectory, writeDurably } from '../../files/durable.js';
import type { IndexLine, JournalHeader } from './layout.js';
import { batchesPath, batchPath, headerPath, indexPath, JOURNAL_VERSION } from './layout.js';

/** Characters of a batch that are kept before they are written. */
const BLOCK = 256 * 1024;
/** Of all batches together: a push may have a hundred thousand groups. */
const ALL_BLOCKS = 8 * 1024 * 1024;
/** A hash that is under way has a kilobyte. */
export const MAX_HASHES = 1_000;

/** A batch that still takes entries. Its file is open only while it is written. */
interface OpenBatch {
  readonly number: number;
  entries: number;
  /** Of the payloads, by which platforms limit. */
  bytes: number;
  /** What is not in its file yet. */
  block: string;
  /** Of what is in its file; undefined when it is to be read again for that. */
  readonly hash: Hash | undefined;
}

/**
 * Writes a journal: entries into batches by group, within the platform's limits. Memory does not
 * grow with the number of entries, nor open files with that of groups. Nothing can be sent of it before it is sealed.
 */
export class JournalWriter {
  private readonly openBatches = new Map<string, OpenBatch>();
  private readonly index: IndexLine[] = [];
  private readonly seen = new Set<string>();
  private count = 0;
  private parts = 0;
  private kept = 0;

  private constructor(
    private readonly path: string,
    private readonly platform: Pick<Platform, 'name' | 'destination' | 'limits'>,
  ) {}

  get entries(): number {
    return this.count;
  }

  /** Into which what was added so far is divided. */
  get batches(): number {
    return this.index.length + this.openBatches.size;
  }

  /** @param path a directory that is made, and emptied when a run before was cut off in it */
  static async create(
    path: string,
    platform: Pick<Platform, 'name' | 'destination' | 'limits'>,
  ): Promise<JournalWriter> {
    await rm(path, { recursive: true, force: true });
    await mkdir(batchesPath(path), { recursive: true });
    return new JournalWriter(path, platform);
  }

  async add(entry: Entry): Promise<void> {
    const payload = JSON.stringify(entry.payload);
    const line = lineOf(entry, payload);
    const bytes = Buffer.byteLength(payload) + 1;
    const { maxEntries, maxBytes } = this.platform.limits;
    let batch = this.openBatches.get(entry.group);
    if (batch !== undefined && (batch.entries >= maxEntries || batch.bytes + bytes > maxBytes)) {
      await this.close(entry.group, batch);
      batch = undefined;
    }
    batch ??= this.open(entry.group);
    batch.entries += 1;
    batch.bytes += bytes;
    batch.block += line;
    this.count += 1;
    this.kept += line.length;
    if (batch.block.length >= BLOCK) await this.flush(batch);
    if (this.kept >= ALL_BLOCKS)
      for (const each of this.openBatches.values()) await this.flush(each);
  }

  /** Closes all batches and makes the journal deliverable; it is on the disk when this returns. */
  async seal(
    about: Pick<JournalHeader, 'snapshot' | 'why' | 'dryRun' | 'createdAt'>,
  ): Promise<void> {
    for (const [group, batch] of this.openBatches) await this.close(group, batch);
    await syncDirectory(batchesPath(this.path));
    await writeDurably(
      indexPath(this.path),
      this.index.map((line) => `${JSON.stringify(line)}\n`).join(''),
    );
    const header: JournalHeader = {
      version: JOURNAL_VERSION,
      platform: this.platform.name,
      destination: this.platform.destination,
      ...about,
      entries: this.count,
      batches: this.index.length,
    };
    await writeDurably(headerPath(this.path), `${JSON.stringify(header, null, 2)}\n`);
  }

  /** Gives the journal up; nothing of it was sent. */
  async discard(): Promise<void> {
    this.openBatches.clear();
    await rm(this.path, { recursive: true, force: true });
  }

  private open(group: string): OpenBatch {
    this.parts += 1;
    const hash = this.openBatches.size < MAX_HASHES ? hashFor(group) : undefined;
    const batch = { number: this.parts, entries: 0, bytes: 0, block: '', hash };
    this.openBatches.set(group, batch);
    return batch;
  }

  private pathOf({ number }: OpenBatch): string {
    return join(batchesPath(this.path), `${number}.open`);
  }

  private async close(group: string, batch: OpenBatch): Promise<void> {
    this.openBatches.delete(group);
    await this.flush(batch, { last: true });
    const path = this.pathOf(batch);
    const hash = batch.hash ?? hashFor(group).update(await readFile(path));
    const id = this.unused(hash.digest('hex').slice(0, 32));
    await rename(path, batchPath(this.path, id));
    this.index.push({ id, group, entries: batch.entries });
  }

  private async flush(batch: OpenBatch, { last = false } = {}): Promise<void> {
    const { block } = batch;
    if (block === '' && !last) return;
    batch.block = '';
    this.kept -= block.length;
    const bytes = Buffer.from(block);
    batch.hash?.update(bytes);
    const file = await open(this.pathOf(batch), 'a');
    try {
      await file.appendFile(bytes);
      if (last) await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Equal batches of one journal are sent once each, as the source gave them; they need names of their own. */
  private unused(id: string): string {
    let name = id;
    for (let copy = 2; this.seen.has(name); copy += 1) name = `${id}-${copy}`;
    this.seen.add(name);
    return name;
  }
}

function hashFor(group: string): Hash {
  return createHash('sha256').update(`${group.length}:${group}`);
}

/** What `JSON.stringify(entry)` gives, without making the text of the payload again. */
function lineOf({ key, group }: Entry, payload: string): string {
  return `{"key":${JSON.stringify(key)},"group":${JSON.stringify(group)},"payload":${payload}}\n`;
}
