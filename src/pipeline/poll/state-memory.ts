import type { RunEntry } from '../../state/layout.js';
import type { NextMeta, NextState } from '../../state/next-state.js';
import type { PollState } from '../../state/poll-state.js';
import type { EndedRun, Memory } from '../memory.js';
import { whyOvertaken } from './overtaken.js';

/** What a run says of itself when it is remembered. */
interface AboutRun {
  readonly startedAt: Date;
  readonly mode: RunEntry['mode'];
  readonly counts: RunEntry['counts'];
  /** Whether all was collected. */
  readonly complete: boolean;
  /** Keys of what the platform refused before, and that was not told again. */
  readonly owed: readonly string[];
}

/** Characters of the reason that a history keeps. */
const MAX_WHY = 300;

/** What a run remembers in a state: its next generation, and a line of its history. */
export class StateMemory implements Memory {
  private next: NextState | null = null;
  private committed: readonly RunEntry[] | null = null;

  /** @param about asked when something is remembered. */
  constructor(
    private readonly state: PollState | null,
    private readonly now: () => Date,
    private readonly about: () => AboutRun,
  ) {}

  /** Begins the next generation; null when nothing is remembered. */
  begin(meta: NextMeta): NextState | null {
    this.next = this.state?.next(meta) ?? null;
    return this.next;
  }

  stage(journal: string | null): Promise<string | null> {
    const { owed } = this.about();
    return whyOvertaken(async () => this.next?.stage({ journal, owed }));
  }

  async commit(refusedKeys: readonly string[]): Promise<void> {
    if (this.next === null) return;
    const { startedAt, complete } = this.about();
    const entry = this.entry({ state: 'processed', startedAt: startedAt.toISOString(), complete });
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
