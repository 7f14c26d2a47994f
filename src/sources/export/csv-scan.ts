/** How the lines of a file end. */
export type Newline = '\n' | '\r\n' | '\r';

const COMMA = 0x2c;
const QUOTE = 0x22;

/** Spaces and tabs; also the returns of a file whose first line ended without one. */
const BLANKS: Readonly<Record<Newline, string>> = { '\n': ' \t\r', '\r\n': ' \t', '\r': ' \t' };

/** Values of the pieces that files come in, about. */
const FIRST_PLACES = 8_192;

/** A text, and where the values of its rows lie in it. */
interface Cuts {
  readonly text: string;
  readonly newline: Newline;
  /**
   * Where each value begins, row after row, one character (comma or the first of a line end)
   * behind the last; and behind those of each row, where a next one would.
   */
  places: Int32Array;
}

/**
 * One row. Its values are cut out of the text when they are asked for, because most are not: that
 * is what makes exports of millions of rows a matter of minutes.
 */
export class CsvRow {
  /**
   * @param first number of the first value among the `cuts`.
   * @param length how many values it has.
   */
  constructor(
    private readonly cuts: Cuts,
    private readonly first: number,
    readonly length: number,
  ) {}

  /** Empty when there is no such value. */
  value(index: number): string {
    if (index < 0 || index >= this.length) return '';
    const { text, places } = this.cuts;
    const from = places[this.first + index] ?? 0;
    const to = (places[this.first + index + 1] ?? 0) - 1;
    if (from === to || text.charCodeAt(from) !== QUOTE) return text.slice(from, to);
    const inner = text.slice(from + 1, text.lastIndexOf('"', to - 1));
    return inner.includes('"') ? inner.replaceAll('""', '"') : inner;
  }

  /** Where it begins in the text. */
  get start(): number {
    return this.cuts.places[this.first] ?? 0;
  }

  /** As a line of a file whose lines end in `\n`, without that. */
  get source(): string {
    const { text, places, newline } = this.cuts;
    const source = text.slice(this.start, (places[this.first + this.length] ?? 0) - 1);
    if (newline === '\n' || !source.includes('\n')) return source;
    return this.values()
      .map((value) => `"${value.replaceAll('"', '""')}"`)
      .join(',');
  }

  values(): string[] {
    return Array.from({ length: this.length }, (_, index) => this.value(index));
  }
}

/** The rows of a text, as far as they are complete. */
export class CsvScan {
  readonly rows: CsvRow[] = [];
  /** What is wrong with some of the rows, by their place in `rows`. */
  readonly problems = new Map<number, string>();
  /** Where the first row begins that is not complete. */
  readonly end: number;

  private readonly cuts: Cuts;
  private places = new Int32Array(FIRST_PLACES);
  private count = 0;
  /** The next comma and line end from where the scan is; the text's length when there is none. */
  private comma = -1;
  private newline = -1;

  /** @param isMore whether more text follows this. */
  constructor(
    private readonly text: string,
    newline: Newline,
    private readonly isMore: boolean,
  ) {
    this.cuts = { text, newline, places: this.places };
    let at = 0;
    while (at < text.length) {
      const next = this.row(at);
      if (next < 0) break;
      at = next;
    }
    this.end = at;
    this.cuts.places = this.places.slice(0, this.count);
  }

  /** @returns where the next row begins; -1 when this one is not complete. */
  private row(start: number): number {
    const first = this.count;
    const { text } = this;
    for (let at = start; ;) {
      const to = text.charCodeAt(at) === QUOTE ? this.quotedEnd(at) : this.plainEnd(at);
      if (to < 0) {
        this.count = first;
        this.problems.delete(this.rows.length);
        return -1;
      }
      this.put(at);
      at = to + 1;
      if (to < text.length && text.charCodeAt(to) === COMMA) continue;
      this.rows.push(new CsvRow(this.cuts, first, this.count - first));
      this.put(at);
      return to + this.cuts.newline.length;
    }
  }

  /** Where a value without quotes ends; -1 when that is not known yet. */
  private plainEnd(at: number): number {
    const { text } = this;
    if (this.comma < at) this.comma = foundAt(text.indexOf(',', at), text);
    if (this.newline < at) this.newline = foundAt(text.indexOf(this.cuts.newline, at), text);
    const end = this.comma < this.newline ? this.comma : this.newline;
    return end === text.length && this.isMore ? -1 : end;
  }

  /**
   * Where a value in quotes ends; -1 when that is not known yet. Text behind the quotes makes the
   * row a bad one, and the value goes on like one without quotes: the next row is a good one.
   */
  private quotedEnd(at: number): number {
    const { text, isMore } = this;
    const { newline } = this.cuts;
    let close = text.indexOf('"', at + 1);
    while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
    if (close < 0 && isMore) return -1;
    if (close < 0) return this.bad('a quote is not closed', text.length);
    const end = this.behindBlanks(close + 1);
    if (end + newline.length > text.length && isMore) return -1;
    if (end === text.length || text.charCodeAt(end) === COMMA || text.startsWith(newline, end))
      return end;
    return this.bad('there is text behind the quote that ends a value', this.plainEnd(end));
  }

  private bad(problem: string, end: number): number {
    if (end >= 0) this.problems.set(this.rows.length, problem);
    return end;
  }

  private behindBlanks(at: number): number {
    const { text } = this;
    const blanks = BLANKS[this.cuts.newline];
    let end = at;
    while (end < text.length && blanks.includes(text.charAt(end))) end += 1;
    return end;
  }

  private put(place: number): void {
    if (this.count === this.places.length) {
      const larger = new Int32Array(2 * this.count);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[this.count++] = place;
  }
}

function foundAt(index: number, text: string): number {
  return index < 0 ? text.length : index;
}
