/** A slice of a text that was read keeps all of it alive; this is of its own. */
export function copyOf(text: string): string {
  return Buffer.from(text).toString();
}
