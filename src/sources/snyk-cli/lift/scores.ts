import type { SeverityScore } from '../../../model/record.js';
import type { Building } from './put.js';
import { put } from './put.js';
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
  const sources = list(issue['cvssSources']).map(fields);
  const primaryFirst = [
    ...sources.filter((source) => source['type'] === 'primary'),
    ...sources.filter((source) => source['type'] !== 'primary'),
  ];
  const scores = new Scores();
  for (const source of primaryFirst) scores.add(fromSource(source));
  const details = list(issue['cvssDetails']).map((detail) => fromDetail(fields(detail)));
  const own = ownScore(issue, primaryFirst.length > 0);
  // For packages of an operating system Snyk takes over the vector of NVD or the distribution.
  const others = issue['language'] === 'linux' ? [...scores.list, ...details] : scores.list;
  if (!others.some((other) => other?.vector === own?.vector)) scores.add(own);
  for (const detail of details) scores.add(detail);
  return scores.list;
}

/** `3.1` of `CVSS:3.1/AV:N/…`; undefined for CVSS v2, whose vectors have no prefix. */
export function versionOf(vector: string | undefined): string | undefined {
  return /^CVSS:(\d\.\d)\//.exec(vector ?? '')?.[1];
}

class Scores {
  readonly list: SeverityScore[] = [];
  private readonly seen = new Set<string>();

  add(score: SeverityScore | undefined): void {
    if (score === undefined) return;
    const identity = `${score.source}\n${score.version ?? ''}\n${score.vector ?? ''}`;
    if (this.seen.has(identity)) return;
    this.seen.add(identity);
    this.list.push(score);
  }
}

function fromSource(source: Fields): SeverityScore | undefined {
  // Some sources call the version `CVSSv31`.
  const told = /(\d)\.?(\d)/.exec(text(source['cvssVersion']) ?? '');
  const vector = text(source['vector']);
  return scored({
    source: text(source['assigner']),
    level: text(source['severity']),
    score: numeric(source['baseScore']),
    vector,
    version: versionOf(vector) ?? (told ? `${told[1] ?? ''}.${told[2] ?? ''}` : undefined),
    modification_time: text(source['modificationTime']),
  });
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
