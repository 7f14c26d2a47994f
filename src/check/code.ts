import { isError } from '../model/errors.js';

/** The first error code of Node, OpenSSL or undici in a chain of causes; '' without one. */
export function codeOf(error: unknown): string {
  let current: unknown = error;
  // Causes may go round in circles.
  for (let depth = 0; isError(current) && depth < 6; depth += 1) {
    if ('code' in current && typeof current.code === 'string') return current.code;
    current = current.cause;
  }
  return '';
}
