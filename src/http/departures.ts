/** Requests so close together are counted as one moment, the later. */
const GRAIN_MS = 100;

/** Snyk's longest window; of a longer one, the last hour is what can be counted. */
const KEPT_MS = 3_600_000;

/** So many requests that went at one time, in milliseconds since 1970. */
interface Departure {
  at: number;
  count: number;
}

/** When requests went: a limit that becomes known later counts them, too. */
export class Departures {
  private readonly kept: (Departure & { readonly from: number })[] = [];

  /** Counts a request that goes now. */
  add(now: number): void {
    const last = this.kept.at(-1);
    if (last !== undefined && now - last.from < GRAIN_MS) {
      last.at = now;
      last.count += 1;
      return;
    }
    this.kept.push({ from: now, at: now, count: 1 });
    while ((this.kept[0]?.at ?? now) < now - KEPT_MS) this.kept.shift();
  }

  /** Those within so many milliseconds before the last one, the oldest first. */
  within(ms: number): readonly Readonly<Departure>[] {
    const since = (this.kept.at(-1)?.at ?? 0) - ms;
    return this.kept.filter(({ at }) => at > since);
  }
}
