import type { Issue, Org, ProjectRecord } from '../../model/record.js';

/** What one pass over Snyk's REST API finds, org by org. Made by `createSweep`. */
export interface Sweep {
  /**
   * The orgs in scope. Must be called first.
   *
   * @throws UpstreamError when not even the orgs can be listed; ConfigError for an org that the
   *   settings name and Snyk does not know.
   */
  scope(): Promise<Scope>;
  /**
   * Each org of the scope, in the order of `Scope.orgs`, as soon as it was read. Several are read
   * at once. What could not be read is named in the collection, and the rest goes on.
   *
   * @param since of an org, when all its issues were last known; null reads them all.
   */
  orgs(since: (org: string) => Date | null): AsyncIterable<OrgSweep>;
  /**
   * What became of an org that is not in the listing any more: `gone` when Snyk says so, `hidden`
   * when it may only be out of sight.
   */
  confirmGone(org: string): Promise<'gone' | 'there' | 'hidden'>;
}

export interface Scope {
  readonly orgs: readonly Org[];
  /** Whether every org in scope is in the list: then an org that is not there is gone. */
  readonly complete: boolean;
  /**
   * Digest of what the settings let into the scope: groups, orgs, projects and issue types. What
   * is not seen under another scope is not gone.
   */
  readonly digest: string;
}

/** One org, read to the end of its lists but for what the collection says is missing. */
export interface OrgSweep {
  readonly org: Org;
  /** By Snyk's clock, before its issues were listed: all changes up to then are in the lists. */
  readonly at: Date;
  /** `null` when all issues were asked for. */
  readonly since: Date | null;
  /** The projects in scope, without issues, by Snyk's id. */
  readonly projects: ReadonlyMap<string, ProjectRecord>;
  /** Ids of projects that are there and out of scope. */
  readonly outside: ReadonlySet<string>;
  /** Whether the list of projects is whole: then a project that is not in it is gone. */
  readonly projectsComplete: boolean;
  /** Whether the list of issues is whole; false when a page never came. */
  readonly issuesComplete: boolean;
  /**
   * The issues that were read, each once, by project in the ascending order of `projectOrder`.
   * A project without issues is not among them. May be read once.
   */
  groups(): AsyncIterable<ProjectIssues>;
  /**
   * Issues that changed while the lists were read: one that moved from a page to come to a page
   * that had been read stands in neither. Asked before anything is called vanished.
   */
  changedMeanwhile(): Promise<readonly ProjectIssues[]>;
  /**
   * All issues of a project, where the lists have only the changes: for a project that came into
   * scope since. Null when it cannot be had, which the collection then says.
   */
  allOf(project: string): Promise<ProjectIssues | null>;
  /** Which of these projects, not in the list any more, Snyk confirms to be gone. */
  confirmGone(projects: readonly string[]): Promise<ReadonlySet<string>>;
  /** Removes what was put aside on disk. */
  close(): Promise<void>;
}

export interface ProjectIssues {
  readonly project: ProjectRecord;
  readonly issues: readonly Issue[];
}
