import type { CsvRow } from './csv-scan.js';

/** The columns of one part: names in upper case and where they stand. */
export class Columns {
  private readonly places = new Map<string, number>();
  private readonly others = new Map<ReadonlySet<string>, readonly (readonly [string, number])[]>();
  readonly size: number;

  constructor(names: readonly string[]) {
    this.size = names.length;
    names.forEach((name, place) => {
      const upper = name.trim().toUpperCase();
      // Of two columns with one name the first counts.
      if (!this.places.has(upper)) this.places.set(upper, place);
    });
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  placeOf(name: string): number {
    return this.places.get(name) ?? -1;
  }

  /** Names and places of all but some; told once for each set of names. */
  without(names: ReadonlySet<string>): readonly (readonly [string, number])[] {
    let others = this.others.get(names);
    if (others === undefined) {
      others = [...this.places].filter(([name]) => !names.has(name));
      this.others.set(names, others);
    }
    return others;
  }
}

/** One row, its values by the names of their columns. */
export class Row {
  constructor(
    readonly columns: Columns,
    readonly cells: CsvRow,
  ) {}

  /** Empty when the column is, or is not there. */
  get(name: string): string {
    return this.cells.value(this.columns.placeOf(name));
  }

  /** Undefined when the column is empty or not there. */
  told(name: string): string | undefined {
    const value = this.get(name).trim();
    return value === '' ? undefined : value;
  }

  /** Columns with a value, but for some. */
  without(names: ReadonlySet<string>): Record<string, string> {
    // Names are in upper case: none of them is `__proto__`.
    const others: Record<string, string> = {};
    for (const [name, place] of this.columns.without(names)) {
      const value = this.cells.value(place);
      if (value !== '') others[name] = value;
    }
    return others;
  }
}
