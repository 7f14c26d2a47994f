import type { Log, Run } from 'sarif';

/** Text is given out in pieces of about this many UTF-16 units. */
const PIECE = 64 * 1024;

/**
 * The log as JSON in pieces, one result and one rule a line, so that a large one never stands in
 * memory as a whole. The pieces together are what `JSON.stringify` would mean.
 */
export function* serialise(log: Log): Generator<string> {
  let piece = '';
  for (const text of logText(log)) {
    piece += text;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n`;
}

function* logText(log: Log): Generator<string> {
  const { runs, ...rest } = log;
  yield `${opened(rest)}"runs":[`;
  for (const [index, run] of runs.entries()) {
    yield index === 0 ? '\n' : ',\n';
    yield* runText(run);
  }
  yield ']}';
}

function* runText(run: Run): Generator<string> {
  const { results = [], tool, ...rest } = run;
  const { rules = [], ...driver } = tool.driver;
  yield `{"tool":${opened({ ...tool, driver: undefined })}"driver":${opened(driver)}"rules":[`;
  yield* lines(rules);
  yield `]}},${opened(rest).slice(1)}"results":[`;
  yield* lines(results);
  yield ']}';
}

function* lines(items: readonly unknown[]): Generator<string> {
  for (const [index, item] of items.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(item)}`;
  }
}

/** An object that is still open for a further property. */
function opened(value: object): string {
  const text = JSON.stringify(value).slice(0, -1);
  return text === '{' ? text : `${text},`;
}
