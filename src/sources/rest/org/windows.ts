import type { Query } from '../../../snyk/api/api.js';

/** A project as far as the planning of requests is concerned. */
export interface Weighed {
  /** ISO 8601. */
  readonly created: string;
  /** Open issues at its last test. */
  readonly issues: number;
}

/** Neighbouring windows share a second, whichever end of a window Snyk counts to it. */
const OVERLAP_MS = 1000;

/**
 * Cuts all time into windows of creation with about as many issues each: most issues of a project
 * were found when it was made. The first window has no beginning and the last no end, so nothing
 * can lie outside of them, however wrong the guess.
 *
 * @returns at most `count` windows as parameters of the list of issues; what stands in two of
 *   them is read twice.
 */
export function creationWindows(projects: readonly Weighed[], count: number): Query[] {
  const borders = bordersOf(projects, count);
  return [undefined, ...borders].map((from, index) => {
    const to = borders[index];
    return {
      ...(from === undefined ? {} : { created_after: instant(from - OVERLAP_MS) }),
      ...(to === undefined ? {} : { created_before: instant(to) }),
    };
  });
}

/** Times that part the issues evenly, ascending, in whole seconds. */
function bordersOf(projects: readonly Weighed[], count: number): number[] {
  const timed = projects
    .map(({ created, issues }) => ({ time: Date.parse(created), issues }))
    .filter(({ time, issues }) => Number.isFinite(time) && issues > 0)
    .sort((a, b) => a.time - b.time);
  const total = timed.reduce((sum, { issues }) => sum + issues, 0);
  const borders = new Set<number>();
  let before = 0;
  let last = 0;
  for (const { time, issues } of timed) {
    const part = Math.floor((before / total) * count);
    if (part > last) borders.add(Math.floor(time / 1000) * 1000);
    last = part;
    before += issues;
  }
  return [...borders];
}

function instant(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z');
}
