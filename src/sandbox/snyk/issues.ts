import type { IssueCursor } from './cursor.js';
import { readIssueCursor, writeIssueCursor } from './cursor.js';
import type { Call, Document, Endpoint } from './endpoint.js';
import type { Failure } from './failure.js';
import { badParameter } from './failure.js';
import { issueFilter } from './issue-filter.js';
import { issueResource } from './issue-resource.js';
import { pageLinks, selfLink } from './links.js';
import { createdAt, idAt, rankAt } from './org-index.js';
import { groupNumber, orgNumber } from './orgs.js';
import type { Parameters } from './parameters.js';
import { flag, limitOf, listOf, oneOf, PAGING, time, uuid } from './parameters.js';
import { SEVERITIES } from './severity.js';
import type { Route, Stop } from './walk.js';
import { walk } from './walk.js';

const RELEASE = { date: '2024-01-23', stability: 'ga' } as const;

const ISSUE_TYPES = ['package_vulnerability', 'license', 'cloud', 'code', 'custom', 'config'];

const PARAMETERS: Parameters = {
  ...PAGING,
  'scan_item.id': uuid,
  'scan_item.type': oneOf(['project', 'environment']),
  type: oneOf(ISSUE_TYPES),
  updated_before: time,
  updated_after: time,
  created_before: time,
  created_after: time,
  effective_severity_level: listOf(oneOf(SEVERITIES)),
  status: listOf(oneOf(['open', 'resolved'])),
  ignored: flag,
};

const ORG_ISSUES: Endpoint = {
  path: '/orgs/{org_id}/issues',
  release: RELEASE,
  parameters: PARAMETERS,
  answer: (call) => {
    const org = orgNumber(call);
    return typeof org === 'number' ? listIssues(call, call.ids['org_id'] ?? '', [org]) : org;
  },
};

const GROUP_ISSUES: Endpoint = {
  path: '/groups/{group_id}/issues',
  release: RELEASE,
  parameters: PARAMETERS,
  answer: (call) => {
    const id = call.ids['group_id'] ?? '';
    const group = groupNumber(call, id);
    if (group === undefined) return { status: 404, detail: 'Group not found' };
    return listIssues(call, id, [...call.world.orgs(group)]);
  },
};

const ORG_ISSUE: Endpoint = {
  path: '/orgs/{org_id}/issues/{issue_id}',
  release: RELEASE,
  parameters: {},
  answer: (call) => {
    const org = orgNumber(call);
    return typeof org === 'number' ? oneIssue(call, (of) => of === org) : org;
  },
};

const GROUP_ISSUE: Endpoint = {
  path: '/groups/{group_id}/issues/{issue_id}',
  release: RELEASE,
  parameters: {},
  answer: (call) => {
    const group = groupNumber(call, call.ids['group_id'] ?? '');
    return oneIssue(call, (org) => call.world.groupOf(org) === group);
  },
};

export const ISSUE_ENDPOINTS = [ORG_ISSUES, GROUP_ISSUES, ORG_ISSUE, GROUP_ISSUE];

function oneIssue(call: Call, inScope: (org: number) => boolean): Document | Failure {
  const { world, request, ids } = call;
  const place = world.ids.read(ids['issue_id'] ?? '');
  if (place?.kind !== 'issue' || !inScope(place.org) || !world.hasIssue(place)) {
    return { status: 404, detail: 'Issue not found' };
  }
  return { data: issueResource(world, place), links: { self: selfLink(request.path, request) } };
}

interface IssueWindow {
  readonly stops: readonly Stop[];
  /** Whether there is more in the direction of the walk. */
  readonly more: boolean;
}

function listIssues(call: Call, scope: string, orgs: readonly number[]): Document | Failure {
  const { world, indexes, query, request } = call;
  const backwards = query.text('ending_before') !== undefined;
  const from = cursorOf(call);
  if (from !== undefined && 'detail' in from) return from;
  const { stops, more } = window(call, {
    world,
    indexes: orgs.map(indexes),
    from,
    backwards,
    matches: issueFilter(world, query),
  });
  const page = from?.page ?? 1;
  const cursorAt = (stop: Stop | undefined, counted: number) => {
    if (stop === undefined) return undefined;
    const { index, position } = stop;
    return writeIssueCursor({
      scope,
      rank: rankAt(index, position),
      createdAt: createdAt(index, position),
      id: idAt(world, index, position),
      page: counted,
    });
  };
  return {
    data: stops.map(({ index: { org, projects, issues }, position }) =>
      issueResource(world, {
        org,
        project: projects[position] ?? 0,
        issue: issues[position] ?? 0,
      }),
    ),
    links: pageLinks(request.path, request, {
      first: '',
      last: 'end',
      // Snyk tells it on the first page, too.
      prev: cursorAt(stops[0], page - 1),
      next: more || backwards ? cursorAt(stops.at(-1), page + 1) : undefined,
    }),
  };
}

function cursorOf({ query }: Call): IssueCursor | undefined | Failure {
  const backwards = query.text('ending_before');
  const name = backwards === undefined ? 'starting_after' : 'ending_before';
  const text = query.text(name);
  if (text === undefined || (name === 'ending_before' && text === 'end')) return undefined;
  return readIssueCursor(text) ?? badParameter(name, 'Invalid cursor');
}

function window({ query }: Call, route: Route): IssueWindow {
  const limit = limitOf(query);
  const stops: Stop[] = [];
  let more = false;
  for (const { index, position } of walk(route)) {
    more = stops.length === limit;
    if (more) break;
    stops.push({ index, position });
  }
  return { stops: route.backwards ? stops.reverse() : stops, more };
}
