/** Where a store has a text; `length` is its size in bytes, as UTF-8. */
export interface StoredText {
  readonly at: number;
  readonly length: number;
}

/** Takes the texts that wait for the last record, so that they do not wait on JavaScript's heap. */
export interface TextStore {
  put(text: string): StoredText;
  get(stored: StoredText): string;
}
