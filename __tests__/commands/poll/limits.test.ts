import { afterEach, describe, expect, it } from '@jest/globals';
import { Rehearsal } from './rehearsal.js';

let rehearsal: Rehearsal;
afterEach(() => rehearsal.close());

/** What DESIGN promises: this much of the time that the limit alone takes. */
const MAX_WAIT = 1.1;

describe('a limit of requests', () => {
  it.each([
    { who: 'Snyk', orgs: 240, set: undefined, perMinute: 1_620 },
    { who: 'Snyk, much smaller than documented,', orgs: 40, set: undefined, perMinute: 30 },
    { who: 'the user', orgs: 40, set: 20, perMinute: 20 },
  ])('of $who is kept to and used up', async ({ orgs, set, perMinute }) => {
    rehearsal = await Rehearsal.start({
      world: { orgs, projects: 1, issues: 1 },
      rateLimit: set === undefined ? { perMinute } : {},
    });
    const startedAt = rehearsal.clock.now();
    // One after another, since this clock jumps on while requests are under way.
    const concurrency = perMinute < 1_000 ? 1 : undefined;
    const run = await rehearsal.poll({ 'max-requests-per-minute': set, concurrency });
    const minutes = (rehearsal.clock.now() - startedAt) / 60_000;
    expect(run.code).toBe(0);
    expect(run.told.size).toBe(orgs);
    expect(rehearsal.snyk.state().statuses).toEqual({ 200: run.requests });
    expect(minutes).toBeLessThanOrEqual((MAX_WAIT * run.requests) / perMinute);
  });
});
