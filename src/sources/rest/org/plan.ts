import type { Query } from '../../../snyk/api/api.js';
import { PAGE_SIZE } from '../read-pages.js';
import { creationWindows } from './windows.js';

/** From so many pages on, a list is read with several cursors, for one gives page after page. */
export const MIN_PAGES_TO_SPLIT = 50;

/** Each cursor ends with a page that is not full; they may be so large a part of the requests. */
const MAX_WASTE = 0.02;

/** A project of the org, also one that is out of scope. */
export interface PlannedProject {
  readonly id: string;
  readonly created: string;
  /** Open issues at its last test, where Snyk tells. */
  readonly issues: number | undefined;
  readonly wanted: boolean;
}

/** How the issues of an org are asked for: the lists to read, in any order. */
export interface Plan {
  /** Parameters of each list of issues. */
  readonly lists: readonly Query[];
  /** Pages that this will take, as far as can be known. */
  readonly pages: number;
}

/**
 * Decides how the issues of an org are had with the fewest requests: for the org as a whole, or,
 * when few projects are wanted, project by project.
 *
 * @param since null for all issues.
 * @param types of issues; none means all. The list takes one type or none.
 * @param cursors lists that may be read at the same time.
 */
export function planIssues(
  projects: readonly PlannedProject[],
  ask: {
    readonly since: Date | null;
    readonly types: readonly string[];
    readonly cursors: number;
  },
): Plan {
  const wanted = projects.filter((project) => project.wanted);
  if (wanted.length === 0 && projects.length > 0) return { lists: [], pages: 0 };
  if (ask.since !== null) return planChanges(projects, wanted, { ...ask, since: ask.since });
  const whole = planAll(projects, ask);
  if (wanted.length === projects.length) return whole;
  const pages = sum(wanted.map(({ issues }) => pagesFor(issues)));
  return pages < whole.pages ? { lists: wanted.map(listOf(oneType(ask.types))), pages } : whole;
}

/** Of changes it is not known how many there are; mostly they stand on one page. */
function planChanges(
  projects: readonly PlannedProject[],
  wanted: readonly PlannedProject[],
  ask: { readonly since: Date; readonly types: readonly string[] },
): Plan {
  const query = { updated_after: ask.since.toISOString(), ...oneType(ask.types) };
  const isOneOfMany = wanted.length === 1 && projects.length > 1;
  return { lists: isOneOfMany ? wanted.map(listOf(query)) : [query], pages: 1 };
}

function planAll(
  projects: readonly PlannedProject[],
  { types, cursors }: { readonly types: readonly string[]; readonly cursors: number },
): Plan {
  const weighed = projects.map(({ created, issues = 0 }) => ({ created, issues }));
  const known = pagesFor(sum(weighed.map(({ issues }) => issues)));
  // A project whose issues are not counted has some; asking for it alone is one request more.
  const pages = known + projects.filter(({ issues }) => issues === undefined).length;
  if (types.length > 1) {
    return { lists: types.map((type) => ({ type })), pages: pages + types.length - 1 };
  }
  const windows =
    pages > MIN_PAGES_TO_SPLIT ? Math.min(cursors, 1 + Math.floor(pages * MAX_WASTE)) : 1;
  const lists = windows > 1 ? creationWindows(weighed, windows) : [{}];
  return { lists: lists.map((window) => ({ ...window, ...oneType(types) })), pages };
}

/** The types as a parameter; several are sorted out when they have come. */
function oneType(types: readonly string[]): Query {
  const [type] = types;
  return types.length === 1 ? { type } : {};
}

function listOf(query: Query): (project: PlannedProject) => Query {
  return ({ id }) => ({ ...query, 'scan_item.id': id, 'scan_item.type': 'project' });
}

/** An empty list takes a request too. */
function pagesFor(issues = 1): number {
  return Math.max(1, Math.ceil(issues / PAGE_SIZE));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
