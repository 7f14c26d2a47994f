import type { Severity } from '../model/severity.js';
import { SEVERITIES } from '../model/severity.js';

export type SeverityCounts = Readonly<Record<Severity, number>>;

/** Open findings counted under one key. */
export interface Tally<T> {
  readonly key: string;
  readonly about: T;
  open: number;
  readonly bySeverity: Record<Severity, number>;
}

/**
 * Counts open findings under very many keys in bounded memory: when there are too many keys, the
 * half with the least severe findings is forgotten. What is counted under one key must come close
 * together, or a forgotten key would start again at zero.
 */
export class Tallies<T> {
  private tallies = new Map<string, Tally<T>>();

  constructor(private readonly capacity: number) {}

  /** The tally of a key; `about` is asked for when the key is new. */
  of(key: string, about: () => T): Tally<T> {
    const known = this.tallies.get(key);
    if (known !== undefined) return known;
    if (this.tallies.size >= this.capacity) this.forget();
    const bySeverity = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
    const tally = { key, about: about(), open: 0, bySeverity };
    this.tallies.set(key, tally);
    return tally;
  }

  /** The `limit` worst, the one with the most severe findings first. */
  worst(limit: number): Tally<T>[] {
    return [...this.tallies.values()].sort(worstTallyFirst).slice(0, limit);
  }

  private forget(): void {
    const kept = this.worst(Math.floor(this.capacity / 2));
    this.tallies = new Map(kept.map((tally) => [tally.key, tally]));
  }
}

/** One critical finding outweighs any number of high ones, and so on down. */
function worstTallyFirst<T>(a: Tally<T>, b: Tally<T>): number {
  for (const severity of SEVERITIES) {
    const difference = b.bySeverity[severity] - a.bySeverity[severity];
    if (difference !== 0) return difference;
  }
  return a.key < b.key ? -1 : 1;
}
