/** Stands for what was cut off. */
const ELLIPSIS = '…';

/** Words of printable ASCII with single spaces: nearly all that Snyk says, and clean as it is. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/;
/**
 * Text without any control character, surrogate or mark that reorders what is read: what `sound`
 * would leave as it is. Written out, since classes by property are ten times slower.
 */
const SOUND =
  /^[ -~\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\uffff]*$/;

/**
 * One line of text for people: no line breaks of any kind, no control characters, no marks that
 * reorder what is read, no halves of surrogate pairs (JSON carries them, readers choke on them).
 *
 * @param max longest result in UTF-16 units, the ellipsis included
 */
export function plain(text: string, max: number): string {
  if (text.length <= max && CLEAN.test(text)) return text;
  return clip(spaced(sound(head(text, max))), max);
}

/** As `plain`, with line breaks kept as `\n`. */
export function plainLines(text: string, max: number): string {
  const lines = head(text, max).split(/\r\n|[\n\r\u2028\u2029\u0085]/);
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
  return text === '' || /[.!?…]$/.test(text) ? text : `${text}.`;
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

function spaced(text: string): string {
  return (/\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** What a result of `max` can come from, so that 100 kB titles are not cleaned as a whole. */
function head(text: string, max: number): string {
  return text.length > max * 4 ? text.slice(0, max * 4) : text;
}

function sound(text: string): string {
  if (SOUND.test(text)) return text;
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\p{Bidi_Control}/gu, '');
}
