import type { StoredText, TextStore } from '../../model/text-store.js';
import { compare } from './paths.js';

/** The place of a finding in an order: by level, then by key. */
export interface Rank {
  readonly level: number;
  readonly key: string;
}

/** What is known of something in a store. */
export interface Kept extends Rank {
  /** What it says. */
  readonly packed: StoredText;
}

export function byRank(a: Rank, b: Rank): number {
  return a.level - b.level || compare(a.key, b.key);
}

/** Keeps for each name what comes first in order, whatever order things come in. */
export class Ranked<T extends object = object> {
  private readonly kept = new Map<string, Kept & T>();

  constructor(private readonly texts: TextStore) {}

  /**
   * @param make is called only when it may stay: the text, and what is known of it without
   *   reading it. Of one rank the lesser text stays.
   */
  offer(name: string, { level, key }: Rank, make: () => { text: string; about: T }): void {
    const known = this.kept.get(name);
    const order = known === undefined ? 1 : byRank(known, { level, key });
    if (order < 0) return;
    const { text, about } = make();
    if (known !== undefined && order === 0 && this.texts.get(known.packed) <= text) return;
    this.kept.set(name, { level, key, packed: this.texts.put(text), ...about });
  }

  get(name: string): Kept | undefined {
    return this.kept.get(name);
  }

  get size(): number {
    return this.kept.size;
  }

  values(): Iterable<Kept & T> {
    return this.kept.values();
  }

  /** Forgets all that comes after `boundary`. */
  dropAfter(boundary: Rank): void {
    for (const [name, kept] of this.kept) if (byRank(kept, boundary) > 0) this.kept.delete(name);
  }
}
