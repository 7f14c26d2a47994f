import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { projectOrder } from '../../../../src/model/order.js';
import { Shelf } from '../../../../src/sources/rest/org/shelf.js';
import { issueResourceOf } from '../../../builders/snyk-resources.js';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'shelf-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('a shelf', () => {
  it('gives each issue once, by project in order, from memory as from disk', async () => {
    const pages = fc.array(
      fc.array(fc.record({ project: fc.integer({ min: 0, max: 30 }), id: fc.nat({ max: 99 }) }), {
        maxLength: 10,
      }),
      { maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(
        pages,
        fc.nat({ max: 60 }),
        fc.nat({ max: 2e6 }),
        async (told, left, expected) => {
          const memory = { left };
          const shelf = new Shelf(memory, expected, directory);
          const all = new Map<string, Set<string>>();
          const title = 'a line\nand\u2028another " \\ 💥';
          await Promise.all(
            told.map((page) =>
              shelf.add(
                page.map(({ project, id }) => {
                  const name = `p${project}`;
                  const issue = `${name}-i${id}`;
                  all.set(name, (all.get(name) ?? new Set()).add(issue));
                  return issueResourceOf(issue, { project: name, attributes: { title } });
                }),
              ),
            ),
          );
          const taken: [string, string[]][] = [];
          for await (const { project, issues } of shelf.take()) {
            taken.push([project, issues.map(({ id }) => id)]);
            for (const { attributes } of issues) expect(attributes.title).toBe(title);
          }
          const order = [...all].sort(([a], [b]) => (projectOrder(a) < projectOrder(b) ? -1 : 1));
          expect(taken).toEqual(order.map(([project, ids]) => [project, [...ids].sort()]));
          await shelf.close();
          expect(memory.left).toBe(left);
          expect(readdirSync(directory)).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('goes to disk with the first issue that is too many', async () => {
    const memory = { left: 2 };
    const shelf = new Shelf(memory, 3, directory);
    await shelf.add([issueResourceOf('1'), issueResourceOf('2')]);
    expect(readdirSync(directory)).toEqual([]);
    await shelf.add([issueResourceOf('3')]);
    expect(readdirSync(directory)).toHaveLength(1);
    expect(memory.left).toBe(2);
    await shelf.close();
    expect(readdirSync(directory)).toEqual([]);
  });
});
