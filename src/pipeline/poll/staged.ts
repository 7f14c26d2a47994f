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
  if (state.staged === null) return null;
  const { journal } = state.staged;
  const pending = journal === null ? undefined : await pendingOf(journal);
  // Where each push is all there is, that of this run takes the place of one that did not arrive.
  const isVoid = delivery?.platform.absent === 'closed' && pending !== 0;
  if (journal === null || pending === undefined || delivery === undefined || isVoid) {
    await state.forget();
    return null;
  }
  if (pending > 0) {
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
