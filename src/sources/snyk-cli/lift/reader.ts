import type { JsonVisitor, Key } from '../json/stream.js';

export type { Key } from '../json/stream.js';
export type Kind = 'object' | 'array' | 'scalar';

/** Reads the members of one object or array of a document while it streams by. */
export interface Reader {
  /** What happens to a member: the reader that walks it, or it is taken whole, or passed over. */
  member(key: Key, kind: Kind): Reader | 'take' | 'skip';
  take?(key: Key, value: unknown): void;
  /** The object or array is complete. */
  end?(): void;
}

/** Walks a document with one reader per nested object, so that no reader counts brackets. */
export class ReaderStack implements JsonVisitor {
  private readonly stack: Reader[];

  /** @param root its only member is the document itself, under the key null. */
  constructor(root: Reader) {
    this.stack = [root];
  }

  enter(key: Key, kind: Kind): 'walk' | 'take' | 'skip' {
    const decision = this.stack.at(-1)?.member(key, kind) ?? 'skip';
    if (decision === 'take' || decision === 'skip') return decision;
    if (kind === 'scalar') return 'skip';
    this.stack.push(decision);
    return 'walk';
  }

  take(key: Key, value: unknown): void {
    this.stack.at(-1)?.take?.(key, value);
  }

  leave(): void {
    this.stack.pop()?.end?.();
  }
}

/** Takes every member of an array or object, one at a time. */
export function each(take: (value: unknown, key: Key) => void): Reader {
  return {
    member: () => 'take',
    take: (key, value) => {
      take(value, key);
    },
  };
}
