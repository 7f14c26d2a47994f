import type { RateWindow } from '../../rate-window.js';
import { createRateWindow } from '../../rate-window.js';
import type { IssuePlace, SnykWorld } from '../world.js';
import type { ExportRow } from './columns.js';
import { csvOf, headerOf } from './columns.js';
import { issueRows, projectColumns } from './issue-rows.js';
import type { ExportsSettings } from './options.js';
import type { ExportAsked } from './request.js';
import { rowFilter } from './request.js';
import { usageRows } from './usage-rows.js';

/** An export that was started. */
export interface StartedExport {
  readonly id: string;
  /** `orgs` or `groups` with the id. */
  readonly scope: string;
  readonly orgs: readonly number[];
  readonly asked: ExportAsked;
  readonly withDeleted: boolean;
  readonly withInactive: boolean;
  /** Milliseconds since 1970; its data is older by so much as was set then. */
  readonly startedAt: number;
  readonly asOf: number;
  /** How often its status was asked for. */
  looks: number;
  /** Made when they are first asked for. */
  parts: ExportParts | undefined;
}

interface ExportParts {
  readonly rows: number;
  /** Where each part begins, in the order of all rows, and how many it has. */
  readonly begin: readonly PartBegin[];
}

interface PartBegin {
  readonly from: IssuePlace;
  readonly rows: number;
}

/** The exports of a sandbox. */
export interface SnykExports {
  readonly started: Map<string, StartedExport>;
  settings: ExportsSettings;
  starts: RateWindow;
}

const HOUR_SECONDS = 3_600;

export function createExports(settings: ExportsSettings, now: () => number): SnykExports {
  return { started: new Map(), settings, starts: startsOf(settings, now) };
}

/** Other settings from now on; another limit of starts begins another hour. */
export function setExports(
  exports: SnykExports,
  settings: ExportsSettings,
  now: () => number,
): void {
  const isOther = settings.startsPerHour !== exports.settings.startsPerHour;
  if (isOther) exports.starts = startsOf(settings, now);
  exports.settings = settings;
}

function startsOf({ startsPerHour }: ExportsSettings, now: () => number): RateWindow {
  return createRateWindow(startsPerHour, HOUR_SECONDS, now);
}

/** How many rows there are, and how they lie in parts. */
export function partsOf(world: SnykWorld, exports: SnykExports, one: StartedExport): ExportParts {
  if (one.parts !== undefined) return one.parts;
  const { rowsPerPart } = exports.settings;
  const begin: { from: IssuePlace; rows: number }[] = [];
  let rows = 0;
  for (const { place, rows: more } of heaps(world, one, START)) {
    rows += more.length;
    const last = begin.at(-1);
    if (last === undefined || last.rows >= rowsPerPart)
      begin.push({ from: place, rows: more.length });
    else last.rows += more.length;
  }
  // Without rows there still is a file, with a header.
  one.parts = { rows, begin: begin.length === 0 ? [{ from: START, rows: 0 }] : begin };
  return one.parts;
}

/** The text of a part, in pieces; undefined where there is no such part. */
export function partText(
  world: SnykWorld,
  exports: SnykExports,
  { one, part }: { readonly one: StartedExport; readonly part: number },
): Iterable<string> | undefined {
  const begin = partsOf(world, exports, one).begin[part];
  if (begin === undefined) return undefined;
  const { shuffled, unknownColumn } = exports.settings;
  const columns = one.asked.columns ?? allColumns(one.asked.dataset);
  const header = headerOf(columns, { part, shuffled, unknown: unknownColumn });
  return csvOf(header, someRows(world, one, begin));
}

/** Columns that exports have here; Snyk has some more. */
function allColumns(dataset: ExportAsked['dataset']): readonly string[] {
  return dataset === 'usage' ? USAGE_COLUMNS : ISSUE_COLUMNS;
}

function* someRows(
  world: SnykWorld,
  one: StartedExport,
  { from, rows }: PartBegin,
): Generator<ExportRow> {
  let left = rows;
  for (const heap of heaps(world, one, from)) {
    if (left <= 0) return;
    yield* heap.rows;
    left -= heap.rows.length;
  }
}

const START: IssuePlace = { org: -1, project: -1, issue: -1 };

