import { ISSUE_TYPES } from './project-kinds.js';
import { rankOf } from './severity.js';
import type { IssueFacts, SnykWorld } from './world.js';

/**
 * The issues of an org in the order of their list, as columns of numbers: 25 bytes an issue.
 * Snyk's cursors tell that order: severity, time of creation, id.
 */
export interface OrgIndex {
  readonly org: number;
  readonly revision: number;
  readonly length: number;
  readonly projects: Uint32Array;
  readonly issues: Uint32Array;
  readonly keys: Float64Array;
  /** Milliseconds since 1970. */
  readonly updated: Float64Array;
  /** `IGNORED`, `RESOLVED`, and the number of the type above `TYPE_SHIFT`. */
  readonly flags: Uint8Array;
}

export const IGNORED = 1;
export const RESOLVED = 2;
export const TYPE_SHIFT = 2;

/** Above any time in milliseconds that a Date can tell for the next 50,000 years. */
const SEVERITY_STEP = 2 ** 41;
const HIGHEST_RANK = 4;

/** The first two parts of the order in one number: the severest first, then the oldest. */
export function orderKey(rank: number, createdAt: number): number {
  return (HIGHEST_RANK - rank) * SEVERITY_STEP + createdAt;
}

export function rankAt({ keys }: OrgIndex, position: number): number {
  return HIGHEST_RANK - Math.floor((keys[position] ?? 0) / SEVERITY_STEP);
}

export function createdAt({ keys }: OrgIndex, position: number): number {
  return (keys[position] ?? 0) % SEVERITY_STEP;
}

export function idAt(world: SnykWorld, index: OrgIndex, position: number): string {
  const { org, projects, issues } = index;
  const project = projects[position] ?? 0;
  return world.ids.of({ kind: 'issue', org, project, issue: issues[position] ?? 0 });
}

/** So many issues are kept in order for the next page, whatever org they belong to. */
const KEPT_ISSUES = 4_000_000;

/** Gives the index of an org; the latest are kept. */
export type OrgIndexes = (org: number) => OrgIndex;

export function createOrgIndexes(world: SnykWorld): OrgIndexes {
  // A Map tells its keys in the order in which they were put.
  const kept = new Map<number, OrgIndex>();
  return (org) => {
    const found = kept.get(org);
    kept.delete(org);
    const index = found?.revision === world.revision(org) ? found : buildIndex(world, org);
    kept.set(org, index);
    let total = 0;
    for (const { length } of kept.values()) total += length;
    for (const [oldest, { length }] of kept) {
      if (total <= KEPT_ISSUES || oldest === org) break;
      kept.delete(oldest);
      total -= length;
    }
    return index;
  };
}

function buildIndex(world: SnykWorld, org: number): OrgIndex {
  let length = 0;
  for (const project of world.projects(org)) length += world.issueCount(org, project);
  const index = emptyIndex(world, org, length);
  let at = 0;
  for (const project of world.projects(org)) {
    const count = world.issueCount(org, project);
    for (let issue = 0; issue < count; issue += 1) {
      const facts = world.issueFacts({ org, project, issue });
      index.projects[at] = project;
      index.issues[at] = issue;
      index.keys[at] = orderKey(rankOf(facts.severity), facts.createdAt);
      index.updated[at] = facts.updatedAt;
      index.flags[at] = flagsOf(facts);
      at += 1;
    }
  }
  return inOrder(world, index);
}

function emptyIndex(world: SnykWorld, org: number, length: number): OrgIndex {
  return {
    org,
    revision: world.revision(org),
    length,
    projects: new Uint32Array(length),
    issues: new Uint32Array(length),
    keys: new Float64Array(length),
    updated: new Float64Array(length),
    flags: new Uint8Array(length),
  };
}

function flagsOf({ ignored, resolved, type }: IssueFacts): number {
  const bits = (ignored ? IGNORED : 0) | (resolved ? RESOLVED : 0);
  return bits | (ISSUE_TYPES.indexOf(type) << TYPE_SHIFT);
}

function inOrder(world: SnykWorld, index: OrgIndex): OrgIndex {
  const { keys, length } = index;
  const order = new Uint32Array(length).map((_, position) => position);
  order.sort((a, b) => {
    const apart = (keys[a] ?? 0) - (keys[b] ?? 0);
    if (apart !== 0) return apart;
    return idAt(world, index, a) < idAt(world, index, b) ? -1 : 1;
  });
  const sorted = emptyIndex(world, index.org, length);
  order.forEach((from, to) => {
    sorted.projects[to] = index.projects[from] ?? 0;
    sorted.issues[to] = index.issues[from] ?? 0;
    sorted.keys[to] = keys[from] ?? 0;
    sorted.updated[to] = index.updated[from] ?? 0;
    sorted.flags[to] = index.flags[from] ?? 0;
  });
  return sorted;
}
