import * as z from 'zod';

/** How the sandbox makes exports. */
export const exportsShape = z.strictObject({
  /** What jobs say, one for each look; the last stays. `ERROR` and `ERRORED` end a job. */
  statuses: z
    .array(z.enum(['PENDING', 'STARTED', 'FINISHED', 'ERROR', 'ERRORED']))
    .min(1)
    .default(['PENDING', 'STARTED', 'FINISHED']),
  /** Rows of a part, about: an issue is never in two parts. */
  rowsPerPart: z.int().min(1).default(500_000),
  /** Whether every part has its columns in another order. */
  shuffled: z.boolean().default(false),
  /** Whether there is a column that nobody knows yet; its values hold line ends, commas and quotes. */
  unknownColumn: z.boolean().default(false),
  /** How old the data of an export is. Source: Export API, data freshness: up to 2 hours. */
  staleMs: z.int().min(0).max(7_200_000).default(0),
  /** Source: Export API, rate limiting. */
  startsPerHour: z.int().min(1).default(20),
});

export type ExportsOptions = z.input<typeof exportsShape>;

/** With all that was not told. */
export type ExportsSettings = z.output<typeof exportsShape>;
