import { SEVERITIES } from '../../../model/severity.js';
import { openRows } from './figures.js';
import type { Findings } from './findings.js';

export interface Timeline {
  /** Whether these are the days on which findings were first seen, or those of disclosure. */
  readonly dates: 'seen' | 'public';
  /** `2026-11-22`, `2026-11` or `2026`, without gaps. */
  readonly periods: readonly string[];
  /** By position of severity: open findings of each period. */
  readonly counts: readonly (readonly number[])[];
}

/** A chart has room for about so many bars. */
const MAX_PERIODS = 40;

const DAY = 86_400_000;

/** When the open findings came in; undefined when that is not known of any. */
export function timelineOf(findings: Findings): Timeline | undefined {
  const rows = openRows(findings);
  const dates = rows.some((row) => findings.number('seen', row) >= 0) ? 'seen' : 'public';
  const known = rows.filter((row) => findings.number(dates, row) >= 0);
  if (known.length === 0) return undefined;
  const days = known.map((row) => findings.number(dates, row));
  const first = days.reduce((a, b) => Math.min(a, b));
  const last = days.reduce((a, b) => Math.max(a, b));
  const length = lengthOf(first, last);
  const periods = [
    ...new Set(Array.from({ length: last - first + 1 }, (_, day) => period(first + day, length))),
  ];
  const places = new Map(periods.map((name, place) => [name, place]));
  const counts = SEVERITIES.map(() => periods.map(() => 0));
  for (const row of known) {
    const place = places.get(period(findings.number(dates, row), length)) ?? 0;
    const line = counts[findings.number('severity', row)];
    if (line !== undefined) line[place] = (line[place] ?? 0) + 1;
  }
  return { dates, periods, counts };
}

/** Characters of a date that name its period: the day, the month or the year. */
function lengthOf(first: number, last: number): number {
  const days = last - first + 1;
  if (days <= MAX_PERIODS) return '2026-11-22'.length;
  return days / 30 <= MAX_PERIODS ? '2026-11'.length : '2026'.length;
}

function period(day: number, length: number): string {
  return new Date(day * DAY).toISOString().slice(0, length);
}
