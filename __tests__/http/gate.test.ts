import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Departures } from '../../src/http/departures.js';
import { Gate } from '../../src/http/gate.js';
import type { RateWindow } from '../../src/http/rate-windows.js';

/** The times at which `count` requests go through one after another, as fast as allowed. */
function times(window: RateWindow, count: number, speed = 1): number[] {
  const gate = new Gate(window, new Departures());
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

  describe('whose window changes', () => {
    /** Requests one after another as fast as allowed; after `before` of them the service tells. */
    function changing(from: RateWindow, to: RateWindow, { before = 1, count = 0, gap = 0 }) {
      const sent = new Departures();
      const gate = new Gate(from, sent);
      const list: number[] = [];
      for (let now = 0; list.length < before + count; now += gap) {
        if (list.length === before) gate.change(to);
        now = Math.max(now, gate.readyAt(1));
        gate.take(now, 1);
        sent.add(now);
        list.push(now);
      }
      return list;
    }
    const minute = (requests: number): RateWindow => ({ requests, seconds: 60 });

    it('counts in the new terms what was sent', () => {
      const list = changing(minute(1620), minute(60), { before: 10, count: 2 });
      expect(list[9]).toBeCloseTo(0, 5);
      expect(list[10]).toBeCloseTo((10 * 1000) / 0.97, 5);
      expect(list[11]).toBeCloseTo((11 * 1000) / 0.97, 5);
    });

    it('does not count what the service has forgotten', () => {
      const list = changing(minute(1620), minute(60), { before: 3, count: 1, gap: 31_000 });
      expect(list[3]).toBe(93_000);
    });

    it('waits no longer than until the service has forgotten all', () => {
      const list = changing(minute(1620), minute(5), { before: 12, count: 1 });
      expect(list[12]).toBe(60_000);
    });

    it('goes on at once when more is allowed than was known', () => {
      const list = changing(minute(60), minute(1620), { before: 2, count: 1 });
      expect(list[1]).toBeCloseTo(1000 / 0.97, 5);
      expect(list[2]).toBe(list[1]);
    });

    it('changes nothing when it is told what was known', () => {
      expect(changing(minute(60), minute(60), { before: 2, count: 4 })).toEqual(
        times(minute(60), 6),
      );
    });

    it('never lets more than the new limit through in any window', () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 2, max: 500 }),
          fc.integer({ min: 1, max: 600 }),
          fc.integer({ min: 1, max: 40 }),
          (requests, seconds, before) => {
            const from = { requests: 1620, seconds };
            const list = changing(from, { requests, seconds }, { before, count: requests + 1 });
            // What went before the limit was known may have been too much already.
            for (let first = Math.max(0, before - requests); first <= before; first += 1) {
              const end = list[first + requests] ?? Infinity;
              expect(end - (list[first] ?? 0)).toBeGreaterThanOrEqual(seconds * 1000 - 1e-3);
            }
          },
        ),
        { numRuns: 100 },
      );
    });
  });
});
