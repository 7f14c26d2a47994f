import type { Issue, ProjectRecord } from '../model/record.js';

/**
 * A project as the last run knew it, with all its issues but those resolved long ago: one that was
 * resolved of late is read again, and must not be taken for news.
 */
export interface KnownProject {
  /** Snyk's id. */
  readonly id: string;
  /** Digest of all that is told of the project itself; see pipeline/poll. */
  readonly digest: string;
  /** Enough to tell the platform that its findings are gone. Without issues. */
  readonly record: ProjectRecord;
  readonly issues: readonly KnownIssue[];
}

export interface KnownIssue {
  /** Snyk's id. */
  readonly id: string;
  /** Digest of all that is told of the issue. */
  readonly digest: string;
  /** The issue without what a resolved one does not need. */
  readonly issue: Issue;
}
