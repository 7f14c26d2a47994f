import type { Problem } from './catalogue.js';
import { COMMON_PROBLEMS, problemOf, severityOfProblem } from './catalogue.js';
import type { Ids } from './ids.js';
import { createIds } from './ids.js';
import { fraction, mix, pick } from './mix.js';
import type { IssueChange, OrgOverlay, ProjectChange } from './overlay.js';
import { emptyOverlay, issueNumber } from './overlay.js';
import type { IssueType, ProjectKind } from './project-kinds.js';
import { ecosystemOf, kindOf } from './project-kinds.js';
import type { Severity } from './severity.js';
import { CODE_RULES, KUBERNETES_RULES, ORG_AREAS, TERRAFORM_RULES } from './vocabulary.js';
import type { WorldSize } from './world-options.js';

/** Where an issue is. */
export interface IssuePlace {
  readonly org: number;
  readonly project: number;
  readonly issue: number;
}

/** What lists of issues are made and filtered by. Times in milliseconds since 1970. */
export interface IssueFacts {
  readonly kind: ProjectKind;
  readonly type: IssueType;
  /** Of the problem in its catalogue, or of the rule. */
  readonly problem: number;
  readonly severity: Severity;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly resolved: boolean;
  readonly ignored: boolean;
  /** From here everything else about the issue is drawn. */
  readonly state: number;
  readonly change: IssueChange | undefined;
}

const DAY_MS = 86_400_000;
/** The world looks back on so much. Nothing happened on its last day, so that a first delta is quiet. */
const HISTORY_MS = 720 * DAY_MS;

const LICENSE_SHARE = 0.06;
const RESOLVED_SHARE = 0.12;
const IGNORED_SHARE = 0.05;
const CHANGED_LATER_SHARE = 0.3;

/**
 * An invented Snyk account: groups, orgs, projects and issues, drawn from a seed when they are
 * asked for. Only what was changed since it began is kept.
 */
export class SnykWorld {
  readonly ids: Ids;
  readonly size: WorldSize;
  /** Milliseconds since 1970. */
  readonly beganAt: number;
  readonly #overlays = new Map<number, OrgOverlay>();

  constructor(size: WorldSize, now: number) {
    this.size = size;
    this.ids = createIds(size.seed);
    this.beganAt = size.startedAt === undefined ? now : Date.parse(size.startedAt);
  }

  /** The numbers of the orgs that are not deleted. */
  *orgs(group?: number): Generator<number> {
    const { orgs, groups } = this.size;
    for (let org = group ?? 0; org < orgs; org += group === undefined ? 1 : groups) {
      if (this.hasOrg(org)) yield org;
    }
  }

  groupOf(org: number): number {
    return org % this.size.groups;
  }

  /** Orgs of the same area are numbered: `payments`, `payments-2`. */
  slugOf(org: number): string {
    const round = Math.floor(org / ORG_AREAS.length);
    return `${pick(ORG_AREAS, org)}${round === 0 ? '' : `-${round + 1}`}`;
  }

  hasOrg(org: number): boolean {
    return org < this.size.orgs && this.#overlays.get(org)?.deleted !== true;
  }

  /** The number of an org by its id or slug. */
  findOrg(idOrSlug: string): number | undefined {
    const place = this.ids.read(idOrSlug);
    if (place !== undefined) {
      return place.kind === 'org' && this.hasOrg(place.org) ? place.org : undefined;
    }
    for (const org of this.orgs()) if (this.slugOf(org) === idOrSlug) return org;
    return undefined;
  }

  *projects(org: number): Generator<number> {
    for (let project = 0; project < this.size.projects; project += 1) {
      if (this.hasProject(org, project)) yield project;
    }
  }

  hasProject(org: number, project: number): boolean {
    const known = this.hasOrg(org) && project < this.size.projects;
    return known && this.projectChange(org, project)?.deleted !== true;
  }

  projectChange(org: number, project: number): ProjectChange | undefined {
    return this.#overlays.get(org)?.projects.get(project);
  }

