import { UpstreamError } from '../../../model/errors.js';
import type { ProjectRecord } from '../../../model/record.js';
import type { Query } from '../../../snyk/api/api.js';
import type { IssueResource } from '../../../snyk/api/resources/issue.js';
import type { ProjectResource } from '../../../snyk/api/resources/project.js';
import { projectResource } from '../../../snyk/api/resources/project.js';
import type { SweepContext } from '../context.js';
import { ENVIRONMENT_TYPE } from '../lift/environment.js';
import { liftIssue } from '../lift/issue.js';
import type { KnownOrg } from '../lift/org.js';
import { orgName } from '../lift/org.js';
import { refusal, saysGone } from '../refusal.js';
import type { OrgSweep, ProjectIssues } from '../sweep.js';
import type { Issues } from './issues.js';
import { listProjects } from './list-projects.js';
import type { Projects } from './projects.js';
import type { Shelf, Shelved } from './shelf.js';
import { byProject } from './shelf.js';

/** Before the lists were begun, so that nothing falls between by the clocks of two servers. */
const MEANWHILE_OVERLAP_MS = 5000;

/** Projects that are asked for one by one whether they are gone; of more the list is read again. */
const MAX_CONFIRMED = 50;

interface WhatWasRead {
  readonly org: KnownOrg;
  readonly at: Date;
  readonly since: Date | null;
  readonly projects: Projects;
  readonly issues: Issues;
  readonly shelf: Shelf;
  readonly projectsComplete: boolean;
  readonly issuesComplete: boolean;
}

/** An org that was read. */
export class ReadOrg implements OrgSweep {
  readonly org: KnownOrg;
  readonly at: Date;
  readonly since: Date | null;
  readonly projects: ReadonlyMap<string, ProjectRecord>;
  readonly outside: ReadonlySet<string>;
  readonly projectsComplete: boolean;
  readonly issuesComplete: boolean;
  private readonly issues: Issues;
  private readonly shelf: Shelf;

  constructor(
    private readonly context: SweepContext,
    read: WhatWasRead,
  ) {
    this.org = read.org;
    this.at = read.at;
    this.since = read.since;
    this.projects = read.projects.inScope;
    this.outside = read.projects.outside;
    this.projectsComplete = read.projectsComplete;
    this.issuesComplete = read.issuesComplete;
    this.issues = read.issues;
    this.shelf = read.shelf;
  }

  async *groups(): AsyncGenerator<ProjectIssues> {
    for await (const shelved of this.shelf.take()) yield* this.lift(shelved);
  }

  async changedMeanwhile(): Promise<readonly ProjectIssues[]> {
    const after = new Date(this.at.getTime() - MEANWHILE_OVERLAP_MS).toISOString();
    const found = await this.list({ updated_after: after });
    if (found !== null) return found;
    const message = `what changed in ${orgName(this.org)} in the meantime is not known`;
    throw new UpstreamError(message, { service: 'Snyk API', retryable: true });
  }

  async allOf(id: string): Promise<ProjectIssues | null> {
    const project = this.projects.get(id);
    if (project === undefined) return null;
    const kind = project.attributes.type === ENVIRONMENT_TYPE ? 'environment' : 'project';
    const found = await this.list({ 'scan_item.id': id, 'scan_item.type': kind });
    return found === null ? null : (found[0] ?? { project, issues: [] });
  }

  async confirmGone(ids: readonly string[]): Promise<ReadonlySet<string>> {
    if (ids.length <= MAX_CONFIRMED) {
      const gone = await Promise.all(ids.map((id) => this.isGone(id)));
      return new Set(ids.filter((_id, index) => gone[index]));
    }
    const resources: ProjectResource[] = [];
    const listed = await listProjects(this.context, this.org, resources);
    if (!listed.complete) return new Set();
    const there = new Set(resources.map(({ id }) => id));
    return new Set(ids.filter((id) => !there.has(id)));
  }

  close(): Promise<void> {
    return this.shelf.close();
  }

  /** The issues of a list by project; null when it is not whole, which the collection then says. */
  private async list(query: Query): Promise<ProjectIssues[] | null> {
    const found: IssueResource[] = [];
    const { complete } = await this.issues.read(query, (some) => {
      found.push(...some);
    });
    return complete ? [...byProject(found)].flatMap((shelved) => this.lift(shelved)) : null;
  }

  private lift({ project: id, issues }: Shelved): ProjectIssues[] {
    const project = this.projects.get(id);
    if (project === undefined) return [];
    return [
      { project, issues: issues.map((issue) => liftIssue(issue, project, this.context.app)) },
    ];
  }

  private async isGone(id: string): Promise<boolean> {
    const { signal, options } = this.context;
    const { api, collection } = options;
    try {
      await api.get({
        path: `/orgs/${encodeURIComponent(this.org.id)}/projects/${encodeURIComponent(id)}`,
        item: projectResource,
        signal,
      });
      return false;
    } catch (error) {
      const why = refusal(error, signal);
      if (saysGone(error)) return true;
      // It may only be out of sight.
      collection.missing(`whether project ${id} of ${orgName(this.org)} is gone`, why);
      return false;
    }
  }
}
