import type { IgnoreFacts } from '../../../../model/facts.js';
import { ignoreFacts } from '../ignore.js';
import { fields, list, text } from '../read.js';

/**
 * Why a result is ignored, or undefined when it is not. A suppression counts when it is accepted or
 * has no status; one that is under review or rejected leaves the result open. Snyk also writes
 * `suppressions: null`.
 */
export function suppressionOf(suppressions: unknown): IgnoreFacts | undefined {
  const accepted = list(suppressions)
    .map(fields)
    .find(({ status }) => status === undefined || status === null || status === 'accepted');
  if (accepted === undefined) return undefined;
  const properties = fields(accepted['properties']);
  return ignoreFacts({
    reason: text(accepted['justification']),
    expires: text(properties['expiration']),
    created: text(properties['ignoredOn']),
    ignoredBy: properties['ignoredBy'],
    reasonType: text(properties['category']),
    source: text(accepted['kind']),
  });
}
