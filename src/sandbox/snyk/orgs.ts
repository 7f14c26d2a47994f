import type { Call, Document, Endpoint } from './endpoint.js';
import type { Failure } from './failure.js';
import { isFailure } from './failure.js';
import { pageLinks, selfLink } from './links.js';
import { groupResource, orgName, orgResource } from './org-resource.js';
import { flag, listOf, matching, oneOf, PAGING, text, uuid } from './parameters.js';
import { placePage } from './place-page.js';

const SELF: Endpoint = {
  path: '/self',
  release: { date: '2024-04-22', stability: 'ga' },
  parameters: {},
  answer: ({ world, request }) => {
    const [first] = world.orgs();
    const context =
      first === undefined ? {} : { default_org_context: world.ids.of({ kind: 'org', org: first }) };
    return {
      data: {
        id: world.ids.of({ kind: 'user' }),
        type: 'service_account',
        attributes: { name: 'sandbox', ...context },
      },
      links: { self: selfLink(request.path, request) },
    };
  },
};

const GROUPS: Endpoint = {
  path: '/groups',
  release: { date: '2023-01-30', stability: 'beta' },
  parameters: PAGING,
  answer: (call) => {
    const { world, request } = call;
    const page = placePage(call, {
      all: Array.from({ length: world.size.groups }, (_, group) => group),
      idOf: (group) => world.ids.of({ kind: 'group', org: group }),
      numberOf: (id) => world.ids.read(id)?.org,
    });
    if (isFailure(page)) return page;
    return {
      data: page.numbers.map((group) => groupResource(world, group)),
      links: pageLinks(request.path, request, { first: '', prev: page.prev, next: page.next }),
    };
  },
};

const ORGS: Endpoint = {
  path: '/orgs',
  release: { date: '2024-02-28', stability: 'ga' },
  parameters: {
    ...PAGING,
    group_id: uuid,
    is_personal: flag,
    slug: matching(/^[\w.-]{1,100}$/),
    name: text,
    expand: listOf(oneOf(['member_role']), 'repeated'),
  },
  answer: (call) => {
    const asked = call.query.text('group_id');
    const group = asked === undefined ? undefined : groupNumber(call, asked);
    // A group that the token does not see has no orgs for it.
    return asked !== undefined && group === undefined
      ? listOrgs(call, [])
      : listOrgs(call, call.world.orgs(group));
  },
};

const GROUP_ORGS: Endpoint = {
  path: '/groups/{group_id}/orgs',
  release: { date: '2024-02-28', stability: 'ga' },
  parameters: { ...PAGING, name: text, slug: text, expand: oneOf(['count']) },
  answer: (call) => {
    const group = groupNumber(call, call.ids['group_id'] ?? '');
    if (group === undefined) return { status: 404, detail: 'Group not found' };
    const page = listOrgs(call, call.world.orgs(group));
    if (isFailure(page) || call.query.text('expand') !== 'count') return page;
    return {
      ...page,
      meta: { total_count: [...matchingOrgs(call, call.world.orgs(group))].length },
    };
  },
};

const ORG: Endpoint = {
  path: '/orgs/{org_id}',
  release: { date: '2023-05-29', stability: 'ga' },
  parameters: { expand: listOf(oneOf(['tenant']), 'repeated') },
  answer: (call) => {
    const org = orgNumber(call);
    if (typeof org !== 'number') return org;
    return {
      data: orgResource(call.world, org),
      links: { self: selfLink(call.request.path, call.request) },
    };
  },
};

export const ORG_ENDPOINTS = [SELF, GROUPS, GROUP_ORGS, ORGS, ORG];

/** The number of the org that the path names. */
export function orgNumber({ world, ids }: Call): number | Failure {
  const place = world.ids.read(ids['org_id'] ?? '');
  return place?.kind === 'org' && world.hasOrg(place.org)
    ? place.org
    : { status: 404, detail: 'Org not found' };
}

export function groupNumber({ world }: Call, id: string): number | undefined {
  const place = world.ids.read(id);
  return place?.kind === 'group' && place.org < world.size.groups ? place.org : undefined;
}

function listOrgs(call: Call, orgs: Iterable<number>): Document | Failure {
  const { world, request } = call;
  const page = placePage(call, {
    all: matchingOrgs(call, orgs),
    idOf: (org) => world.ids.of({ kind: 'org', org }),
    numberOf: (id) => world.ids.read(id)?.org,
  });
  if (isFailure(page)) return page;
  return {
    data: page.numbers.map((org) => orgResource(world, org)),
    links: pageLinks(request.path, request, { first: '', prev: page.prev, next: page.next }),
  };
}

function* matchingOrgs({ world, query }: Call, orgs: Iterable<number>): Generator<number> {
  const slug = query.text('slug');
  const name = query.text('name')?.toLowerCase();
  if (query.flag('is_personal') === true) return;
  for (const org of orgs) {
    if (slug !== undefined && world.slugOf(org) !== slug) continue;
    if (name !== undefined && !orgName(world, org).toLowerCase().includes(name)) continue;
    yield org;
  }
}
