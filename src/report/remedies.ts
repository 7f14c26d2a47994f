import { severityOf, statusOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import { plain } from './plain.js';
import type { SeverityCounts } from './tallies.js';
import { Tallies } from './tallies.js';

/** One thing to do and the open findings that it closes. */
export interface Remedy {
  /** `Upgrade lodash to 4.17.21` */
  readonly action: string;
  readonly closes: number;
  readonly bySeverity: SeverityCounts;
  /** Where it was found to be needed first: the manifest, or the project where none is known. */
  readonly place: string;
  /** Number of projects in which it is needed. */
  readonly projects: number;
}

/** Remedies that a report lists. */
const MAX_REMEDIES = 10;

/** Remedies counted at a time: some 500 bytes each. */
const CAPACITY = 10_000;

/** Remedies that begin alike for so long are one. */
const MAX_LENGTH = 500;

interface Action {
  /** As `Remedy.action`. */
  text: string;
  version: string;
  readonly place: string;
  projects: number;
  /** Pages of a project come one after another, so this is enough to count projects. */
  lastProject: string;
}

/** Gathers open findings by what closes them. */
export class Remedies {
  private readonly tallies = new Tallies<Action>(CAPACITY);

  constructor(private readonly limit: number = MAX_REMEDIES) {}

  record(record: ProjectRecord): void {
    for (const issue of record.issues) {
      const { remedy } = issue.facts;
      if (remedy === undefined || statusOf(issue) !== 'open' || !canBeDone(issue)) continue;
      this.count(record, issue, remedy.slice(0, MAX_LENGTH));
    }
  }

  /** What closes the worst findings first. */
  get remedies(): readonly Remedy[] {
    return this.tallies.worst(this.limit).map(({ about, open, bySeverity }) => ({
      action: plain(about.text),
      closes: open,
      bySeverity,
      place: about.place,
      projects: about.projects,
    }));
  }

  private count(record: ProjectRecord, issue: Issue, remedy: string): void {
    const { target_file, name, type } = record.attributes;
    const change = versionChange(remedy);
    const key = change === undefined ? remedy : `${type} ${change.what}`;
    const tally = this.tallies.of(key, () => ({
      text: remedy,
      version: '',
      place: plain(issue.facts.locations[0]?.file ?? (target_file || name)),
      projects: 0,
      lastProject: '',
    }));
    tally.open += 1;
    tally.bySeverity[severityOf(issue)] += 1;
    const { about } = tally;
    if (about.lastProject !== record.key) about.projects += 1;
    about.lastProject = record.key;
    if (change === undefined || byVersion.compare(change.version, about.version) <= 0) return;
    about.version = change.version;
    about.text = `${change.what} to ${change.version}`;
  }
}

const byVersion = new Intl.Collator('en', { numeric: true });

/**
 * The package and version of `Upgrade tap to 15.0.0 (brings qs 6.11.0)`. Findings often need
 * different versions of one package; the newest closes them all. Undefined for other remedies.
 */
function versionChange(remedy: string): { what: string; version: string } | undefined {
  const match = /^((?:Upgrade|Pin) \S+) to ([^\s;]+)(?: \(brings [^;]*\))?$/.exec(remedy);
  const [, what, version] = match ?? [];
  return what === undefined || version === undefined ? undefined : { what, version };
}

/** Of a package without an upgrade the remedy only says why there is none. */
function canBeDone({ facts }: Issue): boolean {
  return facts.fixable || facts.packages.length === 0;
}
