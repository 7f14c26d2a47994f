import type { Collection } from '../../model/collection.js';
import type { ProjectRecord } from '../../model/record.js';
import type { Scope, Sweep } from '../../sources/rest/sweep.js';
import type { NextState } from '../../state/next-state.js';
import type { KnownOrg, PollState } from '../../state/poll-state.js';
import { whollyGone } from './reconcile.js';

/**
 * Snyk answers 404 also for what a token may not see. So an org counts as gone when two runs in a
 * row find the same, this far apart: time enough for a role that was lost by mistake to be noticed.
 */
export const GONE_AFTER_MS = 3_600_000;

export interface GoneOrgsOptions {
  readonly sweep: Sweep;
  readonly scope: Scope;
  /** What the last run knew. */
  readonly state: PollState;
  readonly next: NextState | null;
  readonly collection: Collection;
  /** Whether another process saw to it that not too many orgs are missing from the list. */
  readonly listJudged: boolean;
  /** Told of how many projects are there and no longer in scope. */
  readonly leftScope: (projects: number) => void;
  readonly startedAt: Date;
}

/**
 * Orgs that the last run knew and that are not in the list any more: what they had, as resolved,
 * when two runs agree that they are gone. Otherwise they are named as missing, and kept.
 */
export async function* goneOrgs(options: GoneOrgsOptions): AsyncGenerator<ProjectRecord> {
  const { scope, state, next, collection, startedAt } = options;
  const listed = new Set(scope.orgs.map(({ id }) => id));
  const areMany = !options.listJudged && isSuspicious(state.orgs(), listed);
  for (const id of state.orgs()) {
    const org = state.org(id);
    if (listed.has(id) || org === null) continue;
    if (state.scopeChanged) {
      options.leftScope(org.projects);
      next?.dropOrg(id);
      continue;
    }
    const doubt = areMany ? MANY : await doubtOf(options, org);
    if (doubt === null) {
      for await (const project of state.ledger(id)) yield whollyGone(project, startedAt);
      next?.dropOrg(id);
      continue;
    }
    const isGone = doubt === NOT_YET;
    next?.setMissing(id, isGone ? (org.missingSince ?? startedAt.toISOString()) : null);
    collection.missing(`organization ${org.slug ?? org.name}`, `${doubt}. Nothing of it is closed`);
  }
}

const MANY =
  'more than half of the organizations that were known are not in the list any more: the token may have lost its role. When they are gone indeed, name in `orgs` what is left';
const HIDDEN =
  'it is not in the list any more, but Snyk does not say that it is gone: the token may have lost its role there';
const NOT_YET =
  'it is not in the list any more, and Snyk answers that there is none, as it also does to a token that lost its role there. Its findings are resolved when the next run, an hour from the first such answer at the earliest, finds the same';

/** Why an org is not to be called gone; null when it is. */
async function doubtOf(
  { sweep, scope, startedAt }: GoneOrgsOptions,
  { id, missingSince }: KnownOrg,
): Promise<string | null> {
  if (!scope.complete || (await sweep.confirmGone(id)) !== 'gone') return HIDDEN;
  const since = Date.parse(missingSince ?? '');
  return startedAt.getTime() - since >= GONE_AFTER_MS ? null : NOT_YET;
}

/** Snyk may answer 404 for what a token may not see, and tokens lose their roles all at once. */
export function isSuspicious(
  known: readonly string[],
  listed: ReadonlySet<string | null>,
): boolean {
  return known.filter((id) => !listed.has(id)).length > known.length / 2;
}
