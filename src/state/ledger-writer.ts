import type { Hash } from 'node:crypto';
import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { open, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { InputError } from '../model/errors.js';
import { projectOrder } from '../model/order.js';
import type { Implied } from './issue-line.js';
import { NOTHING_IMPLIED, packIssue } from './issue-line.js';
import type { EndLine, ProjectLine } from './ledger-line.js';
import { MAX_LINE_BYTES } from './ledger-line.js';
import type { KnownProject } from './state.js';

/** Characters that are compressed at a time; larger blocks compress hardly better. */
const BLOCK = 1024 * 1024;
/**
 * What is compressed has few words and many ids, so harder work finds hardly more. 400,000 issues
 * of bench/state.ts, 117 MB of lines: level 1 takes 1.3 s for 24.5 MB, level 6 takes 2.6 s for
 * 23.9 MB, level 9 takes 3.4 s for 23.4 MB.
 */
const LEVEL = 1;

const compress = promisify(gzip);

/** What a sealed ledger is, for the state that refers to it. */
export interface SealedLedger {
  readonly checksum: string;
  readonly projects: number;
  readonly issues: number;
}

/** How lines are written, and read again in the same way. */
export interface LedgerOptions {
  /** See MAX_LINE_BYTES; smaller in tests. */
  readonly maxLineBytes?: number;
  readonly implied?: Implied;
}

/**
 * Writes a ledger. Memory does not grow with it: a block is compressed and written, as a member
 * of its own of the gzip file, while the next one is filled.
 */
export class LedgerFile {
  private readonly hash: Hash = createHash('sha256');
  private block = '';
  private writing: Promise<void> = Promise.resolve();
  private last = '';
  private projects = 0;
  private issues = 0;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly how: Required<LedgerOptions>,
  ) {}

  static async create(path: string, options: LedgerOptions = {}): Promise<LedgerFile> {
    const how = { maxLineBytes: MAX_LINE_BYTES, implied: NOTHING_IMPLIED, ...options };
    return new LedgerFile(path, await open(path, 'wx'), how);
  }

  /**
   * Projects come in ascending `projectOrder`, each once.
   *
   * @throws InputError for a record that no run could read back.
   */
  async add({ id, digest, record, issues }: KnownProject): Promise<void> {
    const place = `${projectOrder(id)} ${id}`;
    if (place <= this.last) throw new Error(`Project ${id} is added to the ledger out of order`);
    this.last = place;
    const line: ProjectLine = { id, digest, record, issues: issues.length };
    await this.write(line);
    for (const known of issues) {
      const written = this.write(packIssue(known, record, this.how.implied));
      // A million awaits of nothing would cost more than the rest.
      if (written !== undefined) await written;
    }
    this.projects += 1;
    this.issues += issues.length;
  }

  /** Writes the end; all of it is on the disk when this returns. */
  async seal(): Promise<SealedLedger> {
    const { projects, issues } = this;
    const end: EndLine = { end: true, projects, issues };
    await this.write(end);
    await this.flush();
    await this.writing;
    await this.file.sync();
    await this.file.close();
    return { checksum: this.hash.digest('hex'), projects, issues };
  }

  async discard(): Promise<void> {
    await this.writing.catch(() => undefined);
    await this.file.close();
    await rm(this.path, { force: true });
  }

  /** Something to wait for only when a block is full. */
  private write(line: object): Promise<void> | undefined {
    const { maxLineBytes } = this.how;
    const text = JSON.stringify(line);
    // A character has at most three bytes in UTF-8, so most lines need not be counted.
    if (text.length * 3 > maxLineBytes && Buffer.byteLength(text) > maxLineBytes) {
      throw new InputError(
        `A record is too large to be remembered: ${Buffer.byteLength(text)} bytes, at most ${maxLineBytes} are kept.`,
      );
    }
    this.block += `${text}\n`;
    return this.block.length >= BLOCK ? this.flush() : undefined;
  }

  private async flush(): Promise<void> {
    const block = Buffer.from(this.block);
    this.block = '';
    await this.writing;
    this.writing = this.append(block);
    // Told by whoever waits for it next.
    this.writing.catch(() => undefined);
  }

  private async append(block: Buffer): Promise<void> {
    const bytes = await compress(block, { level: LEVEL });
    this.hash.update(bytes);
    await this.file.writeFile(bytes);
  }
}
