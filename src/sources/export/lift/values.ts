/** `2024-11-28T09:10:00Z`, also `2024-11-28 09:10:00.000 +0000` or without a zone, which is UTC. */
const TIME =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;

/** As most times are told, and as we tell them. */
const UTC = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/;

/** As exports tell times; days that every month has. */
const USUAL =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}$/;

/** A time as ISO 8601 in UTC; undefined when it is none. */
export function timeOf(text: string): string | undefined {
  if (text.length === 23 && USUAL.test(text)) return `${text.slice(0, 10)}T${text.slice(11)}Z`;
  if (text === '' || UTC.test(text)) return text || undefined;
  const [, day, clock = '00:00:00', zone = 'Z'] = TIME.exec(text.trim()) ?? [];
  if (day === undefined) return undefined;
  const offset = /^(?:Z|UTC)$/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d\d)$/, '$1:$2');
  const time = new Date(`${day}T${clock}${offset}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/**
 * The values of a list, each once: JSON (`["CVE-1","CVE-2"]`), brackets without quotes, or only
 * commas between.
 */
export function listOf(text: string): string[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  if (!/[[\],;\n'"]/.test(trimmed)) return [trimmed];
  const [, single] = /^\["([^"\\]*)"\]$/.exec(trimmed) ?? [];
  if (single !== undefined && /^[^\s'][^']*[^\s']$/.test(single)) return [single];
  const parsed = trimmed.startsWith('[') ? jsonOf(trimmed) : undefined;
  const values = Array.isArray(parsed)
    ? parsed.flatMap(wordOf)
    : trimmed.replace(/^\[|\]$/g, '').split(/[,;\n]/);
  const words = values.map((value) => value.trim().replace(/^(['"])(.*)\1$/s, '$2'));
  return [...new Set(words)].filter((word) => word !== '');
}

/** Tags: JSON of `key:value`, of objects, or one object. */
export function tagsOf(text: string): { key: string; value: string }[] {
  const parsed = /^\s*[[{]/.test(text) ? jsonOf(text) : undefined;
  if (Array.isArray(parsed) && parsed.some(isObject)) return parsed.flatMap(tagOfObject);
  if (isObject(parsed)) {
    return Object.entries(parsed).flatMap(([key, value]) =>
      wordOf(value).map((word) => ({ key, value: word })),
    );
  }
  return listOf(text).map((tag) => {
    const colon = tag.indexOf(':');
    if (colon < 0) return { key: tag, value: '' };
    return { key: tag.slice(0, colon).trim(), value: tag.slice(colon + 1).trim() };
  });
}

export function numberOf(text: string): number | undefined {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return trimmed === '' || !Number.isFinite(number) ? undefined : number;
}

export function flagOf(text: string): boolean | undefined {
  if (/^(?:true|t|yes|1)$/i.test(text.trim())) return true;
  return /^(?:false|f|no|0)$/i.test(text.trim()) ? false : undefined;
}

/** Undefined when it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tagOfObject(tag: unknown): { key: string; value: string }[] {
  if (!isObject(tag)) return [];
  const [key] = wordOf(tag['key'] ?? tag['name']);
  const [value = ''] = wordOf(tag['value']);
  return key === undefined ? [] : [{ key, value }];
}

function wordOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}
