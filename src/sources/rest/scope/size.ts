import * as z from 'zod/mini';
import type { SnykApi } from '../../../snyk/api/api.js';
import { projectResource } from '../../../snyk/api/resources/project.js';
import type { KnownOrg } from '../lift/org.js';
import { countOf } from '../org/read-org.js';
import { PAGE_SIZE } from '../read-pages.js';
import { refusal } from '../refusal.js';

/** How much there is in an org. */
interface OrgSize {
  readonly projects: number;
  /** Open ones where they were counted, and estimated for the other projects. */
  readonly issues: number;
}

const countSchema = z.object({ meta: z.object({ count: z.int().check(z.nonnegative()) }) });

/**
 * The size of an org by its first page of projects, and one request more when there are others.
 * One that Snyk does not show is taken for empty; whoever reads it will tell.
 */
export async function sizeOf(api: SnykApi, org: KnownOrg, signal: AbortSignal): Promise<OrgSize> {
  const path = `/orgs/${encodeURIComponent(org.id)}/projects`;
  try {
    const first = await firstPage(api, path, signal);
    if (first.projects < PAGE_SIZE) return first;
    const projects = Math.max(first.projects, await projectsOf(api, path, signal));
    return { projects, issues: Math.round((first.issues / first.projects) * projects) };
  } catch (error) {
    refusal(error, signal);
  }
  return NOTHING;
}

const NOTHING: OrgSize = { projects: 0, issues: 0 };

/** Keeps nothing of the page: those of thousands of orgs wait for their second request together. */
async function firstPage(api: SnykApi, path: string, signal: AbortSignal): Promise<OrgSize> {
  const query = { limit: PAGE_SIZE, 'meta.latest_issue_counts': true, expand: 'target' };
  for await (const { items } of api.pages({ path, query, item: projectResource, signal })) {
    const counts = items.map(({ meta }) => countOf(meta?.latest_issue_counts) ?? 0);
    return { projects: items.length, issues: counts.reduce((sum, count) => sum + count, 0) };
  }
  return NOTHING;
}

/** Requests that it takes to read an org of this size, none left out. */
export function pagesOf({ projects, issues }: OrgSize): number {
  return pagesFor(projects) + pagesFor(issues);
}

/** An empty list takes a request, too. */
function pagesFor(items: number): number {
  return Math.max(1, Math.ceil(items / PAGE_SIZE));
}

async function projectsOf(api: SnykApi, path: string, signal: AbortSignal): Promise<number> {
  const { body } = await api.request({
    path: `/rest${path}`,
    query: { meta_count: 'only' },
    signal,
  });
  const counted = countSchema.safeParse(body);
  return counted.success ? counted.data.meta.count : 0;
}
