import type { Issue, ProjectRecord } from '../../../model/record.js';
import type { Row } from '../row.js';
import type { RowIdentity } from './identity.js';
import { rowIdentity } from './identity.js';
import { liftIssue } from './issue.js';
import { isNewer } from './newer.js';
import { liftProject } from './project.js';
import { placeOf } from './coordinate.js';

/** Issues of a record at most; a large project comes in pages. */
const PAGE_SIZE = 1000;

/**
 * The records of a project with the issues that some of its rows are about, in an order that does
 * not depend on that of the rows.
 *
 * @param rows of one project, all that there are of each issue.
 * @param key of the project.
 * @param firstPage of those that these rows make.
 */
export function* liftRows(
  rows: readonly Row[],
  key: string,
  firstPage = 0,
): Generator<ProjectRecord> {
  const newest = newestOf(rows);
  if (newest === undefined) return;
  const project = liftProject(newest, key);
  let page = firstPage;
  let issues: Issue[] = [];
  for (const issue of issuesOf(rows, project)) {
    if (issues.length === PAGE_SIZE) {
      yield { ...project, issues, page: page++ };
      issues = [];
    }
    issues.push(issue);
  }
  yield { ...project, issues, page };
}

/** The project may have been renamed or tagged between two of its issues. */
function newestOf(rows: readonly Row[]): Row | undefined {
  let newest: Row | undefined;
  for (const row of rows) if (newest === undefined || isNewer(row, newest)) newest = row;
  return newest;
}

function* issuesOf(rows: readonly Row[], project: ProjectRecord): Generator<Issue> {
  const groups = new Map<string, { readonly identity: RowIdentity; readonly rows: Row[] }>();
  for (const row of rows) {
    const identity = rowIdentity(row);
    const group = groups.get(identity.group);
    if (group === undefined) groups.set(identity.group, { identity, rows: [row] });
    else group.rows.push(row);
  }
  for (const name of [...groups.keys()].sort()) {
    const group = groups.get(name);
    if (group === undefined) continue;
    const { identity, rows: own } = group;
    if (identity.byPlace) yield* numbered(own, identity.key, project);
    else yield liftIssue(own, identity.key, project);
  }
}

/** One issue for each place, numbered by it; the first carries no number. */
function* numbered(rows: readonly Row[], key: string, project: ProjectRecord): Generator<Issue> {
  const places = new Map<string, Row[]>();
  for (const row of rows) gather(places, placeOf(row), row);
  const sorted = [...places].sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  for (const [ordinal, [, own]] of sorted.entries()) {
    yield liftIssue(own, ordinal === 0 ? key : `${key} > ${ordinal}`, project);
  }
}

function gather(groups: Map<string, Row[]>, name: string, row: Row): void {
  const group = groups.get(name);
  if (group === undefined) groups.set(name, [row]);
  else group.push(row);
}
