import type { ArtifactStore } from '../../state/artifact-store.js';
import { Overtaken } from '../../state/errors.js';
import type { PollState } from '../../state/poll-state.js';
import type { Memory } from '../memory.js';

/** The memory of a run whose state is carried to the next one as an artifact. */
export function carried(memory: Memory, store: ArtifactStore, state: PollState): Memory {
  return {
    stage: async (journal) => {
      try {
        await store.checkNewest();
      } catch (error) {
        if (error instanceof Overtaken) return error.message;
        throw error;
      }
      return memory.stage(journal);
    },
    commit: async (refused) => {
      await memory.commit(refused);
      await store.upload(state);
    },
    discard: () => memory.discard(),
  };
}
