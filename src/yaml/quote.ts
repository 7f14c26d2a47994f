/** Enough of a value to recognise it by. */
const MAX_QUOTED = 80;

/** Text from outside, on one line, cut to a length that a message can carry. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text);
}

/** A value as a message names it: text quoted, lists and mappings by their kind. */
export function described(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return String(value);
}
