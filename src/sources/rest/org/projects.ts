import type { ProjectRecord } from '../../../model/record.js';
import { digest } from '../../../model/digest.js';
import type { IssueResource } from '../../../snyk/api/resources/issue.js';
import type { ProjectResource } from '../../../snyk/api/resources/project.js';
import { projectResource } from '../../../snyk/api/resources/project.js';
import type { SweepContext } from '../context.js';
import { isOfEnvironment, liftEnvironment } from '../lift/environment.js';
import type { KnownOrg } from '../lift/org.js';
import { orgName } from '../lift/org.js';
import { liftProject } from '../lift/project.js';
import { passes } from '../project-filter.js';
import { refusal, saysGone } from '../refusal.js';
import { projectOf } from './shelf.js';

const QUERY = { expand: 'target' } as const;

/** Projects that are asked for one by one, because their issues came and they did not. */
const MAX_LATE = 100;

/** The projects of an org, and which of them are in scope. */
export class Projects {
  readonly inScope = new Map<string, ProjectRecord>();
  readonly outside = new Set<string>();
  private readonly ids = new Map<string, string>();
  private readonly late = new Map<string, Promise<void>>();

  constructor(
    private readonly context: SweepContext,
    private readonly org: KnownOrg,
  ) {}

  /**
   * Takes in what was listed. The oldest of several that are the same by repository, file, type
   * and branch has the key that other doors know; the younger are told apart by Snyk's id.
   */
  add(resources: readonly ProjectResource[]): void {
    const sorted = [...resources].sort((a, b) => (isOlder(a, b) ? -1 : 1));
    let doubles = 0;
    for (const resource of sorted) {
      const plain = liftProject(resource, this.org);
      const owner = this.ids.get(plain.key) ?? resource.id;
      this.ids.set(plain.key, owner);
      const isDouble = owner !== resource.id;
      if (isDouble) doubles++;
      this.take(isDouble ? { ...plain, key: digest(plain.key, resource.id) } : plain, resource.id);
    }
    if (doubles === 0) return;
    this.context.options.collection.warn(
      `${doubles} projects of ${orgName(this.org)} have the repository, file, type and branch of ` +
        'another one. Their findings are kept apart, with keys of their own.',
    );
  }

  /**
   * The project of an issue; undefined when it is out of scope, or not to be had, which the
   * collection then says.
   */
  async of(issue: IssueResource): Promise<ProjectRecord | undefined> {
    const id = projectOf(issue);
    if (!this.inScope.has(id) && !this.outside.has(id)) {
      if (isOfEnvironment(issue)) this.addEnvironment(issue);
      else await this.lookUp(id);
    }
    return this.inScope.get(id);
  }

  private addEnvironment(issue: IssueResource): void {
    const record = liftEnvironment(issue, this.org);
    // A filter speaks of projects, and environments are none.
    if (this.context.options.projects.length > 0) this.outside.add(projectOf(issue));
    else this.inScope.set(projectOf(issue), record);
  }

  /** Asks, once, for a project that was made after the list was read. */
  private async lookUp(id: string): Promise<void> {
    let asked = this.late.get(id);
    if (asked === undefined) {
      asked = this.late.size < MAX_LATE ? this.fetch(id) : this.tooMany();
      this.late.set(id, asked);
    }
    await asked;
  }

  private async fetch(id: string): Promise<void> {
    const { signal, options } = this.context;
    const { api, collection } = options;
    const path = `/orgs/${encodeURIComponent(this.org.id)}/projects/${encodeURIComponent(id)}`;
    try {
      const { data } = await api.get({ path, query: QUERY, item: projectResource, signal });
      this.add([data]);
    } catch (error) {
      const why = refusal(error, signal);
      const what = `issues of project ${id} of ${orgName(this.org)}`;
      if (saysGone(error)) collection.warn(`${what} are left out: the project is gone.`);
      else collection.missing(what, why);
    }
  }

  private tooMany(): Promise<void> {
    this.context.options.collection.missing(
      `issues of projects of ${orgName(this.org)}`,
      `more than ${MAX_LATE} of the projects are not in Snyk’s list of projects`,
    );
    return Promise.resolve();
  }

  private take(record: ProjectRecord, id: string): void {
    if (passes(record.attributes, this.context.options.projects)) this.inScope.set(id, record);
    else this.outside.add(id);
  }
}

function isOlder(a: ProjectResource, b: ProjectResource): boolean {
  const [one, other] = [a.attributes.created, b.attributes.created];
  return one === other ? a.id < b.id : one < other;
}
