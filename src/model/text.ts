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
  return clip(oneLine(head(text, max)), max);
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

/** Cuts text at `max` UTF-16 units, never through a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - ELLIPSIS.length);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trimEnd() + ELLIPSIS;
}

/** With a full stop, unless it ends like a sentence already. */
export function sentence(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}

/** As `plain`, of any length. */
export function oneLine(text: string): string {
  const clean = sound(text);
  return (/\s\s|[^\S ]/.test(clean) ? clean.replace(/\s+/g, ' ') : clean).trim();
}

/** What a result of `max` can come from, so that 100 kB titles are not cleaned as a whole. */
export function head(text: string, max: number): string {
  return text.length > max * 4 ? text.slice(0, max * 4) : text;
}

function sound(text: string): string {
  if (SOUND.test(text)) return text;
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\p{Bidi_Control}/gu, '');
}
