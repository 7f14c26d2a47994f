import { head, oneLine } from '../model/text.js';

/** Where somebody's text is cut: titles of Snyk have 10 to 120 characters, hostile ones 100,000. */
export const MAX_TEXT = 200;

/**
 * Text from outside as one harmless line, as `oneLine` makes it, without invisible characters
 * too; cut to `max` characters (code points).
 */
export function plain(text: string, max: number = MAX_TEXT): string {
  const part = head(text, max);
  const line = oneLine(part.replace(/\p{Cf}/gu, ''));
  const characters = Array.from(line);
  if (characters.length <= max && part.length === text.length) return line;
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
