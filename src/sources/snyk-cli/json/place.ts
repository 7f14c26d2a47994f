import type { Key } from './visitor.js';

const PLAIN_NAME = /^\w{1,40}$/;
const MAX_LENGTH = 200;

/** A path in a document, for people: `vulnerabilities[3].id`. Names are hostile and may be long. */
export function place(keys: readonly Key[]): string {
  const path = keys.map(step).join('');
  const shown = path.startsWith('.') ? path.slice(1) : path;
  return shown.length > MAX_LENGTH ? `${shown.slice(0, MAX_LENGTH)}…` : shown;
}

function step(key: Key): string {
  if (typeof key !== 'string') return `[${key ?? ''}]`;
  return PLAIN_NAME.test(key) ? `.${key}` : `[${JSON.stringify(key.slice(0, 40))}]`;
}
