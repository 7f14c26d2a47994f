import type { Issue, ProjectRecord } from '../../../model/record.js';
import type { Heap } from '../heap.js';
import type { Row } from '../row.js';
import { rowIdentity } from './identity.js';
import { liftIssue } from './issue.js';
import { liftProject } from './project.js';
import { placeOf } from './coordinate.js';

/** Issues of a record at most, as in a page of the API: what lives briefly costs the garbage collector little. */
const PAGE_SIZE = 100;

/**
 * The records of a project, or of some of its findings, in an order that does not depend on that
 * of the rows.
 *
 * @param key of the project.
 * @param firstPage of those that these rows make.
 */
export function* liftRows(heap: Heap, key: string, firstPage = 0): Generator<ProjectRecord> {
  const project = liftProject(heap.newest, key);
  let page = firstPage;
  let issues: Issue[] = [];
  for (const issue of issuesOf(heap, project)) {
    if (issues.length === PAGE_SIZE) {
      yield { ...project, issues, page: page++ };
      issues = [];
    }
    issues.push(issue);
  }
  yield { ...project, issues, page };
}

function* issuesOf(heap: Heap, project: ProjectRecord): Generator<Issue> {
  for (const rows of heap.findings()) {
    const [first] = rows;
    if (first === undefined) continue;
    const { key, byPlace } = rowIdentity(first);
    if (byPlace) yield* numbered(rows, key, project);
    else yield liftIssue(rows, key, project);
  }
}

/** One issue for each place, numbered by it; the first carries no number. */
function* numbered(rows: readonly Row[], key: string, project: ProjectRecord): Generator<Issue> {
  const places = new Map<string, Row[]>();
  for (const row of rows) {
    const place = placeOf(row);
    const own = places.get(place);
    if (own === undefined) places.set(place, [row]);
    else own.push(row);
  }
  const sorted = [...places].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [ordinal, [, own]] of sorted.entries()) {
    yield liftIssue(own, ordinal === 0 ? key : `${key} > ${ordinal}`, project);
  }
}
