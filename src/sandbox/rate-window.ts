/** A limit of so many requests in a window of time that begins with the first. */
export interface RateWindow {
  /** Counts a request; false when the window has no room for it. */
  take(): boolean;
  remaining(): number;
  /** Until the window has room again, whole seconds; 0 when it has. */
  waitSeconds(): number;
}

export function createRateWindow(limit: number, seconds: number, now: () => number): RateWindow {
  let beganAt = Number.NEGATIVE_INFINITY;
  let taken = 0;
  const roll = () => {
    if (now() < beganAt + seconds * 1000) return;
    beganAt = now();
    taken = 0;
  };
  return {
    take: () => {
      roll();
      if (taken >= limit) return false;
      taken += 1;
      return true;
    },
    remaining: () => limit - taken,
    waitSeconds: () =>
      taken < limit ? 0 : Math.max(1, Math.ceil((beganAt + seconds * 1000 - now()) / 1000)),
  };
}
