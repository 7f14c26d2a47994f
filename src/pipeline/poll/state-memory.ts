import type { Collection } from '../../model/collection.js';
import type { RunEntry } from '../../state/layout.js';
import type { NextMeta, NextState } from '../../state/next-state.js';
import type { PollState } from '../../state/poll-state.js';
import type { EndedRun, Memory } from '../memory.js';
import { Owed } from './owed.js';
import { whyOvertaken } from './overtaken.js';

/** What a run says of itself when it is remembered. */
interface AboutRun {
  readonly startedAt: Date;
  readonly mode: RunEntry['mode'];
  readonly counts: RunEntry['counts'];
}

/** Characters of the reason that a history keeps. */
const MAX_WHY = 300;

/** What a run remembers in a state: its next generation, and a line of its history. */
export class StateMemory implements Memory {
  /** What earlier runs could not deliver. */
  readonly owed: Owed;
  private stillOwed: readonly string[] = [];
  private isComplete = false;
  private next: NextState | null = null;
  private committed: readonly RunEntry[] | null = null;

  /** @param about asked when something is remembered. */
  constructor(
    private readonly state: PollState | null,
    private readonly now: () => Date,
    private readonly about: () => AboutRun,
  ) {
    this.owed = new Owed(state?.refusedKeys ?? []);
  }

  /** Begins the next generation; null when nothing is remembered. */
  begin(meta: NextMeta): NextState | null {
    this.next = this.state?.next(meta) ?? null;
    return this.next;
  }

  /**
   * Takes note of a collection that was read to its end.
   *
   * @param stillOwed what the platform refused before, and that was not told again.
   */
  collected({ complete }: Collection, stillOwed: readonly string[]): void {
    this.isComplete = complete;
    this.stillOwed = stillOwed;
  }

  stage(journal: string | null): Promise<string | null> {
    const owed = this.stillOwed;
    return whyOvertaken(async () => this.next?.stage({ journal, owed }));
  }

  async commit(refusedKeys: readonly string[]): Promise<void> {
    if (this.next === null) return;
    const startedAt = this.about().startedAt.toISOString();
    const entry = this.entry({ state: 'processed', startedAt, complete: this.isComplete });
    this.committed = await this.next.commit({ entry, refusedKeys });
  }

  async discard(): Promise<void> {
    await this.next?.discard();
  }

  async end(run: EndedRun | null): Promise<readonly RunEntry[]> {
    const { state, next, committed } = this;
    if (state === null || committed !== null) return committed ?? [];
    if (run !== null) {
      const startedAt = next === null ? run.startedAt : this.about().startedAt.toISOString();
      const why = run.why.slice(0, MAX_WHY);
      await state.note(this.entry({ state: 'errored', startedAt, complete: run.complete, why }));
    }
    return state.history;
  }

  private entry(
    run: Pick<RunEntry, 'state' | 'startedAt' | 'why'> & { readonly complete: boolean },
  ): RunEntry {
    const { mode, counts } = this.about();
    return { ...run, finishedAt: this.now().toISOString(), mode, counts };
  }
}
