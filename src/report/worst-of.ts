/**
 * Keeps the first `limit` of very many items in an order, in memory for `slack` more. The order
 * must tell any two items apart, so that the same items are kept however they come.
 *
 * @typeParam R what decides the place of an item; small, for it is made of every item.
 * @typeParam T the item, made only when it is kept.
 */
export class WorstOf<R, T> {
  private kept: { readonly rank: R; readonly item: T }[] = [];
  /** Rank of the last that counts, once there are `limit`. */
  private bound: { readonly rank: R } | undefined;
  private offered = 0;

  constructor(
    private readonly limit: number,
    private readonly order: (a: R, b: R) => number,
    private readonly slack: number = limit,
  ) {}

  add(rank: R, make: () => T): void {
    this.offered += 1;
    if (this.bound !== undefined && this.order(rank, this.bound.rank) >= 0) return;
    this.kept.push({ rank, item: make() });
    if (this.kept.length >= this.limit + this.slack) this.prune();
  }

  /** The items, the first in the order first. */
  get items(): readonly T[] {
    this.prune();
    return this.kept.map(({ item }) => item);
  }

  /** How many items were offered and are not among `items`. */
  get leftOut(): number {
    return Math.max(0, this.offered - this.limit);
  }

  private prune(): void {
    this.kept = this.kept.sort((a, b) => this.order(a.rank, b.rank)).slice(0, this.limit);
    this.bound = this.kept.length === this.limit ? this.kept.at(-1) : undefined;
  }
}
