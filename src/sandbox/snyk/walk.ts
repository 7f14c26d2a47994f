import type { IssueCursor } from './cursor.js';
import type { OrgIndex } from './org-index.js';
import { idAt } from './org-index.js';
import type { SnykWorld } from './world.js';

/** An issue of a list. */
export interface Stop {
  readonly index: OrgIndex;
  readonly position: number;
}

export interface Route {
  readonly world: SnykWorld;
  /** Others are passed by. */
  readonly matches: (stop: Stop) => boolean;
  /** Of all orgs that are listed as one. */
  readonly indexes: readonly OrgIndex[];
  /** From after it, or backwards from before it; from the beginning or the end without one. */
  readonly from: IssueCursor | undefined;
  readonly backwards: boolean;
}

/** The issues of one or more orgs in one order. A stop counts until the next is asked for. */
export function* walk(route: Route): Generator<Stop> {
  const { world, indexes, backwards } = route;
  const step = backwards ? -1 : 1;
  const heads = indexes.map((index) => ({ index, position: startOf(route, index) }));
  for (const head of heads) settle(route, head);
  for (;;) {
    let next: Head | undefined;
    for (const head of heads) {
      if (isOver(head)) continue;
      if (next === undefined || compare(world, head, next) * step < 0) next = head;
    }
    if (next === undefined) return;
    yield next;
    next.position += step;
    settle(route, next);
  }
}

interface Head {
  readonly index: OrgIndex;
  position: number;
}

function isOver({ index, position }: Head): boolean {
  return position < 0 || position >= index.length;
}

/** Goes on to the next issue that matches, the one where it stands included. */
function settle({ matches, backwards }: Route, head: Head): void {
  const step = backwards ? -1 : 1;
  while (!isOver(head) && !matches(head)) head.position += step;
}

function startOf({ world, from, backwards }: Route, index: OrgIndex): number {
  if (from === undefined) return backwards ? index.length - 1 : 0;
  // The first issue that is not before the cursor.
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore({ world, index, position: middle }, from)) low = middle + 1;
    else high = middle;
  }
  if (backwards) return low - 1;
  return low < index.length && idAt(world, index, low) === from.id ? low + 1 : low;
}

function isBefore(stop: Stop & { world: SnykWorld }, cursor: IssueCursor): boolean {
  const key = stop.index.keys[stop.position] ?? 0;
  if (key !== cursor.key) return key < cursor.key;
  return idAt(stop.world, stop.index, stop.position) < cursor.id;
}

function compare(world: SnykWorld, a: Stop, b: Stop): number {
  const apart = (a.index.keys[a.position] ?? 0) - (b.index.keys[b.position] ?? 0);
  if (apart !== 0) return apart;
  return idAt(world, a.index, a.position) < idAt(world, b.index, b.position) ? -1 : 1;
}
