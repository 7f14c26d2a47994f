import type { Failure } from './failure.js';
import { badParameter } from './failure.js';

/** What a query parameter may be. */
interface Parameter {
  /** Several values: joined by commas, or by repeating the name. */
  readonly list?: 'commas' | 'repeated';
  /** Why a value is wrong; undefined for a right one. */
  readonly wrong: (value: string) => string | undefined;
}

export type Parameters = Readonly<Record<string, Parameter>>;

/** The parameters of a request, all of which are known and right. */
export interface Query {
  text(name: string): string | undefined;
  /** Undefined when it was not sent. */
  list(name: string): readonly string[] | undefined;
  flag(name: string): boolean | undefined;
  /** Milliseconds since 1970. */
  time(name: string): number | undefined;
}

const ISSUE_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i;

export const text: Parameter = { wrong: () => undefined };

export const uuid: Parameter = {
  wrong: (value) => (ISSUE_ID.test(value) ? undefined : `error parsing '${value}' as UUID`),
};

export const flag: Parameter = {
  wrong: (value) =>
    value === 'true' || value === 'false' ? undefined : `value ${value}: an invalid boolean`,
};

export const time: Parameter = {
  wrong: (value) =>
    RFC3339.test(value) && !Number.isNaN(Date.parse(value))
      ? undefined
      : `error parsing '${value}' as RFC3339 time`,
};

export function matching(pattern: RegExp): Parameter {
  return {
    wrong: (value) => (pattern.test(value) ? undefined : `'${value}' does not match ${pattern}`),
  };
}

export function oneOf(values: readonly string[]): Parameter {
  return {
    wrong: (value) =>
      values.includes(value)
        ? undefined
        : `value is not one of the allowed values ${JSON.stringify(values)}`,
  };
}

export function listOf(item: Parameter, list: 'commas' | 'repeated' = 'commas'): Parameter {
  return { ...item, list };
}

/** Of all collections: 10 to 100, in steps of 10. */
const limit: Parameter = {
  wrong: (value) => {
    const number = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    if (Number.isNaN(number)) return `value ${value}: an invalid integer`;
    if (number < 10) return 'number must be at least 10';
    if (number > 100) return 'number must be at most 100';
    return number % 10 === 0 ? undefined : 'number must be a multiple of 10';
  },
};

const DEFAULT_LIMIT = 10;

export const PAGING: Parameters = { limit, starting_after: text, ending_before: text };

export function limitOf(query: Query): number {
  return Number(query.text('limit') ?? DEFAULT_LIMIT);
}

/** The query of a request, or everything that is wrong with it. */
export function readQuery(
  parameters: Parameters,
  search: URLSearchParams,
): Query | readonly [Failure, ...Failure[]] {
  const failures = [...new Set(search.keys())].flatMap((name) =>
    wrongOf(parameters, name, search.getAll(name)),
  );
  const [first, ...rest] = failures;
  if (first !== undefined) return [first, ...rest];
  const one = (name: string) => search.get(name) ?? undefined;
  return {
    text: one,
    list: (name) =>
      search.has(name) ? valuesOf(parameters[name], search.getAll(name)) : undefined,
    flag: (name) => (search.has(name) ? one(name) === 'true' : undefined),
    time: (name) => (search.has(name) ? Date.parse(one(name) ?? '') : undefined),
  };
}

function wrongOf(parameters: Parameters, name: string, sent: readonly string[]): Failure[] {
  const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
  if (parameter === undefined) return [badParameter(name, `Unknown query parameter '${name}'`)];
  const invalid = `Invalid format for parameter ${name}`;
  // As recorded in elastic/integrations#14342.
  if (parameter.list !== 'repeated' && sent.length > 1) {
    const problem = `multiple values for single value parameter '${name}'`;
    return [badParameter(name, `${invalid}: ${problem}`)];
  }
  const wrong = valuesOf(parameter, sent)
    .map(parameter.wrong)
    .find((problem) => problem !== undefined);
  return wrong === undefined ? [] : [badParameter(name, `${invalid}: ${wrong}`)];
}

function valuesOf(parameter: Parameter | undefined, sent: readonly string[]): readonly string[] {
  return parameter?.list === 'commas' ? sent.flatMap((value) => value.split(',')) : sent;
}
