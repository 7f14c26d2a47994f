import type { SnykChanged } from './change.js';
import type { SnykFault } from './fault.js';
import type { WorldSize } from './world-options.js';
import type { SnykWorld } from './world.js';

/** What `GET /_sandbox/snyk` shows. */
export interface SnykState {
  readonly world: WorldSize & {
    /** ISO 8601. */
    readonly startedAt: string;
    /** What is there now. */
    readonly now: { readonly orgs: number; readonly projects: number; readonly issues: number };
  };
  /** How many requests came to which endpoint, as `GET /orgs/{org_id}/issues`. */
  readonly requests: Readonly<Record<string, number>>;
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly faults: readonly SnykFault[];
  /** What changed so far, in order, scheduled changes included. */
  readonly changes: readonly SnykChanged[];
  /** Changes that still wait. */
  readonly waiting: number;
  /** Why a scheduled change could not happen. */
  readonly problems: readonly string[];
}

export function worldState(world: SnykWorld): SnykState['world'] {
  const now = { orgs: 0, projects: 0, issues: 0 };
  for (const org of world.orgs()) {
    now.orgs += 1;
    for (const project of world.projects(org)) {
      now.projects += 1;
      now.issues += world.issueCount(org, project);
    }
  }
  return { ...world.size, startedAt: new Date(world.beganAt).toISOString(), now };
}
