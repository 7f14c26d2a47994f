/** A time as a source tells it; undefined when there is none or it is not one. */
export function instant(text: string | undefined): Date | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const time = new Date(text);
  // Years of five digits are no ISO 8601 that other programs read.
  return Number.isNaN(time.getTime()) || time.getTime() < 0 || time.getUTCFullYear() > 9999
    ? undefined
    : time;
}
