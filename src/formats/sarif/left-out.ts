import type { RunContent } from './run-content.js';

/** What the limits kept out of the file. */
export interface LeftOut {
  readonly runs: number;
  readonly results: number;
  /** Those of `results` that the size of the file kept out. */
  readonly bySize: number;
  readonly locations: number;
  readonly flowSteps: number;
  /** The same for people, one sentence for each kind and tool. */
  readonly sentences: readonly string[];
}

/** What was left out of the run of one tool. */
export interface RunLeftOut {
  readonly tool: string;
  /** Number of results in the file. */
  readonly kept: number;
  readonly content: RunContent;
  /** Results beyond the limit of their number. */
  readonly beyondCount: number;
  /** Results beyond the limit of the file's size. */
  readonly beyondSize: number;
}

/** Sentences about one run, for its notifications. */
export function runSentences(run: RunLeftOut): string[] {
  const { kept, tool } = run;
  const total = kept + run.beyondCount + run.beyondSize;
  const { cut } = run.content;
  return [
    ...(run.beyondCount + run.beyondSize > 0
      ? [
          `${tool}: this file has the worst ${kept} of ${total} findings, because ` +
            `${reason(run)}. All of them are in findings.ndjson.`,
        ]
      : []),
    ...(cut.locations > 0
      ? [
          `${tool}: ${cut.locations} related locations are left out, the last ones of their results.`,
        ]
      : []),
    ...(cut.flowSteps > 0
      ? [`${tool}: ${cut.flowSteps} steps are left out of the middle of long data flows.`]
      : []),
  ];
}

export function sumLeftOut(runs: readonly RunLeftOut[], toolsLeftOut: readonly string[]): LeftOut {
  const cuts = runs.map(({ content }) => content.cut);
  return {
    runs: toolsLeftOut.length,
    results: sum(runs.map((run) => run.beyondCount + run.beyondSize)),
    bySize: sum(runs.map((run) => run.beyondSize)),
    locations: sum(cuts.map((cut) => cut.locations)),
    flowSteps: sum(cuts.map((cut) => cut.flowSteps)),
    sentences: [...toolSentences(toolsLeftOut), ...runs.flatMap(runSentences)],
  };
}

/** Sentences about the file, for the notifications of its first run. */
export function toolSentences(toolsLeftOut: readonly string[]): string[] {
  if (toolsLeftOut.length === 0) return [];
  return [
    `The findings of ${toolsLeftOut.length} tools are left out, because code scanning accepts ` +
      `no more runs in a file: ${toolsLeftOut.join(', ')}. They are in findings.ndjson.`,
  ];
}

function reason(run: RunLeftOut): string {
  return run.beyondSize > 0
    ? 'code scanning accepts no larger file'
    : 'code scanning accepts no more results in a run';
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
