import { mix, pick } from './mix.js';
import { GROUP_NAMES } from './vocabulary.js';
import type { SnykWorld } from './world.js';

const DAY_MS = 86_400_000;

export function groupResource(world: SnykWorld, group: number) {
  const round = Math.floor(group / GROUP_NAMES.length);
  const name = `${pick(GROUP_NAMES, group)}${round === 0 ? '' : ` ${round + 1}`}`;
  return {
    id: world.ids.of({ kind: 'group', org: group }),
    type: 'group',
    attributes: { name },
  };
}

export function orgResource(world: SnykWorld, org: number) {
  const days = 800 + (mix(world.size.seed, org) % 400);
  const createdAt = new Date(world.beganAt - days * DAY_MS).toISOString();
  return {
    id: world.ids.of({ kind: 'org', org }),
    type: 'org',
    attributes: {
      name: orgName(world, org),
      slug: world.slugOf(org),
      is_personal: false,
      group_id: world.ids.of({ kind: 'group', org: world.groupOf(org) }),
      created_at: createdAt,
      updated_at: createdAt,
    },
  };
}

/** `Payments 2` for the slug `payments-2`. */
export function orgName(world: SnykWorld, org: number): string {
  const slug = world.slugOf(org).replace('-', ' ');
  return slug.charAt(0).toUpperCase() + slug.slice(1);
}
