import { describe, expect, it } from '@jest/globals';
import { Limiter } from '../../src/http/limiter.js';
import { fakeClock } from '../builders/clock.js';

const turns = async () => {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
};

describe('Limiter', () => {
  it('lets no more than the concurrency through at once', async () => {
    const limiter = new Limiter({ windows: [], concurrency: 2 }, fakeClock());
    const first = await limiter.acquire(1);
    await limiter.acquire(2);
    let third = false;
    const waiting = limiter.acquire(3).then(() => (third = true));
    await turns();
    expect(third).toBe(false);
    first();
    first(); // twice gives no second place
    await waiting;
    let fourth = false;
    void limiter.acquire(4).then(() => (fourth = true));
    await turns();
    expect(fourth).toBe(false);
  });

  it('goes by the order of arrival, also for those that come back', async () => {
    const limiter = new Limiter({ windows: [], concurrency: 1 }, fakeClock());
    const order: number[] = [];
    const release = await limiter.acquire(limiter.ticket());
    const run = async (ticket: number) => {
      const done = await limiter.acquire(ticket);
      order.push(ticket);
      done();
    };
    const again = limiter.ticket();
    const all = [run(limiter.ticket()), run(limiter.ticket()), run(again)];
    release();
    await Promise.all(all);
    expect(order).toEqual([2, 3, 4]);
  });

  it('keeps within all windows at once', async () => {
    const clock = fakeClock();
    const limiter = new Limiter(
      {
        windows: [
          { requests: 10, seconds: 1 },
          { requests: 120, seconds: 60 },
        ],
        concurrency: 100,
      },
      clock,
    );
    const start = clock.now();
    for (let i = 0; i < 100; i += 1) (await limiter.acquire(limiter.ticket()))();
    // 2 a second at 97 %, after the first.
    expect((clock.now() - start) / 1000).toBeCloseTo(99 / (2 * 0.97), 0);
  });

  it('holds everybody while the target asked for a pause, and then goes at half speed', async () => {
    const clock = fakeClock();
    const limiter = new Limiter(
      { windows: [{ requests: 60, seconds: 60 }], concurrency: 9 },
      clock,
    );
    const start = clock.now();
    expect(limiter.pause(5_000)).toBe(5_000);
    expect(limiter.pause(3_000)).toBe(0); // refused together with the first
    expect(limiter.pause(6_000)).toBe(1_000);
    await limiter.acquire(1);
    expect(clock.now() - start).toBe(6_000);
    await limiter.acquire(2);
    expect(clock.now() - start - 6_000).toBe(Math.ceil(2_000 / 0.97));
  });

  it('recovers with good answers, but not beyond the allowance', async () => {
    const clock = fakeClock();
    const limiter = new Limiter(
      { windows: [{ requests: 60, seconds: 60 }], concurrency: 9 },
      clock,
    );
    limiter.pause(1_000);
    for (let i = 0; i < 80; i += 1) limiter.learn({});
    await limiter.acquire(1);
    const before = clock.now();
    await limiter.acquire(2);
    expect(clock.now() - before).toBe(Math.ceil(1_000 / 0.97));
  });

  it.each([
    { what: 'faster', fixed: false, told: '120;w=60', interval: 500 },
    { what: 'slower', fixed: false, told: '30;w=60', interval: 2_000 },
    { what: 'not faster than the user set', fixed: true, told: '120;w=60', interval: 1_000 },
    { what: 'slower than the user set', fixed: true, told: '30;w=60', interval: 2_000 },
  ])('follows the allowance that it is told: $what', async ({ fixed, told, interval }) => {
    const clock = fakeClock();
    const windows = [{ requests: 60, seconds: 60, burst: 1 }];
    const limiter = new Limiter({ windows, concurrency: 9, fixed }, clock);
    await limiter.acquire(1);
    limiter.learn({ 'x-ratelimit-limit': `1, ${told}` });
    for (const ticket of [2, 3]) {
      const before = clock.now();
      await limiter.acquire(ticket);
      expect(clock.now() - before).toBeCloseTo(Math.ceil(interval / 0.97), -1);
    }
  });

  it.each(['learn', 'heed'] as const)(
    'counts what went before it was told of a much smaller allowance: %s',
    async (how) => {
      const clock = fakeClock();
      const windows = [{ requests: 1620, seconds: 60 }];
      const limiter = new Limiter({ windows, concurrency: 99 }, clock);
      const start = clock.now();
      for (let i = 0; i < 8; i += 1) await limiter.acquire(limiter.ticket());
      expect(clock.now()).toBe(start);
      limiter[how]({ 'x-ratelimit-limit': '2, 2;w=1, 30;w=60, 1000;w=3600' });
      const times: number[] = [];
      for (let i = 0; i < 30; i += 1) {
        await limiter.acquire(limiter.ticket());
        times.push(clock.now() - start);
      }
      expect(times[0]).toBeGreaterThan(8 * 2_000);
      expect(times.filter((time) => time < 60_000)).toHaveLength(30 - 8);
    },
  );

  it('keeps to a window that it did not know of', async () => {
    const clock = fakeClock();
    const limiter = new Limiter({ windows: [], concurrency: 9 }, clock);
    limiter.learn({ 'x-ratelimit-limit': '1;w=1' });
    const start = clock.now();
    await limiter.acquire(1);
    await limiter.acquire(2);
    expect(clock.now() - start).toBe(Math.ceil(1000 / 0.97));
  });

  it('takes over a lower concurrency, never a higher one', async () => {
    const limiter = new Limiter({ windows: [], concurrency: 2 }, fakeClock());
    limiter.learn({ 'x-concurrency-limit-limit': '1' });
    const release = await limiter.acquire(1);
    let second = false;
    const waiting = limiter.acquire(2).then(() => (second = true));
    await turns();
    expect(second).toBe(false);
    limiter.learn({ 'x-concurrency-limit-limit': '100' });
    release();
    await waiting;
    await limiter.acquire(3);
    let fourth = false;
    void limiter.acquire(4).then(() => (fourth = true));
    await turns();
    expect(fourth).toBe(false);
  });

  it('lets those go who no longer want to, and leaves no timer behind', async () => {
    const clock = fakeClock();
    const limiter = new Limiter({ windows: [], concurrency: 1 }, clock);
    const controller = new AbortController();
    limiter.pause(600_000);
    const waiting = limiter.acquire(1, controller.signal);
    controller.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    await expect(limiter.acquire(2, controller.signal)).rejects.toThrow('enough');
    const before = clock.now();
    await turns();
    expect(clock.now()).toBe(before);
    (await limiter.acquire(3))();
    expect(clock.now() - before).toBe(600_000);
  });
});
