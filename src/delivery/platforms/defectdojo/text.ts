import { clip } from '../../../model/text.js';

/** PostgreSQL takes no NUL in a text, and halves of surrogate pairs are no UTF-8. */
const UNSTORABLE = /\0|\p{Surrogate}/gu;

/** Text that DefectDojo can store, at most `max` UTF-16 units long. */
export function storable(text: string, max: number): string {
  return clip(text.replace(UNSTORABLE, '\uFFFD'), max);
}

/** The same on one line, for names and titles. */
export function line(text: string): string {
  return text
    .replace(UNSTORABLE, '\uFFFD')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}
