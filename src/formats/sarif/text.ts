import { plain } from '../../model/text.js';

/**
 * A message in SARIF's own notation, where `[text](target)` is a link: text that we did not write
 * must not make one.
 */
export function message(text: string, max: number): string {
  return plain(text, max).replaceAll('](', '] (');
}

/** A sentence ends with a full stop, unless it ends with a mark of its own. */
export function sentence(text: string): string {
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** `a, b and 3 more`. */
export function listed(items: readonly string[], max: number): string {
  const shown = items.slice(0, max);
  const more = items.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}
