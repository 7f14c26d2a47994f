/** Never in text that went through `plain`, nor in JSON. */
const SEPARATOR = '\0';

/** Texts as one, for a store. */
export function pack(...texts: readonly string[]): string {
  return texts.join(SEPARATOR);
}

export function unpack(packed: string): string[] {
  return packed.split(SEPARATOR);
}

/** Two objects in JSON as one with the properties of both. */
export function joined(first: string, second: string): string {
  if (first === '{}') return second;
  return second === '{}' ? first : `${first.slice(0, -1)},${second.slice(1)}`;
}