/** The rows of each issue (of usage: of each project) in one order, from a place on. */
function* heaps(
  world: SnykWorld,
  one: StartedExport,
  from: IssuePlace,
): Generator<{ readonly place: IssuePlace; readonly rows: readonly ExportRow[] }> {
  const matches = rowFilter(one.asked);
  const { asOf } = one;
  for (const org of one.orgs) {
    if (org < from.org) continue;
    for (let number = 0; number < world.size.projects; number += 1) {
      if (org === from.org && number < from.project) continue;
      const isFirst = org === from.org && number === from.project;
      const project = exportedProject(world, one, { org, project: number });
      if (project === undefined) continue;
      if (one.asked.dataset === 'usage') {
        const rows = [...usageRows(world, { org, project: number }, project)].filter(matches);
        if (rows.length > 0) yield { place: { org, project: number, issue: 0 }, rows };
        continue;
      }
      const count = world.issueCount(org, number);
      for (let issue = isFirst ? Math.max(from.issue, 0) : 0; issue < count; issue += 1) {
        const place = { org, project: number, issue };
        if ((world.issueFacts(place).change?.createdAt ?? 0) > asOf) continue;
        const rows = issueRows(world, place, { project, asOf }).filter(matches);
        if (rows.length > 0) yield { place, rows };
      }
    }
  }
}

/** What the rows of a project share; undefined for one that is not asked for. */
function exportedProject(
  world: SnykWorld,
  { withDeleted, withInactive, startedAt }: StartedExport,
  place: { readonly org: number; readonly project: number },
): ExportRow | undefined {
  const change = world.projectChange(place.org, place.project);
  const isDeleted = change?.deleted === true;
  if (isDeleted && !withDeleted) return undefined;
  if (change?.inactive === true && !withInactive) return undefined;
  return projectColumns(world, place, isDeleted ? new Date(startedAt).toISOString() : '');
}

const ISSUE_COLUMNS = `SCORE ISSUE_SEVERITY SNYK_CVSS_SCORE NVD_SEVERITY NVD_SCORE EXPLOIT_MATURITY
  SNYK_CVSS_VECTOR EPSS_SCORE EPSS_PERCENTILE REACHABILITY PROJECT_CRITICALITIES PROJECT_LIFECYCLES
  PROJECT_ENVIRONMENTS COMPUTED_FIXABILITY FIXED_IN_AVAILABLE FIXED_IN_VERSION
  EXISTS_IN_DIRECT_DEPENDENCY GROUP_PUBLIC_ID ORG_PUBLIC_ID GROUP_DISPLAY_NAME GROUP_SLUG
  ORG_DISPLAY_NAME ORG_SLUG PROBLEM_ID PRODUCT_NAME PROBLEM_TITLE VULN_DB_URL ISSUE_TYPE ISSUE_URL
  ISSUE_STATUS COMMIT_ID FILE_PATH CODE_REGION ASSET_FINDING_ID CVE CWE INTRODUCTION_CATEGORY
  VULNERABILITY_PUBLICATION_DATE PACKAGE_NAME_AND_VERSION SEMVER_VULNERABLE_RANGE FIRST_INTRODUCED
  LAST_INTRODUCED LAST_IGNORED LAST_RESOLVED ISSUE_DELETED_AT UPDATED_AT PROJECT_PUBLIC_ID
  PROJECT_NAME PROJECT_URL PROJECT_IS_MONITORED PROJECT_TYPE PROJECT_TYPE_DISPLAY_NAME
  PROJECT_TEST_FREQUENCY PROJECT_ORIGIN PROJECT_TARGET_REF PROJECT_TARGET_FILE
  PROJECT_TARGET_DISPLAY_NAME PROJECT_TARGET_UPSTREAM_URL PROJECT_TAGS PROJECT_DELETED_AT`.split(
  /\s+/,
);

const USAGE_COLUMNS = `ID PRODUCT_DISPLAY_NAME INTERACTION_TYPE INTERACTION_CATEGORIES
  INTERACTION_TIMESTAMP INTERACTION_STATUS INTERACTION_STAGE INTERACTION_EXIT_CODE
  ENVIRONMENT_DISPLAY_NAME RUNTIME_APPLICATION_NAME ORG_PUBLIC_ID ORG_SLUG ORG_DISPLAY_NAME
  GROUP_PUBLIC_ID USER_EMAIL USER_NAME UPDATED_AT`.split(/\s+/);
