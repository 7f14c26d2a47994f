import type { Gap } from '../model/collection.js';
import type { CodeLocation } from '../model/facts.js';
import type { Finding } from '../model/finding.js';
import type { ProjectRecord } from '../model/record.js';
import type { Repository } from '../model/repository.js';
import type { Changes, Newness } from './changes.js';
import { ChangesCollector } from './changes.js';
import type { ProjectCounts } from './project-counts.js';
import { WorstProjects } from './project-counts.js';
import type { Remedy } from './remedies.js';
import { Remedies } from './remedies.js';
import type { Counts } from './totals.js';
import { Totals } from './totals.js';
import { Worst } from './worst.js';

/** What people are told of a run: the job summary and the terminal show the same. */
export interface Report extends Collected {
  readonly command: string;
  readonly gate: GateResult;
  readonly incomplete: readonly Gap[];
  /** Why this is no picture of all, although nothing is missing; null when it is one. */
  readonly partial: string | null;
  readonly warnings: readonly string[];
  /** Target documents by what became of them; absent when they go nowhere. */
  readonly delivery?: {
    readonly platform: string;
    readonly documents: number;
    readonly delivered: number;
    readonly rejected: number;
    readonly pending: number;
  };
  /** Files of the run, as the user can open them. */
  readonly outputs: readonly { readonly label: string; readonly path: string }[];
  readonly repository: Repository;
  /** Address of a place in `repository`; null, or the function absent, when there is none. */
  readonly codeUrl?: (location: CodeLocation) => string | null;
  /** Whether Mermaid is drawn where people read the summary. */
  readonly drawn?: boolean;
}

/** What a run gathers for people as it goes by. */
export interface Collected {
  readonly counts: Counts;
  /** The worst projects; `counts.projects` has the number of all. */
  readonly projects: readonly ProjectCounts[];
  readonly remedies: readonly Remedy[];
  /** The worst open findings, the worst first; `counts.open` has the number of all. */
  readonly worst: readonly Finding[];
  /** What differs from the baseline; null or absent without one. */
  readonly changes?: Changes | null;
}

export interface GateResult {
  readonly verdict: 'pass' | 'fail' | 'off';
  readonly threshold: string;
  /** The policy that rules beside the threshold; null or absent without one. */
  readonly policy?: string | null;
  readonly failing: number;
  /** How the open findings compare with a baseline; null or absent without one. */
  readonly baseline?: {
    readonly from: string;
    readonly new: number;
    readonly unchanged: number;
    /** Null when not all was collected. */
    readonly fixed: number | null;
    /** The runs before, the oldest first. */
    readonly history?: readonly { readonly at: string; readonly open: number }[];
  } | null;
  readonly reasons: readonly {
    /** Key of the finding; null for what hindered the gate as a whole. */
    readonly finding: string | null;
    readonly text: string;
  }[];
}

/** Gathers in one pass, in memory that does not grow with the number of findings. */
export class ReportCollector {
  readonly totals = new Totals();
  private readonly worst = new Worst();
  private readonly projects = new WorstProjects();
  private readonly remedies = new Remedies();
  private readonly changes: ChangesCollector | null;

  /** @param newness null without a baseline. */
  constructor(newness: Newness | null = null) {
    this.changes = newness && new ChangesCollector(newness);
  }

  record(record: ProjectRecord): void {
    this.totals.record(record);
    this.worst.record(record);
    this.projects.record(record);
    this.remedies.record(record);
    this.changes?.record(record);
  }

  get collected(): Collected {
    return {
      counts: this.totals.counts,
      projects: this.projects.projects,
      remedies: this.remedies.remedies,
      worst: this.worst.findings,
      changes: this.changes && this.changes.changes,
    };
  }
}
