import type { TargetDocument } from '../model/document.js';
import type { ProjectRecord } from '../model/record.js';

/**
 * One unit of delivery: what a platform takes or refuses as a whole, such as a target document, a
 * row of a CSV or a finding of DefectDojo. It stands in the journal as one line of JSON.
 */
export interface Entry {
  /** Our key of the finding or project that it is about; named in rejected.ndjson. */
  readonly key: string;
  /**
   * Entries of one group belong into one request where the limits allow, such as the findings of
   * one DefectDojo test. Empty when the platform does not group.
   */
  readonly group: string;
  /** Plain JSON. */
  readonly payload: unknown;
}

/** Entries that are sent in one request. Content-addressed: equal entries have the equal id. */
export interface Batch {
  /** Digest of group and entries; the idempotency key of the request. */
  readonly id: string;
  readonly group: string;
  readonly entries: readonly Entry[];
  /** Whether this batch holds all entries of its group. */
  readonly wholeGroup: boolean;
}

/** What is known of a whole push before any of it is sent. */
export interface AboutPush {
  /** Whether the collection is complete and nothing was held back: what is absent is gone. */
  readonly snapshot: boolean;
  /** Why it is no snapshot, in one sentence; null when it is one. */
  readonly why: string | null;
  readonly batches: number;
}

export interface PushContext extends AboutPush {
  readonly signal: AbortSignal;
}

/** What became of a batch. Anything that may succeed later is thrown as a retryable UpstreamError. */
export type Outcome =
  | { readonly state: 'acknowledged'; readonly answer?: string }
  /** The platform refused it as it is; with several entries it is halved and sent again. */
  | { readonly state: 'refused'; readonly answer: string }
  /** The platform took some entries and refused others, and said which: by index in the batch. */
  | {
      readonly state: 'partly';
      readonly refused: readonly { readonly index: number; readonly answer: string }[];
    };

/** Where documents go. A small adapter; the journal and the retries are around it. */
export interface Platform {
  readonly name: string;
  /** Identifies target and account (never a secret): a journal is delivered only where it was made for. */
  readonly destination: string;
  readonly limits: { readonly maxEntries: number; readonly maxBytes: number };
  /**
   * What becomes of what a push does not have:
   *
   * - `kept`: nothing, ever;
   * - `told`: it is closed when a request says so, and the adapter says so of a snapshot only;
   * - `closed`: it is closed always. So each push must be all there is, in one request, and makes
   *   earlier ones void.
   */
  readonly absent: 'kept' | 'told' | 'closed';
  /**
   * What a record becomes. Called for each record with its target document (null when the map
   * could not make it).
   */
  encode(record: ProjectRecord, document: TargetDocument | null): readonly Entry[];
  /**
   * Why this push must not be sent, a sentence each: it could close what is not gone. Says which
   * setting makes it safe.
   */
  hazards?(push: AboutPush): readonly string[];
  /** Sends one batch. Must be safe to repeat: the same batch twice leaves one effect. */
  send(batch: Batch, context: PushContext): Promise<Outcome>;
  /** Parallel requests that the target likes; 1 where it wants them one by one. */
  readonly concurrency: number;
}
