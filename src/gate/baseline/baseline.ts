import { statusOf } from '../../model/finding.js';
import { digest } from '../../model/digest.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import { basenameOf, likenessOf, placeOf } from './likeness.js';

/** A finding as a baseline knows it. */
export interface KnownFinding {
  readonly key: string;
  readonly projectKey: string;
  readonly likeness: string;
  readonly place: string;
}

/** Fingerprint under which our own SARIF carries the key of a finding. */
const OWN_FINGERPRINT = 'snykConnector/v1';

/**
 * The findings of an earlier run: their keys, and what they look like, for projects that have
 * another key now. About a hundred bytes a finding.
 */
export class Baseline {
  private readonly keys = new Set<string>();
  private readonly projects = new Set<string>();
  private readonly alike = new Map<string, number>();
  private readonly placesOf = new Map<string, Set<string>>();

  /** @param name where it came from, for messages */
  constructor(readonly name: string) {}

  /** Number of findings, open and ignored. */
  get size(): number {
    return this.keys.size;
  }

  /** What is resolved is no part of a baseline: if it comes back, it is new. */
  addRecord(record: ProjectRecord): void {
    this.projects.add(packed(record.key));
    for (const issue of record.issues)
      if (statusOf(issue) !== 'resolved') this.add(knownFinding(record, issue));
  }

  add({ key, projectKey, likeness, place }: KnownFinding): void {
    this.projects.add(packed(projectKey));
    if (this.keys.has(packed(key))) return;
    this.keys.add(packed(key));
    const like = alikeKey(likeness, place);
    this.alike.set(like, (this.alike.get(like) ?? 0) + 1);
    const name = basenameOf(place);
    const places = this.placesOf.get(name);
    if (places === undefined) this.placesOf.set(name, new Set([place]));
    else places.add(place);
  }

  has(key: string): boolean {
    return this.keys.has(packed(key));
  }

  hasProject(key: string): boolean {
    return this.projects.has(packed(key));
  }

  hasPlace(place: string): boolean {
    return this.placesOf.get(basenameOf(place))?.has(place) ?? false;
  }

  /** Other places of the same file name, from which a file may have moved. */
  namesakes(place: string): readonly string[] {
    return [...(this.placesOf.get(basenameOf(place)) ?? [])].filter((each) => each !== place);
  }

  /** Number of findings at a place that look like this one. */
  countAlike(likeness: string, place: string): number {
    return this.alike.get(alikeKey(likeness, place)) ?? 0;
  }
}

function knownFinding(record: ProjectRecord, issue: Issue): KnownFinding {
  return {
    key: issue.facts.fingerprints?.[OWN_FINGERPRINT] ?? issue.findingKey,
    projectKey: record.key,
    likeness: likenessOf(issue),
    place: placeOf(record, issue),
  };
}

function alikeKey(likeness: string, place: string): string {
  return packed(digest('alike', likeness, place));
}

/** A key of 32 hexadecimal characters in 16 bytes of memory; any other text as it is. */
function packed(key: string): string {
  return /^[0-9a-f]{32}$/.test(key) ? Buffer.from(key, 'hex').toString('latin1') : key;
}
