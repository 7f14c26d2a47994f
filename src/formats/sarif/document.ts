import type { Log, Run } from 'sarif';
import type { LeftOut } from './left-out.js';
import type { RunContent } from './run-content.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** Text is given out in pieces of about this many UTF-16 units. */
const PIECE = 64 * 1024;
/** Stands for rules and results in the frame of the log; no text of ours has this character. */
const HOLE = '\0';

/** A run: what stands around its rules and results, and what makes these. */
export interface RunDocument {
  readonly run: Run;
  readonly content: RunContent;
}

/** A finished log. */
export class SarifDocument {
  constructor(
    private readonly runs: readonly RunDocument[],
    /** What the limits kept out of it. */
    readonly leftOut: LeftOut,
  ) {}

  /**
   * The log as JSON in pieces, one rule and one result a line, so that a large one never stands
   * in memory as a whole.
   *
   * @param options.suppressed whether ignored findings are in it, as suppressed results; default
   *   true. GitHub code scanning does not read suppressions: to it they are open alerts (docs
   *   "SARIF support for code scanning", `result` object).
   */
  *text(options: { readonly suppressed?: boolean } = {}): Generator<string> {
    let piece = '';
    for (const text of this.parts(options.suppressed ?? true)) {
      piece += text;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}\n`;
  }

  private *parts(suppressed: boolean): Generator<string> {
    const fillings = this.runs.flatMap(({ content }) => [
      content.rules(),
      content.results(suppressed),
    ]);
    for (const [index, frame] of this.frame().entries()) {
      yield frame;
      yield* lines(fillings[index] ?? []);
    }
  }

  /** The log around its rules and results. */
  private frame(): string[] {
    const log: Log = { $schema: SCHEMA, version: '2.1.0', runs: this.runs.map(({ run }) => run) };
    const text = JSON.stringify(log, (key, value: unknown) =>
      key === 'rules' || key === 'results' ? [HOLE] : value,
    );
    return text.split(JSON.stringify(HOLE));
  }
}

function* lines(items: Iterable<string>): Generator<string> {
  let before = '\n';
  for (const item of items) {
    yield before + item;
    before = ',\n';
  }
}
