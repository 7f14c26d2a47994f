import { assign } from './assign.js';
import type { Plan, PlannedLeg } from './plan-file.js';

/** GitHub starts at most so many jobs of a matrix in one run (docs, "Usage limits"). */
export const MAX_LEGS = 256;

/** Pages that are worth a job: with its start and its end it takes some minutes. */
const PAGES_PER_LEG = 1_000;

/** An org with what there is to read. */
export interface SizedOrg {
  readonly org: PlannedLeg['orgs'][number];
  readonly projects: number;
  /** Requests. */
  readonly pages: number;
}

/** So many legs that each has enough to read, when nobody says how many. */
export function legsFor(orgs: readonly SizedOrg[]): number {
  const pages = orgs.reduce((sum, org) => sum + org.pages, 0);
  return Math.min(Math.ceil(pages / PAGES_PER_LEG), MAX_LEGS);
}

/**
 * Divides orgs among legs. Those that are not listed any more cost a request, and go along.
 *
 * @param legs how many at most; never more than there are orgs, and none is empty.
 */
export function divide(
  orgs: readonly SizedOrg[],
  unlisted: readonly string[],
  legs: number,
): PlannedLeg[] {
  const count = Math.min(legs, MAX_LEGS, orgs.length + unlisted.length);
  const sizes = new Map(orgs.map((sized) => [sized.org.id, sized]));
  const loads = [
    ...orgs.map(({ org, pages }) => ({ id: org.id, pages: Math.max(1, pages) })),
    ...unlisted.map((id) => ({ id, pages: 1 })),
  ];
  return assign(loads, count)
    .filter((part) => part.length > 0)
    .map((part, index) => {
      const mine = part.flatMap(({ id }) => sizes.get(id) ?? []);
      return {
        leg: index + 1,
        projects: mine.reduce((sum, { projects }) => sum + projects, 0),
        pages: part.reduce((sum, { pages }) => sum + pages, 0),
        orgs: mine.map(({ org }) => org),
        unlisted: part.flatMap(({ id }) => (sizes.has(id) ? [] : [id])),
      };
    });
}

/** What a CI starts a job with. */
interface MatrixLeg {
  readonly leg: number;
  readonly of: number;
  /** Value of the setting `shard`. */
  readonly shard: string;
  readonly orgs: number;
  readonly projects: number;
  readonly pages: number;
  /** Value of the setting `max-requests-per-minute`. */
  readonly 'requests-per-minute': number;
}

/**
 * The legs as a matrix of GitHub Actions.
 *
 * @param limit requests a minute that all legs may make together.
 * @param parallel legs that run at the same time.
 */
export function matrixOf(
  { legs }: Pick<Plan, 'legs'>,
  { limit, parallel }: { readonly limit: number; readonly parallel: number },
): { readonly include: readonly MatrixLeg[] } {
  const atOnce = Math.max(1, Math.min(parallel, legs.length));
  const rate = Math.max(1, Math.floor(limit / atOnce));
  return {
    include: legs.map(({ leg, orgs, unlisted, projects, pages }) => ({
      leg,
      of: legs.length,
      shard: `${leg}/${legs.length}`,
      orgs: orgs.length + unlisted.length,
      projects,
      pages,
      'requests-per-minute': rate,
    })),
  };
}
