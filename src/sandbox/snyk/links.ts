import type { Incoming } from '../exchange.js';

type Links = Readonly<Record<string, string>>;

interface Cursors {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
  readonly prev?: string | undefined;
  readonly next?: string | undefined;
}

/**
 * The links of a page, relative, each with all parameters of the request.
 *
 * @param cursors `starting_after` of `next`, `ending_before` of `prev` and `last`; without, there
 *   is no such link. That of `first` is only whether there is one.
 */
export function pageLinks(path: string, request: Incoming, cursors: Cursors): Links {
  const link = (name: string | undefined, cursor: string) => {
    const query = new URLSearchParams(request.query);
    query.delete('starting_after');
    query.delete('ending_before');
    if (name !== undefined) query.set(name, cursor);
    query.sort();
    return `${path}?${query.toString()}`;
  };
  const { first, last, prev, next } = cursors;
  return {
    self: selfLink(path, request),
    ...(first === undefined ? {} : { first: link(undefined, '') }),
    ...(last === undefined ? {} : { last: link('ending_before', last) }),
    ...(prev === undefined ? {} : { prev: link('ending_before', prev) }),
    ...(next === undefined ? {} : { next: link('starting_after', next) }),
  };
}

export function selfLink(path: string, { query }: Incoming): string {
  return `${path}?${query.toString()}`;
}
