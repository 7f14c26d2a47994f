import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Gate } from '../../src/http/gate.js';
import type { RateWindow } from '../../src/http/rate-windows.js';

/** The times at which `count` requests go through one after another, as fast as allowed. */
function times(window: RateWindow, count: number, speed = 1): number[] {
  const gate = new Gate(window);
  const list: number[] = [];
  for (let now = 0; list.length < count;) {
    now = Math.max(now, gate.readyAt(speed));
    gate.take(now, speed);
    list.push(now);
  }
  return list;
}

describe('Gate', () => {
  it('lets half a second of a short window go at once, then keeps pace', () => {
    const list = times({ requests: 600, seconds: 60 }, 12);
    expect(list[4]).toBeCloseTo(0, 5);
    expect(list[5]).toBeCloseTo(1000 / (10 * 0.97), 5);
  });

  it('lets 3 % of a long window go at once', () => {
    const list = times({ requests: 300, seconds: 3600 }, 10);
    expect(list[8]).toBeCloseTo(0, 5);
    expect(list[9]).toBeCloseTo(3_600_000 / 291, 5);
  });

  it('lets the burst go that was set', () => {
    expect(times({ requests: 300, seconds: 3600, burst: 30 }, 30)[29]).toBeCloseTo(0, 5);
  });

  it('goes at half speed when told to', () => {
    const window = { requests: 60, seconds: 60 };
    expect(times(window, 3, 0.5)[2]).toBeCloseTo((times(window, 3)[2] ?? 0) * 2, 5);
  });

  it('needs no more than 1.1 of the ideal time', () => {
    const last = times({ requests: 1620, seconds: 60 }, 5000)[4999] ?? 0;
    expect(last).toBeLessThan(1.1 * (5000 / 27) * 1000);
  });

  it('never lets more than the limit through in any window', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 3600 }),
        (requests, seconds) => {
          const list = times({ requests, seconds }, requests + 1);
          expect((list[requests] ?? 0) - (list[0] ?? 0)).toBeGreaterThanOrEqual(
            seconds * 1000 - 1e-3,
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
