import type { JsonObject, JsonValue } from '../../src/model/document.js';
import type { ProjectRecord } from '../../src/model/record.js';

/** A row as it stands in a map, of the kinds that the interpreter knows. */
export interface PlainRow {
  readonly to: string;
  readonly from?: string | string[];
  readonly const?: string;
  readonly required?: boolean;
  readonly default?: string | number;
  readonly values?: Readonly<Record<string, string | null>>;
  readonly otherwise?: string;
  readonly type?: 'string' | 'integer';
}

class Rejected extends Error {}

/**
 * The row language the slow and obvious way: every row is looked up again for every element, by
 * splitting its text. It shares nothing with the compiler that it is held against.
 */
export function interpret(
  rows: readonly PlainRow[],
  record: ProjectRecord,
): { document: JsonObject | null; rejected: number } {
  let rejected = 0;
  const reject = (): void => {
    rejected += 1;
  };
  try {
    const parts = rows.map((row) => ({ row, rest: row.to }));
    return { document: objectOf(parts, [record], reject) ?? {}, rejected };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return { document: null, rejected: 1 + record.issues.length };
  }
}

interface Pending {
  readonly row: PlainRow;
  /** What is left of the target. */
  readonly rest: string;
}

function objectOf(
  pending: readonly Pending[],
  elements: readonly unknown[],
  reject: () => void,
): JsonObject | undefined {
  const object: JsonObject = {};
  for (const name of new Set(pending.map(({ rest }) => rest.split('.')[0] ?? ''))) {
    const inner = pending
      .filter(({ rest }) => rest.split('.')[0] === name)
      .map(({ row, rest }) => ({ row, rest: rest.slice(name.length + 1) }));
    const value = memberOf(name, inner, { elements, reject });
    if (value !== undefined) object[name.replace('[]', '')] = value;
  }
  return Object.keys(object).length === 0 ? undefined : object;
}

function memberOf(
  name: string,
  inner: readonly Pending[],
  { elements, reject }: { elements: readonly unknown[]; reject: () => void },
): JsonValue | undefined {
  const leaf = inner[0]?.rest === '';
  if (!name.endsWith('[]')) {
    return leaf ? valueOf(inner[0]?.row, elements) : objectOf(inner, elements, reject);
  }
  if (leaf) {
    const list = inner.flatMap(({ row }) => listOf(row, elements));
    return list.length === 0 ? undefined : list;
  }
  const source = inner
    .flatMap(({ row }) => row.from ?? [])
    .find((from) => from.split('[]').length > elements.length);
  const leg = source?.split('[]')[elements.length - 1] ?? '';
  const list = walk(elements.at(-1), leg);
  const findings = elements.length === 1 && leg === 'issues';
  const built: JsonValue[] = [];
  for (const element of Array.isArray(list) ? list : []) {
    try {
      const object = objectOf(inner, [...elements, element], reject);
      if (object !== undefined || findings) built.push(object ?? {});
    } catch (error) {
      if (!findings || !(error instanceof Rejected)) throw error;
      reject();
    }
  }
  return built.length === 0 && !findings ? undefined : built;
}

function valueOf(row: PlainRow | undefined, elements: readonly unknown[]): JsonValue | undefined {
  if (row === undefined) return undefined;
  const value = refined(row, read(row, elements));
  if (value !== undefined) return value;
  if (row.default === undefined && row.required === true) throw new Rejected();
  return row.default;
}

function listOf(row: PlainRow, elements: readonly unknown[]): JsonValue[] {
  const raw = read(row, elements);
  const values = Array.isArray(raw) ? raw.flat() : [raw];
  const list = values.flatMap((value) => {
    const result = refined(row, value);
    return result === undefined ? [] : [result];
  });
  if (list.length > 0) return list;
  if (row.default === undefined && row.required === true) throw new Rejected();
  return row.default === undefined ? [] : [row.default];
}

function read(row: PlainRow, elements: readonly unknown[]): unknown {
  if (row.const !== undefined) return row.const;
  for (const from of [row.from ?? []].flat()) {
    const legs = from.split('[]');
    const last = legs.at(-1) ?? '';
    const value =
      legs.length <= elements.length
        ? walk(elements[legs.length - 1], last)
        : each(walk(elements.at(-1), legs.at(-2) ?? ''), last);
    if (!absent(value)) return value;
  }
  return undefined;
}

function each(list: unknown, leg: string): unknown {
  if (!Array.isArray(list)) return undefined;
  return list.map((element) => walk(element, leg)).filter((value) => !absent(value));
}

function walk(start: unknown, leg: string): unknown {
  let value = start;
  for (const name of leg.split('.').filter((part) => part !== '')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.getOwnPropertyDescriptor(value, name)?.value;
  }
  return value;
}

function absent(value: unknown): boolean {
  return [undefined, 'null', '""', '[]', '{}'].includes(JSON.stringify(value));
}

function refined(row: PlainRow, raw: unknown): JsonValue | undefined {
  if (absent(raw)) return undefined;
  let value = JSON.parse(JSON.stringify(raw)) as JsonValue | undefined;
  if (row.values !== undefined && value !== undefined) {
    const key = typeof value === 'object' ? undefined : String(value);
    const listed = key !== undefined && Object.hasOwn(row.values, key);
    value = listed ? (row.values[key] ?? undefined) : (row.otherwise ?? value);
  }
  if (row.type === undefined || value === undefined) return value;
  if (typeof value === 'object') throw new Rejected();
  if (row.type === 'string') return String(value);
  if (typeof value === 'boolean' || !/^-?\d+$/.test(String(value))) throw new Rejected();
  return Number(value);
}
