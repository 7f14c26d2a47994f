import type { Call } from './endpoint.js';
import type { Failure } from './failure.js';
import { badParameter } from './failure.js';
import { readPlaceCursor, writePlaceCursor } from './cursor.js';
import { limitOf } from './parameters.js';

interface PlacePage {
  /** Numbers of resources, in order. */
  readonly numbers: readonly number[];
  readonly prev: string | undefined;
  readonly next: string | undefined;
}

interface Listing {
  /** The numbers of all that match, ascending. */
  readonly all: Iterable<number>;
  readonly idOf: (number: number) => string;
  /** The number of any id that this list ever had. */
  readonly numberOf: (id: string) => number | undefined;
}

/** A page of a list that goes by when its resources came, as those of orgs and projects do. */
export function placePage({ query }: Call, listing: Listing): PlacePage | Failure {
  const { idOf, numberOf } = listing;
  const limit = limitOf(query);
  const before = query.text('ending_before');
  const name = before === undefined ? 'starting_after' : 'ending_before';
  const text = query.text(name);
  const cursor = text === undefined ? undefined : readPlaceCursor(text);
  if (text !== undefined && cursor === undefined) return badParameter(name, 'Invalid cursor');
  const from = cursor === undefined ? undefined : (numberOf(cursor.id) ?? -1);
  const page = cursor?.page ?? 1;
  const backwards = before !== undefined;
  const { numbers, more } = taken(listing.all, { from, backwards, limit });
  const cursorOf = (number: number | undefined, counted: number) =>
    number === undefined ? undefined : writePlaceCursor({ id: idOf(number), page: counted });
  const hasNext = backwards || more;
  const hasPrev = backwards ? more : from !== undefined;
  return {
    numbers,
    next: hasNext ? cursorOf(numbers.at(-1), page + 1) : undefined,
    prev: hasPrev ? cursorOf(numbers[0], page - 1) : undefined,
  };
}

interface Stretch {
  readonly from: number | undefined;
  readonly backwards: boolean;
  readonly limit: number;
}

/** The first numbers after `from`, or the last before it, and whether there are more of them. */
function taken(all: Iterable<number>, { from, backwards, limit }: Stretch) {
  const numbers: number[] = [];
  let more = false;
  for (const number of all) {
    if (from !== undefined && !backwards && number <= from) continue;
    if (from !== undefined && backwards && number >= from) break;
    more ||= numbers.length === limit;
    if (more && !backwards) break;
    if (more) numbers.shift();
    numbers.push(number);
  }
  return { numbers, more };
}
