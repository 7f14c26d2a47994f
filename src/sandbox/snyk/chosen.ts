import type { Chance } from '../chance.js';

/** So many, or a share of what there is; one when neither is told. */
interface Amount {
  readonly count?: number | undefined;
  readonly share?: number | undefined;
}

/**
 * Draws some of a list that is gone through twice and never held: each has the same chance, and
 * exactly so many are drawn, unless there are fewer. They come in the order of the list.
 */
export function chosen<T>(all: () => Iterable<T>, amount: Amount, chance: Chance): T[] {
  let left = 0;
  for (const one of all()) if (one !== undefined) left += 1;
  let wanted = amount.count ?? (amount.share === undefined ? 1 : Math.round(left * amount.share));
  const drawn: T[] = [];
  for (const one of all()) {
    if (wanted <= 0) break;
    if (chance() * left < wanted) {
      drawn.push(one);
      wanted -= 1;
    }
    left -= 1;
  }
  return drawn;
}
