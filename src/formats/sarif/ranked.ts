import type { StoredText, TextStore } from '../../model/text-store.js';
import { compare } from './paths.js';

/** The place of a finding in an order: by level, then by key. */
export interface Rank {
  readonly level: number;
  readonly key: string;
}

/** Something in a store; there may be a hundred thousand of them. */
export interface Kept extends Rank {
  /** What it says. */
  readonly packed: StoredText;
}

export function byRank(a: Rank, b: Rank): number {
  return a.level - b.level || compare(a.key, b.key);
}

/** Keeps for each name what comes first in order, whatever order things come in. */
export class Ranked {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly texts: TextStore) {}

  /** @param make is called only when it may stay; of one rank, the lesser text does */
  offer(name: string, { level, key }: Rank, make: () => string): void {
    const known = this.kept.get(name);
    const order = known === undefined ? 1 : byRank(known, { level, key });
    if (order < 0) return;
    const text = make();
    if (known !== undefined && order === 0 && this.texts.get(known.packed) <= text) return;
    this.kept.set(name, { level, key, packed: this.texts.put(text) });
  }

  get(name: string): Kept | undefined {
    return this.kept.get(name);
  }

  get size(): number {
    return this.kept.size;
  }

  values(): Iterable<Kept> {
    return this.kept.values();
  }

  /** Forgets all that comes after `boundary`. */
  dropAfter(boundary: Rank): void {
    for (const [name, kept] of this.kept) if (byRank(kept, boundary) > 0) this.kept.delete(name);
  }
}
