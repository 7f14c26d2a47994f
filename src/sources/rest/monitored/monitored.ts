import { UpstreamError } from '../../../model/errors.js';
import { findingKey, projectKey } from '../../../model/identity.js';
import type { Issue, Org, ProjectRecord } from '../../../model/record.js';
import type { Ask, SnykApi } from '../../../snyk/api/api.js';
import { issueResource } from '../../../snyk/api/resources/issue.js';
import type { ProjectResource } from '../../../snyk/api/resources/project.js';
import { projectResource } from '../../../snyk/api/resources/project.js';
import { issueIdentity } from '../../problem-id.js';
import { productOf } from '../../product.js';
import { identityOf } from '../../project-identity.js';
import { liftIssue } from '../lift/issue.js';
import { appUrl } from '../lift/links.js';
import { liftProject } from '../lift/project.js';
import type { Scanned } from './choose.js';
import { chooseProjects, isOf } from './choose.js';

interface MonitoredOptions {
  readonly api: SnykApi;
  readonly org: Org & { readonly id: string };
  readonly scanned: Scanned;
  readonly signal: AbortSignal;
}

/** What Snyk keeps of a repository. */
interface Monitored {
  /** Projects with their open and ignored issues, with the keys that a scan gives them. */
  readonly records: readonly ProjectRecord[];
  readonly remarks: readonly string[];
}

/**
 * The projects of one repository that Snyk monitors, as a scan of it on the same branch would see
 * them. All is read or nothing: what is missing in a baseline would count as new, or as fixed.
 *
 * @throws UpstreamError when Snyk refuses, or something cannot be read.
 */
export async function monitoredProjects(options: MonitoredOptions): Promise<Monitored> {
  const { org, scanned } = options;
  const path = `/orgs/${encodeURIComponent(org.id)}/projects`;
  const found: ProjectResource[] = [];
  for await (const project of all(options, {
    path,
    query: { expand: 'target' },
    item: projectResource,
  }))
    if (isOf(project, scanned)) found.push(project);
  const { chosen, remarks } = chooseProjects(found, scanned.branch);
  // The client knows how many requests may be under way at the same time.
  const records = await Promise.all(chosen.map((project) => withIssues(options, project)));
  return { records, remarks };
}

async function withIssues(
  options: MonitoredOptions,
  project: ProjectResource,
): Promise<ProjectRecord> {
  const { api, org, scanned } = options;
  const product = productOf(project.attributes);
  const known = identityOf(project, product);
  // As the scan tells them: Snyk may know another branch, or only a part of the address.
  const { repository, branch: targetReference } = scanned;
  const identity = product === 'container' ? known : { ...known, repository, targetReference };
  const record = { ...liftProject(project, org), key: projectKey(identity) };
  const path = `/orgs/${encodeURIComponent(org.id)}/issues`;
  const query = { 'scan_item.id': project.id, 'scan_item.type': 'project', status: 'open' };
  const issues: Issue[] = [];
  for await (const resource of all(options, { path, query, item: issueResource })) {
    const issue = liftIssue(resource, record, appUrl(api.url));
    issues.push({
      ...issue,
      findingKey: findingKey(record.key, ...issueIdentity(issue.attributes)),
    });
  }
  return { ...record, issues };
}

async function* all<T>(
  { api, signal }: MonitoredOptions,
  ask: Omit<Ask<T>, 'signal'>,
): AsyncGenerator<T> {
  for await (const { items, unreadable } of api.pages({ ...ask, signal })) {
    const [first] = unreadable;
    if (first !== undefined)
      throw new UpstreamError(`Snyk API: ${first.id} of ${ask.path} cannot be read: ${first.why}`, {
        service: 'Snyk API',
      });
    yield* items;
  }
}
