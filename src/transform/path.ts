import { quoted } from '../yaml/quote.js';

/**
 * A dotted path, cut at every `[]`: `issues[].attributes.classes.0.id` has the legs
 * `[['issues'], ['attributes', 'classes', '0', 'id']]`. The last leg is empty when the path ends
 * in `[]`, which means the elements themselves.
 */
export interface Path {
  readonly text: string;
  readonly legs: readonly (readonly string[])[];
}

/** Names through which a path would reach a prototype; never read, never written. */
const FORBIDDEN_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Far deeper than any record; keeps a hostile map from building towers. */
export const MAX_PATH_NAMES = 32;

const SEGMENT = /^([^.[\]\s]+)(\[\])?$/;

/** @returns the path, or what is wrong with the text. */
export function parseSourcePath(text: string): Path | string {
  return parsePath(text);
}

/** A target has no list indices: `a[].b` makes elements of a list, `a.b[]` appends values. */
export function parseTargetPath(text: string): Path | string {
  const path = parsePath(text);
  if (typeof path === 'string') return path;
  const index = path.legs.flat().find((name) => /^\d+$/.test(name));
  if (index === undefined) return path;
  return `\`${text}\` addresses element ${index}; a target names lists as \`list[].name\` or \`list[]\`.`;
}

/** How many lists are looped over to reach the value. */
export function listCount(path: Path): number {
  return path.legs.length - 1;
}

/** True for a target such as `a.b[]`, which appends to a list. */
export function appends(path: Path): boolean {
  return path.legs.at(-1)?.length === 0;
}

/** The path up to and with its `count`-th `[]`: `issues[]`. */
export function listText(path: Path, count: number): string {
  return path.legs
    .slice(0, count)
    .map((leg) => `${leg.join('.')}[]`)
    .join('.');
}

/** Whether a name may not stand in a path, a key or an expression. */
export function isForbidden(name: string): boolean {
  return FORBIDDEN_NAMES.has(name);
}

export function forbiddenMessage(name: string): string {
  return `\`${name}\` is refused: it would reach into prototypes, not into data.`;
}

function parsePath(text: string): Path | string {
  const legs: string[][] = [[]];
  const segments = text.split('.');
  if (segments.length > MAX_PATH_NAMES) {
    return `${quoted(text)} has ${segments.length} names; at most ${MAX_PATH_NAMES} are allowed.`;
  }
  for (const segment of segments) {
    const [, name, list] = SEGMENT.exec(segment) ?? [];
    if (name === undefined) {
      return `${quoted(text)} is no path; write names with dots between them, \`[]\` after a list, as in \`issues[].attributes.title\`.`;
    }
    if (isForbidden(name)) return forbiddenMessage(name);
    legs.at(-1)?.push(name);
    if (list !== undefined) legs.push([]);
  }
  return { text, legs };
}
