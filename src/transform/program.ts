import type { JsonValue } from '../model/document.js';
import { describeError } from '../model/errors.js';
import { convert } from './convert.js';
import type { Expression } from './expression.js';
import type { Getter } from './getter.js';
import { compileGetter } from './getter.js';
import { isAbsent, presentJson, ValueError } from './json.js';
import type { Row } from './map.js';
import { describeSource } from './map.js';
import type { Path } from './path.js';
import { appends, listCount } from './path.js';
import { described, quoted } from '../yaml/quote.js';
import { RowFailure } from './rejection.js';
import type { Scope } from './scope.js';

/** A row that was made ready to run. A row that appends gives a list. */
export interface RowProgram {
  readonly row: Row;
  /** What the row's paths (or its expression) say at this place of the record. */
  readonly input: (scope: Scope) => unknown;
  /**
   * The value that the row makes of it; undefined when there is none.
   *
   * @throws RowFailure when it cannot be converted.
   */
  readonly value: (scope: Scope) => JsonValue | undefined;
  /**
   * What stands in for a value that is not there: the default, or nothing.
   *
   * @throws RowFailure when the row is required and has no default.
   */
  readonly absent: () => JsonValue | undefined;
}

export function compileRow(row: Row): RowProgram {
  const depth = listCount(row.to) - (appends(row.to) ? 1 : 0);
  const input = inputOf(row, depth);
  const compute = computed(row, input);
  const refine = refinement(row);
  const finish = appends(row.to) ? appended(refine) : single(refine);
  const value = (scope: Scope): JsonValue | undefined => {
    try {
      return finish(compute(scope));
    } catch (error) {
      if (!(error instanceof ValueError)) throw error;
      throw new RowFailure(row, `${error.message} (${describeSource(row)})`, { cause: error });
    }
  };
  return { row, input, value, absent: absence(row) };
}

function inputOf(row: Row, depth: number): (scope: Scope) => unknown {
  const { source, paths } = row;
  if (source.kind === 'const') return () => source.value;
  if (source.kind === 'expr') return (scope) => evaluated(source.evaluate, scope, depth);
  const readers = paths.map((path) => readerOf(path, depth));
  const [first = () => undefined, ...others] = readers;
  if (others.length === 0) return first;
  return (scope) => {
    for (const read of readers) {
      const value = read(scope);
      if (!isAbsent(value)) return value;
    }
    return undefined;
  };
}

/** Reads a path; one list more than stands around the target gives a list of values. */
function readerOf(path: Path, depth: number): (scope: Scope) => unknown {
  const lists = listCount(path);
  const last = compileGetter(path.legs.at(-1) ?? []);
  if (lists <= depth) return (scope) => last(scope.elements[lists]);
  const list = compileGetter(path.legs[lists - 1] ?? []);
  return (scope) => eachOf(list(scope.elements[lists - 1]), last);
}

function eachOf(list: unknown, read: Getter): unknown[] | undefined {
  return Array.isArray(list) ? list.map(read).filter((value) => !isAbsent(value)) : undefined;
}

function evaluated(evaluate: Expression, scope: Scope, depth: number): unknown {
  try {
    return evaluate(scope.elements[depth], scope.record);
  } catch (cause) {
    // The message may quote what was read.
    throw new ValueError(quoted(describeError(cause)), { cause });
  }
}

function computed(row: Row, input: (scope: Scope) => unknown): (scope: Scope) => unknown {
  const { source } = row;
  return source.kind === 'fn'
    ? (scope) => source.reckon(input(scope), scope.record, scope.issue)
    : input;
}

type Refinement = (value: JsonValue) => JsonValue | undefined;

function single(refine: Refinement | undefined): (value: unknown) => JsonValue | undefined {
  if (refine === undefined) return presentJson;
  return (value) => {
    const json = presentJson(value);
    return json === undefined ? undefined : refine(json);
  };
}

/** For targets that append: a list is taken apart, one that stands in a list too. */
function appended(refine: Refinement | undefined): (value: unknown) => JsonValue[] | undefined {
  const finish = single(refine);
  return (value) => {
    const values = Array.isArray(value) ? value.flat() : [value];
    const list = values.map(finish).filter((entry) => entry !== undefined);
    return list.length === 0 ? undefined : list;
  };
}

/** `values`, then `type`. */
function refinement(row: Row): Refinement | undefined {
  const { values, otherwise, type } = row;
  const translate: Refinement | undefined =
    values === undefined
      ? undefined
      : (value) => {
          const found = typeof value === 'object' ? undefined : values.get(String(value));
          const result = found === undefined ? otherwise : found;
          return result === undefined ? value : (result ?? undefined);
        };
  if (type === undefined) return translate;
  return (value) => {
    const translated = translate === undefined ? value : translate(value);
    if (translated === undefined) return undefined;
    const result = convert(translated, type);
    if (result === undefined) throw new ValueError(`${described(translated)} is no ${type}`);
    return result;
  };
}

/** What happens when there is no value. */
function absence(row: Row): () => JsonValue | undefined {
  const { fallback, required } = row;
  if (typeof fallback === 'object') return () => [...fallback];
  if (fallback !== undefined) return () => (appends(row.to) ? [fallback] : fallback);
  if (!required) return () => undefined;
  return () => {
    const source = describeSource(row);
    throw new RowFailure(row, `\`${row.to.text}\` is required and has no value (${source})`);
  };
}
