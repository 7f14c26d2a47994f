import { Chunk } from './chunk.js';
import { JsonFault } from './fault.js';
import { CANDIDATE_BYTES } from './limits.js';
import type { Decision, JsonVisitor, Key } from './visitor.js';
import { Walker } from './walker.js';

/** `[INFO]`, `{}` in prose, `{not json`: most brackets in logs are told from JSON by what follows. */
const LIKE_JSON = /^(?:\{[ \t\r\n]*(?:["}]|$)|\[[ \t\r\n]*(?:["[{\]\-\dtfn]|$))/;

/**
 * A log line that ends with a bracket, and a document at the very beginning of the next: whoever
 * breaks lines within an array indents its elements.
 */
const BRACKET_BEFORE_DOCUMENT = /^\[[[ \t\r\n]*\n[[{]/;

/** What a document cut off by the end of the input shows at least. */
const CUT_OBJECT = /^[[ \t\r\n]*\{[ \t\r\n]*"/;
const CUT_ARRAY = /^\[[ \t\r\n]*[^ \t\r\n]/;

export type Verdict = 'document' | 'text' | 'undecided';

/**
 * Whether a document begins with the bracket at `window`'s first byte. It does once a named value
 * was begun in it: from there on what breaks is a broken document. Anything without a name, like
 * `[1]` and `[]`, is one only where a line begins with it (`alone`).
 *
 * @param window up to CANDIDATE_BYTES, fewer only where the input at hand ends
 * @param last whether the whole input ends there
 */
export function judge(window: Buffer, { alone, last }: { alone: boolean; last: boolean }): Verdict {
  const chunk = new Chunk(window);
  if (!LIKE_JSON.test(chunk.text)) return 'text';
  if (!alone && BRACKET_BEFORE_DOCUMENT.test(chunk.text)) return 'text';
  const probe = new Probe();
  try {
    if (new Walker(probe).read(chunk, 0) >= 0) return probe.named || alone ? 'document' : 'text';
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return probe.named ? 'document' : 'text';
  }
  if (probe.named || window.length >= CANDIDATE_BYTES) return 'document';
  if (!last) return 'undecided';
  return CUT_OBJECT.test(chunk.text) || (alone && CUT_ARRAY.test(chunk.text)) ? 'document' : 'text';
}

/** Walks everything and notes whether a named value was begun. */
class Probe implements JsonVisitor {
  named = false;

  enter(key: Key): Decision {
    if (typeof key === 'string') this.named = true;
    return 'walk';
  }

  take(): void {
    // Nothing is wanted of the values.
  }

  leave(): void {
    // Nor of their ends.
  }
}
