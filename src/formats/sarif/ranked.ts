/** Something with a place in an order; texts that sort first come first. */
export interface Ordered {
  readonly order: string;
  /** What it says. */
  readonly packed: Buffer;
}

/** Keeps for each key what comes first in order, whatever order things come in. */
export class Ranked<T extends Ordered> {
  private readonly kept = new Map<string, T>();

  /** @param make is called only when it may stay; of one order, the lesser in its bytes does */
  offer(key: string, order: string, make: () => T): void {
    const known = this.kept.get(key);
    if (known !== undefined && known.order < order) return;
    const made = make();
    if (known?.order === order && known.packed.compare(made.packed) <= 0) return;
    this.kept.set(key, made);
  }

  get(key: string): T | undefined {
    return this.kept.get(key);
  }

  get size(): number {
    return this.kept.size;
  }

  values(): Iterable<T> {
    return this.kept.values();
  }

  /** Forgets all that comes after `boundary`. */
  dropAfter(boundary: string): void {
    for (const [key, { order }] of this.kept) if (order > boundary) this.kept.delete(key);
  }
}
