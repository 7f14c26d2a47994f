const DAY_MS = 86_400_000;

/** Before an exception ends, it is warned of for so long. */
export const WARN_BEFORE_MS = 14 * DAY_MS;

/**
 * When an exception ends, in milliseconds since 1970. A day is over at its midnight in UTC.
 *
 * @returns undefined for what is neither a day nor a time of ISO 8601 with its zone.
 */
export function endOf(expires: string): number | undefined {
  const text = expires.trim();
  const [, day, time = ''] =
    /^(\d{4}-\d{2}-\d{2})(T[\d:.]+(?:Z|[+-]\d{2}:?\d{2}))?$/.exec(text) ?? [];
  if (day === undefined) return undefined;
  const start = Date.parse(`${day}T00:00:00Z`);
  // Date.parse makes 3 March of 31 February.
  if (Number.isNaN(start) || new Date(start).toISOString().slice(0, 10) !== day) return undefined;
  if (time === '') return start + DAY_MS;
  const instant = Date.parse(text);
  return Number.isNaN(instant) ? undefined : instant;
}
