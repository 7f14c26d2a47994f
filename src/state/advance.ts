import type { RunEntry, StoredState } from './layout.js';
import { MAX_HISTORY, MAX_REFUSED_KEYS } from './layout.js';

/**
 * The state as a finished run leaves it, with the run in its history.
 *
 * @param refusedKeys what the platform did not take, besides what the state says already.
 */
export function advance(
  state: StoredState,
  entry: RunEntry,
  refusedKeys: readonly string[],
): StoredState {
  const isFull = entry.mode === 'full' && entry.state === 'processed';
  const isDelta = entry.mode === 'delta' && entry.state === 'processed';
  // It may be there already, as one whose delivery was still to come.
  const others = state.history.filter(
    (run) => run.state !== 'errored' || run.startedAt !== entry.startedAt,
  );
  return {
    ...state,
    updatedAt: entry.finishedAt,
    lastFullAt: isFull ? entry.startedAt : state.lastFullAt,
    runsSinceFull: isFull ? 0 : state.runsSinceFull + (isDelta ? 1 : 0),
    history: [...others, entry].slice(-MAX_HISTORY),
    refusedKeys: [...new Set([...state.refusedKeys, ...refusedKeys])].slice(
      0,
      MAX_REFUSED_KEYS + 1,
    ),
  };
}
