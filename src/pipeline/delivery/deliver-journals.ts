import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { deliver } from '../../delivery/deliver.js';
import type { JournalCounts } from '../../delivery/journal/journal.js';
import { Journal, journalPaths } from '../../delivery/journal/journal.js';
import { takeLock } from '../../files/lock.js';
import type { Platform } from '../../delivery/platform.js';
import { writeRejected } from '../../delivery/rejected.js';
import { MAX_REFUSED_KEYS } from '../../state/layout.js';
import { ConfigError } from '../../model/errors.js';
import type { Log } from '../../model/log.js';

/** What the holder of the lock does. */
export const HOLDER = 'is delivering this journal';

export interface DeliverJournalsOptions {
  /** The directory of all journals. */
  readonly directory: string;
  readonly platform: Platform;
  /** Where what the platform refused is written. */
  readonly rejectedFile: string;
  /** Also journals of dry runs, which only an explicit `deliver` sends. */
  readonly dryRuns: boolean;
  readonly log: Log;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

export interface DeliveredJournals {
  /** Sums over all journals. */
  readonly counts: JournalCounts;
  /** Keys of what the platform refused; one more than `MAX_REFUSED_KEYS` at most. */
  readonly refused: readonly string[];
  /** Why something is still pending, in one sentence; null when nothing is. */
  readonly obstacle: string | null;
  /** Journals that were cut off while they were written, or still are: nothing of them was sent. */
  readonly unsealed: readonly string[];
}

/**
 * Delivers what is pending of each journal, the oldest first, and never two at once. A journal is
 * delivered only to the platform that it was made for.
 *
 * @throws ConfigError when another run delivers them, or they are for another platform.
 */
export async function deliverJournals(options: DeliverJournalsOptions): Promise<DeliveredJournals> {
  const lock = await takeLock(join(options.directory, 'lock'), options.now, HOLDER);
  const journals: Journal[] = [];
  const unsealed: string[] = [];
  try {
    for (const path of await journalPaths(options.directory)) {
      const journal = await Journal.open(path);
      if (journal === undefined) unsealed.push(path);
      else if (journal.header.dryRun && !options.dryRuns) await journal.close();
      else journals.push(journal);
    }
    const pending = journals.filter((journal) => journal.pending.length > 0);
    for (const journal of pending) checkDestination(journal, options.platform);
    if (options.platform.absent === 'closed') await dropEarlier(journals, options.log);
    let obstacle: string | null = null;
    for (const journal of journals) {
      if (obstacle !== null || journal.pending.length === 0) continue;
      ({ obstacle } = await deliver({ ...options, journal }));
    }
    const refused: string[] = [];
    for (const journal of journals)
      refused.push(...(await journal.refusedKeys(MAX_REFUSED_KEYS + 1 - refused.length)));
    return { counts: sum(journals.map(({ counts }) => counts)), refused, obstacle, unsealed };
  } finally {
    if (journals.some(({ rejected }) => rejected.length > 0))
      await writeRejected(options.rejectedFile, journals);
    for (const journal of journals) await journal.close();
    await lock.release();
  }
}

/** Removes journals that are wholly delivered, and those that were cut off before they were sealed. */
export async function removeDelivered(directory: string, now: () => Date): Promise<void> {
  const paths = await journalPaths(directory);
  if (paths.length === 0) return;
  const lock = await takeLock(join(directory, 'lock'), now, HOLDER);
  try {
    for (const path of paths) {
      const journal = await Journal.open(path);
      await journal?.close();
      const isDone = journal === undefined || journal.header.dryRun || journal.pending.length === 0;
      if (isDone) await rm(path, { recursive: true, force: true });
    }
  } finally {
    await lock.release();
  }
}

/** Where each push is all there is, the last one makes those void that never arrived. */
async function dropEarlier(journals: Journal[], log: Log): Promise<void> {
  for (const journal of journals.slice(0, -1)) {
    if (journal.pending.length === 0) continue;
    journals.splice(journals.indexOf(journal), 1);
    await journal.close();
    await rm(journal.path, { recursive: true, force: true });
    log.warning(`${journal.path} never arrived; a later push takes its place.`);
  }
}

function checkDestination(journal: Journal, { name, destination }: Platform): void {
  const { header, path } = journal;
  if (header.platform === name && header.destination === destination) return;
  throw new ConfigError(
    `The journal ${path} is for ${header.platform} at ${header.destination}, but the settings name ${name} at ${destination}. Deliver it with the settings of its platform, or remove it.`,
  );
}

function sum(all: readonly JournalCounts[]): JournalCounts {
  const total = { entries: 0, delivered: 0, rejected: 0, pending: 0 };
  for (const counts of all) {
    total.entries += counts.entries;
    total.delivered += counts.delivered;
    total.rejected += counts.rejected;
    total.pending += counts.pending;
  }
  return total;
}
