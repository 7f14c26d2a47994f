import { severityOf, statusOf } from '../model/finding.js';
import type { ProjectRecord } from '../model/record.js';
import { plain } from './plain.js';
import type { SeverityCounts } from './tallies.js';
import { Tallies } from './tallies.js';

/** Open findings of one project. */
export interface ProjectCounts {
  readonly name: string;
  readonly type: string;
  readonly targetFile: string;
  readonly targetReference: string;
  readonly open: number;
  readonly bySeverity: SeverityCounts;
}

/** Projects that a report lists; more are counted. */
const MAX_PROJECTS = 100;

/** Projects counted at a time: some 500 bytes each. */
const CAPACITY = 10_000;

/** Keeps the counts of the projects with the worst findings. */
export class WorstProjects {
  private readonly tallies = new Tallies<Omit<ProjectCounts, 'open' | 'bySeverity'>>(CAPACITY);
  private seen = 0;

  constructor(private readonly limit: number = MAX_PROJECTS) {}

  record(record: ProjectRecord): void {
    if (record.page === 0) this.seen += 1;
    const { name, type, target_file, target_reference } = record.attributes;
    const tally = this.tallies.of(record.key, () => ({
      name: plain(name),
      type: plain(type),
      targetFile: plain(target_file),
      targetReference: plain(target_reference),
    }));
    for (const issue of record.issues) {
      if (statusOf(issue) !== 'open') continue;
      tally.open += 1;
      tally.bySeverity[severityOf(issue)] += 1;
    }
  }

  /** The project with the worst findings first. */
  get projects(): readonly ProjectCounts[] {
    return this.tallies
      .worst(this.limit)
      .map(({ about, open, bySeverity }) => ({ ...about, open, bySeverity }));
  }

  /** Projects that are not among `projects`. */
  get leftOut(): number {
    return Math.max(0, this.seen - this.limit);
  }
}
