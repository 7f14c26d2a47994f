import type { ProjectResource } from '../../../snyk/api/resources/project.js';
import type { SweepContext } from '../context.js';
import type { KnownOrg } from '../lift/org.js';
import { PAGE_SIZE } from '../read-pages.js';
import { Issues } from './issues.js';
import { listProjects } from './list-projects.js';
import { ReadOrg } from './org-sweep.js';
import type { Plan } from './plan.js';
import { planIssues } from './plan.js';
import { Projects } from './projects.js';
import { Shelf } from './shelf.js';

/** Reads an org to the end of its lists: first the projects, then the issues. */
export async function readOrg(
  context: SweepContext,
  org: KnownOrg,
  since: Date | null,
): Promise<ReadOrg> {
  const { options, progress, memory } = context;
  const resources: ProjectResource[] = [];
  const listed = await context.gate.pass(() => listProjects(context, org, resources));
  const projects = new Projects(context, org);
  projects.add(resources);
  progress.add({ projects: projects.inScope.size });
  const issues = new Issues(context, org, projects);
  const plan = planFor(resources, { projects, since, options });
  progress.add({ pagesExpected: plan.pages });
  const shelf = new Shelf(memory, plan.pages * PAGE_SIZE, options.temporaryDirectory);
  const lists = listed.at === undefined ? [] : plan.lists;
  try {
    const readings = await Promise.all(
      lists.map((query) => context.gate.pass(() => issues.read(query, (some) => shelf.add(some)))),
    );
    progress.add({ orgsDone: 1 });
    return new ReadOrg(context, {
      org,
      // Without any answer there is no time up to which something is known.
      at: listed.at ?? since ?? new Date(0),
      since,
      projects,
      issues,
      shelf,
      projectsComplete: listed.complete,
      issuesComplete: listed.at !== undefined && readings.every(({ complete }) => complete),
    });
  } catch (error) {
    await shelf.close();
    throw error;
  }
}

function planFor(
  resources: readonly ProjectResource[],
  {
    projects,
    since,
    options,
  }: Pick<SweepContext, 'options'> & {
    readonly projects: Projects;
    readonly since: Date | null;
  },
): Plan {
  return planIssues(
    resources.map(({ id, attributes, meta }) => ({
      id,
      created: attributes.created,
      issues: countOf(meta?.latest_issue_counts),
      wanted: projects.inScope.has(id),
    })),
    { since, types: options.issueTypes, cursors: options.concurrency },
  );
}

type Counts = NonNullable<NonNullable<ProjectResource['meta']>['latest_issue_counts']>;

/** Issues that Snyk counts beside a project; undefined when it does not. */
export function countOf(counts: Counts | undefined): number | undefined {
  if (counts === undefined) return undefined;
  const { critical = 0, high = 0, medium = 0, low = 0 } = counts;
  return critical + high + medium + low;
}
