/** A result on its way to its key. */
export interface Identified {
  /** What the result has in common with results that only their place tells apart. */
  readonly identity: readonly string[];
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Numbers the results of equal identity by their place, so that every result has a key of its own
 * that does not depend on the order in which the tool wrote them.
 *
 * @returns for each entry, in the order given, its identity with the number in it; the first of a
 *   group carries none, so that an identity that occurs once is its own key.
 */
export function numbered<T extends Identified>(entries: readonly T[]): Map<T, readonly string[]> {
  const groups = new Map<string, T[]>();
  for (const entry of entries) {
    const key = JSON.stringify(entry.identity);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const keys = new Map<T, readonly string[]>();
  for (const group of groups.values()) {
    group.sort(byPlace).forEach((entry, ordinal) => {
      keys.set(entry, ordinal === 0 ? entry.identity : [...entry.identity, String(ordinal)]);
    });
  }
  return keys;
}

function byPlace(a: Identified, b: Identified): number {
  return (
    compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.text, b.text)
  );
}

/** By code unit: a locale would order differently on another machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
