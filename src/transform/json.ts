import type { JsonObject, JsonValue } from '../model/document.js';

/** No record is deeper; past it a value is taken for hostile, before the stack overflows. */
export const MAX_VALUE_DEPTH = 64;

/** A value that cannot stand in a document, with the reason. */
export class ValueError extends Error {
  override readonly name = 'ValueError';
}

/**
 * The JSON in a value that was read from a record. Functions, symbols, `NaN` and other things
 * that JSON does not know are left out, as are inherited properties. Nothing of the result is
 * shared with the record.
 *
 * @returns undefined for what counts as absent: null, an empty text, list or object, no JSON.
 * @throws ValueError when the value is nested deeper than MAX_VALUE_DEPTH.
 */
export function presentJson(value: unknown): JsonValue | undefined {
  if (typeof value === 'object') {
    if (value === null) return undefined;
    const json = jsonOf(value, 0);
    return isAbsent(json) ? undefined : json;
  }
  return value === '' ? undefined : jsonOf(value, 0);
}

/** Whether a source has nothing to say, told without a copy: the next one is asked. */
export function isAbsent(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value === 'object') return value === null || Object.keys(value).length === 0;
  return value === undefined || value === '';
}

function jsonOf(value: unknown, depth: number): JsonValue | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (value === null) return null;
  if (typeof value !== 'object') return undefined;
  if (depth === MAX_VALUE_DEPTH) {
    throw new ValueError(`the value is nested deeper than ${MAX_VALUE_DEPTH} levels`);
  }
  return Array.isArray(value) ? listOf(value, depth) : objectOf(value, depth);
}

function listOf(values: readonly unknown[], depth: number): JsonValue[] {
  const list: JsonValue[] = [];
  for (const value of values) {
    const json = jsonOf(value, depth + 1);
    if (json !== undefined) list.push(json);
  }
  return list;
}

function objectOf(value: object, depth: number): JsonObject {
  const object: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    // Assigning to it would set the prototype of the result.
    if (key === '__proto__') continue;
    const json = jsonOf(member, depth + 1);
    if (json !== undefined) object[key] = json;
  }
  return object;
}
