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
  /** Where it was found to be needed first: the manifest, or the project that has none. */
  readonly place: string;
  /** Number of projects in which it is needed. */
  readonly projects: number;
}

/** Remedies that a report lists. */
export const MAX_REMEDIES = 10;

/** Remedies counted at a time: some 500 bytes each. */
const CAPACITY = 10_000;

/** Gathers open findings by what closes them. */
export class Remedies {
  private readonly tallies = new Tallies<{
    readonly place: string;
    projects: number;
    /** Pages of a project come one after another, so this is enough to count projects. */
    lastProject: string;
  }>(CAPACITY);

  constructor(private readonly limit: number = MAX_REMEDIES) {}

  record(record: ProjectRecord): void {
    const { target_file, name } = record.attributes;
    for (const issue of record.issues) {
      const { remedy } = issue.facts;
      if (remedy === undefined || statusOf(issue) !== 'open' || !canBeDone(issue)) continue;
      const tally = this.tallies.of(plain(remedy), () => ({
        place: plain(target_file || name),
        projects: 0,
        lastProject: '',
      }));
      tally.open += 1;
      tally.bySeverity[severityOf(issue)] += 1;
      if (tally.about.lastProject !== record.key) tally.about.projects += 1;
      tally.about.lastProject = record.key;
    }
  }

  /** What closes the worst findings first. */
  get remedies(): readonly Remedy[] {
    return this.tallies.worst(this.limit).map(({ key, about, open, bySeverity }) => ({
      action: key,
      closes: open,
      bySeverity,
      place: about.place,
      projects: about.projects,
    }));
  }
}

/** Of a package without an upgrade the remedy only says why there is none. */
function canBeDone({ facts }: Issue): boolean {
  return facts.fixable || facts.packages.length === 0;
}
