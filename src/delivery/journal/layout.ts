/**
 * A journal is a directory:
 *
 *     journal/000001/journal.json     what it is for; there only when all batches are written
 *     journal/000001/batches/ID.ndjson  one entry a line
 *     journal/000001/index.ndjson     the batches in their order
 *     journal/000001/log.ndjson       what became of each batch, appended as it happens
 *
 * A directory without journal.json was cut off while it was written; nothing of it was sent.
 */
import { join } from 'node:path';
import * as z from 'zod';

/** Raised when a journal of an older program can no longer be delivered. */
export const JOURNAL_VERSION = 1;

export const journalSchema = z.object({
  version: z.literal(JOURNAL_VERSION),
  platform: z.string(),
  /** Target and account; it is delivered nowhere else. */
  destination: z.string(),
  /** Whether what this push does not have is gone. */
  snapshot: z.boolean(),
  /** Why it is no snapshot. */
  why: z.string().nullable(),
  /** Written without being sent; only `deliver` sends it. */
  dryRun: z.boolean(),
  createdAt: z.string(),
  entries: z.number().int().nonnegative(),
  batches: z.number().int().nonnegative(),
});

export type JournalHeader = z.infer<typeof journalSchema>;

/** A line of index.ndjson. */
export const indexSchema = z.object({
  id: z.string(),
  group: z.string(),
  entries: z.number().int().positive(),
});

export type IndexLine = z.infer<typeof indexSchema>;

const outcomeSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('acknowledged') }),
  z.object({ state: z.literal('rejected'), answer: z.string() }),
]);

/** What became of a part of a batch when it was parted. */
export type PartOutcome = z.infer<typeof outcomeSchema>;

const partSchema = indexSchema.extend({ outcome: outcomeSchema.optional() });

export type PartLine = z.infer<typeof partSchema>;

/** A line of log.ndjson. */
export const logSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('sent'), batch: z.string(), at: z.string() }),
  z.object({ state: z.literal('acknowledged'), batch: z.string(), at: z.string() }),
  z.object({ state: z.literal('rejected'), batch: z.string(), at: z.string(), answer: z.string() }),
  /** Its entries go on in these batches, whose files were written before this line. */
  z.object({
    state: z.literal('split'),
    batch: z.string(),
    at: z.string(),
    into: z.array(partSchema),
  }),
]);

export type LogLine = z.infer<typeof logSchema>;

/** A line of a batch file. */
export const entrySchema = z.object({
  key: z.string(),
  group: z.string(),
  payload: z.unknown(),
});

export const headerPath = (journal: string): string => join(journal, 'journal.json');
export const indexPath = (journal: string): string => join(journal, 'index.ndjson');
export const logPath = (journal: string): string => join(journal, 'log.ndjson');
export const batchesPath = (journal: string): string => join(journal, 'batches');
export const batchPath = (journal: string, id: string): string =>
  join(journal, 'batches', `${id}.ndjson`);