  /** How many issues a project has, those that were created later included. */
  issueCount(org: number, project: number): number {
    const { issues, spread, seed } = this.size;
    const later = this.projectChange(org, project)?.created ?? 0;
    if (spread === 'exact') return issues + later;
    // The square makes many small projects and a few of three times the average.
    const drawn = fraction(mix(mix(mix(seed, 0x9a), org), project));
    return Math.floor(issues * 3 * drawn * drawn + 0.5) + later;
  }

  hasIssue({ org, project, issue }: IssuePlace): boolean {
    return this.hasProject(org, project) && issue < this.issueCount(org, project);
  }

  /** The same numbers for the same project, whatever happens to others. */
  projectState(org: number, project: number): number {
    return mix(mix(mix(this.size.seed, 0x9b), org), project);
  }

  /** @param asOf milliseconds since 1970; a change that is later has not happened yet. */
  issueFacts({ org, project, issue }: IssuePlace, asOf = Number.POSITIVE_INFINITY): IssueFacts {
    const kind = kindOf(project);
    const latest = this.#overlays.get(org)?.issues.get(issueNumber(project, issue));
    const change = happenedBy(latest, asOf);
    const start = this.projectState(org, project);
    const state = mix(start, issue);
    const license = ecosystemOf(kind) !== undefined && fraction(mix(state, 1)) < LICENSE_SHARE;
    const problem = problemNumber(start, issue);
    const age = fraction(mix(state, 2));
    const createdAt = change?.createdAt ?? Math.floor(this.beganAt - DAY_MS - age * HISTORY_MS);
    const resolved = fraction(mix(state, 3)) < RESOLVED_SHARE && change?.createdAt === undefined;
    const later = resolved || fraction(mix(state, 4)) < CHANGED_LATER_SHARE;
    const since = later ? Math.floor(fraction(mix(state, 5)) * age * HISTORY_MS) : 0;
    return {
      kind,
      type: typeOf(kind, license),
      problem,
      severity: change?.severity ?? this.#severityOf({ kind, license, problem }),
      createdAt,
      updatedAt: change?.updatedAt ?? createdAt + since,
      resolved: change?.resolved ?? resolved,
      ignored: change?.ignored ?? (!resolved && fraction(mix(state, 6)) < IGNORED_SHARE),
      state,
      change,
    };
  }

  /** The problem of a project's package vulnerability. */
  problem(facts: IssueFacts): Problem | undefined {
    const ecosystem = ecosystemOf(facts.kind);
    return ecosystem === undefined
      ? undefined
      : problemOf(this.size.seed, ecosystem, facts.problem);
  }

  /** What became different of an org; for reading and for changing it. */
  overlay(org: number): OrgOverlay {
    const found = this.#overlays.get(org) ?? emptyOverlay();
    this.#overlays.set(org, found);
    return found;
  }

  /** Out of date is what was computed under another number. */
  revision(org: number): number {
    return this.#overlays.get(org)?.revision ?? 0;
  }

  #severityOf(of: { kind: ProjectKind; license: boolean; problem: number }): Severity {
    const { kind, license, problem } = of;
    if (license) return problem % 2 === 0 ? 'medium' : 'high';
    if (kind === 'sast') return pick(CODE_RULES, problem).severity;
    if (kind === 'terraformconfig') return pick(TERRAFORM_RULES, problem).severity;
    if (kind === 'k8sconfig') return pick(KUBERNETES_RULES, problem).severity;
    return severityOfProblem(this.size.seed, kind, problem);
  }
}

/** Differs for all issues of a project: an odd step visits every number of a power of two. */
function problemNumber(start: number, issue: number): number {
  const round = Math.floor(issue / COMMON_PROBLEMS) * COMMON_PROBLEMS;
  const step = mix(start, 0x57) | 1;
  const first = mix(start, 0x58);
  return round + (((first + Math.imul(step, issue)) >>> 0) % COMMON_PROBLEMS);
}

function typeOf(kind: ProjectKind, license: boolean): IssueType {
  if (kind === 'sast') return 'code';
  if (kind === 'terraformconfig' || kind === 'k8sconfig') return 'config';
  return license ? 'license' : 'package_vulnerability';
}

/** A change that is later has not happened yet. */
function happenedBy(change: IssueChange | undefined, asOf: number): IssueChange | undefined {
  return change !== undefined && change.updatedAt > asOf ? undefined : change;
}
