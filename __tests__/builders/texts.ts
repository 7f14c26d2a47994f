import type { StoredText, TextStore } from '../../src/model/text-store.js';

/** A store of texts in memory. */
export function heldTexts(): TextStore {
  const texts: string[] = [];
  return {
    put(text: string): StoredText {
      return { at: texts.push(text) - 1, length: Buffer.byteLength(text) };
    },
    get: ({ at }) => texts[at] ?? '',
  };
}
