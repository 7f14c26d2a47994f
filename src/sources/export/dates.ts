import type { DateRange } from './settings.js';

const DATE = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/i;

/** Snyk takes whole seconds in UTC only: `2024-11-28T09:10:00Z`. */
export function snykTime(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}

/**
 * The range that the settings `<name>-from` and `<name>-to` tell, as Snyk takes it; undefined when
 * neither is set.
 *
 * @param problems told what is wrong.
 */
export function dateRange(
  name: string,
  given: { readonly from: string | undefined; readonly to: string | undefined },
  problems: string[],
): DateRange | undefined {
  const from = dateOf(`${name}-from`, given.from, problems);
  const to = dateOf(`${name}-to`, given.to, problems);
  if (from !== undefined && to !== undefined && from > to) {
    problems.push(`${name}-from (${from}) is later than ${name}-to (${to}).`);
  }
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function dateOf(name: string, text: string | undefined, problems: string[]): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '') return undefined;
  const time = new Date(DATE.test(trimmed) ? trimmed : Number.NaN);
  // JavaScript takes 31 February for 3 March.
  const isReal = !Number.isNaN(time.getTime()) && !isShifted(trimmed);
  if (isReal) return snykTime(time);
  problems.push(
    `${name}: \`${trimmed}\` is no date; write 2024-11-28 or 2024-11-28T09:10:00Z (with its zone).`,
  );
  return undefined;
}

function isShifted(text: string): boolean {
  const day = text.slice(0, 10);
  return new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day;
}
