/** Stands for what was cut off. */
const ELLIPSIS = '…';

/**
 * One line of text for people: no line breaks of any kind, no control characters, no marks that
 * reorder what is read, no halves of surrogate pairs (JSON carries them, readers choke on them).
 *
 * @param max longest result in UTF-16 units, the ellipsis included
 */
export function plain(text: string, max: number): string {
  return clip(sound(head(text, max)).replace(/\s+/gu, ' ').trim(), max);
}

/** As `plain`, with line breaks kept as `\n`. */
export function plainLines(text: string, max: number): string {
  const lines = head(text, max).split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
  return clip(
    lines
      .map((line) => sound(line).trimEnd())
      .join('\n')
      .trim(),
    max,
  );
}

/**
 * A message in SARIF's own notation, where `[text](target)` is a link: text that we did not write
 * must not make one.
 */
export function message(text: string, max: number): string {
  return plain(text, max).replaceAll('](', '] (');
}

/** A sentence ends with a full stop, unless it ends with a mark of its own. */
export function sentence(text: string): string {
  return text === '' || /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** `a, b and 3 more`. */
export function listed(items: readonly string[], max: number): string {
  const shown = items.slice(0, max);
  const more = items.length - shown.length;
  return more === 0 ? shown.join(', ') : `${shown.join(', ')} and ${more} more`;
}

/** Cuts text at `max` UTF-16 units, never through a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - ELLIPSIS.length);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd() + ELLIPSIS;
}

/** What a result of `max` can come from, so that 100 kB titles are not cleaned as a whole. */
function head(text: string, max: number): string {
  return text.slice(0, max * 4);
}

function sound(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\p{Bidi_Control}/gu, '');
}
