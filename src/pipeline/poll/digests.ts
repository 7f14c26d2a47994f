import { digest } from '../../model/digest.js';
import type { Issue, ProjectRecord } from '../../model/record.js';

/** Raised when records of equal content are to be delivered anew, such as after a mended lift. */
const DIGEST_VERSION = '1';

/** Characters: it is compared with that of the same issue only, so 64 bits are plenty. */
const ISSUE_DIGEST = 16;

/** Digest of all that is told of an issue: equal, and there is nothing new to deliver. */
export function issueDigest(issue: Issue): string {
  return digest(DIGEST_VERSION, JSON.stringify(issue)).slice(0, ISSUE_DIGEST);
}

/**
 * Digest of what is told of a project itself. When it was last tested is left out: that changes
 * every day and tells nothing of its findings.
 */
export function projectDigest(record: ProjectRecord): string {
  const { attributes, relationships, org, key, id } = record;
  return digest(DIGEST_VERSION, JSON.stringify([key, id, attributes, relationships, org]));
}
