import type { Finding } from '../model/finding.js';
import { severityOf, statusOf, toFinding } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { Severity } from '../model/severity.js';
import { worstFirst } from '../model/severity.js';
import { WorstOf } from './worst-of.js';

/** How bad a finding is; what decides the order in which people see it. */
export interface Badness {
  readonly severity: Severity;
  /** Highest CVSS score of any source; -1 without one. */
  readonly score: number;
  readonly fixable: boolean;
  readonly key: string;
}

/** By severity, then by score; of equals, first what can be fixed. Never decided by arrival. */
export function worstFindingFirst(a: Badness, b: Badness): number {
  return (
    worstFirst(a.severity, b.severity) ||
    b.score - a.score ||
    Number(b.fixable) - Number(a.fixable) ||
    (a.key < b.key ? -1 : Number(a.key > b.key))
  );
}

export function badnessOf(issue: Issue): Badness {
  const scores = (issue.attributes.severities ?? []).flatMap(({ score }) => score ?? []);
  return {
    severity: severityOf(issue),
    score: Math.max(-1, ...scores.filter(Number.isFinite)),
    fixable: issue.facts.fixable,
    key: issue.findingKey,
  };
}

/** Findings that a report shows one by one; more are counted. */
const MAX_WORST = 500;

/** A report needs no more of a finding; some have ten thousand paths, or a title of 100 kB. */
const MAX_PARTS = 5;
const MAX_LENGTH = 1_000;

/** Keeps the worst open findings. */
export class Worst {
  private readonly kept: WorstOf<Badness, Finding>;

  constructor(limit: number = MAX_WORST) {
    this.kept = new WorstOf(limit, worstFindingFirst);
  }

  record(record: ProjectRecord): void {
    for (const issue of record.issues) {
      if (statusOf(issue) !== 'open') continue;
      this.kept.add(badnessOf(issue), () => shortFinding(record, issue));
    }
  }

  /** The worst first. Of each only the first packages, paths and so on, and no endless text. */
  get findings(): readonly Finding[] {
    return this.kept.items;
  }

  /** Open findings that are not among `findings`. */
  get leftOut(): number {
    return this.kept.leftOut;
  }
}

/**
 * A finding without endless lists and texts. It holds no part of the record, which would else stay
 * in memory as long as this.
 */
export function shortFinding(record: ProjectRecord, issue: Issue): Finding {
  const finding = toFinding(record, issue);
  const { project } = finding;
  return structuredClone({
    ...finding,
    project: { ...project, name: cut(project.name), targetFile: cut(project.targetFile) },
    title: cut(finding.title),
    remedy: finding.remedy === null ? null : cut(finding.remedy),
    cves: finding.cves.slice(0, MAX_PARTS),
    cwes: finding.cwes.slice(0, MAX_PARTS),
    cvss: finding.cvss.slice(0, MAX_PARTS),
    packages: finding.packages.slice(0, MAX_PARTS).map((pkg) => ({
      ...pkg,
      paths: pkg.paths.slice(0, MAX_PARTS),
      fixedIn: pkg.fixedIn.slice(0, MAX_PARTS),
    })),
    locations: finding.locations
      .slice(0, MAX_PARTS)
      .map((location) => ({ ...location, file: cut(location.file) })),
  });
}

function cut(text: string): string {
  return text.slice(0, MAX_LENGTH);
}
