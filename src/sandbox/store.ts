import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, statSync, truncateSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { linesOf } from '../files/lines.js';
import { ConfigError } from '../model/errors.js';
import type { StoredEvent } from './event.js';
import { readEvent } from './event.js';

/** What was received, in numbers. */
export interface StoreState {
  /** Documents received; of a batch that was repeated under its key only once. */
  readonly documents: number;
  /** Of different identity. */
  readonly distinct: number;
  /** Kept more than once. */
  readonly duplicates: number;
  readonly updated: number;
  readonly reopened: number;
  /** Now closed. */
  readonly closed: number;
  /** Batches that were acknowledged by their key and not stored again. */
  readonly replayed: number;
}

/** A document of a batch, and what the platform goes by; its content when that is undefined. */
export interface Arrival {
  readonly identity: string | undefined;
  readonly document: unknown;
}

export interface ReceivedBatch {
  readonly platform: string;
  readonly scope: string;
  /** Idempotency-Key; '' for none. */
  readonly key: string;
  readonly arrivals: readonly Arrival[];
  /** The same identity again replaces what is there; else both are kept. */
  readonly upsert: boolean;
  /** What the scope has and this batch does not is closed. */
  readonly closeAbsent: boolean;
  /** What was closed stays so when it comes again. */
  readonly keepClosed?: boolean;
}

/** What one batch did. */
export type BatchCounts = Readonly<Record<StoredEvent['event'], number>>;

interface Scope {
  readonly platform: string;
  readonly name: string;
  readonly known: Set<string>;
  readonly closed: Set<string>;
}

const NOTHING: BatchCounts = { stored: 0, duplicate: 0, updated: 0, reopened: 0, closed: 0 };

/**
 * Keeps documents in an append-only log on disk, and in memory only digests of their identities:
 * some 100 bytes a document. Opened on a directory of an earlier sandbox, it goes on from there.
 */
export class Store {
  readonly path: string;
  readonly #scopes = new Map<string, Scope>();
  readonly #keys = new Set<string>();
  readonly #totals = { ...NOTHING };
  #replayed = 0;
  readonly #file: number;

  private constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'a');
  }

  /**
   * @throws ConfigError when the log is not ours; Error of the file system when the directory
   *   cannot be used.
   */
  static async open(directory: string): Promise<Store> {
    mkdirSync(directory, { recursive: true });
    const store = new Store(join(directory, 'documents.ndjson'));
    let whole = 0;
    for await (const line of linesOf(store.path)) {
      const event = readEvent(line);
      if (event === undefined) {
        // Only a line that was torn off at the end is ours; anything else is not ours to cut.
        if (isTorn(line, statSync(store.path).size - whole)) break;
        store.close();
        throw new ConfigError(
          `${store.path} was not written by a sandbox: choose another directory.`,
        );
      }
      store.#apply(event);
      whole += Buffer.byteLength(line) + 1;
    }
    // What follows would make one broken line of the torn one and the next.
    truncateSync(store.path, whole);
    return store;
  }

  close(): void {
    closeSync(this.#file);
  }

  state(): StoreState {
    const scopes = [...this.#scopes.values()];
    const { stored, duplicate, updated, reopened } = this.#totals;
    return {
      documents: stored + duplicate + updated + reopened,
      distinct: scopes.reduce((sum, { known }) => sum + known.size, 0),
      duplicates: duplicate,
      updated,
      reopened,
      closed: scopes.reduce((sum, { closed }) => sum + closed.size, 0),
      replayed: this.#replayed,
    };
  }

  /** The scopes of a platform, in the order in which they came to be. */
  scopesOf(platform: string): string[] {
    const scopes = [...this.#scopes.values()];
    return scopes.filter((one) => one.platform === platform).map(({ name }) => name);
  }

  /**
   * Stores a batch and says what that did; nothing when its key is known.
   *
   * @param at the time, ISO 8601.
   */
  add(batch: ReceivedBatch, at: string): BatchCounts {
    const { platform, key } = batch;
    if (key !== '' && this.#keys.has(digest(platform, batch.scope, key))) {
      this.#replayed += 1;
      return NOTHING;
    }
    const counts = { ...NOTHING };
    const lines: string[] = [];
    const note = (event: StoredEvent['event'], identity: string, document: unknown) => {
      const noted = { at, platform, scope: batch.scope, event, identity, key, document };
      counts[event] += 1;
      this.#apply(noted);
      lines.push(`${JSON.stringify(noted)}\n`);
    };
    const scope = this.#scope(batch);
    const present = new Set<string>();
    for (const { identity, document } of batch.arrivals) {
      const id = digest(identity ?? JSON.stringify(document));
      present.add(id);
      note(eventOf(scope, id, batch), id, document);
    }
    if (batch.closeAbsent) {
      const absent = [...scope.known].filter((id) => !present.has(id) && !scope.closed.has(id));
      for (const id of absent) note('closed', id, null);
    }
    writeSync(this.#file, lines.join(''));
    return counts;
  }

  /** All events in order, read from disk. */
  async *events(): AsyncGenerator<StoredEvent> {
    for await (const line of linesOf(this.path)) {
      const event = readEvent(line);
      if (event !== undefined) yield event;
    }
  }

  #apply({ platform, scope: name, event, identity, key }: StoredEvent): void {
    const scope = this.#scope({ platform, scope: name });
    this.#totals[event] += 1;
    scope.known.add(identity);
    if (event === 'closed') scope.closed.add(identity);
    if (event === 'reopened') scope.closed.delete(identity);
    if (key !== '') this.#keys.add(digest(platform, name, key));
  }

  #scope({ platform, scope: name }: { platform: string; scope: string }): Scope {
    const id = digest(platform, name);
    const found = this.#scopes.get(id) ?? {
      platform,
      name,
      known: new Set(),
      closed: new Set(),
    };
    this.#scopes.set(id, found);
    return found;
  }
}

function eventOf(scope: Scope, id: string, batch: ReceivedBatch): StoredEvent['event'] {
  if (!scope.known.has(id)) return 'stored';
  if (!batch.upsert) return 'duplicate';
  return scope.closed.has(id) && batch.keepClosed !== true ? 'reopened' : 'updated';
}

/** 96 bits: among a million documents two are mistaken for one once in 10¹⁷ runs. */
function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);
}

/**
 * Whether a line is the beginning of one of ours with nothing after it.
 *
 * @param bytes from where the line begins to the end of the file. A character that was cut in two
 *   is read as U+FFFD, which is up to two bytes longer than its rest.
 */
function isTorn(line: string, bytes: number): boolean {
  const length = Buffer.byteLength(line);
  const begun = LINE_BEGINNING.startsWith(line.slice(0, LINE_BEGINNING.length));
  return begun && bytes <= length && length <= bytes + 2;
}

const LINE_BEGINNING = '{"at":"';
