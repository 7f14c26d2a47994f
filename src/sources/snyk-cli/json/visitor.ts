import type { ValueKind } from './characters.js';

/** Property name, array index, or null for the document's root. */
export type Key = string | number | null;

/** What happens to one value of a document. */
export type Decision = 'walk' | 'take' | 'skip';

/** Decides for every value of one JSON document what happens to it. */
export interface JsonVisitor {
  /**
   * A value begins.
   * - `walk`: its members are entered one by one (`walk` on a scalar means `take`).
   * - `take`: it is parsed whole and handed to `take`.
   * - `skip`: it is passed over without building any string.
   */
  enter(key: Key, kind: ValueKind): Decision;
  take(key: Key, value: unknown): void;
  /** A container that was walked into has ended. */
  leave(key: Key): void;
}
