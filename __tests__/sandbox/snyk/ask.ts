import type { Answer } from '../../../src/sandbox/exchange.js';
import type { Snyk, SnykOptions } from '../../../src/sandbox/snyk/snyk.js';
import { createSnyk } from '../../../src/sandbox/snyk/snyk.js';
import type { FakeClock } from '../../builders/clock.js';
import { fakeClock } from '../../builders/clock.js';

const VERSION = '2024-10-15';

/** Snyk's API without a server around it. */
export interface Asked {
  readonly snyk: Snyk;
  readonly clock: FakeClock;
  /** `path` with its query; the version is added when there is none. */
  readonly ask: (
    path: string,
    init?: { method?: string; token?: string; body?: string; contentType?: string },
  ) => Answer;
}

export function snykWith(options: SnykOptions = {}): Asked {
  const clock = fakeClock();
  const snyk = createSnyk(options, () => clock.now());
  return {
    snyk,
    clock,
    ask: (given, { method = 'GET', token = 'token any', body = '', contentType } = {}) => {
      const [path = '', search = ''] = given.split('?');
      const query = new URLSearchParams(search);
      if (path.startsWith('/rest/') && !query.has('version')) query.set('version', VERSION);
      const headers = {
        authorization: token,
        ...(contentType === undefined ? {} : { 'content-type': contentType }),
      };
      return snyk.answer({ method, path, query, headers, body: Buffer.from(body) });
    },
  };
}

export interface Resource {
  readonly id: string;
  readonly type: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly relationships?: Readonly<Record<string, { readonly data: { readonly id: string } }>>;
}

export interface Page {
  readonly status: number;
  readonly data: readonly Resource[];
  readonly next: string | undefined;
  readonly links: Readonly<Record<string, string>>;
}

export function pageOf({ status, body }: Answer): Page {
  const document: unknown = JSON.parse(body);
  const { data, links } = isPage(document) ? document : { data: [], links: {} };
  return { status, data, links, next: links['next'] };
}

function isPage(
  value: unknown,
): value is { data: Resource[]; links: Readonly<Record<string, string>> } {
  return typeof value === 'object' && value !== null && 'data' in value && 'links' in value;
}

/** All pages of a list, with or without `/rest` in their links. */
export function pagesOf({ ask }: Asked, path: string): Page[] {
  const pages: Page[] = [];
  let next: string | undefined = path;
  while (next !== undefined && pages.length < 10_000) {
    const page = pageOf(ask(next.startsWith('/rest/') ? next : `/rest${next}`));
    pages.push(page);
    next = page.next;
  }
  return pages;
}

export function allOf(asked: Asked, path: string): Resource[] {
  return pagesOf(asked, path).flatMap(({ data }) => data);
}

export function orgId({ snyk }: Asked, org = 0): string {
  return snyk.world.ids.of({ kind: 'org', org });
}

export function detailOf({ body }: Answer): string {
  return /"detail":"([^"]*)"/.exec(body)?.[1] ?? body;
}
