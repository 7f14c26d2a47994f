import type { FindingTable, NumberColumnName, WordColumnName } from '../format.js';
import { columns } from '../columns.js';
import { NUMBER_COLUMNS, WORD_COLUMNS } from '../format.js';

interface Words {
  readonly words: readonly string[];
  readonly at: Int32Array;
}

/** The table of the page, fit for going through all rows at every key press. */
export class Findings {
  readonly size: number;
  private readonly numbers: Readonly<Record<NumberColumnName, Int32Array>>;
  private readonly words: Readonly<Record<WordColumnName, Words>>;
  private readonly ranks = new Map<WordColumnName, Int32Array>();
  private readonly lower = new Map<WordColumnName, readonly string[]>();
  private rowsOfKeys: ReadonlyMap<string, number> | undefined;

  constructor(table: FindingTable) {
    this.size = table.numbers.severity.length;
    this.numbers = columns(NUMBER_COLUMNS, (name) => Int32Array.from(table.numbers[name]));
    this.words = columns(WORD_COLUMNS, (name) => ({
      words: table.words[name].words,
      at: Int32Array.from(table.words[name].at),
    }));
  }

  column(name: NumberColumnName): Int32Array {
    return this.numbers[name];
  }

  wordsOf(name: WordColumnName): Words {
    return this.words[name];
  }

  number(name: NumberColumnName, row: number): number {
    return this.column(name)[row] ?? -1;
  }

  text(name: WordColumnName, row: number): string {
    const { words, at } = this.wordsOf(name);
    return words[at[row] ?? -1] ?? '';
  }

  /** Day since which it is known: first sight, else disclosure; -1 when neither is told. */
  since(row: number): number {
    const seen = this.number('seen', row);
    return seen >= 0 ? seen : this.number('public', row);
  }

  /** Place of each word of a column in alphabetical order, the empty word last. */
  rankOf(name: WordColumnName): Int32Array {
    const known = this.ranks.get(name);
    if (known !== undefined) return known;
    const { words } = this.wordsOf(name);
    const order = new Intl.Collator('en', { numeric: true });
    const sorted = words
      .map((word, position) => ({ word, position }))
      .sort(
        (a, b) => Number(a.word === '') - Number(b.word === '') || order.compare(a.word, b.word),
      );
    const ranks = new Int32Array(words.length);
    sorted.forEach(({ position }, rank) => (ranks[position] = rank));
    this.ranks.set(name, ranks);
    return ranks;
  }

  /** The words of a column in lower case. */
  lowerWordsOf(name: WordColumnName): readonly string[] {
    const known = this.lower.get(name) ?? this.words[name].words.map((word) => word.toLowerCase());
    this.lower.set(name, known);
    return known;
  }

  /** Row of the finding with this key; -1 when there is none. */
  rowOf(key: string): number {
    this.rowsOfKeys ??= new Map(
      Array.from({ length: this.size }, (_, row) => [this.text('key', row), row]),
    );
    return this.rowsOfKeys.get(key) ?? -1;
  }
}
