/**
 * A value as JSON that can stand in a script element: without `<`, nothing in it ends the
 * element or opens a comment, and U+2028 and U+2029 are no line breaks to anybody.
 */
export function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
