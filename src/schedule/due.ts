import { clockOf } from './clock.js';
import { latestOccurrence, occurrencesAfter } from './occurrences.js';
import type { Schedule } from './schedule.js';

/**
 * How long after the last occurrence of all it may still be caught up: two days, so that a cron
 * that fires daily has a second chance. Later, a schedule that has ended does nothing.
 */
export const MAX_LATENESS_AFTER_END_MS = 2 * 86_400_000;

interface Due {
  readonly due: boolean;
  /** For the log, one sentence. */
  readonly why: string;
  /** The first occurrence after now; null when there is none. */
  readonly next: Date | null;
}

/**
 * Whether a scheduled run has to do its work: an occurrence lies between the start of the last run
 * and now. So a late run still runs, one that never came is caught up once, however many
 * occurrences were missed, and of two runs for one occurrence the second has nothing to do. A
 * connection that never ran is due as soon as there was an occurrence.
 *
 * Whether to ask at all is for the caller to decide: a run that a person started should run.
 *
 * @param lastStarted when the last run that did its work began, started by whom ever; null when
 *   there was none
 */
export function dueAt(schedule: Schedule, now: Date, lastStarted: Date | null): Due {
  const clock = clockOf(schedule.timeZone);
  const latest = latestOccurrence(schedule, clock, now.getTime());
  const [upcoming] = occurrencesAfter(schedule, clock, now.getTime());
  const next = upcoming === undefined ? null : new Date(upcoming);
  const show = (instant: number): string =>
    `${new Date(clock.toWall(instant)).toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length).replace('T', ' ')} ${schedule.timeZone}`;
  const nextIs =
    upcoming === undefined ? 'There is no further one.' : `The next: ${show(upcoming)}.`;

  if (latest === null) return { due: false, why: `Nothing was scheduled yet. ${nextIs}`, next };
  if (lastStarted !== null && lastStarted.getTime() >= latest) {
    const why = `What was scheduled for ${show(latest)} ran at ${show(lastStarted.getTime())}. ${nextIs}`;
    return { due: false, why, next };
  }
  if (next === null && now.getTime() - latest > MAX_LATENESS_AFTER_END_MS)
    return { due: false, why: `The schedule ended with ${show(latest)}.`, next };
  return { due: true, why: `Scheduled for ${show(latest)}.`, next };
}
