/** The columns of one part: names in upper case and where they stand. */
export class Columns {
  private readonly places = new Map<string, number>();

  constructor(private readonly names: readonly string[]) {
    names.forEach((name, place) => {
      const upper = name.trim().toUpperCase();
      // Of two columns with one name the first counts.
      if (!this.places.has(upper)) this.places.set(upper, place);
    });
  }

  get size(): number {
    return this.names.length;
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  placeOf(name: string): number {
    return this.places.get(name) ?? -1;
  }

  [Symbol.iterator](): IterableIterator<[string, number]> {
    return this.places.entries();
  }
}

/** One row, its values by the names of their columns. */
export class Row {
  constructor(
    private readonly columns: Columns,
    readonly values: readonly string[],
  ) {}

  /** Empty when the column is, or is not there. */
  get(name: string): string {
    return this.values[this.columns.placeOf(name)] ?? '';
  }

  /** Undefined when the column is empty or not there. */
  told(name: string): string | undefined {
    const value = this.get(name).trim();
    return value === '' ? undefined : value;
  }

  /** Columns with a value, but for some. */
  without(names: ReadonlySet<string>): Record<string, string> {
    const others: [string, string][] = [];
    for (const [name, place] of this.columns) {
      const value = this.values[place] ?? '';
      if (value !== '' && !names.has(name)) others.push([name, value]);
    }
    return Object.fromEntries(others);
  }
}
