import type { JsonValue } from '../model/document.js';
import type { ValueType } from './map.js';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Date with optional time, fraction and zone; a time without a zone is UTC. */
const DATE_TIME =
  /^([1-9]\d{3}-\d\d-\d\d)(?:[Tt ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(\.\d+)?(?: ?(Z|z|[+-](?:[01]\d|2[0-3]):?[0-5]\d))?)?$/;

/**
 * Converts a value to the type that a row asks for. Numbers are never cut, dates come out in UTC
 * as `2024-12-13T12:29:59.035Z`.
 *
 * @returns undefined when the value cannot be read as that type.
 */
export function convert(value: JsonValue, type: ValueType): JsonValue | undefined {
  switch (type) {
    case 'string':
      return typeof value === 'object' ? undefined : String(value);
    case 'integer': {
      const number = numberOf(value);
      return number !== undefined && Number.isSafeInteger(number) ? number : undefined;
    }
    case 'number':
      return numberOf(value);
    case 'boolean':
      return booleanOf(value);
    case 'date-time':
      return typeof value === 'string' ? dateTimeOf(value.trim()) : undefined;
  }
}

function numberOf(value: JsonValue): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || !NUMBER.test(value.trim())) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

function booleanOf(value: JsonValue): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (word === 'true') return true;
  return word === 'false' ? false : undefined;
}

function dateTimeOf(text: string): string | undefined {
  const [, day, minutes = '00:00', seconds = ':00', fraction = '', zone = 'Z'] =
    DATE_TIME.exec(text) ?? [];
  if (day === undefined || !isRealDay(day)) return undefined;
  const offset = /^[zZ]$/.test(zone) ? 'Z' : zone.replace(/^(.\d\d):?/, '$1:');
  // Date keeps milliseconds; Snyk writes microseconds in places.
  const date = new Date(`${day}T${minutes}${seconds}${fraction.slice(0, 4)}${offset}`);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** `2023-02-30` would silently become a day in March. */
function isRealDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
