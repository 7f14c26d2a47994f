import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SizedOrg } from '../../../src/pipeline/legs/divide.js';
import { divide, legsFor, matrixOf, MAX_LEGS } from '../../../src/pipeline/legs/divide.js';

const sized = (id: string, pages: number): SizedOrg => ({
  org: { id, attributes: { name: id } },
  projects: pages * 10,
  pages,
});

const orgs = (count: number, pages: (index: number) => number): SizedOrg[] =>
  Array.from({ length: count }, (_, index) => sized(`org-${index}`, pages(index)));

/** Which leg each org is in. */
const placesOf = (legs: ReturnType<typeof divide>): Map<string, number> =>
  new Map(legs.flatMap(({ leg, orgs: mine }) => mine.map(({ id }) => [id, leg] as const)));

describe('how a poll is divided', () => {
  it('has every org once, and no leg much longer than another', () => {
    const many = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(many, fc.integer({ min: 1, max: 20 }), (pages, count) => {
        const all = pages.map((each, index) => sized(`org-${index}`, each));
        const legs = divide(all, ['gone'], count);
        const ids = legs.flatMap((leg) => leg.orgs.map(({ id }) => id));
        expect(ids.sort()).toEqual(all.map(({ org }) => org.id).sort());
        expect(legs.flatMap(({ unlisted }) => unlisted)).toEqual(['gone']);
        const total = pages.reduce((sum, each) => sum + each, 1);
        const longest = Math.max(...legs.map((leg) => leg.pages));
        // Graham's bound for lists, with what a leg may have over its part.
        expect(longest).toBeLessThanOrEqual((total / count) * 1.05 + 1 + Math.max(...pages));
        expect(legs.map(({ leg }) => leg)).toEqual(legs.map((_, index) => index + 1));
      }),
      { numRuns: 50 },
    );
  });

  it('is even where there are many orgs', () => {
    const legs = divide(
      orgs(300, (index) => 1 + ((index * 7919) % 40)),
      [],
      20,
    );
    const pages = legs.map((leg) => leg.pages);
    const mean = pages.reduce((sum, each) => sum + each, 0) / 20;
    expect(legs).toHaveLength(20);
    expect(Math.max(...pages) / mean).toBeLessThan(1.06);
  });

  it('stays as it is but for what changed', () => {
    const before = placesOf(
      divide(
        orgs(300, (index) => 1 + (index % 30)),
        [],
        20,
      ),
    );
    const grown = orgs(301, (index) => 1 + (index % 30) + (index % 25 === 0 ? 1 : 0));
    const after = placesOf(divide(grown, [], 20));
    const moved = [...before].filter(([id, leg]) => after.get(id) !== leg);
    expect(moved.length).toBeLessThan(60);
    expect(
      placesOf(
        divide(
          orgs(300, (index) => 1 + (index % 30)),
          [],
          20,
        ),
      ),
    ).toEqual(before);
  });

  it('has no leg without orgs, and never more than GitHub starts', () => {
    expect(
      divide(
        orgs(3, () => 1),
        [],
        20,
      ).length,
    ).toBeLessThanOrEqual(3);
    expect(divide([], [], 20)).toEqual([]);
    expect(
      divide(
        orgs(2_000, () => 50),
        [],
        MAX_LEGS,
      ),
    ).toHaveLength(256);
    expect(
      divide(
        orgs(2_000, () => 50),
        [],
        MAX_LEGS + 1,
      ),
    ).toHaveLength(256);
  });

  it('has as many legs as are worth it when nobody says', () => {
    expect(legsFor([])).toBe(0);
    expect(legsFor(orgs(1, () => 1_000))).toBe(1);
    expect(legsFor(orgs(1, () => 1_001))).toBe(2);
    expect(legsFor(orgs(256, () => 1_000))).toBe(256);
    expect(legsFor(orgs(257, () => 1_000))).toBe(256);
  });
});

describe('the matrix', () => {
  const legs = divide(
    orgs(40, () => 10),
    ['gone'],
    8,
  );

  it('shares the limit among the legs that run at the same time', () => {
    const { include } = matrixOf({ legs }, { limit: 1_620, parallel: 4 });
    expect(include).toHaveLength(8);
    expect(include[2]).toMatchObject({ leg: 3, of: 8, shard: '3/8', 'requests-per-minute': 405 });
    expect(include.reduce((sum, leg) => sum + leg.orgs, 0)).toBe(41);
    const all = matrixOf({ legs }, { limit: 1_620, parallel: 20 });
    expect(all.include[0]?.['requests-per-minute']).toBe(202);
    expect(matrixOf({ legs }, { limit: 3, parallel: 8 }).include[0]?.['requests-per-minute']).toBe(
      1,
    );
  });

  it('is empty when there is nothing to do', () => {
    expect(matrixOf({ legs: [] }, { limit: 1_620, parallel: 20 })).toEqual({ include: [] });
  });
});
