import type { Clock } from './clock.js';
import { Departures } from './departures.js';
import { Gate } from './gate.js';
import type { Headers } from './headers.js';
import type { RateWindow } from './rate-windows.js';
import { parseConcurrency, parseRateWindows } from './rate-windows.js';

/** How fast and how wide we may ask one service. */
export interface TargetLimits {
  /** All of them hold at once. None: only the concurrency limits. */
  readonly windows: readonly RateWindow[];
  /** Requests under way at the same time. */
  readonly concurrency: number;
  /** The user set these: never faster, even where the service allows more. */
  readonly fixed?: boolean;
}

export const DEFAULT_LIMITS: TargetLimits = { windows: [], concurrency: 16 };

/** After a refusal we go on at half speed, and no slower than this share of the allowance. */
const SLOWEST = 1 / 8;
/** Each good answer gives back this share of the allowance, so full speed is back after ~50. */
const RECOVERY = 0.01;

interface Waiting {
  readonly ticket: number;
  readonly admit: (admitted: boolean) => void;
}

/**
 * Lets requests of one target through: in the order in which they first came, within the rate
 * windows, no more than `concurrency` at once, and none while the target asked for a pause.
 * Slows down when the target refuses, and follows the allowance that its answers tell.
 */
export class Limiter {
  private readonly sent = new Departures();
  private readonly gates = new Map<number, Gate>();
  private readonly queue: Waiting[] = [];
  private concurrency: number;
  private running = 0;
  private speed = 1;
  private pausedUntil = -Infinity;
  private tickets = 0;
  private sleeping: AbortController | undefined;
  private letting = false;

  constructor(
    private readonly limits: TargetLimits,
    private readonly clock: Clock,
  ) {
    this.concurrency = limits.concurrency;
    for (const window of limits.windows) this.add(window);
  }

  /** A place in the order. A request that is repeated keeps its own. */
  ticket(): number {
    this.tickets += 1;
    return this.tickets;
  }

  /**
   * Waits until the request may be sent.
   *
   * @returns what must be called, once, when the request is over.
   * @throws the signal's reason when it is aborted while waiting.
   */
  async acquire(ticket: number, signal?: AbortSignal): Promise<() => void> {
    signal?.throwIfAborted();
    const admitted = new Promise<boolean>((admit) => {
      this.join({ ticket, admit });
    });
    const leave = () => {
      this.leave(ticket);
    };
    signal?.addEventListener('abort', leave, { once: true });
    void this.letThrough();
    if (!(await admitted)) signal?.throwIfAborted();
    signal?.removeEventListener('abort', leave);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      this.running -= 1;
      void this.letThrough();
    };
  }

  /**
   * The target refused: nothing goes for `ms`, and afterwards more slowly.
   *
   * @returns by how many milliseconds this lengthened the pause.
   */
  pause(ms: number): number {
    const now = this.clock.now();
    const before = Math.max(now, this.pausedUntil);
    // Requests that were under way together are refused together: that is one reason to slow.
    if (before === now) this.speed = Math.max(SLOWEST, this.speed / 2);
    this.pausedUntil = Math.max(before, now + ms);
    return this.pausedUntil - before;
  }

  /** A good answer: takes over the allowance it tells and speeds up again. */
  learn(headers: Headers): void {
    this.speed = Math.min(1, this.speed + RECOVERY);
    this.heed(headers);
  }

  /** Takes over the allowance that an answer tells, also a refusal. */
  heed(headers: Headers): void {
    const told = parseConcurrency(headers);
    if (told !== undefined) this.concurrency = Math.min(this.limits.concurrency, told);
    for (const window of parseRateWindows(headers)) this.adopt(window);
  }

  private adopt(told: RateWindow): void {
    const ours = this.limits.windows.find(({ seconds }) => seconds === told.seconds);
    const capped = this.limits.fixed === true && ours !== undefined;
    const requests = capped ? Math.min(ours.requests, told.requests) : told.requests;
    const burst = ours?.burst === undefined ? {} : { burst: Math.min(ours.burst, requests) };
    const window = { requests, seconds: told.seconds, ...burst };
    const gate = this.gates.get(told.seconds);
    if (gate === undefined) this.add(window);
    else gate.change(window);
  }

  private add(window: RateWindow): void {
    this.gates.set(window.seconds, new Gate(window, this.sent));
  }

  private join(entry: Waiting): void {
    const behind = this.queue.findLastIndex(({ ticket }) => ticket < entry.ticket);
    this.queue.splice(behind + 1, 0, entry);
  }

  private leave(ticket: number): void {
    const index = this.queue.findIndex((entry) => entry.ticket === ticket);
    if (index < 0) return;
    this.queue.splice(index, 1).forEach(({ admit }) => {
      admit(false);
    });
    // A timer that nobody waits for would keep the process alive.
    if (this.queue.length === 0) this.sleeping?.abort();
  }

  private async letThrough(): Promise<void> {
    if (this.letting) return;
    this.letting = true;
    while (this.queue.length > 0 && this.running < this.concurrency) {
      const now = this.clock.now();
      const wait = Math.ceil(this.readyAt() - now);
      if (wait > 0) {
        await this.sleep(wait);
        continue;
      }
      for (const gate of this.gates.values()) gate.take(now, this.speed);
      this.sent.add(now);
      this.running += 1;
      this.queue.shift()?.admit(true);
    }
    this.letting = false;
  }

  private readyAt(): number {
    const gates = [...this.gates.values()].map((gate) => gate.readyAt(this.speed));
    return Math.max(this.pausedUntil, ...gates);
  }

  private async sleep(ms: number): Promise<void> {
    const controller = new AbortController();
    this.sleeping = controller;
    try {
      await this.clock.sleep(ms, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted) throw error;
    }
  }
}
