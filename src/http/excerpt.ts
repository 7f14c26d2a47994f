import type { Redactor } from './redact.js';

/** Enough to recognise an error page, short enough for a log line. */
export const MAX_EXCERPT_LENGTH = 500;

/** Control characters (terminal escapes among them) and marks that turn the writing direction. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu;

/**
 * The beginning of a text from outside, for an error message: redacted, on one line, without
 * control characters, at most 500 characters.
 */
export function excerpt(text: string, redactor: Redactor): string {
  // Redacted before it is cut, else half of a secret could stay at the end.
  const line = redactor.redact(text).replace(UNSEEN, ' ').trim();
  if (line.length <= MAX_EXCERPT_LENGTH) return line;
  const cut = line.slice(0, MAX_EXCERPT_LENGTH - 1);
  return `${cut.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
