import { join } from 'node:path';
import type { Platform } from '../../delivery/platform.js';
import type { Memory } from '../../pipeline/memory.js';
import { StateMemory } from '../../pipeline/poll/state-memory.js';
import { settleStaged } from '../../pipeline/poll/staged.js';
import type { PollState } from '../../state/poll-state.js';
import type { Source } from '../../sources/source.js';
import type { CommandContext } from '../context.js';
import { outputDirectory } from '../output.js';

/**
 * Delivers first what an earlier run left.
 *
 * @returns why that is not possible, so that nothing new may be collected; null when it may.
 */
export async function settle(
  context: CommandContext,
  state: PollState | null,
  platform: Platform | undefined,
): Promise<string | null> {
  if (state === null) return null;
  const { log, now, signal } = context;
  const rejectedFile = join(outputDirectory(context), 'rejected.ndjson');
  const obstacle = await settleStaged(
    state,
    platform && { rejectedFile, log, now, signal, platform },
  );
  return obstacle === null ? null : `what the last run found is not delivered yet: ${obstacle}`;
}

/** For a run that collects nothing: that there was one is all that is remembered. */
export function onlyNoted({ now }: CommandContext, state: PollState | null): Memory {
  const startedAt = now();
  const nothing = { startedAt, mode: 'delta', counts: {}, complete: false, owed: [] } as const;
  return new StateMemory(state, now, () => nothing);
}

/** Nothing new is collected while what an earlier run found has not arrived. */
export function waiting(obstacle: string): Source {
  return {
    records: async function* (collection) {
      await Promise.resolve();
      collection.missing('everything since the last run', obstacle);
      yield* [];
    },
  };
}
