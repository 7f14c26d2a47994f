import * as z from 'zod/mini';
import { UpstreamError } from '../../src/model/errors.js';
import type { Ask, Page, Query, Resource, SnykApi } from '../../src/snyk/api/api.js';
import type { IssueResource } from '../../src/snyk/api/resources/issue.js';
import type { OrgResource } from '../../src/snyk/api/resources/org.js';
import type { ProjectResource } from '../../src/snyk/api/resources/project.js';

export interface FakeOrg {
  readonly org: OrgResource;
  projects: ProjectResource[];
  issues: IssueResource[];
}

/** A request as the fake saw it: one a page. */
export interface Asked {
  readonly path: string;
  readonly query: Query;
  readonly page: number;
}

/** Snyk's API over a world in memory, page by page, with a log of what was asked. */
export class FakeSnykApi implements SnykApi {
  readonly url: string = 'https://api.eu.snyk.io';
  readonly statistics = { requests: 0, retries: 0, throttledMs: 0 };
  readonly asked: Asked[] = [];
  now = new Date('2026-01-01T00:00:00Z');
  /** Status to fail a request with. */
  fault: (asked: Asked) => number | undefined = () => undefined;
  /** Called before each request is answered. */
  before: (asked: Asked) => void = () => undefined;
  /** Further resources, readable or not, at the end of a list. */
  extra: (path: string) => readonly unknown[] = () => [];

  constructor(
    readonly orgs: readonly FakeOrg[],
    readonly pageSize = 100,
  ) {}

  get<T>({ path, item, signal }: Ask<T>): Promise<Resource<T>> {
    return this.answer({ path, query: {}, page: 1 }, signal, () => {
      const [, , org, , project] = path.split('/').map(decodeURIComponent);
      const found = this.orgs.find((one) => one.org.id === org);
      const data =
        project === undefined ? found?.org : found?.projects.find(({ id }) => id === project);
      if (data === undefined) throw failure(404, path);
      return { data: z.parse(item, data), at: this.now };
    });
  }

  async *pages<T>({ path, query = {}, item, signal }: Ask<T>): AsyncGenerator<Page<T>> {
    for (let page = 1, from = 0; ; page++, from += this.pageSize) {
      const { all, ...answer } = await this.answer({ path, query, page }, signal, () => {
        const list = [...this.list(path, query), ...this.extra(path)];
        return { all: list.length, ...this.page(list.slice(from, from + this.pageSize), item) };
      });
      yield answer;
      if (from + this.pageSize >= all) return;
    }
  }

  request(): Promise<never> {
    return Promise.reject(new Error('not faked'));
  }

  private page<T>(data: readonly unknown[], item: Ask<T>['item']): Page<T> {
    const items: T[] = [];
    const unreadable: { id: string; why: string }[] = [];
    for (const value of data) {
      const read = z.safeParse(item, value);
      if (read.success) items.push(read.data);
      else unreadable.push({ id: 'broken', why: 'it is no resource' });
    }
    return { items, unreadable, at: this.now };
  }

  private async answer<R>(
    asked: Asked,
    signal: AbortSignal | undefined,
    make: () => R,
  ): Promise<R> {
    await new Promise((resolve) => setImmediate(resolve));
    signal?.throwIfAborted();
    this.asked.push(asked);
    this.before(asked);
    const status = this.fault(asked);
    if (status !== undefined) throw failure(status, asked.path);
    return make();
  }

  private list(path: string, query: Query): readonly unknown[] {
    const [, , id, kind] = path.split('/').map(decodeURIComponent);
    if (id === undefined) return this.orgs.map(({ org }) => org).filter(orgFilter(query));
    const found = this.orgs.find(({ org }) => org.id === id);
    if (found === undefined) throw failure(404, path);
    return kind === 'projects' ? found.projects : found.issues.filter(issueFilter(query));
  }
}

function failure(status: number, path: string): UpstreamError {
  return new UpstreamError(`Snyk API answered ${status} to ${path}`, {
    service: 'Snyk API',
    status,
  });
}

function orgFilter(query: Query): (org: OrgResource) => boolean {
  const { slug, group_id: group } = query;
  return ({ attributes }) =>
    (slug === undefined || attributes.slug === slug) &&
    (group === undefined || attributes.group_id === group);
}

/** As Snyk may well do it: the beginning is not in a window of time, nor is its end. */
function issueFilter(query: Query): (issue: IssueResource) => boolean {
  const time = (name: string): number | undefined =>
    query[name] === undefined ? undefined : Date.parse(String(query[name]));
  const [updatedAfter, createdAfter] = [time('updated_after'), time('created_after')];
  const createdBefore = time('created_before');
  return ({ attributes, relationships }) => {
    const created = Date.parse(attributes.created_at);
    return (
      (query['type'] === undefined || attributes.type === query['type']) &&
      (query['scan_item.id'] === undefined ||
        relationships.scan_item.data.id === query['scan_item.id']) &&
      (query['scan_item.type'] === undefined ||
        relationships.scan_item.data.type === query['scan_item.type']) &&
      (updatedAfter === undefined || Date.parse(attributes.updated_at) > updatedAfter) &&
      (createdAfter === undefined || created > createdAfter) &&
      (createdBefore === undefined || created < createdBefore)
    );
  };
}
