import { join } from 'node:path';
import { journalPaths } from '../../delivery/journal/journal.js';
import { JournalWriter } from '../../delivery/journal/writer.js';
import type { Platform } from '../../delivery/platform.js';
import type { TargetDocument } from '../../model/document.js';
import { statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Severity } from '../../model/severity.js';
import { atLeast, parseSeverity } from '../../model/severity.js';
import type { CompiledMap } from '../../transform/compile.js';
import type { Consumer } from '../consumer.js';

/**
 * Puts what a platform is to get into a journal of its own, numbered behind those that are still
 * to be delivered.
 */
export class DeliveryWriter implements Consumer {
  /** Findings that `push-severity` held back. */
  heldBack = 0;

  private constructor(
    readonly path: string,
    private readonly journal: JournalWriter,
    private readonly options: {
      readonly platform: Platform;
      readonly map: CompiledMap;
      readonly pushSeverity: Severity | undefined;
    },
  ) {}

  /** @param directory the directory of all journals */
  static async create(
    directory: string,
    options: DeliveryWriter['options'],
  ): Promise<DeliveryWriter> {
    const last = (await journalPaths(directory)).at(-1) ?? '000000';
    const path = join(directory, String(Number(last.slice(-6)) + 1).padStart(6, '0'));
    return new DeliveryWriter(path, await JournalWriter.create(path, options.platform), options);
  }

  async record(record: ProjectRecord): Promise<void> {
    const pushed = this.pushedOf(record);
    for (const entry of this.options.platform.encode(pushed, this.documentOf(pushed)))
      await this.journal.add(entry);
  }

  get entries(): number {
    return this.journal.entries;
  }

  get batches(): number {
    return this.journal.batches;
  }

  /** Makes the journal deliverable. */
  async seal(about: Parameters<JournalWriter['seal']>[0]): Promise<void> {
    await this.journal.seal(about);
  }

  async discard(): Promise<void> {
    await this.journal.discard();
  }

  private documentOf(record: ProjectRecord): TargetDocument | null {
    return this.options.map.apply(record).document;
  }

  private pushedOf(record: ProjectRecord): ProjectRecord {
    const { pushSeverity } = this.options;
    if (pushSeverity === undefined) return record;
    const issues = record.issues.filter((issue) => isPushed(issue, pushSeverity));
    this.heldBack += record.issues.length - issues.length;
    return issues.length === record.issues.length ? record : { ...record, issues };
  }
}

/** What is gone is told whatever it was; a severity that we do not know is not held back. */
function isPushed(issue: Issue, lowest: Severity): boolean {
  const severity = parseSeverity(issue.attributes.effective_severity_level);
  return statusOf(issue) === 'resolved' || severity === undefined || atLeast(severity, lowest);
}
