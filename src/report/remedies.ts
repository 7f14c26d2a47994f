import { severityOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { Action } from './action.js';
import { actionOf, goesFurther } from './action.js';
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

interface Deed {
  action: Action;
  readonly place: string;
  projects: number;
  /** Pages of a project come one after another, so this is enough to count projects. */
  lastProject: string;
}

/** Gathers open findings by what closes them. */
export class Remedies {
  private readonly tallies = new Tallies<Deed>(CAPACITY);

  constructor(private readonly limit: number = MAX_REMEDIES) {}

  record(record: ProjectRecord): void {
    for (const issue of record.issues) {
      const action = actionOf(record, issue);
      if (action !== undefined) this.count(record, issue, action);
    }
  }

  /** What closes the worst findings first. */
  get remedies(): readonly Remedy[] {
    return this.tallies.worst(this.limit).map(({ about, open, bySeverity }) => ({
      action: plain(about.action.text),
      closes: open,
      bySeverity,
      place: about.place,
      projects: about.projects,
    }));
  }

  private count(record: ProjectRecord, issue: Issue, action: Action): void {
    const { target_file, name } = record.attributes;
    const tally = this.tallies.of(action.key, () => ({
      action,
      place: plain(issue.facts.locations[0]?.file ?? (target_file || name)),
      projects: 0,
      lastProject: '',
    }));
    tally.open += 1;
    tally.bySeverity[severityOf(issue)] += 1;
    const { about } = tally;
    if (about.lastProject !== record.key) about.projects += 1;
    about.lastProject = record.key;
    if (goesFurther(action, about.action)) about.action = action;
  }
}
