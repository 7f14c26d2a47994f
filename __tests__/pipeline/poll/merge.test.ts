import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { projectOrder } from '../../../src/model/order.js';
import { mergeProjects } from '../../../src/pipeline/poll/merge.js';
import type { ProjectIssues } from '../../../src/sources/rest/sweep.js';
import type { KnownProject } from '../../../src/state/state.js';
import { issue, project } from '../../builders/records.js';

const inOrder = (ids: readonly string[]): string[] =>
  [...ids].sort((a, b) => (projectOrder(a) < projectOrder(b) ? -1 : 1));

async function* given<T>(values: readonly T[]): AsyncGenerator<T> {
  for (const value of values) yield Promise.resolve(value);
}

const readOf = (id: string): ProjectIssues => ({ project: project({ id }), issues: [issue()] });
const knownOf = (id: string): KnownProject => ({
  id,
  digest: 'd',
  record: project({ id }),
  issues: [],
});

describe('mergeProjects', () => {
  it('meets each project once with all that is said of it, in order', async () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghijklmnop'.split('')));
    await fc.assert(
      fc.asyncProperty(ids, ids, ids, async (listed, read, known) => {
        const met = [];
        for await (const each of mergeProjects({
          listed: new Map(listed.map((id) => [id, project({ id })])),
          read: given(inOrder(read).map(readOf)),
          known: given(inOrder(known).map(knownOf)),
        }))
          met.push(each);
        expect(met.map(({ id }) => id)).toEqual(
          inOrder([...new Set([...listed, ...read, ...known])]),
        );
        for (const each of met) {
          expect(each.listed?.id).toBe(listed.includes(each.id) ? each.id : undefined);
          expect(each.read?.project.id).toBe(read.includes(each.id) ? each.id : undefined);
          expect(each.known?.id).toBe(known.includes(each.id) ? each.id : undefined);
        }
      }),
    );
  });

  it.each([
    ['out of order', inOrder(['a', 'b']).reverse()],
    ['there twice', ['a', 'a']],
  ])('refuses a stream in which a project is %s', async (_, ids) => {
    const merged = mergeProjects({
      listed: new Map(),
      read: given(ids.map(readOf)),
      known: given([]),
    });
    await expect(
      (async () => {
        for await (const each of merged) expect(each.id).toBeDefined();
      })(),
    ).rejects.toThrow(/out of order, or there twice/);
  });
});
