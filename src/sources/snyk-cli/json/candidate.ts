import { Char } from './characters.js';
import { Chunk } from './chunk.js';
import { JsonFault } from './fault.js';
import { CANDIDATE_BYTES } from './limits.js';
import type { Decision, JsonVisitor, Key } from './visitor.js';
import { Walker } from './walker.js';

/**
 * What may stand behind a document's first bracket, or the end of the input at hand. Most brackets
 * in logs (`[INFO]`, `{x}`, `[1/3]`, ANSI colours) are told from JSON by this alone, and cheaply.
 */
const BEHIND_BRACE = /[ \t\r\n]*(?:["}]|$)/y;
const BEHIND_BRACKET =
  /[ \t\r\n]*(?:["[{\]]|[-\d][\d.eE+-]*[ \t\r\n]*(?:[,\]]|$)|(?:true|false|null)[ \t\r\n]*(?:[,\]]|$)|[a-z]{0,4}$)/y;

/**
 * A log line that ends with a bracket, and a document at the very beginning of the next: whoever
 * breaks lines within an array indents its elements.
 */
const BRACKET_BEFORE_DOCUMENT = /^\[[[ \t\r\n]*\n[[{]/;

/** What a document cut off by the end of the input shows at least. */
const CUT_OBJECT = /^[[ \t\r\n]*\{[ \t\r\n]*"/;
const CUT_ARRAY = /^\[[ \t\r\n]*[^ \t\r\n]/;

type Verdict = 'document' | 'text' | 'undecided';

/**
 * Whether a document begins with the bracket at `position`. It does once a named value
 * was begun in it: from there on what breaks is a broken document. Anything without a name, like
 * `[1]` and `[]`, is one only where a line begins with it (`alone`).
 *
 * @param options.alone whether nothing but space stands before it on its line
 * @param options.last whether the whole input ends with this chunk
 */
export function judge(
  chunk: Chunk,
  position: number,
  { alone, last }: { alone: boolean; last: boolean },
): Verdict {
  if (!looksLikeJson(chunk.text, position)) return 'text';
  const window = new Chunk(chunk.bytes.subarray(position, position + CANDIDATE_BYTES));
  if (!alone && BRACKET_BEFORE_DOCUMENT.test(window.text)) return 'text';
  const probe = new Probe();
  try {
    if (new Walker(probe).read(window, 0) >= 0) return probe.named || alone ? 'document' : 'text';
  } catch (error) {
    if (!(error instanceof JsonFault)) throw error;
    return probe.named ? 'document' : 'text';
  }
  if (probe.named || window.length >= CANDIDATE_BYTES) return 'document';
  if (!last) return 'undecided';
  return CUT_OBJECT.test(window.text) || (alone && CUT_ARRAY.test(window.text))
    ? 'document'
    : 'text';
}

function looksLikeJson(text: string, position: number): boolean {
  const behind = text.charCodeAt(position) === Char.openBrace ? BEHIND_BRACE : BEHIND_BRACKET;
  behind.lastIndex = position + 1;
  return behind.test(text);
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
