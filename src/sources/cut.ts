/** Longest description of an issue in Snyk's REST API, in characters. */
export const MAX_DESCRIPTION = 4096;

/**
 * The first characters of a text. The result is a copy: a slice would keep the whole text alive,
 * and with it, description by description, the whole file.
 */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(max - 1));
  return Buffer.from(text.slice(0, splitsPair ? max - 1 : max)).toString();
}
