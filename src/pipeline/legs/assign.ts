import { createHash } from 'node:crypto';

/** What is to be read of an org, as far as is known. */
export interface Load {
  readonly id: string;
  readonly pages: number;
}

/** A leg may have so much more than its equal part: an org moves only when its leg is this full. */
const MOST_OVER = 1.05;

/**
 * Divides orgs among legs, none of which has much more to read than the others. Where an org goes
 * depends on its id; only those that a full leg has no room for go elsewhere. So a plan looks like
 * the one before it, although orgs come, go and grow.
 *
 * @returns the loads of each leg; some may have none.
 */
export function assign(loads: readonly Load[], legs: number): Load[][] {
  const total = loads.reduce((sum, { pages }) => sum + pages, 0);
  const largest = loads.reduce((most, { pages }) => Math.max(most, pages), 0);
  const room = Math.max(largest, Math.ceil((total / legs) * MOST_OVER));
  const parts = Array.from({ length: legs }, (_, leg) => ({ leg, pages: 0, loads: [] as Load[] }));
  for (const { load, number } of inOrder(loads)) {
    const wish = ({ leg }: { leg: number }): number => mixed(number, leg);
    const free = parts.filter(({ pages }) => pages + load.pages <= room);
    const [part] =
      free.length > 0
        ? free.sort((a, b) => wish(b) - wish(a))
        : [...parts].sort((a, b) => a.pages - b.pages);
    if (part === undefined) throw new Error('There is no leg');
    part.pages += load.pages;
    part.loads.push(load);
  }
  return parts.map((part) => part.loads);
}

/**
 * The large ones first, while there is room everywhere. Those that are about equal stand in an
 * order of their own, so that a page more or less changes nothing.
 */
function inOrder(loads: readonly Load[]): { load: Load; number: number }[] {
  return loads
    .map((load) => ({ load, number: numberOf(load.id), size: Math.floor(Math.log2(load.pages)) }))
    .sort((a, b) => b.size - a.size || a.number - b.number || (a.load.id < b.load.id ? -1 : 1));
}

/** 32 bits of an org's id. */
function numberOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE();
}

/** A number that looks drawn by lot for an org and a leg (the finalizer of MurmurHash3). */
function mixed(org: number, leg: number): number {
  let bits = org ^ Math.imul(leg + 1, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
