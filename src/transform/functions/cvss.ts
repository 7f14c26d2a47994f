import type { Issue, SeverityScore } from '../../model/record.js';

/**
 * The one CVSS score to show of an issue that has several: one with both score and vector before
 * one with half of it, Snyk's own before another's, and of these the highest version.
 *
 * @param major only scores of this major version: `3` takes 3.0 and 3.1.
 */
export function bestCvss(issue: Issue, major?: string): SeverityScore | undefined {
  let best: SeverityScore | undefined;
  let bestRank = -1;
  for (const entry of issue.attributes.severities ?? []) {
    if (entry.score === undefined && entry.vector === undefined) continue;
    if (major !== undefined && versionOf(entry)?.charAt(0) !== major) continue;
    const rank = rankOf(entry);
    if (rank > bestRank) {
      best = entry;
      bestRank = rank;
    }
  }
  return best;
}

/** `3.1` or `4.0`; read from the vector when the entry does not say it. */
export function versionOf(entry: SeverityScore): string | undefined {
  return entry.version ?? /^CVSS:(\d\.\d)/.exec(entry.vector ?? '')?.[1];
}

function rankOf(entry: SeverityScore): number {
  const whole = entry.score !== undefined && entry.vector !== undefined;
  const snyk = entry.source.toLowerCase() === 'snyk';
  // No version of CVSS is above 9, so that the version never outweighs the other two.
  const version = Math.min(Number.parseFloat(versionOf(entry) ?? '') || 0, 9);
  return (whole ? 20 : 0) + (snyk ? 10 : 0) + version;
}
