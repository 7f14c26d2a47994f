import type { Departures } from './departures.js';
import type { RateWindow } from './rate-windows.js';

/** We use this share of a published limit: others' clocks and our own late requests differ. */
const USED_SHARE = 0.97;

/**
 * Up to a minute, a service may itself count with a bucket of one second. Half of it is left free,
 * because requests that left evenly arrive in clumps.
 */
const SHORT_WINDOW_SECONDS = 60;
const SHORT_BURST_SECONDS = 0.5;

/**
 * Keeps requests within one window by the generic cell rate algorithm: each request moves the
 * time at which the bucket would be empty by one interval; a request may go when that time is no
 * further ahead than the burst allows. Burst and flow together never exceed the window's limit.
 */
export class Gate {
  private emptyAt = -Infinity;

  constructor(
    private window: RateWindow,
    /** Of all requests; they count against a window that becomes known later. */
    private readonly sent: Departures,
  ) {
    this.recount();
  }

  /** The service allows something else than was known: what was sent counts in its terms. */
  change(window: RateWindow): void {
    const isOther = window.requests !== this.window.requests || window.burst !== this.window.burst;
    this.window = window;
    if (isOther) this.recount();
  }

  /** When the next request may go, in milliseconds since 1970, at `speed` (0..1] of the allowance. */
  readyAt(speed: number): number {
    return this.emptyAt - (burstOf(this.window) - 1) * this.interval(speed);
  }

  /** Counts a request that goes now. */
  take(now: number, speed: number): void {
    this.emptyAt = Math.max(now, this.emptyAt) + this.interval(speed);
  }

  private recount(): void {
    const windowMs = this.window.seconds * 1000;
    this.emptyAt = -Infinity;
    let last = -Infinity;
    for (const { at, count } of this.sent.within(windowMs)) {
      this.emptyAt = Math.max(at, this.emptyAt) + count * this.interval(1);
      last = at;
    }
    // By then the service has forgotten them all, also when they were more than it allows.
    const ahead = windowMs + (burstOf(this.window) - 1) * this.interval(1);
    this.emptyAt = Math.min(this.emptyAt, last + ahead);
  }

  private interval(speed: number): number {
    return (this.window.seconds * 1000) / (this.window.requests * USED_SHARE * speed);
  }
}

/** What the used share leaves free, but at most half a second's worth of a short window. */
function burstOf({ requests, seconds, burst }: RateWindow): number {
  const free = requests * (1 - USED_SHARE);
  const usual =
    seconds <= SHORT_WINDOW_SECONDS
      ? Math.min(free, (requests / seconds) * SHORT_BURST_SECONDS)
      : free;
  return burst ?? Math.max(1, Math.floor(usual));
}
