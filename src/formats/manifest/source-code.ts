import type { Declaration } from './declaration.js';
import { LineTable } from './lines.js';

/** What a comment is in a language; strings are matched so that none begins inside them. */
const LEXICON = {
  /** Groovy and Kotlin. Text blocks go with the comments: what they quote declares nothing. */
  gradle:
    /"{3}[^]*?(?:"{3}|$)|'{3}[^]*?(?:'{3}|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|\/\/[^\r\n]*|\/\*[^]*?(?:\*\/|$)/g,
  /** Ruby, Elixir and Python. */
  hash: /"{3}[^]*?(?:"{3}|$)|'{3}[^]*?(?:'{3}|$)|"(?:\\.|[^"\\\r\n])*"?|'(?:\\.|[^'\\\r\n])*'?|#[^\r\n]*/g,
} as const;

const BLANKED = /^(?:"{3}|'{3}|\/\/|\/\*|#)/;

/** The code with its comments blanked out, every other character where it was. */
export function withoutComments(text: string, language: keyof typeof LEXICON): string {
  return text.replace(LEXICON[language], (token) =>
    BLANKED.test(token) ? token.replace(/[^\r\n]/g, ' ') : token,
  );
}

/** Enough of a line to tell what is done; a file of one endless line must not take for ever. */
const MAX_BEFORE = 200;

/**
 * The declarations that a pattern finds in code.
 *
 * @param pattern with the flags `d` and `g`, the group `name`, and perhaps `group` and `version`
 * @param rankOf rank of a declaration by what stands before it on its line; undefined for none
 */
export function declarationsIn(
  code: string,
  pattern: RegExp,
  rankOf: (before: string) => number | undefined = () => 0,
): Declaration[] {
  const table = new LineTable(code);
  return [...code.matchAll(pattern)].flatMap((match) => {
    const { group, name, version } = match.groups ?? {};
    const start = match.indices?.groups?.name?.[0];
    const before = code.slice(Math.max(0, match.index - MAX_BEFORE), match.index);
    const rank = rankOf(before.slice(before.lastIndexOf('\n') + 1));
    if (name === undefined || start === undefined || rank === undefined) return [];
    const region = table.region(start, name.length);
    return [{ name: group === undefined ? name : `${group}:${name}`, version, region, rank }];
  });
}
