import type { Upstream } from '../run-record.js';
import { Collection } from '../../model/collection.js';
import type { Log } from '../../model/log.js';
import { checksumOfFile } from '../../state/ledger-reader.js';
import { TextFile } from '../files/text-file.js';
import type { Poll } from '../poll/poll.js';
import type { LegReport } from './leg-file.js';

interface LegRun {
  readonly source: Poll;
  /** Where its records go. */
  readonly recordsFile: string;
  readonly upstream: Upstream;
  readonly log: Log;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** What one leg read, but for its place in the plan and its part of the state. */
type LegResult = Omit<LegReport, 'schemaVersion' | 'plan' | 'leg' | 'version' | 'orgs'>;

/** Reads what a leg is to read. What it remembers is staged, for `collect` to take over. */
export async function runLeg(run: LegRun): Promise<LegResult> {
  const { source, log, now, signal } = run;
  const collection = new Collection((level, message) => {
    log[level](message);
  });
  const file = new TextFile(run.recordsFile);
  const counts = { count: 0, projects: 0, findings: 0 };
  try {
    for await (const record of source.records(collection)) {
      signal.throwIfAborted();
      await file.write(`${JSON.stringify(record)}\n`);
      counts.count += 1;
      counts.projects += record.page === 0 ? 1 : 0;
      counts.findings += record.issues.length;
    }
    signal.throwIfAborted();
    await file.close();
    await source.memory.stage(null);
  } catch (error) {
    await file.discard();
    await source.memory.discard();
    throw error;
  }
  const { requests, retries, throttledMs } = run.upstream;
  return {
    mode: source.mode,
    startedAt: source.startedAt.toISOString(),
    finishedAt: now().toISOString(),
    complete: collection.complete,
    incomplete: collection.gaps,
    partial: collection.partial,
    warnings: collection.warnings,
    records: { checksum: await checksumOfFile(run.recordsFile), ...counts },
    upstream: { requests, retries, throttledMs: Math.round(throttledMs) },
  };
}
