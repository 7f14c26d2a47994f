import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Walked } from '../../../src/snyk/api/walk.js';
import { MAX_EMPTY_PAGES, walk } from '../../../src/snyk/api/walk.js';

type Numbered = Walked & { readonly page: number };

/** Resources on a full page. */
const FULL = 100;

/** Reads a list whose page `n` has `links(n)`; every page has one resource unless told. */
async function read(links: (page: number) => unknown, count: (page: number) => number = () => 1) {
  const asked: (string | undefined)[] = [];
  const got: number[] = [];
  let repeated = 0;
  const fetch = (cursor: string | undefined): Promise<Numbered> => {
    const page = asked.push(cursor) - 1;
    const isFull = count(page) === FULL;
    return Promise.resolve({ page, links: links(page), count: count(page), isFull });
  };
  const pages = walk('/orgs/1/issues', fetch, () => (repeated += 1));
  let error: unknown;
  try {
    for await (const { page } of pages) got.push(page);
  } catch (thrown) {
    error = thrown;
  }
  return { asked, got, repeated, error };
}

const FORMS: readonly ((query: string) => unknown)[] = [
  (query) => `/rest/orgs/1/issues?limit=100&${query}&version=2024-10-15`,
  (query) => `/orgs/1/issues?${query}`,
  (query) => `https://api.snyk.io/rest/orgs/1/issues?${query}`,
  (query) => `https://evil.example/elsewhere?limit=1&${query}#fragment`,
  (query) => ({ href: `/rest/orgs/1/issues?${query}`, meta: {} }),
  (query) => `?${query}`,
];

describe('walk', () => {
  it('follows cursors in all forms of links (jira-tickets-for-new-vulns met both prefixes)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.base64String({ minLength: 4 }), { maxLength: 20 }),
        fc.nat(FORMS.length - 1),
        fc.boolean(),
        async (cursors, form, encoded) => {
          const links = (page: number) => {
            const cursor = cursors[page];
            if (cursor === undefined) return page % 2 === 0 ? {} : undefined;
            const text = encoded ? encodeURIComponent(cursor) : cursor;
            return { next: FORMS[form]?.(`starting_after=${text}`), prev: 'x' };
          };
          const { asked, error } = await read(links);
          expect(error).toBeUndefined();
          expect(asked).toEqual([undefined, ...cursors]);
        },
      ),
    );
  });

  it('ends whatever circle the cursors make, with each page once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(8), { minLength: 1, maxLength: 60 }), async (order) => {
        const next = (page: number) => `?starting_after=c${order[page % order.length] ?? 0}`;
        const { asked, repeated, error } = await read((page) => ({ next: next(page) }));
        expect(error).toBeUndefined();
        expect(new Set(asked).size).toBe(asked.length);
        expect(repeated).toBe(1);
      }),
    );
  });

  it('takes no circle for the end of a list that may go on', async () => {
    const { got, repeated, error } = await read(
      () => ({ next: '?starting_after=c' }),
      () => FULL,
    );
    expect(got).toEqual([0, 1]);
    expect(repeated).toBe(0);
    expect(error).toMatchObject({ name: 'UpstreamError', retryable: true });
  });

  it.each([[null], [undefined], [''], [{ href: null }]])(
    'takes next %p for the end',
    async (next) => {
      const { got, error } = await read(() => ({ next }));
      expect({ got, error }).toEqual({ got: [0], error: undefined });
    },
  );

  it.each([
    ['/rest/orgs/1/issues?limit=100'],
    ['/rest/orgs/1/issues?starting_after='],
    ['https://api.snyk.io/'],
    [{ href: 7 }],
    [7],
    [true],
  ])('gives the page and fails when next is %p', async (next) => {
    const { got, error } = await read(() => ({ next }));
    expect(got).toEqual([0]);
    expect(error).toMatchObject({ name: 'UpstreamError', retryable: true });
  });

  it('follows empty pages as long as the limit allows', async () => {
    const links = (last: number) => (page: number) =>
      page < last ? { next: `?starting_after=c${page}` } : {};
    const empty = MAX_EMPTY_PAGES - 1;
    const fine = await read(links(empty), (page) => (page < empty ? 0 : 1));
    expect(fine.error).toBeUndefined();
    expect(fine.got).toHaveLength(MAX_EMPTY_PAGES);
    const atEnd = await read(links(empty), () => 0);
    expect(atEnd.error).toBeUndefined();
    const tooMany = await read(links(MAX_EMPTY_PAGES), () => 0);
    expect(tooMany.got).toHaveLength(MAX_EMPTY_PAGES);
    expect(tooMany.error).toMatchObject({
      name: 'UpstreamError',
      message: expect.stringContaining(`${MAX_EMPTY_PAGES} empty pages`),
    });
  });

  it('counts only empty pages that follow one another', async () => {
    const { got, error } = await read(
      (page) => (page < 30 ? { next: `?starting_after=c${page}` } : {}),
      (page) => (page % MAX_EMPTY_PAGES === 0 ? 1 : 0),
    );
    expect(error).toBeUndefined();
    expect(got).toHaveLength(31);
  });
});
