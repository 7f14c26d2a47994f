import { ConfigError, describeError, UpstreamError } from '../model/errors.js';
import type { Log } from '../model/log.js';
import type { Journal, JournalCounts, Part } from './journal/journal.js';
import type { IndexLine, JournalHeader } from './journal/layout.js';
import type { AboutPush, Batch, Outcome, Platform, PushContext } from './platform.js';

export interface DeliverOptions {
  readonly journal: Journal;
  readonly platform: Platform;
  readonly log: Log;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export interface Delivered {
  readonly counts: JournalCounts;
  /** Why batches are still pending, in one sentence; null when none are. */
  readonly obstacle: string | null;
}

/** Time between two lines of progress. */
const PROGRESS_MS = 10_000;

/**
 * So long may a snapshot close what it does not have. Later, others may have pushed what it does
 * not know, such as a run whose journal is elsewhere.
 */
export const SNAPSHOT_LIFE_MS = 24 * 60 * 60 * 1000;

/**
 * Sends what is pending of a journal. A batch that the platform refuses is halved until the entry
 * at fault stands alone; the others are delivered. When the platform cannot be reached or refuses
 * us, the rest stays pending for the next run.
 *
 * @throws ConfigError when this push could close what is not gone.
 */
export async function deliver(options: DeliverOptions): Promise<Delivered> {
  const { journal, platform, signal, log, now } = options;
  if (journal.pending.length === 0) return { counts: journal.counts, obstacle: null };
  const push = pushOf(journal.header, now());
  const hazards = platform.hazards?.(push) ?? [];
  if (hazards.length > 0) throw new ConfigError([...hazards, 'Nothing was sent.']);
  const isLate = journal.header.snapshot && !push.snapshot;
  if (isLate && platform.absent === 'told')
    log.warning(`Nothing is closed on ${platform.name}: ${push.why ?? ''}`);
  const obstacle = await sendAll(options, { ...push, signal });
  return { counts: journal.counts, obstacle };
}

function pushOf({ snapshot, why, batches, createdAt }: JournalHeader, now: Date): AboutPush {
  const isFresh = now.getTime() - Date.parse(createdAt) <= SNAPSHOT_LIFE_MS;
  if (!snapshot || isFresh) return { snapshot, why, batches };
  const since = `It was collected at ${createdAt}, and newer findings may have been pushed since`;
  return { snapshot: false, why: `${since}: run again to close what is gone.`, batches };
}

/**
 * Several at a time, as the target likes; the first obstacle stops all. What is under way then is
 * heard out and written down.
 */
async function sendAll(options: DeliverOptions, context: PushContext): Promise<string | null> {
  const { journal, platform, signal } = options;
  const queue: IndexLine[] = [...journal.pending];
  const tell = progressOf(options);
  let obstacle: string | null = null;
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (obstacle !== null || signal.aborted) return;
      const batch = await journal.read(next);
      const outcome = await sendOne(batch, options, context);
      if (typeof outcome === 'string') {
        obstacle ??= outcome;
        return;
      }
      queue.unshift(...(await record(batch, outcome, options)));
      tell();
    }
  };
  const stopping = (error: unknown): never => {
    obstacle ??= describeError(error);
    throw error;
  };
  const workers = Array.from({ length: Math.max(1, platform.concurrency) }, () =>
    worker().catch(stopping),
  );
  await Promise.allSettled(workers);
  await Promise.all(workers);
  return signal.aborted && journal.pending.length > 0 ? 'The run was stopped.' : obstacle;
}

/** Says from time to time how far it has come. */
function progressOf({ journal, platform, log, now }: DeliverOptions): () => void {
  let told = now().getTime();
  return () => {
    if (now().getTime() - told < PROGRESS_MS) return;
    told = now().getTime();
    const { entries, delivered, rejected } = journal.counts;
    log.info(`Delivered ${delivered} of ${entries} to ${platform.name}, ${rejected} rejected`);
  };
}

/** The outcome, or why nothing more can be sent now. */
async function sendOne(
  batch: Batch,
  { journal, platform, now }: DeliverOptions,
  context: PushContext,
): Promise<Outcome | string> {
  await journal.sent(batch.id, now());
  try {
    return await platform.send(batch, context);
  } catch (error) {
    if (error instanceof UpstreamError || context.signal.aborted) return describeError(error);
    throw error;
  }
}

/** Writes down what became of a batch; returns the parts in which it goes on. */
async function record(
  batch: Batch,
  outcome: Outcome,
  { journal, now, log }: DeliverOptions,
): Promise<IndexLine[]> {
  if (outcome.state === 'acknowledged') {
    await journal.acknowledge(batch.id, now());
    return [];
  }
  if (outcome.state === 'refused') {
    if (batch.entries.length === 1) {
      log.warning(`Rejected: ${batch.entries[0]?.key ?? ''}: ${outcome.answer}`);
      await journal.reject(batch.id, outcome.answer, now());
      return [];
    }
    const middle = Math.ceil(batch.entries.length / 2);
    const halves = [
      { entries: batch.entries.slice(0, middle) },
      { entries: batch.entries.slice(middle) },
    ];
    return journal.split(batch, halves, now());
  }
  const answers = new Map(outcome.refused.map(({ index, answer }) => [index, answer]));
  const taken = batch.entries.filter((_, index) => !answers.has(index));
  const parts: Part[] = [];
  if (taken.length > 0) parts.push({ entries: taken, outcome: { state: 'acknowledged' } });
  for (const [index, entry] of batch.entries.entries()) {
    const answer = answers.get(index);
    if (answer === undefined) continue;
    log.warning(`Rejected: ${entry.key}: ${answer}`);
    parts.push({ entries: [entry], outcome: { state: 'rejected', answer } });
  }
  return journal.split(batch, parts, now());
}
