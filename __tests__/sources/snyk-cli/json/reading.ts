import {
  JsonDocuments,
  type Decision,
  type JsonProblem,
  type JsonVisitor,
  type Key,
} from '../../../../src/sources/snyk-cli/json/stream.js';

export interface Reading {
  /** The documents that ended well, put together again. */
  values: unknown[];
  problems: JsonProblem[];
  /** Where each of them began. */
  offsets: number[];
  documents: number;
  text: string;
}

type Container = unknown[] | Record<string, unknown>;

/** Walks `depth` levels, takes what is below, and puts the document together from that. */
class Rebuilder implements JsonVisitor {
  value: unknown = undefined;
  private readonly open: Container[] = [];

  constructor(private readonly depth: number) {}

  enter(key: Key, kind: 'object' | 'array' | 'scalar'): Decision {
    if (kind === 'scalar' || this.open.length >= this.depth) return 'take';
    const container = kind === 'array' ? [] : {};
    this.take(key, container);
    this.open.push(container);
    return 'walk';
  }

  take(key: Key, value: unknown): void {
    const parent = this.open.at(-1);
    if (parent === undefined) {
      this.value = value;
      return;
    }
    // As JSON.parse does: a key `__proto__` is an own property.
    Object.defineProperty(parent, key ?? '', {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }

  leave(): void {
    this.open.pop();
  }
}

/** Reads chunks with the same visitor for every document. */
export function read(
  chunks: Iterable<Buffer>,
  { depth = 0, maxTakenBytes }: { depth?: number; maxTakenBytes?: number } = {},
): Reading {
  const values: unknown[] = [];
  const problems: JsonProblem[] = [];
  const offsets: number[] = [];
  let visitor = new Rebuilder(depth);
  let begun = 0;
  const reader = new JsonDocuments(
    {
      begin(offset) {
        begun = offset;
        visitor = new Rebuilder(depth);
        return visitor;
      },
      end(problem) {
        if (problem !== null) {
          problems.push(problem);
          return;
        }
        values.push(visitor.value);
        offsets.push(begun);
      },
    },
    maxTakenBytes,
  );
  for (const chunk of chunks) {
    // A copy that is overwritten afterwards: the reader must not hold on to what it was given.
    const buffer = Buffer.from(chunk);
    reader.write(buffer);
    buffer.fill('x');
  }
  return { values, problems, offsets, ...reader.close() };
}

export function readText(text: string, options: { depth?: number; maxTakenBytes?: number } = {}) {
  return read([Buffer.from(text)], options);
}

/** The bytes cut into pieces of the given sizes, which are used in turn. */
export function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  for (let start = 0, turn = 0; start < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(bytes.subarray(start, start + size));
    start += size;
  }
  return pieces;
}
