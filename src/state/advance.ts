import type { RunEntry, StoredState } from './layout.js';
import { MAX_HISTORY } from './layout.js';

/** The state as a finished run leaves it, with the run in its history. */
export function advance(
  state: StoredState,
  entry: RunEntry,
  refusedKeys: readonly string[],
): StoredState {
  const isFull = entry.mode === 'full' && entry.state === 'processed';
  const isDelta = entry.mode === 'delta' && entry.state === 'processed';
  return {
    ...state,
    updatedAt: entry.finishedAt,
    lastFullAt: isFull ? entry.startedAt : state.lastFullAt,
    runsSinceFull: isFull ? 0 : state.runsSinceFull + (isDelta ? 1 : 0),
    history: [...state.history, entry].slice(-MAX_HISTORY),
    refusedKeys: [...refusedKeys],
  };
}
