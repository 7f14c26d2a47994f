import type { Collection } from '../../model/collection.js';
import type { SnykApi } from '../../snyk/api/api.js';
import type { KnownOrg } from './lift/org.js';
import type { ProjectFilter } from './project-filter.js';

/** What a sweep is told. */
export interface SweepOptions {
  readonly api: SnykApi;
  /** Told what is missing. */
  readonly collection: Collection;
  readonly scope: ScopeOptions;
  readonly projects: ProjectFilter;
  /** Types of issues in the API's words; none means all. */
  readonly issueTypes: readonly string[];
  /** Orgs, and lists of a very large org, that are read at the same time. At least 1. */
  readonly concurrency: number;
  readonly onProgress?: (progress: SweepProgress) => void;
  readonly signal?: AbortSignal;
  /** Where issues of large orgs are put aside; by default the system's directory for such. */
  readonly temporaryDirectory?: string;
}

/** Which orgs: those named, else `org`, else those of `group`, else all that the token sees. */
interface ScopeOptions {
  /** Ids or slugs. */
  readonly orgs: readonly string[];
  /** Ids or slugs. */
  readonly excludeOrgs: readonly string[];
  /** Id or slug. */
  readonly org?: string | undefined;
  /** Id. */
  readonly group?: string | undefined;
  /** One part of several, counted from 1. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  /** What another process listed; nothing is asked then. */
  readonly listed?: { readonly orgs: readonly KnownOrg[]; readonly complete: boolean } | undefined;
}

/** How far a sweep has come; numbers only grow. */
export interface SweepProgress {
  readonly orgs: number;
  readonly orgsDone: number;
  readonly projects: number;
  readonly issues: number;
  readonly pages: number;
  /** Pages that will be needed as far as is known yet. */
  readonly pagesExpected: number;
}
