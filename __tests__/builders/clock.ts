import type { Clock } from '../../src/http/clock.js';

/** A clock that stands still until somebody sleeps, and then jumps to when the first one wakes. */
export interface FakeClock extends Clock {
  /** Milliseconds asked for, in order. */
  readonly slept: number[];
  /** Lets time pass without anybody sleeping. */
  advance(ms: number): void;
}

interface Sleeper {
  readonly wakesAt: number;
  readonly wake: () => void;
}

/** Begins at the given time; chance always gives `random`. */
export function fakeClock({ at = 1_750_000_000_000, random = 0.5 } = {}): FakeClock {
  let time = at;
  const sleepers: Sleeper[] = [];
  const slept: number[] = [];

  const wakeFirst = () => {
    sleepers.sort((a, b) => a.wakesAt - b.wakesAt);
    const first = sleepers.shift();
    if (first === undefined) return;
    time = Math.max(time, first.wakesAt);
    first.wake();
  };

  return {
    slept,
    now: () => time,
    random: () => random,
    advance: (ms) => (time += ms),
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      await new Promise<void>((wake) => {
        const sleeper = { wakesAt: time + ms, wake };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          const index = sleepers.indexOf(sleeper);
          if (index >= 0) sleepers.splice(index, 1);
          wake();
        });
        setImmediate(wakeFirst);
      });
      signal?.throwIfAborted();
    },
  };
}
