import { dirname } from 'node:path';
import { Journal } from '../../delivery/journal/journal.js';
import { MAX_REFUSED_KEYS } from '../../state/layout.js';
import type { PollState } from '../../state/poll-state.js';
import type { DeliverJournalsOptions } from '../delivery/deliver-journals.js';
import { deliverJournals } from '../delivery/deliver-journals.js';

/**
 * A run that was cut off, or whose platform could not be reached, left a state that waits for its
 * journal. The journal is delivered to its end first, and the state then counts. Where there is no
 * such journal, nobody knows what arrived: it is collected again.
 *
 * @param delivery undefined when nothing is sent, since the platform is `file`.
 * @returns why the journal still is not delivered; null when the next run may begin.
 */
export async function settleStaged(
  state: PollState,
  delivery: Omit<DeliverJournalsOptions, 'directory' | 'dryRuns'> | undefined,
): Promise<string | null> {
  const journal = state.staged?.journal ?? null;
  if (state.staged === null) return null;
  if (journal === null || (await pendingOf(journal)) === undefined || delivery === undefined) {
    await state.forget();
    return null;
  }
  if ((await pendingOf(journal)) !== 0) {
    delivery.log.info('Delivering first what the last run left in its journal');
    const { obstacle } = await deliverJournals({
      ...delivery,
      directory: dirname(journal),
      dryRuns: false,
    });
    if (obstacle !== null) return obstacle;
  }
  const refusedKeys = await ask(journal, (opened) => opened.refusedKeys(MAX_REFUSED_KEYS + 1));
  await state.promote({ refusedKeys: refusedKeys ?? [] });
  return null;
}

/** Entries that are still to be delivered; undefined when there is no such journal. */
function pendingOf(path: string): Promise<number | undefined> {
  return ask(path, ({ counts }) => counts.pending);
}

/** Undefined when there is no such journal. */
async function ask<T>(
  path: string,
  question: (journal: Journal) => T | Promise<T>,
): Promise<T | undefined> {
  const journal = await Journal.open(path);
  try {
    return journal && (await question(journal));
  } finally {
    await journal?.close();
  }
}
