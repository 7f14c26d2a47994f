import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { PlannedProject } from '../../../../src/sources/rest/org/plan.js';
import { MIN_PAGES_TO_SPLIT, planIssues } from '../../../../src/sources/rest/org/plan.js';

const ALL = { since: null, types: [], cursors: 8 } as const;

function projects(
  count: number,
  { issues = 20, wanted = count }: { issues?: number | undefined; wanted?: number } = {},
): PlannedProject[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `p${index}`,
    created: new Date(Date.UTC(2024, 0, 1 + index)).toISOString(),
    issues,
    wanted: index < wanted,
  }));
}

describe('planning the lists of an org', () => {
  it('reads an org as one list', () => {
    expect(planIssues(projects(10), ALL)).toEqual({ lists: [{}], pages: 2 });
  });

  it('asks even an org without projects, as it may have environments', () => {
    expect(planIssues([], ALL).lists).toEqual([{}]);
  });

  it('asks for nothing when no project is wanted', () => {
    expect(planIssues(projects(10, { wanted: 0 }), ALL).lists).toEqual([]);
  });

  it('asks project by project when that takes fewer requests', () => {
    const { lists, pages } = planIssues(projects(100, { wanted: 2 }), ALL);
    expect(pages).toBe(2);
    expect(lists).toEqual([
      { 'scan_item.id': 'p0', 'scan_item.type': 'project' },
      { 'scan_item.id': 'p1', 'scan_item.type': 'project' },
    ]);
    // 100 projects of 20 issues are 20 pages: 20 calls are no gain, 19 are.
    expect(planIssues(projects(100, { wanted: 20 }), ALL).lists).toEqual([{}]);
    expect(planIssues(projects(100, { wanted: 19 }), ALL).lists).toHaveLength(19);
  });

  it('takes one pass for each type, and the type as a parameter only when it is alone', () => {
    expect(planIssues(projects(3), { ...ALL, types: ['code', 'config'] }).lists).toEqual([
      { type: 'code' },
      { type: 'config' },
    ]);
    const since = new Date('2026-01-01T00:00:00Z');
    const updated = { updated_after: '2026-01-01T00:00:00.000Z' };
    expect(planIssues(projects(3), { ...ALL, since, types: ['code', 'config'] }).lists).toEqual([
      updated,
    ]);
    expect(planIssues(projects(3), { ...ALL, since, types: ['code'] }).lists).toEqual([
      { ...updated, type: 'code' },
    ]);
  });

  it('cuts a list only from the named number of pages on', () => {
    const each = { issues: 100 };
    expect(planIssues(projects(MIN_PAGES_TO_SPLIT, each), ALL).lists).toHaveLength(1);
    expect(planIssues(projects(MIN_PAGES_TO_SPLIT + 1, each), ALL).lists).toHaveLength(2);
    expect(planIssues(projects(1000, each), ALL).lists).toHaveLength(8);
  });

  it('covers all time with its windows, and wastes no more than two of a hundred pages', () => {
    const world = fc.array(
      fc.record({
        id: fc.uuid(),
        created: fc
          .date({ min: new Date('2015-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
          .map((date) => date.toISOString()),
        issues: fc.integer({ min: 0, max: 5000 }),
        wanted: fc.constant(true),
      }),
      { minLength: 1, maxLength: 60 },
    );
    const cursors = fc.integer({ min: 1, max: 32 });
    const moment = fc.date({
      min: new Date('2010-01-01'),
      max: new Date('2030-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(world, cursors, moment, (some, width, at) => {
        const { lists, pages } = planIssues(some, { ...ALL, cursors: width });
        expect(lists.length).toBeLessThanOrEqual(Math.max(1, Math.min(width, 1 + pages * 0.02)));
        const holds = lists.filter(
          ({ created_after: after, created_before: before }) =>
            (after === undefined || at.getTime() > Date.parse(String(after))) &&
            (before === undefined || at.getTime() < Date.parse(String(before))),
        );
        expect(holds.length).toBeGreaterThanOrEqual(1);
        expect(holds.length).toBeLessThanOrEqual(2);
      }),
    );
  });
});
