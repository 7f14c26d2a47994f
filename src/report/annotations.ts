import type { Annotation, AnnotationLevel } from '../model/annotation.js';
import { ANNOTATION_LEVELS } from '../model/annotation.js';
import type { CodeLocation } from '../model/facts.js';
import { cvesOf, problemOf, severityOf, statusOf } from '../model/finding.js';
import type { Issue, ProjectRecord } from '../model/record.js';
import type { Severity } from '../model/severity.js';
import { count, plain } from './plain.js';
import type { Badness } from './worst.js';
import { badnessOf, worstFindingFirst } from './worst.js';
import { WorstOf } from './worst-of.js';

/** Runner, ExecutionContext.cs: further ones of a step are only in the log, be they the worst. */
export const MAX_ANNOTATIONS_PER_LEVEL = 10;

/** Runner, ExecutionContext.cs: the rest of a longer message is not shown. */
export const MAX_ANNOTATION_MESSAGE = 4_096;

/** For a check run, which has room for more than a step; see src/github/check-run.ts. */
const MAX_KEPT = 1_000;

const MAX_TITLE = 150;
const MAX_MESSAGE_LINE = 2_000;

const LEVEL_OF: Readonly<Record<Severity, AnnotationLevel>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'notice',
  info: 'notice',
};

export interface AnnotationOptions {
  /** The place at which an issue is shown; undefined when it belongs to no file of the checkout. */
  readonly locate: (record: ProjectRecord, issue: Issue) => CodeLocation | undefined;
  /** Which open issues are shown, such as the new ones. Default: all. */
  readonly include?: (record: ProjectRecord, issue: Issue) => boolean;
}

/** Plans annotations of the worst findings: as many as GitHub shows of one step, and many more. */
export class Annotations {
  private readonly worst: Readonly<Record<AnnotationLevel, WorstOf<Badness, Annotation>>> = {
    error: new WorstOf(MAX_ANNOTATIONS_PER_LEVEL, worstFindingFirst),
    warning: new WorstOf(MAX_ANNOTATIONS_PER_LEVEL, worstFindingFirst),
    notice: new WorstOf(MAX_ANNOTATIONS_PER_LEVEL, worstFindingFirst),
  };
  private readonly placed = new WorstOf<Badness, Annotation>(MAX_KEPT, worstFindingFirst);
  private seen = 0;

  constructor(private readonly options: AnnotationOptions) {}

  record(record: ProjectRecord): void {
    const { locate, include = () => true } = this.options;
    for (const issue of record.issues) {
      if (statusOf(issue) !== 'open' || !include(record, issue)) continue;
      this.seen += 1;
      const level = LEVEL_OF[severityOf(issue)];
      const badness = badnessOf(issue);
      const location = locate(record, issue);
      const make = () => annotationOf(issue, { level, location });
      this.worst[level].add(badness, make);
      if (location !== undefined && location.file !== '') this.placed.add(badness, make);
    }
  }

  /** The worst findings that have a place in the code, whatever their level; at most 1,000. */
  get worstPlaced(): readonly Annotation[] {
    return this.placed.items;
  }

  /** Findings that `worstPlaced` has no room for, or that have no place in the code. */
  get notPlaced(): number {
    return this.seen - this.placed.items.length;
  }

  /**
   * The worst first. When there are more findings than room, the last one says how many.
   *
   * @param used what the step shows besides: GitHub counts every error and warning of its log.
   */
  plan(used: Readonly<Partial<Record<AnnotationLevel, number>>> = {}): Annotation[] {
    const planned: Annotation[] = [];
    let lastRoom: AnnotationLevel | undefined;
    for (const level of ANNOTATION_LEVELS) {
      const room = Math.max(0, MAX_ANNOTATIONS_PER_LEVEL - (used[level] ?? 0));
      planned.push(...this.worst[level].items.slice(0, room));
      if (room > 0) lastRoom = level;
    }
    if (planned.length === this.seen || lastRoom === undefined) return planned;
    const level = lastRoom;
    const room = MAX_ANNOTATIONS_PER_LEVEL - (used[level] ?? 0);
    if (planned.filter((annotation) => annotation.level === level).length === room) planned.pop();
    planned.push({
      level,
      title: 'More findings',
      message: `${count(this.seen - planned.length, 'more finding is', 'more findings are')} in the report.`,
    });
    return planned;
  }
}

function annotationOf(
  issue: Issue,
  { level, location }: { level: AnnotationLevel; location: CodeLocation | undefined },
): Annotation {
  const { title } = issue.attributes;
  return {
    level,
    title: plain(`${capitalised(severityOf(issue))}: ${title}`, MAX_TITLE),
    message: messageOf(issue),
    ...(location === undefined || location.file === '' ? {} : placed(location)),
  };
}

function placed({ file, startLine, endLine }: CodeLocation) {
  return {
    file,
    ...(startLine === undefined ? {} : { startLine }),
    ...(startLine === undefined || endLine === undefined ? {} : { endLine }),
  };
}

/** What it is, where it comes from and what to do, a line each. */
function messageOf(issue: Issue): string {
  const { facts } = issue;
  const [pkg, ...others] = facts.packages;
  const named = pkg === undefined ? '' : ` in ${pkg.name}@${pkg.version}`;
  const more = others.length === 0 ? '' : ` and ${count(others.length, 'more package')}`;
  const ids = [problemOf(issue), ...cvesOf(issue)].slice(0, 3).join(', ');
  const path = pkg?.paths[0] ?? [];
  const lines = [
    `${issue.attributes.title}${named}${more} (${ids})`,
    facts.message ?? '',
    path.length > 1 ? `Introduced through ${path.join(' > ')}` : '',
    facts.remedy ?? (facts.packages.length > 0 ? 'No fix is known yet' : ''),
    issue.findingUrl ?? issue.findingDetectionUrl ?? '',
  ];
  return cut(
    lines
      .map((line) => plain(line, MAX_MESSAGE_LINE))
      .filter((line) => line !== '')
      .join('\n'),
  );
}

/** At most MAX_ANNOTATION_MESSAGE UTF-16 units, as the runner counts, and no half of a pair. */
function cut(message: string): string {
  if (message.length <= MAX_ANNOTATION_MESSAGE) return message;
  const kept = message.slice(0, MAX_ANNOTATION_MESSAGE - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}…`;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
