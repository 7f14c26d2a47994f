import { describe, expect, it } from '@jest/globals';
import { progressLine, tellProgress } from '../../../src/pipeline/poll/progress.js';

const progress = { orgs: 50, orgsDone: 12, projects: 900, issues: 40_000, pages: 400 };

describe('progress of a sweep', () => {
  it('estimates from the pages so far how long it may take', () => {
    expect(progressLine({ ...progress, pagesExpected: 1_600 }, 60_000)).toBe(
      '40000 issues of 900 projects read, 12 of 50 organizations done, page 400 of about 1600, about 3 min to go',
    );
    expect(progressLine({ ...progress, pagesExpected: 700 }, 60_000)).toMatch(
      /, about 45 s to go$/,
    );
  });

  it('promises nothing at the end, at the beginning, or when there were more pages than expected', () => {
    expect(progressLine({ ...progress, pagesExpected: 410 }, 60_000)).not.toMatch(/to go/);
    expect(progressLine({ ...progress, pages: 0, pagesExpected: 9 }, 60_000)).not.toMatch(/to go/);
    expect(progressLine({ ...progress, pagesExpected: 300 }, 60_000)).toMatch(
      /page 400 of about 400$/,
    );
  });

  it('is told at most every ten seconds', () => {
    const told: string[] = [];
    let now = 0;
    const tell = tellProgress(
      (line) => told.push(line),
      () => new Date(now),
    );
    for (; now <= 30_000; now += 1_000) tell({ ...progress, pagesExpected: 1_600 });
    expect(told).toHaveLength(3);
  });
});
