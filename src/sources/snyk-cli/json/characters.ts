export const Char = {
  tab: 0x09,
  lineFeed: 0x0a,
  carriageReturn: 0x0d,
  space: 0x20,
  quote: 0x22,
  comma: 0x2c,
  minus: 0x2d,
  zero: 0x30,
  nine: 0x39,
  colon: 0x3a,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  f: 0x66,
  n: 0x6e,
  t: 0x74,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/** The four characters that JSON allows between its tokens. */
export function isSpace(code: number): boolean {
  return (
    code === Char.space ||
    code === Char.lineFeed ||
    code === Char.carriageReturn ||
    code === Char.tab
  );
}

/** The first position at or behind `from` that holds no whitespace. */
export function skipSpace(text: string, from: number): number {
  let position = from;
  while (position < text.length && isSpace(text.charCodeAt(position))) position += 1;
  return position;
}

export type ValueKind = 'object' | 'array' | 'scalar';

/** What kind of value begins with this character; null: none does. */
export function kindOf(code: number): ValueKind | null {
  switch (code) {
    case Char.openBrace:
      return 'object';
    case Char.openBracket:
      return 'array';
    case Char.quote:
    case Char.minus:
    case Char.t:
    case Char.f:
    case Char.n:
      return 'scalar';
    default:
      return code >= Char.zero && code <= Char.nine ? 'scalar' : null;
  }
}
