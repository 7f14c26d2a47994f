import { describe, expect, it } from '@jest/globals';
import { inPages, RECORD_ISSUES } from '../../../src/pipeline/poll/pages.js';
import { issue, project } from '../../builders/records.js';

const issues = (number: number) =>
  Array.from({ length: number }, (_, at) => issue({ id: `${at}` }));

describe('inPages', () => {
  it('leaves a record as it is up to the limit, also without issues', () => {
    for (const number of [0, RECORD_ISSUES]) {
      const record = project({ issues: issues(number) });
      expect([...inPages(record)]).toEqual([record]);
    }
  });

  it('gives one more page above the limit, each issue once and in order', () => {
    const record = project({ issues: issues(RECORD_ISSUES + 1) });
    const pages = [...inPages(record)];
    expect(pages.map(({ page, issues: part }) => [page, part.length])).toEqual([
      [0, RECORD_ISSUES],
      [1, 1],
    ]);
    expect(pages.flatMap((page) => page.issues)).toEqual(record.issues);
  });
});
