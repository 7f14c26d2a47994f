import { formatDay } from './calendar.js';
import type { Schedule } from './schedule.js';
import { timeText, WEEKDAYS } from './words.js';

/** The schedule as a profile says it, with its time also where the user gave none. */
export function scheduleMapping(schedule: Schedule): Readonly<Record<string, unknown>> {
  const { occurs, minute, timeZone, start, end, every, on } = schedule;
  const time = timeText(minute);
  const zone = { 'time-zone': timeZone };
  if (occurs === 'once') return { occurs, at: `${formatDay(start ?? 0)} ${time}`, ...zone };
  const days = occurs === 'weekly' ? on.map((day) => WEEKDAYS[day]) : on;
  return {
    ...{ occurs, at: time, ...zone },
    ...(days.length === 0 ? {} : { on: days }),
    ...(every === 1 ? {} : { every }),
    ...(start === null ? {} : { start: formatDay(start) }),
    ...(end === null ? {} : { end: formatDay(end) }),
  };
}
