import type { Reader } from './declaration.js';
import { declarationsIn, withoutComments } from './source-code.js';

/** `{:phoenix, "~> 1.7"}`, `{:phoenix, path: "…"}`; other tuples look alike, and are no package's. */
const TUPLE = /\{\s*:(?<name>[a-z]\w*)\s*,\s*(?:[~"]|\w+:)/dg;

export const mixExs: Reader = (text) => declarationsIn(withoutComments(text, 'hash'), TUPLE);
