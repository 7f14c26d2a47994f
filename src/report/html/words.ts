import type { WordColumn } from './format.js';

/** Numbers words in the order in which they come. */
export class Words {
  private readonly known: string[] = [];
  private readonly at: number[] = [];
  private readonly positions = new Map<string, number>();

  /** The word of the next row. */
  add(word: string): void {
    this.at.push(this.position(word));
  }

  position(word: string): number {
    const known = this.positions.get(word);
    if (known !== undefined) return known;
    this.positions.set(word, this.known.length);
    return this.known.push(word) - 1;
  }

  get words(): readonly string[] {
    return this.known;
  }

  /** @param shown what stands for a word */
  column(shown: (word: string) => string = (word) => word): WordColumn {
    return { words: this.known.map(shown), at: this.at };
  }
}
