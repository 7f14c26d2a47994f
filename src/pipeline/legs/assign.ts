import { createHash } from 'node:crypto';

/** What is to be read of an org, as far as is known. */
interface Load {
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
  const parts = Array.from({ length: legs }, (_, leg) => new Part(leg));
  for (const { load, number } of inOrder(loads)) {
    const free = parts.filter(({ pages }) => pages + load.pages <= room);
    const part =
      free.length > 0
        ? best(free, ({ leg }) => mixed(number, leg))
        : best(parts, ({ pages }) => -pages);
    part?.add(load);
  }
  return parts.map((part) => part.loads);
}

class Part {
  pages = 0;
  readonly loads: Load[] = [];

  constructor(readonly leg: number) {}

  add(load: Load): void {
    this.pages += load.pages;
    this.loads.push(load);
  }
}

/** The first of those for which the value is the highest. */
function best(parts: readonly Part[], valueOf: (part: Part) => number): Part | undefined {
  let found: Part | undefined;
  let highest = -Infinity;
  for (const part of parts) {
    const value = valueOf(part);
    if (value <= highest) continue;
    highest = value;
    found = part;
  }
  return found;
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
