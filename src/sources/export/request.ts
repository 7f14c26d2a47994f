import { ConfigError } from '../../model/errors.js';
import { didYouMean, nearest } from '../../model/suggest.js';
import { IDENTITY_COLUMNS, ISSUE_COLUMNS, USAGE_COLUMNS } from './columns.js';
import { dateRange } from './dates.js';
import type { FilterRule, Filters } from './filters.js';
import { FILTERS, parseFilters, SWITCHES } from './filters.js';
import type {
  Dataset,
  ExportAttributes,
  ExportFilters,
  ExportRequest,
  ExportSettings,
} from './settings.js';

/** Links to the results last an hour at most (Export API, data retention). */
const MAX_URL_EXPIRATION_SECONDS = 3600;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The request of an export, checked before Snyk is asked: of 20 starts an hour none is wasted on
 * a slip of the pen.
 *
 * @throws ConfigError with all that is wrong.
 */
export function exportRequest(settings: ExportSettings): ExportRequest {
  const problems: string[] = [];
  const dataset = datasetOf(settings.dataset, problems);
  const scope = scopeOf(settings, problems);
  const columns = columnsOf(settings.columns, dataset, problems);
  const given = parseFilters(settings.filters, problems);
  checkFilters(given, { dataset, isGroup: scope.kind === 'groups' }, problems);
  const filters = filtersOf(settings, given, { dataset, problems });
  const expiration = settings.urlExpirationSeconds;
  if (expiration !== undefined && !isExpiration(expiration)) {
    problems.push(
      `url-expiration-seconds: ${expiration} is not a whole number from 0 to ${MAX_URL_EXPIRATION_SECONDS}.`,
    );
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const attributes: ExportAttributes = {
    dataset,
    formats: ['csv'],
    ...(columns.length === 0 ? {} : { columns }),
    filters,
    ...(expiration === undefined ? {} : { url_expiration_seconds: expiration }),
  };
  return {
    dataset,
    scope,
    query: switchesOf(given),
    attributes,
    narrowedBy: narrowed(filters),
  };
}

function datasetOf(word: string, problems: string[]): Dataset {
  const lower = word.trim().toLowerCase();
  if (lower === 'issues' || lower === 'usage') return lower;
  problems.push(`dataset: Snyk exports \`issues\` or \`usage\`, not \`${word}\`.`);
  return 'issues';
}

function scopeOf({ group, org }: ExportSettings, problems: string[]): ExportRequest['scope'] {
  const id = group ?? org ?? '';
  const setting = group === undefined ? 'snyk-org' : 'snyk-group';
  if (id === '') {
    problems.push('An export needs its scope: give snyk-group or snyk-org, the id of one.');
  } else if (!UUID.test(id)) {
    problems.push(`${setting}: an export needs the id, such as 4f3b0c1e-…, and \`${id}\` is none.`);
  }
  return { kind: group === undefined ? 'orgs' : 'groups', id };
}

function columnsOf(given: readonly string[], dataset: Dataset, problems: string[]): string[] {
  const known = dataset === 'usage' ? USAGE_COLUMNS : ISSUE_COLUMNS;
  const columns = new Set<string>();
  for (const word of given) {
    const name = word.trim().toUpperCase();
    if (name === '') continue;
    if (known.includes(name)) columns.add(name);
    else {
      const hint = didYouMean(name, known);
      problems.push(`columns: the data set \`${dataset}\` has no column \`${word}\`.${hint}`);
    }
  }
  if (columns.size === 0 || dataset === 'usage') return [...columns];
  return [...new Set([...columns, ...IDENTITY_COLUMNS])];
}

function checkFilters(
  filters: Filters,
  { dataset, isGroup }: { readonly dataset: Dataset; readonly isGroup: boolean },
  problems: string[],
): void {
  for (const [name, values] of filters) {
    const rule = FILTERS[name];
    if (dataset === 'usage' && rule?.forUsage !== true) {
      problems.push(`filters: \`${name}\` is about issues; the data set \`usage\` has no such.`);
      continue;
    }
    if (name === 'orgs' && !isGroup) {
      problems.push('filters: `orgs` needs the scope of a group: set snyk-group.');
    }
    for (const value of values) checkValue(name, value, problems);
  }
  const [empty, ...others] = filters.get('empty_project_tags') ?? [];
  if (others.length > 0) {
    problems.push('filters: `empty_project_tags` takes one value: include, exclude or only.');
  }
  if (empty === 'only' && filters.has('project_tags')) {
    problems.push(
      'filters: `empty_project_tags=only` with `project_tags` would find nothing: no project has both no tags and those. Leave one of them out.',
    );
  }
}

function checkValue(name: string, value: string, problems: string[]): void {
  if (SWITCHES.includes(name)) {
    if (!/^(?:true|false)$/.test(value))
      problems.push(`filters: \`${name}\` is true or false, not \`${value}\`.`);
    return;
  }
  const rule: FilterRule = FILTERS[name] ?? { isExact: true };
  const { form, values = [], isExact, isClosed } = rule;
  if (form !== undefined && !form.pattern.test(value)) {
    problems.push(`filters: \`${name}\` takes ${form.example}, not \`${value}\`.`);
  }
  const isKnown = values.some((one) =>
    isExact ? one === value : one.toLowerCase() === value.toLowerCase(),
  );
  if (isKnown || values.length === 0) return;
  // A value that is not near any may be one that Snyk has added since.
  if (isClosed !== true && nearest(value, values) === undefined) return;
  const list = values.map((one) => `\`${one}\``).join(', ');
  const hint = didYouMean(value, values);
  problems.push(
    isExact
      ? `filters: \`${name}\` must be written as Snyk’s web interface does, and \`${value}\` is none of ${list}.${hint}`
      : `filters: \`${name}\` has no value \`${value}\`; there are ${list}.${hint}`,
  );
}

function filtersOf(
  settings: ExportSettings,
  given: Filters,
  { dataset, problems }: { readonly dataset: Dataset; readonly problems: string[] },
): ExportFilters {
  const { introducedFrom, introducedTo, updatedFrom, updatedTo } = settings;
  const introduced = dateRange('introduced', { from: introducedFrom, to: introducedTo }, problems);
  const updated = dateRange('updated', { from: updatedFrom, to: updatedTo }, problems);
  if (dataset === 'usage' && introduced !== undefined) {
    problems.push(
      'introduced-from and introduced-to are about issues; for `usage` set updated-from.',
    );
  }
  const dates = [introducedFrom, introducedTo, updatedFrom, updatedTo];
  if (dates.every((date) => date === undefined)) {
    const needed = dataset === 'usage' ? 'updated-from' : 'introduced-from or updated-from';
    problems.push(`Snyk exports only with a date: set ${needed} (or -to), such as 2024-11-28.`);
  }
  const others = [...given]
    .filter(([name]) => !SWITCHES.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, values]): [string, readonly string[] | string] => [
      name,
      name === 'empty_project_tags' ? (values[0] ?? '') : [...values].sort(),
    ]);
  return {
    ...(introduced === undefined ? {} : { introduced }),
    ...(updated === undefined ? {} : { updated }),
    ...Object.fromEntries(others),
  };
}

function switchesOf(filters: Filters): Record<string, string> {
  const on = SWITCHES.filter((name) => filters.get(name)?.[0] === 'true');
  return Object.fromEntries(on.map((name) => [name, 'true']));
}

/** Snyk did not exist before; a range from here on leaves nothing out. */
const BEGINNING = '2015-01-01T00:00:00Z';

function narrowed(filters: ExportFilters): string | null {
  const names = Object.entries(filters)
    .filter(([, value]) => !isOpenRange(value))
    .map(([name]) => `\`${name}\``);
  return names.length === 0 ? null : `the export is filtered by ${names.join(', ')}`;
}

function isOpenRange(value: ExportFilters[string]): boolean {
  if (typeof value !== 'object' || !('from' in value)) return false;
  return !('to' in value) && value.from <= BEGINNING;
}

function isExpiration(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_URL_EXPIRATION_SECONDS;
}
