/** Where somebody's text is cut: titles of Snyk have 10 to 120 characters, hostile ones 100,000. */
export const MAX_TEXT = 200;

/** Text is cut to this many times its limit before it is looked at, so that length costs nothing. */
const HEADROOM = 4;

/**
 * Text from outside as one harmless line: no line breaks, no control characters, no invisible or
 * direction-changing ones, no broken surrogates; cut to `max` characters (code points).
 */
export function plain(text: string, max: number = MAX_TEXT): string {
  const line = text
    .slice(0, max * HEADROOM)
    .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Cs}/gu, '\u{FFFD}')
    .trim();
  const characters = Array.from(line);
  if (characters.length <= max && text.length <= max * HEADROOM) return line;
  return `${characters
    .slice(0, max - 1)
    .join('')
    .trimEnd()}…`;
}

/** `1 finding`, `3 findings`, `12,345 findings`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(number)} ${number === 1 ? noun : plural}`;
}

/** `12345` → `12,345`, the same in every locale. */
export function formatNumber(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
