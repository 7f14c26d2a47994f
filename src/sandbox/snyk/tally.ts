/** Counts by name. */
interface Tally {
  add(name: string): number;
  of(name: string): number;
  all(): Readonly<Record<string, number>>;
}

export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (name) => {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return count;
    },
    of: (name) => counts.get(name) ?? 0,
    all: () => Object.fromEntries(counts),
  };
}
