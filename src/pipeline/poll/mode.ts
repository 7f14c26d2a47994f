import { MAX_REFUSED_KEYS } from '../../state/layout.js';
import type { PollState } from '../../state/poll-state.js';

/** The clocks of a runner and of Snyk differ by minutes; a state that is further ahead is wrong. */
const MAX_AHEAD_MS = 3_600_000;

/** What decides how much a run reads. */
export interface ModeOptions {
  /** How often everything is read although less would do. */
  readonly fullSyncEvery: { readonly everyMs: number } | { readonly everyRuns: number };
  /** How ids of documents are made. */
  readonly identity: string;
  /** Digest of what documents are made with and where they go. */
  readonly making: string;
  readonly now: Date;
}

/**
 * Why a run reads everything, as the end of a sentence; null when it may read only what changed
 * since the last one.
 */
export function whyFull(state: PollState | null, options: ModeOptions): string | null {
  if (state === null) return 'nothing is remembered from run to run (setting `state`)';
  if (state.isFresh) return 'nothing is known of a run before';
  if (state.scopeChanged) return 'the settings let other things into the scope than the last time';
  if (state.identity !== options.identity) return '`identity` is another than the last time';
  if (state.map !== options.making)
    return 'the transform map or the platform is another than the last time';
  if (isAhead(state, options.now)) return 'what is remembered is of a time that is still to come';
  if (state.refusedKeys.length > MAX_REFUSED_KEYS)
    return `the platform refused more than ${MAX_REFUSED_KEYS} entries the last time`;
  return isDue(state, options) ? 'it is time for a full sync (setting `full-sync-every`)' : null;
}

/** Whether other things are collected, or other documents made of them, than the last time. */
export function isRemade(
  state: PollState,
  { identity, making }: Pick<ModeOptions, 'identity' | 'making'>,
): boolean {
  return state.scopeChanged || state.identity !== identity || state.map !== making;
}

function isDue(state: PollState, { fullSyncEvery, now }: ModeOptions): boolean {
  if ('everyRuns' in fullSyncEvery) return state.runsSinceFull + 1 >= fullSyncEvery.everyRuns;
  const last = state.lastFullAt === null ? NaN : Date.parse(state.lastFullAt);
  return Number.isNaN(last) || now.getTime() - last >= fullSyncEvery.everyMs;
}

/** Changes before such a time would not be asked for until it has come. */
function isAhead(state: PollState, now: Date): boolean {
  const watermarks = state.orgs().map((id) => state.org(id)?.watermark);
  const limit = now.getTime() + MAX_AHEAD_MS;
  return [state.lastFullAt, ...watermarks].some((time) => time && Date.parse(time) > limit);
}
