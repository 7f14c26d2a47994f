import type { Call, Endpoint } from './endpoint.js';
import { isFailure } from './failure.js';
import { pageLinks, selfLink } from './links.js';
import { orgNumber } from './orgs.js';
import type { Query } from './parameters.js';
import { flag, listOf, matching, oneOf, PAGING, text, time, uuid } from './parameters.js';
import { placePage } from './place-page.js';
import type { ProjectExtent, ProjectResource } from './project-resource.js';
import { projectResource } from './project-resource.js';

const RELEASE = { date: '2024-05-31', stability: 'ga' } as const;

const EXTENT = {
  expand: listOf(oneOf(['target'])),
  'meta.latest_issue_counts': flag,
  'meta.latest_dependency_total': flag,
};

const PROJECTS: Endpoint = {
  path: '/orgs/{org_id}/projects',
  release: RELEASE,
  parameters: {
    ...PAGING,
    ...EXTENT,
    target_id: listOf(uuid, 'repeated'),
    target_reference: text,
    target_file: text,
    target_runtime: text,
    meta_count: oneOf(['only']),
    ids: listOf(uuid),
    names: listOf(text),
    names_start_with: listOf(text),
    origins: listOf(text),
    types: listOf(text),
    cli_monitored_before: time,
    cli_monitored_after: time,
    importing_user_public_id: listOf(text),
    tags: listOf(matching(/^[\w-]+:[:/?#@&+=%\w.~-]+$/)),
    business_criticality: listOf(oneOf(['critical', 'high', 'medium', 'low'])),
    environment: listOf(
      oneOf([
        ...['frontend', 'backend', 'internal', 'external', 'mobile'],
        ...['saas', 'onprem', 'hosted', 'distributed'],
      ]),
    ),
    lifecycle: listOf(oneOf(['production', 'development', 'sandbox'])),
  },
  answer: (call) => {
    const { world, request, query } = call;
    const org = orgNumber(call);
    if (typeof org !== 'number') return org;
    if (query.text('meta_count') === 'only') {
      return {
        data: undefined,
        meta: { count: [...matchingProjects(call, org)].length },
        links: {},
      };
    }
    const page = placePage(call, {
      all: matchingProjects(call, org),
      idOf: (project) => world.ids.of({ kind: 'project', org, project }),
      numberOf: (id) => world.ids.read(id)?.project,
    });
    if (isFailure(page)) return page;
    const extent = extentOf(query);
    // The links of this list lack `/rest` (pysnyk#191), and the last page has none at all.
    const path = request.path.replace(/^\/rest/, '');
    return {
      data: page.numbers.map((project) => projectResource(world, { org, project }, extent)),
      links: page.next === undefined ? {} : pageLinks(path, request, page),
    };
  },
};

const PROJECT: Endpoint = {
  path: '/orgs/{org_id}/projects/{project_id}',
  release: RELEASE,
  parameters: EXTENT,
  answer: (call) => {
    const { world, request, query, ids } = call;
    const org = orgNumber(call);
    if (typeof org !== 'number') return org;
    const place = world.ids.read(ids['project_id'] ?? '');
    if (place?.kind !== 'project' || place.org !== org || !world.hasProject(org, place.project)) {
      return { status: 404, detail: 'Project not found' };
    }
    return {
      data: projectResource(world, place, extentOf(query)),
      links: { self: selfLink(request.path, request) },
    };
  },
};

export const PROJECT_ENDPOINTS = [PROJECTS, PROJECT];

function extentOf(query: Query): ProjectExtent {
  return {
    expandTarget: query.list('expand')?.includes('target') === true,
    issueCounts: query.flag('meta.latest_issue_counts') === true,
    dependencyTotal: query.flag('meta.latest_dependency_total') === true,
  };
}

const PLAIN: ProjectExtent = { expandTarget: false, issueCounts: false, dependencyTotal: false };

function* matchingProjects({ world, query }: Call, org: number): Generator<number> {
  const matches = projectFilter(query);
  for (const project of world.projects(org)) {
    if (matches(projectResource(world, { org, project }, PLAIN))) yield project;
  }
}

/** Every filter that was sent must hold; of the values of one, any. Tags all. */
function projectFilter(query: Query): (project: ProjectResource) => boolean {
  const any = (name: string, values: readonly string[]) => {
    const asked = query.list(name);
    return asked === undefined || values.some((value) => asked.includes(value));
  };
  const starts = query.list('names_start_with');
  return ({ id, attributes, relationships, meta }) => {
    const tags = attributes.tags.map(({ key, value }) => `${key}:${value}`);
    return (
      any('ids', [id]) &&
      any('names', [attributes.name]) &&
      any('origins', [attributes.origin]) &&
      any('types', [attributes.type]) &&
      any('target_id', [relationships.target.data.id]) &&
      any('target_reference', [attributes.target_reference]) &&
      any('target_file', [attributes.target_file]) &&
      any('target_runtime', []) &&
      any('importing_user_public_id', [relationships.importer.data.id]) &&
      any('business_criticality', attributes.business_criticality) &&
      any('environment', attributes.environment) &&
      any('lifecycle', attributes.lifecycle) &&
      (query.list('tags') ?? []).every((tag) => tags.includes(tag)) &&
      (starts?.some((start) => attributes.name.startsWith(start)) ?? true) &&
      isMonitored(query, meta.cli_monitored_at)
    );
  };
}

/** Only what the CLI monitors has a time. */
function isMonitored(query: Query, monitoredAt: string | null): boolean {
  const before = query.time('cli_monitored_before');
  const after = query.time('cli_monitored_after');
  const at = Date.parse(monitoredAt ?? '');
  return (before === undefined || at < before) && (after === undefined || at > after);
}
