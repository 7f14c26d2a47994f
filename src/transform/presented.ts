import type { Issue, ProjectRecord } from '../model/record.js';

/**
 * Which ids the paths `id` and `issues[].id` read: `snyk` takes Snyk's own where there is one,
 * else our key; `portable` always takes our key, which is equal through every door.
 */
export type Identity = 'snyk' | 'portable';

/** An issue as a map sees it. */
export interface PresentedIssue extends Issue {
  readonly id: string;
  /** Snyk's own id, whatever the identity. */
  readonly snykId: string | null;
}

/** A record as a map sees it. */
export interface PresentedRecord extends ProjectRecord {
  readonly id: string;
  readonly snykId: string | null;
  readonly issues: readonly PresentedIssue[];
}

export function presentRecord(record: ProjectRecord, identity: Identity): PresentedRecord {
  return {
    ...record,
    id: presentedId(identity, record.id, record.key),
    snykId: record.id,
    issues: record.issues.map((issue) => presentIssue(issue, identity)),
  };
}

export function presentIssue(issue: Issue, identity: Identity): PresentedIssue {
  const id = presentedId(identity, issue.id, issue.findingKey);
  return { ...issue, id, snykId: issue.id };
}

function presentedId(identity: Identity, id: string | null, key: string): string {
  return identity === 'portable' ? key : (id ?? key);
}
