import { afterEach, describe, expect, it } from '@jest/globals';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
afterEach(() => rehearsal.close());

/** What DESIGN promises: this much of the time that the limit alone takes. */
const MAX_WAIT = 1.1;

describe('Snyk’s limits', () => {
  it.each([
    ['as told by its answers', { perMinute: 30 }, {}],
    ['as set by the user', { perMinute: 60 }, { 'max-requests-per-minute': 20 }],
    ['of a second', { perSecond: 2 }, {}],
  ])('are kept to and used up: %s', async (_what, rateLimit, given) => {
    rehearsal = await Rehearsal.start({
      world: { orgs: 40, projects: 1, issues: 1 },
      rateLimit,
    });
    const startedAt = rehearsal.clock.now();
    const run = await rehearsal.poll(given);
    const seconds = (rehearsal.clock.now() - startedAt) / 1_000;
    expect(run.code).toBe(0);
    expect(run.told.size).toBe(40);
    expect(rehearsal.snyk.state().statuses).toEqual({ 200: run.requests });
    const perSecond = given['max-requests-per-minute']
      ? given['max-requests-per-minute'] / 60
      : 'perMinute' in rateLimit
        ? rateLimit.perMinute / 60
        : rateLimit.perSecond;
    expect(seconds).toBeLessThanOrEqual((MAX_WAIT * run.requests) / perSecond);
  });
});
