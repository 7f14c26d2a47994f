import type { ArtifactStore } from '../../state/artifact-store.js';
import type { PollState } from '../../state/poll-state.js';
import type { Memory } from '../memory.js';
import { whyOvertaken } from './overtaken.js';

/** The memory of a run whose state is carried to the next one as an artifact. */
export function carried(memory: Memory, store: ArtifactStore, state: PollState): Memory {
  return {
    stage: async (journal) =>
      (await whyOvertaken(() => store.checkNewest())) ?? memory.stage(journal),
    commit: async (refused) => {
      await memory.commit(refused);
      await store.upload(state);
    },
    discard: () => memory.discard(),
    end: (run) => memory.end(run),
  };
}
