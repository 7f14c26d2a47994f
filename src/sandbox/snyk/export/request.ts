import * as z from 'zod';
import type { Failure } from '../failure.js';
import type { ExportRow } from './columns.js';

const range = z.object({ from: z.iso.datetime().optional(), to: z.iso.datetime().optional() });
const list = z.array(z.string());

/** Names of filters in lower case: Snyk minds only the case of their values. */
const filtersShape = z
  .record(z.string(), z.unknown())
  .transform((given) =>
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name.toLowerCase(), value])),
  )
  .pipe(
    z.strictObject({
      introduced: range.optional(),
      updated: range.optional(),
      orgs: z.array(z.uuid()).optional(),
      empty_project_tags: z.enum(['include', 'exclude', 'only']).optional(),
      project_tags: list.optional(),
      environment: list.optional(),
      lifecycle: list.optional(),
      product_name: list.optional(),
      project_type: list.optional(),
      issue_status: list.optional(),
      issue_type: list.optional(),
      project_origin: list.optional(),
      project_target_ref: list.optional(),
      project_target_display_name: list.optional(),
      cve: list.optional(),
      nvd_severity: list.optional(),
      effective_severity: list.optional(),
      reachability: list.optional(),
    }),
  );

const bodyShape = z.object({
  data: z.object({
    attributes: z.object({
      dataset: z.enum(['issues', 'usage']),
      formats: z.array(z.literal('csv')).min(1),
      columns: list.optional(),
      filters: filtersShape,
      url_expiration_seconds: z.int().min(0).max(3_600).default(3_600),
    }),
  }),
});

/** What an export is asked for. */
export type ExportAsked = z.output<typeof bodyShape>['data']['attributes'];

/** The body of a request to start an export, or why Snyk refuses it. */
export function exportAsked(body: string, isGroup: boolean): ExportAsked | Failure {
  const read = bodyShape.safeParse(jsonOf(body));
  if (!read.success) {
    const [issue] = read.error.issues;
    return refused(`${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`);
  }
  const asked = read.data.data.attributes;
  const { introduced, updated, orgs } = asked.filters;
  const isDated = updated !== undefined || (introduced !== undefined && asked.dataset === 'issues');
  if (!isDated) return refused('at least one date filter is required');
  if (orgs !== undefined && !isGroup) return refused('orgs: only for groups');
  return asked;
}

/** Lists that a column must be in, or one of whose values must be. */
const COLUMN_OF = {
  product_name: 'PRODUCT_NAME',
  project_type: 'PROJECT_TYPE',
  issue_status: 'ISSUE_STATUS',
  issue_type: 'ISSUE_TYPE',
  project_origin: 'PROJECT_ORIGIN',
  project_target_ref: 'PROJECT_TARGET_REF',
  project_target_display_name: 'PROJECT_TARGET_DISPLAY_NAME',
  nvd_severity: 'NVD_SEVERITY',
  effective_severity: 'ISSUE_SEVERITY',
  reachability: 'REACHABILITY',
  cve: 'CVE',
  project_tags: 'PROJECT_TAGS',
  environment: 'PROJECT_ENVIRONMENTS',
  lifecycle: 'PROJECT_LIFECYCLES',
} as const;

const FILTER_NAMES = [
  ...(['product_name', 'project_type', 'issue_status', 'issue_type', 'project_origin'] as const),
  ...(['project_target_ref', 'project_target_display_name', 'nvd_severity', 'cve'] as const),
  ...(['reachability', 'project_tags', 'environment', 'lifecycle'] as const),
  'effective_severity' as const,
];

/** Of these Snyk does not mind the case. */
const ANY_CASE: ReadonlySet<string> = new Set(['environment', 'lifecycle']);

/** Whether a row is asked for. Every filter that was sent must hold. */
export function rowFilter({ dataset, filters }: ExportAsked): (row: ExportRow) => boolean {
  const { introduced, updated, orgs, empty_project_tags: empty } = filters;
  const tests: ((row: ExportRow) => boolean)[] = [
    (row) => within(updated, row['UPDATED_AT']),
    (row) => orgs?.includes(row['ORG_PUBLIC_ID'] ?? '') ?? true,
  ];
  if (dataset === 'issues') {
    tests.push((row) => within(introduced, row['FIRST_INTRODUCED']));
    if (empty === 'only') tests.push((row) => row['PROJECT_TAGS'] === '');
    if (empty === 'exclude') tests.push((row) => row['PROJECT_TAGS'] !== '');
    for (const name of FILTER_NAMES) {
      const wanted = filters[name];
      if (wanted === undefined) continue;
      const cased = ANY_CASE.has(name) ? wanted.map((value) => value.toLowerCase()) : wanted;
      tests.push((row) =>
        valuesIn(row[COLUMN_OF[name]] ?? '').some((value) => cased.includes(value)),
      );
    }
  }
  return (row) => tests.every((test) => test(row));
}

function valuesIn(value: string): string[] {
  return value.startsWith('[') ? z.array(z.string()).parse(JSON.parse(value)) : [value];
}

function within(asked: z.infer<typeof range> | undefined, value: string | undefined): boolean {
  if (asked === undefined) return true;
  const text = value ?? '';
  const at = Date.parse(text.endsWith('Z') ? text : `${text.replace(' ', 'T')}Z`);
  const from = asked.from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(asked.from);
  const to = asked.to === undefined ? Number.POSITIVE_INFINITY : Date.parse(asked.to);
  return at >= from && at < to;
}

function refused(detail: string): Failure {
  return { status: 400, detail };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
