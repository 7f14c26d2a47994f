import { digest } from '../../model/digest.js';
import { problemOf, severityOf, statusOf } from '../../model/finding.js';
import type { Issue, ProjectRecord } from '../../model/record.js';
import type { Severity } from '../../model/severity.js';
import { worstFirst } from '../../model/severity.js';
import { plain } from '../../model/text.js';
import type { PastRun } from './history.js';
import { basenameOf, likenessOf, placeOf } from './likeness.js';

/** A finding as a baseline knows it. */
export interface KnownFinding extends NamedFinding {
  readonly projectKey: string;
  readonly likeness: string;
}

/** What is told of a finding that is not there any more. */
export interface NamedFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly title: string;
  readonly problem: string;
  /** `lodash@4.17.15`; empty for what is in no package. */
  readonly component: string;
  readonly place: string;
}

/** Fingerprint under which our own SARIF carries the key of a finding. */
const OWN_FINGERPRINT = 'snykConnector/v1';

interface About {
  readonly otherDoor?: boolean;
  readonly history?: readonly PastRun[];
}

/** Findings whose names are kept, should they be gone; more are counted. */
const MAX_NAMED = 20_000;
/** Where their texts are cut. */
export const MAX_TEXT = 200;

/**
 * The findings of an earlier run: their keys, and what they look like, for projects that have
 * another key now. About a hundred bytes a finding, and the names of the worst.
 */
export class Baseline {
  private readonly keys = new Set<string>();
  private readonly projects = new Set<string>();
  private readonly alike = new Map<string, number>();
  /** Findings of each place, by the name of its file. */
  private readonly placesOf = new Map<string, Map<string, number>>();
  private named = new Map<string, Named>();
  /** The last of those that are named, once there are many. */
  private bound: Named | undefined;
  /**
   * Whether it came through another door than the findings that it is compared with, such as
   * Snyk's API. What has another key there is recognised by its likeness, and what was not looked
   * at now is not gone.
   */
  readonly otherDoor: boolean;
  /** The runs before, the oldest first; the last is the baseline's own. Empty when not known. */
  readonly history: readonly PastRun[];

  /** @param name where it came from, for messages */
  constructor(
    readonly name: string,
    about: About = {},
  ) {
    this.otherDoor = about.otherDoor ?? false;
    this.history = about.history ?? [];
  }

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

  add({ projectKey, likeness, ...named }: KnownFinding): void {
    const { key, place } = named;
    this.projects.add(packed(projectKey));
    if (this.keys.has(packed(key))) return;
    this.keys.add(packed(key));
    const like = alikeKey(likeness, place);
    this.alike.set(like, (this.alike.get(like) ?? 0) + 1);
    const name = basenameOf(place);
    const places = this.placesOf.get(name) ?? new Map<string, number>();
    this.placesOf.set(name, places.set(place, (places.get(place) ?? 0) + 1));
    const told = { ...named, like };
    if (this.bound !== undefined && worstNamedFirst(told, this.bound) > 0) return;
    this.named.set(packed(key), told);
    if (this.named.size >= MAX_NAMED * 2) this.forget();
  }

  has(key: string): boolean {
    return this.keys.has(packed(key));
  }

  hasProject(key: string): boolean {
    return this.projects.has(packed(key));
  }

  hasPlace(place: string): boolean {
    return this.countAt(place) > 0;
  }

  /** Number of findings at a place. */
  countAt(place: string): number {
    return this.placesOf.get(basenameOf(place))?.get(place) ?? 0;
  }

  /** Whether it is told of a finding what it is, should it be gone. */
  isNamed(key: string): boolean {
    return this.named.has(packed(key));
  }

  /** The worst findings, the worst first; not all of very many. */
  worst(): readonly Named[] {
    this.forget();
    return [...this.named.values()];
  }

  /** Other places of the same file name, from which a file may have moved. */
  namesakes(place: string): readonly string[] {
    return [...(this.placesOf.get(basenameOf(place))?.keys() ?? [])].filter(
      (each) => each !== place,
    );
  }

  /** Number of findings at a place that look like this one. */
  countAlike(likeness: string, place: string): number {
    return this.alike.get(alikeKey(likeness, place)) ?? 0;
  }

  private forget(): void {
    const worst = [...this.named].sort(([, a], [, b]) => worstNamedFirst(a, b));
    this.named = new Map(worst.slice(0, MAX_NAMED));
    this.bound = worst[MAX_NAMED - 1]?.[1];
  }
}

interface Named extends NamedFinding {
  /** See `alikeKey`. */
  readonly like: string;
}

function worstNamedFirst(a: NamedFinding, b: NamedFinding): number {
  return worstFirst(a.severity, b.severity) || (a.key < b.key ? -1 : 1);
}

function knownFinding(record: ProjectRecord, issue: Issue): KnownFinding {
  const [pkg] = issue.facts.packages;
  return {
    key: issue.facts.fingerprints?.[OWN_FINGERPRINT] ?? issue.findingKey,
    projectKey: record.key,
    likeness: likenessOf(issue),
    severity: severityOf(issue),
    title: plain(issue.attributes.title, MAX_TEXT),
    problem: plain(problemOf(issue), MAX_TEXT),
    component: pkg === undefined ? '' : componentOf(pkg),
    place: placeOf(record, issue),
  };
}

/** `lodash@4.17.15` */
export function componentOf({ name, version }: { name: string; version: string }): string {
  return plain(version === '' ? name : `${name}@${version}`, MAX_TEXT);
}

/** Of findings that look alike at one place. */
export function alikeKey(likeness: string, place: string): string {
  return packed(digest('alike', likeness, place));
}

/** A key of 32 hexadecimal characters in 16 bytes of memory; any other text as it is. */
function packed(key: string): string {
  return /^[0-9a-f]{32}$/.test(key) ? Buffer.from(key, 'hex').toString('latin1') : key;
}
