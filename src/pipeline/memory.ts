import type { RunEntry } from '../state/layout.js';

/**
 * What a run remembers for the next one. It moves only over delivered ground: it is staged before
 * anything is sent and counts when all of it has arrived.
 */
export interface Memory {
  /**
   * Makes what was collected lasting, to count when the journal is delivered.
   *
   * @param journal path of the journal that tells; null when nothing is sent.
   * @returns why nothing of this run may be sent, in one sentence; null when it may.
   */
  stage(journal: string | null): Promise<string | null>;
  /**
   * All of it has arrived, but for what the platform refused.
   *
   * @param refused keys of that, as the journal names its entries.
   */
  commit(refused: readonly string[]): Promise<void>;
  /** Nothing of it was sent. What was known before still counts. */
  discard(): Promise<void>;
  /**
   * The run is over. One that was not committed is kept in the history, and nothing else of it.
   *
   * @param run null for one that is to leave nothing.
   * @returns the last runs, the oldest first, as far as they are remembered.
   */
  end(run: EndedRun | null): Promise<readonly RunEntry[]>;
}

/** How a run ended. */
export interface EndedRun {
  /** ISO time. */
  readonly startedAt: string;
  /** Whether all was collected. */
  readonly complete: boolean;
  /** What it failed of, or what is missing; for a run that was not committed. */
  readonly why: string;
}

/** For sources that remember nothing. */
export const NO_MEMORY: Memory = {
  stage: () => Promise.resolve(null),
  commit: () => Promise.resolve(),
  discard: () => Promise.resolve(),
  end: () => Promise.resolve([]),
};
