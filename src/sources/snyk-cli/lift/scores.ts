import type { SeverityScore } from '../../../model/record.js';
import type { Building } from '../../put.js';
import { put } from '../../put.js';
import type { Fields } from './read.js';
import { fields, list, numeric, text } from './read.js';

/**
 * The CVSS scores of a vulnerability, each assigner's vector once, Snyk's preferred one first.
 *
 * Three generations of the CLI say it in three ways: `CVSSv3` with `cvssScore`; those and
 * `cvssDetails` of other assigners; `cvssSources` of everybody. Where there are sources, only they
 * tell which score belongs to which vector: `cvssScore` is then often that of a CVSS v4 vector
 * while `CVSSv3` holds a v3.1 one.
 */
export function scoresOf(issue: Fields): SeverityScore[] {
  const scores: SeverityScore[] = [];
  const sources = list(issue['cvssSources']);
  for (const source of sources) if (isPrimary(source)) add(scores, fromSource(fields(source)));
  for (const source of sources) if (!isPrimary(source)) add(scores, fromSource(fields(source)));
  const details = list(issue['cvssDetails']).map((detail) => fromDetail(fields(detail)));
  const own = ownScore(issue, sources.length > 0);
  // For packages of an operating system Snyk takes over the vector of NVD or the distribution.
  const others = issue['language'] === 'linux' ? [...scores, ...details] : scores;
  if (!others.some((other) => other?.vector === own?.vector)) add(scores, own);
  for (const detail of details) add(scores, detail);
  return scores;
}

/** `3.1` of `CVSS:3.1/AV:N/…`; undefined for CVSS v2, whose vectors have no prefix. */
function versionOf(vector: string | undefined): string | undefined {
  if (vector?.startsWith('CVSS:') !== true) return undefined;
  const slash = vector.indexOf('/');
  return slash < 0 ? undefined : vector.slice('CVSS:'.length, slash);
}

function isPrimary(source: unknown): boolean {
  return fields(source)['type'] === 'primary';
}

function add(scores: SeverityScore[], score: SeverityScore | undefined): void {
  if (score === undefined) return;
  const isThere = scores.some(
    ({ source, version, vector }) =>
      source === score.source && version === score.version && vector === score.vector,
  );
  if (!isThere) scores.push(score);
}

function fromSource(source: Fields): SeverityScore | undefined {
  const vector = text(source['vector']);
  return scored({
    source: text(source['assigner']),
    level: text(source['severity']),
    score: numeric(source['baseScore']),
    vector,
    version: versionOf(vector) ?? dotted(text(source['cvssVersion'])),
    modification_time: text(source['modificationTime']),
  });
}

/** Some sources write the version as `CVSSv31`. */
function dotted(version: string | undefined): string | undefined {
  const digits = /(\d)\.?(\d)/.exec(version ?? '');
  return digits === null ? version : digits.slice(1).join('.');
}

function fromDetail(detail: Fields): SeverityScore | undefined {
  const vector = text(detail['cvssV3Vector']);
  return scored({
    source: text(detail['assigner']),
    level: text(detail['severity']),
    score: numeric(detail['cvssV3BaseScore']),
    vector,
    version: versionOf(vector),
    modification_time: text(detail['modificationTime']),
  });
}

function ownScore(issue: Fields, hasSources: boolean): SeverityScore | undefined {
  const vector = text(issue['CVSSv3']);
  return scored({
    source: 'Snyk',
    score: hasSources ? undefined : numeric(issue['cvssScore']),
    vector,
    version: versionOf(vector),
  });
}

function scored(entry: {
  source: string | undefined;
  level?: string | undefined;
  score: number | undefined;
  vector: string | undefined;
  version: string | undefined;
  modification_time?: string | undefined;
}): SeverityScore | undefined {
  if (entry.score === undefined && entry.vector === undefined) return undefined;
  const score: Building<SeverityScore> = { source: entry.source ?? 'Snyk' };
  put(score, 'level', entry.level);
  put(score, 'score', entry.score);
  put(score, 'vector', entry.vector);
  put(score, 'version', entry.version);
  put(score, 'modification_time', entry.modification_time);
  return score;
}
