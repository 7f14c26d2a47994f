import type { ColumnNumber } from './columns.js';
import { ISSUE_COLUMNS } from './columns.js';

/** The columns of one part: names in upper case and where they stand. */
export class Columns {
  private readonly places = new Map<string, number>();
  private readonly others = new Map<ReadonlySet<string>, readonly (readonly [string, number])[]>();
  /** By the number of the column; -1 for one that is not there. */
  private readonly numbered: readonly number[];
  readonly size: number;

  constructor(names: readonly string[]) {
    this.size = names.length;
    names.forEach((name, place) => {
      const upper = name.trim().toUpperCase();
      // Of two columns with one name the first counts.
      if (!this.places.has(upper)) this.places.set(upper, place);
    });
    this.numbered = ISSUE_COLUMNS.map((name) => this.placeNamed(name));
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  placeOf(column: ColumnNumber): number {
    return this.numbered[column] ?? -1;
  }

  placeNamed(name: string): number {
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

/** One row, its values by their columns. */
export class Row {
  constructor(
    readonly columns: Columns,
    readonly cells: readonly string[],
  ) {}

  /** Empty when the column is, or is not there. */
  get(column: ColumnNumber): string {
    return this.cells[this.columns.placeOf(column)] ?? '';
  }

  /** The same of a column that has no number. */
  named(name: string): string {
    return this.cells[this.columns.placeNamed(name)] ?? '';
  }

  /** Undefined when the column is empty or not there. */
  told(column: ColumnNumber): string | undefined {
    const value = this.get(column).trim();
    return value === '' ? undefined : value;
  }

  /** Columns with a value, but for some. */
  without(names: ReadonlySet<string>): Record<string, string> {
    // Names are in upper case: none of them is `__proto__`.
    const others: Record<string, string> = {};
    for (const [name, place] of this.columns.without(names)) {
      const value = this.cells[place] ?? '';
      if (value !== '') others[name] = value;
    }
    return others;
  }
}
