import type { Ask } from '../../snyk/api/api.js';
import type { SweepContext } from './context.js';
import { refusal } from './refusal.js';

/** Resources on a page: the most that Snyk gives. Source: the API's contract, `limit`. */
export const PAGE_SIZE = 100;

/** What became of a list. */
export interface Reading {
  /** Whether all of it was read. What is missing stands in the collection. */
  readonly complete: boolean;
  /** Snyk's clock at the first page; undefined when none came. */
  readonly at: Date | undefined;
}

/**
 * Reads a list to its end, or as far as Snyk gives it.
 *
 * @param what its name in messages: `projects of web-team (Web Team)`
 */
export async function readPages<T>(
  { options, progress, signal }: SweepContext,
  { what, ...ask }: Omit<Ask<T>, 'signal'> & { readonly what: string },
  take: (items: readonly T[]) => Promise<void> | void,
): Promise<Reading> {
  const { api, collection } = options;
  let at: Date | undefined;
  let complete = true;
  let pages = 0;
  const query = { limit: PAGE_SIZE, ...ask.query };
  try {
    for await (const page of api.pages({ ...ask, query, signal })) {
      at ??= page.at;
      pages++;
      progress.add({ pages: 1 });
      for (const { id, why } of page.unreadable) {
        complete = false;
        collection.missing(`one of the ${what}: ${id}`, why);
      }
      await take(page.items);
    }
  } catch (error) {
    const why = refusal(error, signal);
    complete = false;
    collection.missing(pages === 0 ? what : `${what}, from page ${pages + 1} on`, why);
  }
  return { complete, at };
}
