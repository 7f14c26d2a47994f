import type { ProjectResource } from '../../../snyk/api/resources/project.js';
import { projectResource } from '../../../snyk/api/resources/project.js';
import type { SweepContext } from '../context.js';
import type { KnownOrg } from '../lift/org.js';
import { orgName } from '../lift/org.js';
import type { Reading } from '../read-pages.js';
import { readPages } from '../read-pages.js';

/** Lists the projects of an org, also those that are out of scope. */
export function listProjects(
  context: SweepContext,
  org: KnownOrg,
  into: ProjectResource[],
): Promise<Reading> {
  context.progress.add({ pagesExpected: 1 });
  return readPages(
    context,
    {
      what: `projects of ${orgName(org)}`,
      path: `/orgs/${encodeURIComponent(org.id)}/projects`,
      query: { expand: 'target', 'meta.latest_issue_counts': true },
      item: projectResource,
    },
    (items) => {
      into.push(...items);
    },
  );
}
