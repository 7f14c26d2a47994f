import { ConfigError } from '../../model/errors.js';
import type { Chance } from '../chance.js';
import type { SnykChange, SnykChanged } from './change.js';
import { chosen } from './chosen.js';
import type { SnykContext } from './endpoint.js';
import type { IssueChange, ProjectChange } from './overlay.js';
import { issueNumber } from './overlay.js';
import { IGNORED, RESOLVED } from './org-index.js';
import { SEVERITIES } from './severity.js';
import type { IssueFacts, IssuePlace, SnykWorld } from './world.js';

interface ProjectPlace {
  readonly org: number;
  readonly project: number;
}

type IssueScope = Extract<SnykChange, { issue?: string | undefined }>;

/** What became different, by numbers. */
interface Touched {
  readonly orgs?: readonly number[];
  readonly projects?: readonly ProjectPlace[];
  readonly issues?: readonly IssuePlace[];
}

/**
 * Lets something happen in the world.
 *
 * @throws ConfigError for an org, project or issue that is not there.
 */
export function applyChange(context: SnykContext, change: SnykChange, chance: Chance): SnykChanged {
  const { ids } = context.world;
  const { orgs = [], projects = [], issues = [] } = touch(context, change, chance);
  return {
    change: change.change,
    at: new Date(context.now()).toISOString(),
    orgs: orgs.map((org) => ids.of({ kind: 'org', org })),
    projects: projects.map((place) => ids.of({ kind: 'project', ...place })),
    issues: issues.map((place) => ids.of({ kind: 'issue', ...place })),
  };
}

function touch(context: SnykContext, change: SnykChange, chance: Chance): Touched {
  const { world } = context;
  switch (change.change) {
    case 'severity':
      return changeIssues(context, drawIssues(context, change, chance), ({ severity }) => ({
        severity: change.to ?? anotherSeverity(severity, chance),
      }));
    case 'title':
      return changeIssues(context, drawIssues(context, change, chance), () => ({
        title: change.to ?? `Renamed on ${new Date(context.now()).toISOString()}`,
      }));
    case 'fix':
      return changeIssues(context, drawIssues(context, change, chance), () => ({
        resolved: true,
        ignored: false,
      }));
    case 'ignore':
      return changeIssues(context, drawIssues(context, change, chance), () => ({
        ignored: true,
        ...(change.reason === undefined ? {} : { reason: change.reason }),
      }));
    case 'create':
      return createIssues(context, change, chance);
    case 'deleteProjects': {
      const projects = chosen(() => projectsOf(world, change), change, chance);
      const issues = projects.flatMap((place) => issuesOf(world, place));
      for (const place of projects) changeProject(world, place, { deleted: true });
      return { projects, issues };
    }
    case 'deactivateProjects': {
      const active = ({ org, project }: ProjectPlace) =>
        world.projectChange(org, project)?.inactive !== true;
      const all = () => [...projectsOf(world, change)].filter(active);
      const projects = chosen(all, change, chance);
      for (const place of projects) changeProject(world, place, { inactive: true });
      return { projects };
    }
    case 'renameProject': {
      const place = placeOf(world, change.project);
      changeProject(world, place, { name: change.to });
      return { projects: [place] };
    }
    case 'deleteOrg':
      return deleteOrg(world, orgOf(world, change.org));
    case 'restoreOrg':
      return restoreOrg(world, change.org);
  }
}

function drawIssues(context: SnykContext, change: IssueScope, chance: Chance): IssuePlace[] {
  const { world } = context;
  if (change.issue === undefined) return chosen(() => openIssues(context, change), change, chance);
  const place = world.ids.read(change.issue);
  if (place?.kind === 'issue' && world.hasIssue(place)) return [place];
  throw new ConfigError(`There is no issue ${change.issue}.`);
}

/** Issues that are open and not ignored. */
function* openIssues({ world, indexes }: SnykContext, scope: IssueScope): Generator<IssuePlace> {
  const only = scope.project === undefined ? undefined : placeOf(world, scope.project);
  for (const org of orgsOf(world, scope)) {
    const { length, flags, projects, issues } = indexes(org);
    for (let position = 0; position < length; position += 1) {
      if (((flags[position] ?? 0) & (IGNORED | RESOLVED)) !== 0) continue;
      const project = projects[position] ?? 0;
      if (only !== undefined && only.project !== project) continue;
      yield { org, project, issue: issues[position] ?? 0 };
    }
  }
}

