/**
 * Strict readers of unknown JSON values: each gives the value when it has the expected shape and
 * undefined (or an empty list) when it has not. They are written by hand because zod costs more
 * than JSON.parse itself on files with millions of values; a test holds both to the same answers.
 */

/** The members of a JSON object. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The members of an object; none when it is something else. */
export function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A string that says something. */
export function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The strings of a list that say something. Old CLIs wrote lists of one as a bare string. */
export function texts(value: unknown): readonly string[] {
  if (isTexts(value)) return value;
  if (typeof value === 'string') return value === '' ? [] : [value];
  return list(value).filter((item): item is string => text(item) !== undefined);
}

/** True for the usual list, which then needs no copy. */
function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => text(item) !== undefined);
}

/** A finite number; EPSS and SARIF write theirs as strings. */
export function numeric(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

export function yes(value: unknown): boolean {
  return value === true;
}
