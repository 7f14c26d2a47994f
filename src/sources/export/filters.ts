import { didYouMean } from '../../model/suggest.js';

/** Filters by name, in lower case with underscores as Snyk has them. */
export type Filters = ReadonlyMap<string, readonly string[]>;

/** What is known of a filter. */
export interface FilterRule {
  /** Values as Snyk's web interface writes them; others may exist. */
  readonly values?: readonly string[];
  /** Whether Snyk minds the case of the values. Of the names it does not. */
  readonly isExact: boolean;
  /** Whether there are no other values than those above. */
  readonly isClosed?: true;
  /** What a value must look like. */
  readonly form?: { readonly pattern: RegExp; readonly example: string };
  readonly forUsage?: true;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Filters besides the dates. The later ones came in 2026. */
export const FILTERS: Readonly<Record<string, FilterRule>> = {
  orgs: {
    isExact: false,
    form: { pattern: UUID, example: 'an org’s id, 4f3b0c1e-…' },
    forUsage: true,
  },
  environment: {
    values: words('backend distributed external frontend hosted internal mobile onprem saas'),
    isExact: false,
  },
  lifecycle: { values: words('development production sandbox'), isExact: false },
  product_name: {
    values: ['Snyk Code', 'Snyk Container', 'Snyk IaC', 'Snyk Open Source'],
    isExact: true,
  },
  project_type: {
    values: words(
      'apk cocoapods composer cpp deb dockerfile golangdep gomodules gradle helmconfig hex ' +
        'k8sconfig linux maven npm nuget paket pip pipenv pnpm poetry rpm rubygems sast sbt swift ' +
        'terraformconfig terraformplan yarn',
    ),
    isExact: true,
  },
  project_tags: { isExact: true, form: { pattern: /^[^:]+:.+$/, example: 'key:value' } },
  empty_project_tags: { values: words('include exclude only'), isExact: true, isClosed: true },
  issue_status: { values: ['Open', 'Resolved', 'Ignored'], isExact: true },
  issue_type: { isExact: true },
  project_origin: { isExact: true },
  project_target_ref: { isExact: true },
  project_target_display_name: { isExact: true },
  cve: { isExact: true, form: { pattern: /^CVE-\d{4}-\d{4,}$/, example: 'CVE-2021-44228' } },
  nvd_severity: { isExact: true },
  reachability: { isExact: true },
  // Named by Snyk's changelog of 2026-07-06; its API reference did not have them yet.
  effective_severity: { isExact: true },
  event: { isExact: true },
};

/** Not filters of the body but parameters of the address, which let more in. */
export const SWITCHES: readonly string[] = ['include_deleted', 'include_deactivated'];

const NAMES = [...Object.keys(FILTERS), ...SWITCHES];

/** Dates have settings of their own. */
const DATES: readonly string[] = ['introduced', 'updated'];

/** A line end, or spaces before the next `name=`; values hold spaces themselves. */
const BETWEEN = /\s*[\n;]\s*|\s+(?=[a-z_-]+=)/i;

/**
 * Reads the setting `filters`: a mapping of names to a value or a list, or lines such as
 * `product_name=Snyk Code,Snyk IaC`. Names in any case, `-` for `_`; a name may be repeated.
 *
 * @param problems gets every line that cannot be read and every name that is unknown.
 */
export function parseFilters(setting: unknown, problems: string[]): Filters {
  const filters = new Map<string, string[]>();
  for (const [word, values] of pairsOf(setting, problems)) {
    const name = nameOf(word);
    const given = values.map((value) => value.trim()).filter((value) => value !== '');
    const problem = problemWith(name, given);
    if (problem !== undefined) problems.push(problem);
    else filters.set(name, [...new Set([...(filters.get(name) ?? []), ...given])]);
  }
  return filters;
}

function problemWith(name: string, values: readonly string[]): string | undefined {
  if (DATES.includes(name)) {
    return `filters: \`${name}\` has settings of its own: \`${name}-from\` and \`${name}-to\`.`;
  }
  if (!NAMES.includes(name)) {
    const list = NAMES.map((one) => `\`${one}\``).join(', ');
    return `filters: Snyk has no filter \`${name}\`; there are ${list}.${didYouMean(name, NAMES)}`;
  }
  const other = values.find((value) => isFilter(value));
  if (other !== undefined)
    return `filters: \`${other}\` is a filter of its own, not a value of \`${name}\`: write it on a line of its own.`;
  return values.length === 0 ? `filters: \`${name}\` has no value.` : undefined;
}

/** `a=b,c=d` gives one filter with two values; the second was hardly meant so. */
function isFilter(value: string): boolean {
  const [name = '', ...rest] = value.split('=');
  return rest.length > 0 && NAMES.includes(nameOf(name));
}

function nameOf(word: string): string {
  return word.trim().toLowerCase().replaceAll('-', '_');
}

type Pair = readonly [string, readonly string[]];

function pairsOf(setting: unknown, problems: string[]): Pair[] {
  if (typeof setting === 'string') return linesOf(setting, problems);
  if (typeof setting !== 'object' || setting === null) return [];
  if (Array.isArray(setting)) return setting.flatMap((line) => pairsOf(line, problems));
  return Object.entries(setting).map(([name, value]: [string, unknown]) => [
    name,
    (Array.isArray(value) ? value : [value]).flatMap(textOf),
  ]);
}

/** YAML reads some values as numbers or truth. */
function textOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}

function linesOf(text: string, problems: string[]): Pair[] {
  const pairs: Pair[] = [];
  for (const line of text.trim().split(BETWEEN)) {
    const equals = line.indexOf('=');
    if (equals > 0) pairs.push([line.slice(0, equals), line.slice(equals + 1).split(',')]);
    else if (line !== '') problems.push(`filters: \`${line}\` is no filter; write \`name=value\`.`);
  }
  return pairs;
}

function words(text: string): readonly string[] {
  return text.split(' ');
}
