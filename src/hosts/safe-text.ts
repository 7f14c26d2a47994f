const ESCAPE = '\u001b';

/** Colours and weights. Not `8`, which conceals: Jenkins takes what follows it for a note to itself. */
const STYLE = '(?:[0-7]|3[0-79]|9[0-7])';
const STYLES_OR_CONTROLS = new RegExp(
  String.raw`${ESCAPE}\[${STYLE}(?:;${STYLE})*m|(?![\n\t])\p{Cc}`,
  'gu',
);

/** Text from outside must not move the cursor, clear the screen or rewrite lines. */
export function withoutControls(text: string): string {
  return unixLines(text).replace(/(?![\n\t])\p{Cc}/gu, '\u{FFFD}');
}

/** Text of ours, in which only colours and weights are left of all that a terminal obeys. */
export function styledOnly(text: string): string {
  return unixLines(text).replace(STYLES_OR_CONTROLS, (found) =>
    found.length === 1 ? '\u{FFFD}' : found,
  );
}

/** A carriage return alone would let one line be shown as two, or as another. */
function unixLines(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
