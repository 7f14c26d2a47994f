import { digest } from '../../model/digest.js';
import { UpstreamError } from '../../model/errors.js';

/**
 * A filter may leave a page empty although others follow, so one is no end; but some lists have
 * gone on with empty pages for ever (elastic/integrations#3651).
 */
export const MAX_EMPTY_PAGES = 3;

/** One page as the walk sees it. */
export interface Walked {
  /** `links` of the answer. */
  readonly links: unknown;
  readonly count: number;
  /** Whether it has as many resources as were asked for, so that others may follow. */
  readonly isFull?: boolean;
}

/**
 * Goes through a list by its cursors. Of `links.next` only the cursor is taken, so it cannot lead
 * to another place, and parameters do not pile up (pysnyk#191). Ends where there is no next page,
 * or where a page that is not full points back to one that was read (pysnyk#212), which `repeats`
 * is told. A full page that points back is no end: who knows what would have followed.
 *
 * @param list its path, for messages.
 * @throws UpstreamError when there is a next page that cannot be asked for, one empty page after
 *   the other, or no way on from a full one; what `fetch` throws. The pages before were given.
 */
export async function* walk<P extends Walked>(
  list: string,
  fetch: (cursor: string | undefined) => Promise<P>,
  repeats: () => void,
): AsyncGenerator<P> {
  const seen = new Set<string>();
  let cursor: string | undefined;
  let empty = 0;
  do {
    const page = await fetch(cursor);
    empty = page.count === 0 ? empty + 1 : 0;
    yield page;
    cursor = nextCursor(page.links, list);
    if (cursor === undefined) return;
    if (!remember(seen, cursor)) {
      if (page.isFull === true)
        throw lost(list, 'points from a full page back to one that was read before');
      repeats();
      return;
    }
  } while (empty < MAX_EMPTY_PAGES);
  throw lost(list, `has ${empty} empty pages after one another and still names a next one`);
}

/** The cursor of the next page; undefined at the end of the list. */
function nextCursor(links: unknown, list: string): string | undefined {
  const next = memberOf(links, 'next');
  const link = typeof next === 'object' && next !== null ? memberOf(next, 'href') : next;
  if (link === undefined || link === null || link === '') return undefined;
  const cursor = typeof link === 'string' ? cursorIn(link) : '';
  if (cursor !== '') return cursor;
  throw lost(list, 'names a next page, but not by a cursor that can be asked for');
}

/**
 * Links are absolute, or relative with or without `/rest`; only the query matters. A plus is a
 * plus, as cursors are base64 and have no spaces.
 */
function cursorIn(link: string): string {
  const query = link.split('#', 1)[0]?.replace(/^[^?]*/, '') ?? '';
  return new URLSearchParams(query.replaceAll('+', '%2B')).get('starting_after') ?? '';
}

/** Digests, as cursors are hundreds of characters long. @returns false when it was there. */
function remember(seen: Set<string>, cursor: string): boolean {
  const mark = digest(cursor);
  if (seen.has(mark)) return false;
  seen.add(mark);
  return true;
}

function memberOf(value: unknown, name: 'next' | 'href'): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function lost(list: string, what: string): UpstreamError {
  return new UpstreamError(
    `Snyk API: the list ${list} ${what}. What follows could not be read; a later run may.`,
    { service: 'Snyk API', retryable: true },
  );
}
