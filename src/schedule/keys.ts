import { notAllowed } from '../model/mapping.js';
import { didYouMean } from '../model/suggest.js';
import type { Day } from './calendar.js';
import { parseDay } from './calendar.js';

const KEYS = ['occurs', 'at', 'time-zone', 'start', 'end', 'every', 'on'] as const;
export type Key = (typeof KEYS)[number];

/** What somebody wrote under the keys of `schedule`, and what is wrong with it. */
export class ScheduleKeys {
  readonly problems: string[] = [];
  readonly isMapping: boolean;
  private readonly values: ReadonlyMap<string, unknown>;

  /** @param given a mapping, or a word that stands for `occurs` */
  constructor(given: unknown) {
    const value = typeof given === 'string' ? { occurs: given } : given;
    const mapping = isMapping(value) ? value : undefined;
    this.isMapping = mapping !== undefined;
    this.values = new Map(Object.entries(mapping ?? {}));
    if (mapping === undefined)
      this.problems.push('schedule: give a mapping, such as `{ occurs: daily, at: "03:20" }`.');
    for (const key of this.values.keys())
      if (!KEYS.some((known) => known === key))
        this.problems.push(`schedule.${key}: there is no such key.${didYouMean(key, KEYS)}`);
  }

  /** Notes that a value cannot be used, and what can. */
  refuse(key: Key, cure: string): void {
    this.problems.push(`schedule.${key}: ${notAllowed(this.value(key))}${cure}`);
  }

  /** Undefined when nothing was written, as in YAML's `start:`. */
  value(key: Key): unknown {
    return this.values.get(key) ?? undefined;
  }

  /** The value as text; undefined also for what is no text or number. */
  text(key: Key): string | undefined {
    return scalarText(this.value(key));
  }

  day(key: Key): Day | null {
    if (this.value(key) === undefined) return null;
    const day = parseDay(this.text(key) ?? '');
    if (day === undefined) this.refuse(key, 'Give a date such as `2027-01-31`.');
    return day ?? null;
  }

  /** One value or several, in a list or with commas between. */
  list(key: Key): (string | undefined)[] {
    const value = this.value(key);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map(scalarText);
    return (
      scalarText(value)
        ?.split(',')
        .map((each) => each.trim()) ?? [undefined]
    );
  }
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function scalarText(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
}
