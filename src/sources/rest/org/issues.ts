import type { Query } from '../../../snyk/api/api.js';
import type { IssueResource } from '../../../snyk/api/resources/issue.js';
import { issueResource } from '../../../snyk/api/resources/issue.js';
import type { SweepContext } from '../context.js';
import type { KnownOrg } from '../lift/org.js';
import { orgName } from '../lift/org.js';
import type { Reading } from '../read-pages.js';
import { readPages } from '../read-pages.js';
import type { Projects } from './projects.js';

/** Lists of issues of one org, of which only those in scope are taken. */
export class Issues {
  constructor(
    private readonly context: SweepContext,
    private readonly org: KnownOrg,
    private readonly projects: Projects,
  ) {}

  /** Reads one list. */
  read(
    query: Query,
    take: (issues: readonly IssueResource[]) => Promise<void> | void,
  ): Promise<Reading> {
    return readPages(
      this.context,
      {
        what: `issues of ${orgName(this.org)}${about(query)}`,
        path: `/orgs/${encodeURIComponent(this.org.id)}/issues`,
        query,
        item: issueResource,
      },
      async (issues) => {
        const wanted = await this.inScope(issues);
        this.context.progress.add({ issues: wanted.length });
        await take(wanted);
      },
    );
  }

  private async inScope(issues: readonly IssueResource[]): Promise<IssueResource[]> {
    const { issueTypes } = this.context.options;
    const wanted: IssueResource[] = [];
    for (const issue of issues) {
      if (issueTypes.length > 0 && !issueTypes.includes(issue.attributes.type)) continue;
      if ((await this.projects.of(issue)) !== undefined) wanted.push(issue);
    }
    return wanted;
  }
}

/** What tells one list of an org's issues from another, for messages. */
function about(query: Query): string {
  const { type, created_after: after, created_before: before, 'scan_item.id': id } = query;
  const parts = [
    type === undefined ? [] : [`of type ${String(type)}`],
    after === undefined ? [] : [`created after ${String(after)}`],
    before === undefined ? [] : [`created before ${String(before)}`],
    id === undefined ? [] : [`of project ${String(id)}`],
  ].flat();
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}
