/** What happens to one value of a document. */
export type Decision = 'walk' | 'take' | 'skip';

/** Decides for every value of one JSON document what happens to it. */
export interface JsonVisitor {
  /**
   * A value begins. `key`: property name, array index, or null for the document's root.
   * 'walk': its members are entered one by one ('walk' on a scalar means take).
   * 'take': it is parsed whole and handed to `take`.
   * 'skip': it is passed over without building any string.
   */
  enter(key: string | number | null, kind: 'object' | 'array' | 'scalar'): Decision;
  take(key: string | number | null, value: unknown): void;
  /** A container that was walked into has ended. */
  leave(key: string | number | null): void;
}

export interface DocumentListener {
  /** A JSON document begins at this byte offset (of the decoded UTF-8). */
  begin(offset: number): JsonVisitor;
  /**
   * It ended well, or it is broken: then the problem, and everything that its visitor collected
   * is to be thrown away by the listener.
   */
  end(problem: JsonProblem | null): void;
}

export interface JsonProblem {
  readonly message: string;
  readonly offset: number;
  readonly line: number;
}

/** Finds the JSON documents in a stream of UTF-8 and walks each with its listener's visitor. */
export class JsonDocuments {
  constructor(private readonly listener: DocumentListener) {}

  write(bytes: Buffer): void {
    throw new Error(`not built yet: ${bytes.length} bytes for ${typeof this.listener}`);
  }

  /** After the last chunk. `text`: the first characters of what is not JSON, for error messages. */
  close(): { documents: number; text: string } {
    throw new Error('not built yet');
  }
}
