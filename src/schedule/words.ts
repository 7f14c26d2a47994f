import { DAY_MINUTES } from './calendar.js';

export const WEEKDAYS = [
  ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'],
] as const;

/** `monday` or `mon`, in any case, as cron counts it; undefined for another word. */
export function weekdayNumber(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = WEEKDAYS.findIndex((name) => name === lower || name.slice(0, 3) === lower);
  return index < 0 ? undefined : index;
}

/** `03:20` in minutes since midnight; undefined when it is no time of a day. */
export function minuteOfDay(text: string): number | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  if (hours === '' || Number(minutes) > 59) return undefined;
  const minute = Number(hours) * 60 + Number(minutes);
  return minute < DAY_MINUTES ? minute : undefined;
}

/** `03:20` */
export function timeText(minute: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
