import * as z from 'zod/mini';

/** What a trend tells of a run. */
export interface PastRun {
  /** When it began; ISO 8601, UTC. */
  readonly at: string;
  /** Open findings. */
  readonly open: number;
}

/** Runs that a trend goes back; a chart of more cannot be read. */
const MAX_PAST_RUNS = 20;

const pastRunSchema = z.object({
  at: z.iso.datetime({ offset: true }),
  open: z.int().check(z.nonnegative()),
});

/** What of a run.json makes a trend. */
const recordSchema = z.object({
  state: z.literal('processed'),
  complete: z.boolean(),
  startedAt: z.iso.datetime({ offset: true }),
  counts: z.object({ open: z.int().check(z.nonnegative()) }),
  gate: z.object({
    baseline: z.catch(z.nullable(z.object({ history: z.catch(z.array(pastRunSchema), []) })), null),
  }),
});

/**
 * The runs up to the one that wrote this run.json, the oldest first. Each takes what the run
 * before it knew, so nobody has to keep them all. What is not whole is no point of a trend, and
 * what cannot be read has none.
 */
export function historyOf(runJson: string): PastRun[] {
  let value: unknown;
  try {
    value = JSON.parse(runJson);
  } catch {
    return [];
  }
  const { data } = recordSchema.safeParse(value);
  if (data === undefined) return [];
  const { gate, complete, startedAt, counts } = data;
  const own = complete ? [{ at: startedAt, open: counts.open }] : [];
  return [...(gate.baseline?.history ?? []), ...own].slice(-MAX_PAST_RUNS);
}