function changeIssues(
  { world, now }: SnykContext,
  issues: readonly IssuePlace[],
  different: (facts: IssueFacts) => Omit<IssueChange, 'updatedAt'>,
): Touched {
  for (const place of issues) {
    const facts = world.issueFacts(place);
    const overlay = world.overlay(place.org);
    overlay.issues.set(issueNumber(place.project, place.issue), {
      ...facts.change,
      ...different(facts),
      updatedAt: now(),
    });
    overlay.revision += 1;
  }
  return { issues };
}

function createIssues(
  { world, now }: SnykContext,
  change: Extract<SnykChange, { change: 'create' }>,
  chance: Chance,
): Touched {
  const homes = [...projectsOf(world, change)];
  const issues: IssuePlace[] = [];
  for (let created = 0; created < (change.count ?? 1); created += 1) {
    const home = homes[Math.floor(chance() * homes.length)];
    if (home === undefined) throw new ConfigError('There is no project to create issues in.');
    const issue = world.issueCount(home.org, home.project);
    const { org, project } = home;
    changeProject(world, home, {
      created: (world.projectChange(org, project)?.created ?? 0) + 1,
    });
    world.overlay(org).issues.set(issueNumber(project, issue), {
      createdAt: now(),
      updatedAt: now(),
      resolved: false,
      ignored: false,
    });
    issues.push({ org, project, issue });
  }
  return { issues };
}

function deleteOrg(world: SnykWorld, org: number): Touched {
  const projects = [...world.projects(org)].map((project) => ({ org, project }));
  const issues = projects.flatMap((place) => issuesOf(world, place));
  const overlay = world.overlay(org);
  overlay.deleted = true;
  overlay.revision += 1;
  return { orgs: [org], projects, issues };
}

function restoreOrg(world: SnykWorld, id: string): Touched {
  const place = world.ids.read(id);
  if (place?.kind !== 'org' || world.hasOrg(place.org) || place.org >= world.size.orgs) {
    throw new ConfigError(`There is no org ${id} that was deleted.`);
  }
  const { org } = place;
  const overlay = world.overlay(org);
  overlay.deleted = false;
  overlay.revision += 1;
  const projects = [...world.projects(org)].map((project) => ({ org, project }));
  return { orgs: [org], projects, issues: projects.flatMap((home) => issuesOf(world, home)) };
}

function changeProject(world: SnykWorld, place: ProjectPlace, different: ProjectChange): void {
  const { org, project } = place;
  const overlay = world.overlay(org);
  overlay.projects.set(project, { ...overlay.projects.get(project), ...different });
  overlay.revision += 1;
}

function issuesOf(world: SnykWorld, { org, project }: ProjectPlace): IssuePlace[] {
  const length = world.issueCount(org, project);
  return Array.from({ length }, (_, issue) => ({ org, project, issue }));
}

interface Scope {
  readonly org?: string | undefined;
  readonly project?: string | undefined;
}

function orgsOf(world: SnykWorld, { org, project }: Scope): Iterable<number> {
  if (project !== undefined) return [placeOf(world, project).org];
  return org === undefined ? world.orgs() : [orgOf(world, org)];
}

function* projectsOf(world: SnykWorld, scope: Scope): Generator<ProjectPlace> {
  if (scope.project !== undefined) {
    yield placeOf(world, scope.project);
    return;
  }
  for (const org of orgsOf(world, scope)) {
    for (const project of world.projects(org)) yield { org, project };
  }
}

function orgOf(world: SnykWorld, idOrSlug: string): number {
  const org = world.findOrg(idOrSlug);
  if (org !== undefined) return org;
  throw new ConfigError(`There is no org ${idOrSlug}.`);
}

function placeOf(world: SnykWorld, id: string): ProjectPlace {
  const place = world.ids.read(id);
  if (place?.kind === 'project' && world.hasProject(place.org, place.project)) {
    return { org: place.org, project: place.project };
  }
  throw new ConfigError(`There is no project ${id}.`);
}

function anotherSeverity(severity: IssueFacts['severity'], chance: Chance): IssueFacts['severity'] {
  const others = SEVERITIES.filter((one) => one !== severity && one !== 'info');
  return others[Math.floor(chance() * others.length)] ?? 'low';
}
