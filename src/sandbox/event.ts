import { z } from 'zod';

const storedEvent = z.object({
  at: z.string(),
  /** `webhook`, `qualys-etm`, `defectdojo`. */
  platform: z.string(),
  /** What its identity is unique in: a path, a connection, a test. */
  scope: z.string(),
  /**
   * `stored` for the first time · `duplicate`: stored once more, where the platform keeps both ·
   * `updated` where it keeps one · `reopened` · `closed`, because a snapshot did not have it.
   */
  event: z.enum(['stored', 'duplicate', 'updated', 'reopened', 'closed']),
  /** Digest of what makes it the same document: its content, or what the platform goes by. */
  identity: z.string(),
  /** The Idempotency-Key of its batch; '' for none. */
  key: z.string(),
  /** As it was sent; null when it was closed. */
  document: z.unknown(),
});

/** What happened to a document, as one line of the log on disk. */
export type StoredEvent = z.infer<typeof storedEvent>;

/** A line of the log; undefined when it is none of ours. */
export function readEvent(line: string): StoredEvent | undefined {
  try {
    return storedEvent.safeParse(JSON.parse(line)).data;
  } catch {
    // A kill in the middle of a write leaves half a line.
    return undefined;
  }
}
